"""A real Asterisk keeps the switch's contract."""

from collections.abc import AsyncIterator

import pytest

from tests.telephony.contract import SwitchContract
from tests.telephony.real import RealAsterisk, real_world
from tests.telephony.world import World


class TestAsterisk(SwitchContract):
    @pytest.fixture
    async def world(self, asterisk: RealAsterisk) -> AsyncIterator[World]:
        async with real_world(asterisk) as world:
            yield world
