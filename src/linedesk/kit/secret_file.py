"""`<data>/secrets.json`: the installation's own passwords and keys, made once, mode 0600."""

import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOKENS_KEY = "tokens_key"


class SecretFile:
    """Secrets by name. A name asked for the first time gets 256 random bits and keeps them.

    Several processes may ask at once: the file's lock orders them, the replacement is atomic.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str:
        with self._locked():
            known = self._read()
            if name not in known:
                known[name] = secrets.token_urlsafe(32)
                self._write(known)
            return known[name]

    def _read(self) -> dict[str, str]:
        try:
            known: dict[str, str] = json.loads(self._path.read_text())
        except FileNotFoundError:
            return {}
        return known

    def _write(self, known: dict[str, str]) -> None:
        draft = self._path.with_suffix(".new")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(known, file, indent=2)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._path)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)
