"""What goes wrong in one round does not end the work."""

import asyncio

import pytest

from linedesk.kit.errors import RecordsUnavailable
from linedesk.worker.rounds import for_ever
from tests.support.virtual_time import in_virtual_time


@in_virtual_time
async def test_the_work_goes_on_when_the_records_were_away_and_when_it_failed() -> None:
    begun: list[float] = []

    async def once() -> None:
        begun.append(asyncio.get_running_loop().time())
        if len(begun) == 1:
            raise RecordsUnavailable("The records are away.")
        if len(begun) == 2:
            raise ValueError("a fault of ours")

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(12):
            await for_ever("a test", 5, once)
    assert [moment - begun[0] for moment in begun] == [0, 5, 10]


@in_virtual_time
async def test_who_is_told_to_stop_stops_although_it_became_an_error_on_the_way() -> None:
    """As with `asyncio.wait_for` when the connection breaks in the same moment."""

    rounds = 0

    async def once() -> None:
        nonlocal rounds
        rounds += 1
        if rounds > 2:
            pytest.fail("he goes on")
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            raise RecordsUnavailable("The connection broke.") from None

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(12):
            await for_ever("a test", 5, once)
    assert asyncio.get_running_loop().time() == 12
