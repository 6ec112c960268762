"""Who is told to stop stops, whatever a library makes of the telling."""

import asyncio


def heed_cancellation() -> None:
    """Raise CancelledError where this task has been told to stop.

    For loops that outlive errors. Who is told while his connection breaks may raise the
    connection's error instead (`asyncio.wait_for` before Python 3.12 does), and would go on for
    ever: nobody tells him twice.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
