"""Loopback ports for our own processes: none of those that the kernel hands out by itself.

A port of the kernel's own range that is free now may be the near end of anybody's connection a
moment later, or while the engine that had it starts again.
"""

import random
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from linedesk.engines.errors import EngineError

KERNELS_RANGE = Path("/proc/sys/net/ipv4/ip_local_port_range")
FIRST, LAST = 10240, 65535


def free_port() -> int:
    """One that nobody uses, neither over TCP nor over UDP."""
    return free_ports(0)[0]


def free_ports(*wanted: int) -> list[int]:
    """One for each: what is wanted where it is free (0: any), no two alike."""
    with ExitStack() as held:
        return [_choose(port, held) for port in wanted]


def _choose(wanted: int, held: ExitStack) -> int:
    for port in (*([wanted] if wanted else []), *_candidates()):
        if _hold(port, held):
            return port
    raise EngineError("No port is free on 127.0.0.1.", "end programs that hold them (`ss -lnp`)")


def _hold(port: int, held: ExitStack) -> bool:
    """Whether it was free; `held` keeps it from the next."""
    with ExitStack() as mine:
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            probe = mine.enter_context(socket.socket(socket.AF_INET, kind))
            if kind is socket.SOCK_STREAM:
                # What a server that has just ended leaves in TIME_WAIT is no obstacle.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                return False
        held.enter_context(mine.pop_all())
        return True


def _candidates() -> Iterator[int]:
    """Above the kernel's range first, where telephones' sound is not either, then below."""
    try:
        low, high = map(int, KERNELS_RANGE.read_text().split())
    except (OSError, ValueError):
        low, high = 32768, 60999  # Linux's own choice
    for part in (range(high + 1, LAST + 1), range(FIRST, low), range(low, high + 1)):
        yield from random.sample(part, len(part))
