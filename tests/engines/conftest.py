"""Real engines in short folders: a unix socket's path holds 107 bytes, pytest's own are longer."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that the database server's user may enter, removed afterwards."""
    made = Path(tempfile.mkdtemp(prefix="ld-"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made, ignore_errors=True)


async def ended(pid: int, limit: float = 60.0) -> None:
    """Wait until process `pid` (of anybody) has ended."""
    try:
        descriptor = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    over = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_reader(descriptor, over.set)
    try:
        await asyncio.wait_for(over.wait(), limit)
    finally:
        loop.remove_reader(descriptor)
        os.close(descriptor)
