"""Faults to bring about on purpose. Each acts on one process by its id."""

import os
import signal
import time


def kill(pid: int) -> float:
    """`kill -9`; the wall clock at the blow."""
    os.kill(pid, signal.SIGKILL)
    return time.time()


def freeze(pid: int) -> None:
    """The process neither works nor ends, until `thaw`."""
    os.kill(pid, signal.SIGSTOP)


def thaw(pid: int) -> None:
    os.kill(pid, signal.SIGCONT)
