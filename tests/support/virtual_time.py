"""An event loop whose clock jumps to the next timer, so that a minute of story takes no time.

    @in_virtual_time
    async def test_a_caller_waits_ten_minutes() -> None: ...

Whatever the loop waits for outside itself (threads, sockets) is waited for in real time first.
"""

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from typing import Any, ParamSpec, TypeVar, TypeVarTuple

P = ParamSpec("P")
T = TypeVar("T")
Ts = TypeVarTuple("Ts")
START = 1_800_000_000.0  # unix time at which every story begins


class _JumpingSelector(selectors.DefaultSelector):
    loop: "VirtualTimeLoop"

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if timeout is None or self.loop.threads:
            return super().select(timeout if timeout is None else 0.01)
        self.loop.now += timeout
        return ready


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.now = 0.0
        self.threads = 0
        selector = _JumpingSelector()
        selector.loop = self
        super().__init__(selector)

    def time(self) -> float:
        return self.now

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> asyncio.Future[T]:
        future = super().run_in_executor(executor, func, *args)
        self.threads += 1
        future.add_done_callback(self._thread_done)
        return future

    def _thread_done(self, _: object) -> None:
        self.threads -= 1


def virtual_clock() -> float:
    """Unix seconds of the story; the clock to hand to what takes one."""
    return START + asyncio.get_running_loop().time()


def in_virtual_time(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        live(test(*args, **kwargs))

    return run


def live(story: Coroutine[Any, Any, None]) -> None:
    """Run the story to its end; an error that nobody caught, in any callback, is its error too."""
    errors: list[dict[str, Any]] = []
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        runner.get_loop().set_exception_handler(lambda _, context: errors.append(context))
        runner.run(story)
    assert errors == []


async def settle() -> None:
    """Let everything that can happen now happen; a hundredth of a virtual second goes by."""
    await asyncio.sleep(0.01)
