"""Where the audio lies, and which of it has come to rest."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Raw:
    """`still`: seconds since the file grew last."""

    id: str
    size: int
    still: float


@dataclass(frozen=True, slots=True)
class Shelf:
    """`raw/<id>.raw` becomes `<yyyy>/<mm>/<dd>/<id>.ogg`."""

    folder: Path

    def raw(self, recording: str) -> Path:
        return self.folder / "raw" / f"{Path(recording).name}.raw"

    def encoded(self, recording: str, started: datetime) -> Path:
        return self.folder / started.strftime("%Y/%m/%d") / f"{Path(recording).name}.ogg"

    def at_rest(self, seconds: float) -> list[Raw]:
        """The raw files that have not grown for so long, the oldest first."""
        found = [raw for raw in self._raw_files(time.time()) if raw.still >= seconds]
        return sorted(found, key=lambda raw: -raw.still)

    def has_news(self, after: float, before: float) -> bool:
        """Whether a raw file came to rest between so many seconds ago."""
        return any(after <= raw.still < before for raw in self._raw_files(time.time()))

    def _raw_files(self, now: float) -> Iterator[Raw]:
        try:
            entries = os.scandir(self.folder / "raw")
        except FileNotFoundError:
            return
        with entries:
            for entry in entries:
                if entry.name.endswith(".raw"):
                    stat = entry.stat()
                    yield Raw(entry.name[:-4], stat.st_size, now - stat.st_mtime)
