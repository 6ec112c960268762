"""What an instance wrote while a journey failed: the journal's facts and what its logs complain of,
and which phones its switch knows.

A journey that fails on somebody else's machine is often never seen again; this is what tells why.
"""

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from linedesk.engines.asterisk import find_asterisk
from linedesk.settings import Settings

LONGEST = 6_000  # characters


def told(data: Path, since: float) -> str:
    """`since` in unix seconds; the last 6,000 characters, oldest first."""
    found = sorted([*_facts(data / "journal"), *_complaints(data / "log")])
    return "\n".join(f"{_clock(at)} {text}" for at, text in found if at >= since)[-LONGEST:]


def registered(settings: Settings) -> str:
    """Which phones the switch knows, and where."""
    found = find_asterisk(settings)
    if found is None:
        return "there is no switch"
    config = settings.asterisk_folder / "etc" / "asterisk.conf"
    ask = (*found.command, "-C", str(config), "-rx", "pjsip show contacts")
    try:
        said = subprocess.run(ask, capture_output=True, text=True, timeout=10, check=False)
    except subprocess.TimeoutExpired:
        return "the switch does not answer"
    return "\n".join(line for line in said.stdout.splitlines() if "Contact:" in line)


def _facts(journal: Path) -> Iterator[tuple[float, str]]:
    for line in _lines(journal, "*.ndjson"):
        for fact in line.get("facts") or ():
            yield fact["at"], f"{fact['name']} {json.dumps(fact['data'], ensure_ascii=False)[:160]}"


def _complaints(log: Path) -> Iterator[tuple[float, str]]:
    for line in _lines(log, "*.log"):
        if line.get("level") not in (None, "debug", "info"):
            at = datetime.fromisoformat(line["timestamp"]).timestamp()
            rest = {key: value for key, value in line.items() if key not in ("timestamp", "event")}
            yield at, f"{line['event']} {json.dumps(rest, ensure_ascii=False)[:400]}"


def _lines(folder: Path, names: str) -> Iterator[dict[str, Any]]:
    """Logs hold other lines, too, and the last one of a journal may be half written."""
    for file in sorted(folder.glob(names)):
        for text in file.read_text(errors="replace").splitlines():
            try:
                line = json.loads(text)
            except ValueError:
                continue
            if isinstance(line, dict):
                yield line


def _clock(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%H:%M:%S.%f")[:-3]
