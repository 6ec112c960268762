"""One ordered lane of commands for each call, so a slow command delays its own call only.

A lane is a task that lives as long as commands wait in it. Until the switch has been heard for the
first time all lanes are held: the commands that a restart finds due leave after the switch has told
what it holds, in the order in which they were decided.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

import structlog

from linedesk.control import metrics
from linedesk.control.tasks import TaskSet
from linedesk.core.telephony import Command, CommandFailed
from linedesk.telephony.port import CommandRefused

log = structlog.get_logger()

COMMAND_SECONDS = 10.0


class Lanes:
    """`perform` is the switch's; what it refuses goes to `failed`."""

    def __init__(
        self,
        perform: Callable[[Command], Awaitable[None]],
        failed: Callable[[CommandFailed], None],
        command_seconds: float = COMMAND_SECONDS,
    ) -> None:
        self._perform = perform
        self._failed = failed
        self._command_seconds = command_seconds
        self._lanes: dict[str, deque[Command]] = {}
        self._tasks = TaskSet()
        self._open = asyncio.Event()

    def open(self) -> None:
        self._open.set()

    def put(self, lane: str, command: Command) -> None:
        waiting = self._lanes.get(lane)
        if waiting is not None:
            waiting.append(command)
            return
        self._lanes[lane] = deque((command,))
        self._tasks.start(self._run(lane), f"lane {lane}")

    async def close(self) -> None:
        await self._tasks.close()

    async def _run(self, lane: str) -> None:
        await self._open.wait()
        waiting = self._lanes[lane]
        while waiting:
            command = waiting.popleft()
            why = await self._refusal(command)
            if why is not None:
                name = type(command).__name__
                metrics.command_failures.labels(name).inc()
                log.warning("the switch refused a command", command=name, why=why, lane=lane)
                self._failed(CommandFailed(command, why))
        del self._lanes[lane]

    async def _refusal(self, command: Command) -> str | None:
        """Perform it; None when the switch took it, else why not. Nothing a switch does escapes."""
        try:
            async with asyncio.timeout(self._command_seconds):
                await self._perform(command)
        except CommandRefused as refused:
            return refused.why
        except TimeoutError:
            return "timeout"
        except Exception:
            log.exception("command failed unexpectedly", command=type(command).__name__)
            return "fault"
        return None
