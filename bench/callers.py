"""Callers made by SIPp: how many a second, how many at once, how many in all."""

import asyncio
import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SCENARIO = Path(__file__).with_name("callers.xml")
INVENTED = "13[pid][call_number]"


@dataclass(frozen=True)
class Outcome:
    """What SIPp counted; a call that had no end when time was up has failed."""

    made: int
    succeeded: int
    failed: int
    retransmitted: int


async def call(
    target: tuple[str, int], number: str, *, rate: float, at_once: int, total: int,
    folder: Path, limit: float, callers: Sequence[str] = (), scenario: Path = SCENARIO,
    media: int = 6000,
) -> Outcome:  # fmt: skip
    """Run SIPp to its end; `rate` in calls/s. `limit`: seconds after which it is ended.
    `callers`: the numbers that call, in turn; else they are invented. `media`: the first port."""
    statistics = _fresh(folder)
    command = (
        *("sipp", f"{target[0]}:{target[1]}", *_who_calls(folder, scenario, callers), "-s", number),
        *("-mi", "127.0.0.1", "-mp", str(media)),
        *("-i", "127.0.0.1", "-r", str(rate), "-l", str(at_once), "-m", str(total)),
        *("-trace_stat", "-stf", str(statistics), "-fd", "1", "-trace_err"),
        *("-error_file", str(folder / "callers.err"), "-timeout", str(int(limit)), "-nostdin"),
    )
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        await asyncio.wait_for(process.wait(), limit + 10)
    except TimeoutError:
        process.kill()
    return read(statistics)


def _who_calls(folder: Path, scenario: Path, callers: Sequence[str]) -> tuple[str, ...]:
    if not callers:
        return "-sf", str(scenario)
    known, numbers = folder / "known.xml", folder / "numbers.csv"
    known.write_text(scenario.read_text().replace(INVENTED, "[field0]"))
    numbers.write_text("\n".join(("SEQUENTIAL", *callers)) + "\n")
    return "-sf", str(known), "-inf", str(numbers)


def _fresh(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    statistics = folder / "callers.csv"
    statistics.unlink(missing_ok=True)
    return statistics


def read(statistics: Path) -> Outcome:
    with statistics.open(newline="") as file:
        last = list(csv.DictReader(file, delimiter=";"))[-1]
    made, succeeded = _count(last, r"TotalCallCreated"), _count(last, r"SuccessfulCall\(C\)")
    return Outcome(
        made=made,
        succeeded=succeeded,
        failed=made - succeeded,
        retransmitted=_count(last, r"Retransmissions\(C\)"),
    )


def _count(row: dict[str, str], name: str) -> int:
    for key, value in row.items():
        if key and re.fullmatch(name, key):
            return int(value)
    raise KeyError(name)
