"""One real Asterisk for all tests of this ring."""

import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.telephony.real import RealAsterisk


@pytest.fixture(scope="session")
async def asterisk() -> AsyncIterator[RealAsterisk]:
    with tempfile.TemporaryDirectory(prefix="linedesk-") as folder:
        asterisk = RealAsterisk(Path(folder))
        await asterisk.start()
        yield asterisk
        await asterisk.engine.stop()
