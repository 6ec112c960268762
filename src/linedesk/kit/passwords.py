"""Passwords as Argon2id hashes. One takes 30 to 150 ms of CPU: never on the event loop."""

import asyncio
from functools import cache

from pwdlib import PasswordHash
from pwdlib.exceptions import UnknownHashError
from pwdlib.hashers.argon2 import Argon2Hasher

_hasher = PasswordHash((Argon2Hasher(),))


@cache
def _nobody() -> str:
    """Checked when the user does not exist, so that both answers take the same time."""
    return _hasher.hash("nobody has this password")


def hash_password(password: str) -> str:
    """Blocking; for set-up and seeds. Requests use `make_hash`."""
    return _hasher.hash(password)


async def make_hash(password: str) -> str:
    return await asyncio.to_thread(hash_password, password)


async def verify_password(password: str, hashed: str | None) -> bool:
    """Whether the password fits. `hashed` is None for an unknown user: as slow, and False."""
    fits = await asyncio.to_thread(_verify, password, hashed or _nobody())
    return fits and hashed is not None


def _verify(password: str, hashed: str) -> bool:
    try:
        return _hasher.verify(password, hashed)
    except UnknownHashError:
        return False
