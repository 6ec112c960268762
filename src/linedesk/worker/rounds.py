"""Work that goes on for ever, round after round, whatever becomes of one of them."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from linedesk.kit.cancelling import heed_cancellation
from linedesk.kit.errors import RecordsUnavailable

log = structlog.get_logger()


async def for_ever(what: str, seconds: float, once: Callable[[], Awaitable[object]]) -> None:
    """`once`, a pause of `seconds`, and so on; PostgreSQL may come and go."""
    while True:
        try:
            await once()
        except RecordsUnavailable:
            log.info("work waits for the records", what=what)
        except Exception:
            log.exception("work cannot go on for now", what=what)
        heed_cancellation()
        await asyncio.sleep(seconds)
