"""Starts engines in order, starts again what crashes, stops them in the opposite order.

Engines are siblings: each is a child of this process and in a session of its own, so that the
death of one (`kill -9` of `linedesk serve`, say) takes no other with it.
"""

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable, Coroutine
from typing import Protocol

from linedesk.engines.errors import EngineError
from linedesk.engines.process import ChildProcess, Program, failed
from linedesk.engines.progress import Progress

FIRST_PAUSE = 0.5  # seconds before the second try
LONGEST_PAUSE = 10.0
STEADY = 30.0  # seconds after which an engine counts as running well


class Engine(Protocol):
    """Something that runs. `wait` ends with the exit status when it has ended."""

    @property
    def name(self) -> str: ...
    async def start(self) -> None: ...
    async def wait_ready(self) -> None: ...
    async def wait(self) -> int: ...
    async def stop(self) -> None: ...


class ProgramEngine:
    """An engine made of one program. `ready` tells what is missing, "" when nothing is."""

    def __init__(
        self, program: Program, ready: Callable[[], str] | None = None, limit: float = 60.0
    ) -> None:
        self.name = program.name
        self._program = program
        self._ready = ready
        self._limit = limit
        self._child = ChildProcess(program)

    async def start(self) -> None:
        self._child = ChildProcess(self._program)
        await self._child.start()

    async def wait_ready(self) -> None:
        missing, deadline = "no answer yet", time.monotonic() + self._limit
        while self._ready and (missing := await asyncio.to_thread(self._ready)):
            if not self._child.running:
                raise failed(self._program, "did not start")
            if time.monotonic() > deadline:
                raise failed(self._program, f"was not ready in {self._limit:.0f} s ({missing})")
            await asyncio.sleep(0.1)

    async def wait(self) -> int:
        return await self._child.wait()

    async def stop(self) -> None:
        await self._child.stop()

    @property
    def pid(self) -> int | None:
        return self._child.pid


class Supervisor:
    """Keeps engines running until `stop`."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._engines: list[Engine] = []
        self._keepers: list[asyncio.Task[None]] = []

    async def run(self, engine: Engine) -> None:
        """Start, wait until it is ready, watch from then on."""
        with self._progress.step(f"Starting {engine.name}"):
            self._engines.append(engine)
            await engine.start()
            await engine.wait_ready()
        self._keepers.append(asyncio.create_task(self._keep(engine), name=f"keep {engine.name}"))

    async def stop(self) -> None:
        """Stop everything, the last started first."""
        for keeper in self._keepers:
            keeper.cancel()
        await asyncio.gather(*self._keepers, return_exceptions=True)
        self._keepers.clear()
        while self._engines:
            await self._engines.pop().stop()

    async def _keep(self, engine: Engine) -> None:
        """Start again after each end: at once the first time, then after growing pauses."""
        pause = 0.0
        while True:
            began = time.monotonic()
            status = await engine.wait()
            if time.monotonic() - began > STEADY:
                pause = 0.0
            self._progress.say(f"{engine.name} {describe(status)}; starting it again.")
            await asyncio.sleep(pause)
            while not await self._start_again(engine):
                pause = min(max(pause * 2, FIRST_PAUSE), LONGEST_PAUSE)
                await asyncio.sleep(pause)
            pause = max(pause, FIRST_PAUSE)

    async def _start_again(self, engine: Engine) -> bool:
        """Whether it runs again; says so, or why not."""
        started = time.monotonic()
        try:
            await engine.stop()
            await engine.start()
            await engine.wait_ready()
        except (EngineError, OSError) as problem:
            self._progress.say(f"{problem}")
            return False
        self._progress.say(f"{engine.name} is back after {time.monotonic() - started:.1f} s.")
        return True


def describe(status: int) -> str:
    """An exit status in words."""
    if status < 0:
        return f"was ended by {signal.Signals(-status).name}"
    return f"ended by itself with status {status}"


async def until_told_to_stop(work: Coroutine[None, None, None]) -> None:
    """Run `work` until it ends or SIGINT, SIGTERM or SIGHUP comes."""
    loop, task = asyncio.get_running_loop(), asyncio.ensure_future(work)
    for told in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(told, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task
