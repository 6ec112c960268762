"""The journal's files: lines of JSON in segments, each named by the number of its first line.

A segment begins with a checkpoint: every live image and every armed timer at that moment. So the
newest segment with a whole checkpoint is all that a restart reads. A line is whole when it ends in
a newline and decodes; what follows the first broken line was never acknowledged and is cut off.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

GONE = msgspec.Raw(b"null")


class FactRow(msgspec.Struct):
    """One fact: `id` is a UUIDv7, `at` unix seconds, `data` the fact's other fields."""

    id: str
    name: str
    at: float
    data: dict[str, Any]


class Line(msgspec.Struct, omit_defaults=True):
    """What one batch of inputs changed. `images` are after-images by "kind:id", null when gone;
    `timers` are due times in unix seconds by key, null when cancelled or fired."""

    seq: int
    at: float
    checkpoint: bool = False
    facts: list[FactRow] = []
    images: dict[str, msgspec.Raw] = {}
    timers: dict[str, float | None] = {}


class RawFact(msgspec.Struct):
    """A `FactRow` whose data are still JSON."""

    id: str
    name: str
    at: float
    data: msgspec.Raw


class FactsLine(msgspec.Struct):
    """A line as the drain reads it: images and timers are skipped, not decoded."""

    seq: int
    facts: list[RawFact] = []


_encode = msgspec.json.Encoder().encode
_line = msgspec.json.Decoder(Line).decode
_facts_line = msgspec.json.Decoder(FactsLine).decode


def encode(line: Line) -> bytes:
    return _encode(line) + b"\n"


def segments(folder: Path) -> list[Path]:
    """Oldest first; what was set aside is none."""
    return sorted(folder.glob("[0-9]*.ndjson"))


def path_of(folder: Path, first_seq: int) -> Path:
    return folder / f"{first_seq:020d}.ndjson"


def first_seq(segment: Path) -> int:
    return int(segment.stem)


def read_whole(segment: Path) -> tuple[list[Line], int]:
    """Every whole line, and the length in bytes that they take."""
    data = segment.read_bytes()
    lines: list[Line] = []
    start = 0
    while (end := data.find(b"\n", start)) >= 0:
        try:
            lines.append(_line(memoryview(data)[start:end]))
        except (msgspec.DecodeError, UnicodeDecodeError):
            break
        start = end + 1
    return lines, start


def begins_whole(segment: Path) -> bool:
    """Whether its first line is a whole checkpoint."""
    with segment.open("rb") as file:
        raw = file.readline()
    try:
        return raw.endswith(b"\n") and _line(raw).checkpoint
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


class Reader:
    """Follows the facts of a journal that somebody else writes, from the line after `after`."""

    def __init__(self, folder: Path, after: int) -> None:
        self._folder = folder
        self._after = after
        self._segment: Path | None = None
        self._offset = 0

    def read(self, through: int, facts: int) -> list[FactsLine]:
        """The next lines up to number `through`, ending once about `facts` facts are at hand."""
        found: list[FactsLine] = []
        room = facts
        for segment in self._from_here():
            for line in self._lines(segment, through):
                found.append(line)
                room -= max(1, len(line.facts))
                if room <= 0:
                    return found
        return found

    def _from_here(self) -> Iterator[Path]:
        """The segment that holds the next line, then the later ones."""
        known = segments(self._folder)
        for number, segment in enumerate(known):
            later = known[number + 1] if number + 1 < len(known) else None
            if later is None or first_seq(later) > self._after + 1:
                yield segment

    def _lines(self, segment: Path, through: int) -> Iterator[FactsLine]:
        if segment != self._segment:
            self._segment, self._offset = segment, 0
        with segment.open("rb") as file:
            file.seek(self._offset)
            for raw in file:
                if not raw.endswith(b"\n"):
                    return
                line = _facts_line(raw)
                if line.seq > through:
                    return
                self._offset += len(raw)
                if line.seq > self._after:
                    self._after = line.seq
                    yield line
