"""The one place that reads the wall clock."""

import time
from collections.abc import Callable

Clock = Callable[[], float]


def wall_clock() -> float:
    """Unix time in seconds."""
    return time.time()
