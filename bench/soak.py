"""B3: talks with audio, recorded, for a while: is every recording whole?

`python -m bench.soak [--talks 240] [--legs 240] [--seconds 1800] [--rate 5]`. Callers send a tone
(SIPp), agents' phones send back what they hear, so both channels of a recording hold the tone from
end to end; the other legs wait in line with music. A talk that ends is followed by the next one.
Afterwards every recording is fetched through the API and looked at: its length against the talk's,
silence in either channel, its checksum.
"""

import argparse
import asyncio
import contextlib
import hashlib
import io
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from e2e.drill import straight_to
from e2e.house import House
from sqlalchemy import text

from bench import analysis, cpu, machine
from bench.callers import SCENARIO, Outcome, call
from bench.crowd import hire
from bench.desktop import Stage, seat
from bench.phones import Phones
from linedesk.engines.asterisk import obtain_asterisk
from linedesk.engines.ports import free_port
from linedesk.engines.postgres_folder import SUPERUSER
from linedesk.kit.db import Database

TALK = 60.0  # seconds, a tenth more or less
RATE, TONE, LOUD = 8000, 440.0, 0.3
WINDOW = 160  # samples: a packet
EDGE = 0.4  # seconds at both ends in which silence is no fault: the audio's own way
LENGTH_TOLERANCE = 0.2  # seconds
WAITING = "4008009001"
MEDIA = "m=audio [media_port]"
SENDING = """<nop><action><exec rtp_stream="{file},-1,0"/></action></nop>
  <recv request="BYE"/>"""
HANGS_UP = """<pause milliseconds="{lasts}"/>
  <send retrans="500">
    <![CDATA[
      BYE [next_url] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: <sip:13[pid][call_number]@[local_ip]>;tag=[pid]c[call_number]
      [last_To:]
      Call-ID: [call_id]
      CSeq: 2 BYE
      Max-Forwards: 70
      Content-Length: 0
    ]]>
  </send>
  <recv response="200"/>
</scenario>
"""
ENCODED_WITHIN = 120.0  # seconds


@dataclass(frozen=True)
class Verdict:
    """Of one recording: `off`: its length less the talk's, `gaps`: silent packets by channel."""

    off: float
    gaps: tuple[int, int]
    sound: bool


async def main() -> None:
    options = _options()
    async with laid_out(options) as stage:
        described = machine.description(stage.asterisk)
        await seat(stage)
        say(f"<!-- {options.talks} agents are ready -->")
        parts = stage.house.pids()
        before, memory, began = cpu.meter(parts), _memory(parts), _now()
        talks, legs = await asyncio.gather(talk(stage), wait_in_line(stage))
        lasted, after = _now() - began, cpu.meter(parts)
        cost = {part: (after[part] - before[part]) / lasted for part in parts}
        say(f"<!-- {talks} {legs} {cost} in {lasted:.0f} s -->")
        rows = await encoded(stage, talks.succeeded)
        grown = {part: now - memory[part] for part, now in _memory(parts).items()}
        verdicts = [await verdict(stage, row) for row in rows]
        left = await calls_left(stage)
        say(f"{described}\n\n{table(options, talks, legs, verdicts, cost, grown, left)}")


@contextlib.asynccontextmanager
async def laid_out(options: argparse.Namespace) -> AsyncIterator[Stage]:
    """The product, an agent for each talk, and a queue that nobody serves."""
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="linedesk-bench-")))
        house = House(folder, rtp_ports=2400)
        stack.push_async_callback(house.close)
        await house.open()
        installation = await obtain_asterisk(house.settings, folder / "fetch.log")
        echo = free_port()
        await stack.enter_async_context(echoing(echo))
        phones = Phones("127.0.0.1", 0.1, TALK, echo)
        await phones.open()
        stack.callback(phones.close)
        drill = await hire(house, options.talks)
        await _line(house)
        yield Stage(house, drill.agents, drill.number, phones, options, installation.command)


async def _line(house: House) -> None:
    admin = house.screen("admin")
    await admin.sign_in()
    await admin.ask("POST", "/queues", {"name": "line", "members": [], "announce_every": 0})
    flow = await admin.ask("POST", "/flows", {"name": "line", "draft": straight_to("line")})
    await admin.ask("POST", f"/flows/{flow['id']}/publish")
    await admin.ask("POST", "/numbers", {"number": WAITING, "flow_id": flow["id"]})


@contextlib.asynccontextmanager
async def echoing(port: int) -> AsyncIterator[None]:
    """What comes to the port goes back to where it came from."""
    process = await asyncio.create_subprocess_exec(
        *("sipp", "-sn", "uas", "-i", "127.0.0.1", "-mi", "127.0.0.1", "-p", str(free_port())),
        *("-rtp_echo", "-mp", str(port), "-nostdin"),
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        process.kill()
        await process.wait()


async def talk(stage: Stage) -> Outcome:
    """Always as many talks as agents; with the last ones it ends."""
    options = stage.options
    folder = stage.house.folder / "talkers"
    folder.mkdir()
    scenario, tone = folder / "talkers.xml", folder / "tone.ulaw"
    wave = LOUD * np.sin(2 * np.pi * TONE * np.arange(RATE) / RATE)
    soundfile.write(tone, wave, RATE, format="RAW", subtype="ULAW")
    said = SCENARIO.read_text().replace(MEDIA, "m=audio [rtpstream_audio_port]")
    scenario.write_text(said.replace('<recv request="BYE"/>', SENDING.format(file=tone)))
    total = int(options.talks * max(1.0, options.seconds / TALK))
    return await call(
        ("127.0.0.1", stage.house.settings.sip_port), stage.number, rate=options.rate,
        at_once=options.talks, total=total, folder=folder, limit=options.seconds + 4 * TALK,
        scenario=scenario, media=33000,
    )  # fmt: skip


async def wait_in_line(stage: Stage) -> Outcome:
    """Callers who hear music as long as the talks go on, and hang up."""
    options, folder = stage.options, stage.house.folder / "waiters"
    folder.mkdir()
    lasts, scenario = options.seconds + options.talks / options.rate, folder / "waiters.xml"
    comes, _, _ = SCENARIO.read_text().partition('<recv request="BYE"/>')
    scenario.write_text(comes + HANGS_UP.format(lasts=int(1000 * lasts)))
    return await call(
        ("127.0.0.1", stage.house.settings.sip_port), WAITING, rate=options.rate,
        at_once=options.legs, total=options.legs, folder=folder,
        limit=2 * lasts + 60, scenario=scenario,
    )  # fmt: skip


async def encoded(stage: Stage, expected: int) -> list[Any]:
    """The rows of every recording, once all that talked are encoded."""
    database = Database(stage.house.records.url(SUPERUSER))
    query = text(
        "select i.id, r.state, r.why, r.seconds, r.sha256, extract(epoch from "
        "r.ended_at - r.started_at) as lasted from interactions i "
        "join recordings r on r.interaction_id = i.id"
    )
    try:
        async with asyncio.timeout(ENCODED_WITHIN):
            while True:
                async with database.engine.connect() as connection:
                    rows = (await connection.execute(query)).all()
                done = [row for row in rows if row.state in ("available", "failed")]
                if len(done) == len(rows) >= expected:
                    return list(rows)
                await asyncio.sleep(1)
    finally:
        await database.close()


async def verdict(stage: Stage, row: Any) -> Verdict:
    if row.state != "available":
        say(f"<!-- {row.id}: {row.why} -->")
        return Verdict(0.0, (0, 0), sound=False)
    supervisor = stage.house.screen("supervisor")
    await supervisor.sign_in()
    content = await supervisor.fetch(f"/interactions/{row.id}/recording")
    samples, rate = soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    whole = hashlib.sha256(content).hexdigest() == row.sha256
    gaps = silent(samples[:, 0], rate), silent(samples[:, 1], rate)
    off = row.seconds - float(row.lasted)
    return Verdict(off, gaps, whole and abs(off) <= LENGTH_TOLERANCE)


def silent(channel: Any, rate: int) -> int:
    """Packets of 20 ms without the tone, the edges apart; of 48 kHz or 8, as it was decoded."""
    window, edge = WINDOW * rate // RATE, int(EDGE * rate)
    inside = channel[edge : len(channel) - edge]
    parts = inside[: len(inside) // window * window].reshape(-1, window)
    return int((np.sqrt((parts**2).mean(axis=1)) < LOUD / 20).sum())


async def calls_left(stage: Stage) -> int:
    admin = stage.house.screen("admin")
    await admin.sign_in()
    return len((await admin.ask("GET", "/live"))["calls"])


def table(
    options: argparse.Namespace, talks: Outcome, legs: Outcome, verdicts: list[Verdict],
    cost: dict[str, float], grown: dict[str, float], left: int,
) -> str:  # fmt: skip
    """Markdown."""
    good = sum(one.sound for one in verdicts)
    off = analysis.figures([abs(one.off) for one in verdicts])
    customers, heard = (sum(one.gaps[channel] for one in verdicts) for channel in (0, 1))
    return "\n".join(
        (
            f"| {options.talks} talks and {options.legs} waiting legs at once | |",
            "|---|---|",
            f"| talks made, failed | {talks.made}, {talks.failed} |",
            f"| waiting legs made, failed | {legs.made}, {legs.failed} |",
            f"| recordings, whole (checksum, length within 200 ms) | {len(verdicts)}, {good} |",
            f"| length less the talk's, p50 / p99 ms | {off.p50:.0f} / {off.p99:.0f} |",
            f"| silent packets of 20 ms: customer, what he heard | {customers}, {heard} |",
            f"| cores | {', '.join(f'{part} {share:.2f}' for part, share in cost.items())} |",
            f"| memory grown, MB | {', '.join(f'{p} {m:.0f}' for p, m in grown.items())} |",
            f"| calls left afterwards | {left} |",
        )
    )


def _memory(parts: dict[str, int]) -> dict[str, float]:
    """Resident, in MB."""
    found = {}
    for part, pid in parts.items():
        status = Path(f"/proc/{pid}/status").read_text()
        found[part] = int(status.partition("VmRSS:")[2].split()[0]) / 1024
    return found


def _now() -> float:
    return asyncio.get_running_loop().time()


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--talks", type=int, default=240)
    parser.add_argument("--legs", type=int, default=240)
    parser.add_argument("--seconds", type=float, default=1800.0)
    parser.add_argument("--rate", type=float, default=5.0)
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main())
