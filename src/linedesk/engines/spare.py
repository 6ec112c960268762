"""An engine whose successor stands by, so that it is back before anybody notices."""

import asyncio
import time
from collections.abc import Callable

from linedesk.engines.process import ChildProcess, Program
from linedesk.engines.supervisor import (
    FIRST_PAUSE,
    LONGEST_PAUSE,
    STEADY,
    ProgramEngine,
    describe,
)


class SparedEngine(ProgramEngine):
    """The spare (the same command with `--spare`) has loaded everything, which takes a second or
    two, and opens nothing until it is released. It costs its memory, some 150 MB.

    A spare that ends before it is needed is replaced; `say` tells people so.
    """

    def __init__(
        self,
        program: Program,
        ready: Callable[[], str] | None = None,
        limit: float = 60.0,
        say: Callable[[str], None] = lambda line: None,
    ) -> None:
        super().__init__(program, ready, limit)
        self._say = say
        self._spare = ChildProcess(program)
        self._keeper: asyncio.Task[None] | None = None

    @property
    def spare_pid(self) -> int | None:
        return self._spare.pid if self._spare.running else None

    async def start(self) -> None:
        """By the spare where there is one; one that still loads takes over when it has."""
        await self._leave_spare_alone()
        if not self._spare.running:
            return await super().start()
        self._child, self._spare = self._spare, ChildProcess(self._program)
        return self._child.release()

    async def wait_ready(self) -> None:
        await super().wait_ready()
        await self._call_spare()
        self._keeper = asyncio.create_task(self._keep_spare(), name=f"spare {self.name}")

    async def stop(self) -> None:
        """A spare outlives only a child that has ended by itself: it is about to be needed."""
        if self._child.running:
            await self._leave_spare_alone()
            await self._spare.stop()
        await super().stop()

    async def _keep_spare(self) -> None:
        """For ever: replace a spare that ends, after growing pauses."""
        pause = 0.0
        while True:
            began = time.monotonic()
            if self._spare.running:
                status = await self._spare.wait()
                self._say(f"The spare of {self.name} {describe(status)}; replacing it.")
            steady = time.monotonic() - began > STEADY
            pause = FIRST_PAUSE if steady else min(max(pause * 2, FIRST_PAUSE), LONGEST_PAUSE)
            await asyncio.sleep(pause)
            await self._call_spare()

    async def _call_spare(self) -> None:
        """Without a spare the engine runs as well, so a failure is only said."""
        try:
            await self._spare.start("--spare", waiting=True)
        except OSError as problem:
            self._say(f"No spare of {self.name} can be started: {problem}.")

    async def _leave_spare_alone(self) -> None:
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.cancel()
            await asyncio.wait({keeper})
