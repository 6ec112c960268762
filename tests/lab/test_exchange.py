"""Calls between two exchanges: what the people at both ends do, hear and are told."""

import asyncio

import pytest

from linedesk.lab.carrier import Carrier
from linedesk.lab.line import Line
from linedesk.lab.measuring import is_whole, level_at, read
from tests.lab.conftest import Town

ANSWERS, BUSY, SILENT, MACHINE, MISSING = (
    f"+861390{n}1234" for n in ("000", "001", "002", "003", "004")
)


async def test_each_end_hears_the_other_tone(town: Town) -> None:
    async def answer(line: Line) -> None:
        await line.ring()
        await line.answer()
        await line.talk("tone880")
        await line.wait_ended(60)

    town.there.outside = answer
    line = await town.here.dial("4008001000", "+8613800000001", "Li")
    assert await line.wait_up()
    await line.wait_ended(2)
    await line.end()
    assert await line.wait_ended()
    file = town.ears / f"{line.id}.wav"
    async with asyncio.timeout(60):
        while not is_whole(file):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    heard = read(file)
    assert level_at(heard, 880) > -25
    assert level_at(heard, 440) < -60


async def test_the_called_person_sees_the_caller(town: Town) -> None:
    await town.there.know_the_center()
    seen: asyncio.Future[Line] = asyncio.get_running_loop().create_future()

    async def look(line: Line) -> None:
        seen.set_result(line)
        await line.hang_up()

    town.there.outside = look
    await town.here.dial("4008001001", "+8613800000002", "王芳")
    line = await asyncio.wait_for(seen, 60)
    assert (line.own, line.other, line.other_name) == ("4008001001", "+8613800000002", "王芳")


@pytest.mark.parametrize(("number", "status"), [(BUSY, 486), (MISSING, 404)])
async def test_a_phone_that_cannot_answer_says_why(town: Town, number: str, status: int) -> None:
    town.there.outside = Carrier(town.machine).pick_up
    line = await town.here.dial(number, "4008001000")
    assert not await line.wait_up()
    assert line.sip_status == status


async def test_a_phone_that_nobody_answers_rings_until_the_caller_gives_up(town: Town) -> None:
    town.there.outside = Carrier(town.machine).pick_up
    line = await town.here.dial(SILENT, "4008001000")
    await asyncio.wait_for(line.ringing.wait(), 60)
    assert not await line.wait_up(1)
    await line.end()
    assert await line.wait_ended()


async def test_keys_arrive_in_order(town: Town) -> None:
    keys: asyncio.Queue[str] = asyncio.Queue()

    async def listen(line: Line) -> None:
        line.on_key = keys.put_nowait
        await line.answer()
        await line.wait_ended(60)

    town.there.outside = listen
    line = await town.here.dial("4008001000", "+8613800000001")
    assert await line.wait_up()
    await line.press("10#")
    assert [await asyncio.wait_for(keys.get(), 60) for _ in range(3)] == ["1", "0", "#"]
    await line.end()


def test_a_number_always_behaves_in_the_same_way(town: Town) -> None:
    carrier = Carrier(town.machine)
    behaviours = {carrier.phone(f"1361234{n:04d}").__name__ for n in range(100)}
    assert behaviours == {"refuse", "_let_it_ring", "_record_a_message", "_talk"}
    assert carrier.phone("+86" + "13612340001").__name__ == carrier.phone("13612340001").__name__
