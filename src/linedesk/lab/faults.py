"""Faults to bring about on purpose. Each acts on one process by its id."""

import os
import signal
import time


def kill(pid: int) -> float:
    """`kill -9`; the wall clock at the blow."""
    os.kill(pid, signal.SIGKILL)
    return time.time()
