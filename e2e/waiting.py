"""Waiting for something to become true: always with a deadline, never a fixed sleep.

A limit says how long a quiet machine may take. A busy one is given `PATIENCE` besides, so that what
is late is a fault of the product and not of its neighbours.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from linedesk.lab.screen import Refused

Found = TypeVar("Found")
PATIENCE = 60.0  # seconds
PAUSE = 0.1  # seconds between two looks at what cannot be awaited


async def eventually(
    look: Callable[[], Awaitable[Found | None]], within: float, what: str
) -> Found:
    """What `look` gives once it is neither None nor False; AssertionError when it takes longer.
    Whoever is told that the house is busy (503) looks again."""
    limit = within + PATIENCE
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        found = await _unless_busy(look)
        if found is not None and found is not False:
            return found
        await asyncio.sleep(PAUSE)
    raise AssertionError(f"not within {limit} s: {what}")


async def _unless_busy(look: Callable[[], Awaitable[Found | None]]) -> Found | None:
    try:
        return await look()
    except Refused as refused:
        if refused.status != 503:
            raise
        return None
