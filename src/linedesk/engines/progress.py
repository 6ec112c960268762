"""What a person sees while Linedesk starts: one line a step, with the time it took."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from linedesk.engines.errors import EngineError


class Progress:
    """Lines for people. On a terminal a step's line is open while the step runs."""

    def __init__(self, out: TextIO = sys.stdout) -> None:
        self._out = out
        self._live = out.isatty()
        self._open = False

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Show `what`, then how long it took, or that it failed."""
        started = time.monotonic()
        if self._live:
            self._write(f"  {what} ...")
            self._open = True
        try:
            yield
        except BaseException as problem:
            self._finish(what, "failed" if isinstance(problem, Exception) else "interrupted")
            raise
        self._finish(what, f"{time.monotonic() - started:.1f} s")

    def say(self, line: str) -> None:
        if self._open:
            self._write("\n")
            self._open = False
        self._write(f"{line}\n")

    def _finish(self, what: str, outcome: str) -> None:
        self._write(f" {outcome}\n" if self._open else f"  {what} ... {outcome}\n")
        self._open = False

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()


def complain(problem: EngineError, out: TextIO = sys.stderr) -> None:
    """Say what is wrong and what to do; no stack trace."""
    out.write(f"\n{problem.message}\n  What to do: {problem.advice}\n")
    out.flush()
