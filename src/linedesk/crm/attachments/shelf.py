"""Where files lie: under their id, never under a name that somebody sent."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from linedesk.kit.errors import LinedeskError


class TooLarge(LinedeskError):
    status = 413
    code = "too-large"


@dataclass(frozen=True, slots=True)
class Kept:
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Shelf:
    folder: Path

    def path(self, key: UUID) -> Path:
        return self.folder / key.hex[-2:] / str(key)

    async def keep(self, key: UUID, chunks: AsyncIterator[bytes], most: int) -> Kept:
        """Writes the file whole or not at all; TooLarge beyond `most` bytes."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        part, size, digest = path.with_suffix(".part"), 0, hashlib.sha256()
        try:
            with part.open("wb") as file:
                async for chunk in chunks:
                    size += len(chunk)
                    if size > most:
                        raise TooLarge(f"A file may have {most} bytes at most", most=most)
                    digest.update(chunk)
                    await asyncio.to_thread(file.write, chunk)
                file.flush()
                await asyncio.to_thread(os.fsync, file.fileno())
            part.rename(path)
        finally:
            part.unlink(missing_ok=True)
        return Kept(size, digest.hexdigest())

    def drop(self, key: UUID) -> None:
        self.path(key).unlink(missing_ok=True)
