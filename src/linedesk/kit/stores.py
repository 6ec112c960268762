"""Where second copies go: a folder on another disk, or a bucket of an S3-compatible store.

What is put is read back before it counts, so that a copy that differs is found when it is made and
not when it is needed. Names are paths with slashes. Everything here blocks.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol


class StoreFault(Exception):
    """The copy is not the original, or the store refuses."""


class StoreAway(StoreFault):
    """The store does not answer; later it may."""


class Store(Protocol):
    """Raises StoreFault; OSError of the files of this machine."""

    def put(self, source: Path, name: str) -> None:
        """A whole copy, read back and compared."""

    def fetch(self, name: str, target: Path) -> bool:
        """Whole and onto the disk; False when there is none."""

    def drop(self, name: str) -> None:
        """Harmless where there is none."""

    def names(self, folder: str) -> list[str]:
        """What lies below `folder`, in order."""


class FolderStore:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, source: Path, name: str) -> None:
        copy(source, self._folder / name)

    def fetch(self, name: str, target: Path) -> bool:
        if not (self._folder / name).is_file():
            return False
        copy(self._folder / name, target)
        return True

    def drop(self, name: str) -> None:
        (self._folder / name).unlink(missing_ok=True)

    def names(self, folder: str) -> list[str]:
        files = (self._folder / folder).rglob("*")
        return sorted(str(file.relative_to(self._folder)) for file in files if file.is_file())


def copy(source: Path, target: Path) -> None:
    """Write `target` whole and onto the disk, then read it back."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(target.name + ".new")
    try:
        shutil.copyfile(source, fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        if digest(source) != digest(fresh):
            raise StoreFault("the copy is not the original")
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def digest(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def digest_of(parts: Iterable[bytes]) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(part)
    return found.hexdigest()
