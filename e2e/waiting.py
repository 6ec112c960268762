"""Waiting for something to become true: always with a deadline, never a fixed sleep."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

Found = TypeVar("Found")
PAUSE = 0.1  # seconds between two looks at what cannot be awaited


async def eventually(
    look: Callable[[], Awaitable[Found | None]], within: float, what: str
) -> Found:
    """What `look` gives once it is neither None nor False; AssertionError when it takes longer."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        found = await look()
        if found is not None and found is not False:
            return found
        await asyncio.sleep(PAUSE)
    raise AssertionError(f"not within {within} s: {what}")
