"""A restart is normal: the control program dies under talks, and PostgreSQL is away."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Callable

import pytest

from e2e.drill import Drill, set_up_drill
from e2e.house import House
from e2e.people import DeskAgent, at_desk, calls, ended_interaction, stored_interactions, stranger
from e2e.waiting import eventually
from e2e.watch import State, Watch
from linedesk.lab.faults import kill
from linedesk.lab.line import Line
from linedesk.lab.measuring import Samples, longest_silence, read
from linedesk.lab.screen import Refused
from linedesk.lab.sounds import RATE

TALKS = 20
Measured = Callable[[str, object], None]


@pytest.fixture(scope="module")
async def drill(open_house: House) -> Drill:
    return await set_up_drill(open_house, TALKS)


async def test_twenty_talks_survive_kill_minus_nine(
    house: House, floor: Watch, drill: Drill, record_property: Measured
) -> None:
    """The successor that stands by takes over: that is what makes it quick, and is asserted; how
    quick it was is measured."""
    callers = [stranger() for _ in range(TALKS)]
    async with at_desk(house, *drill.agents) as agents:
        customers = await asyncio.gather(*(calls(house, drill.number, who) for who in callers))
        desks = await asyncio.gather(*(agent.answers("tone880") for agent in agents))
        for customer in customers:
            await customer.talk("tone440")
        await talking(floor, TALKS)
        successor = await house.spare_pid()
        killed = kill(house.serve_pid)
        latecomers = [stranger() for _ in range(3)]
        held = await asyncio.gather(
            *(arrive(house, drill.number, who, 0.5 * n) for n, who in enumerate(latecomers))
        )
        record_property("seconds from kill -9 to the API", round(await back(house) - killed, 2))
        assert house.serve_pid == successor, "a cold start"
        await talking(floor, TALKS)
        in_line = await queued(floor, latecomers)
        record_property("seconds from kill -9 to the line", round(min(in_line) - killed, 2))
        assert [line for line in (*customers, *desks) if line.ended.is_set()] == []
        for customer, caller in zip(customers[:3], callers, strict=False):
            await customer.end()
            agent = agents[[desk.other for desk in desks].index(caller)]
            await agent.has_presence("wrap_up")
            await agent.says_ready()
        assert await served(agents, latecomers) == set(latecomers)
        assert not any(line.ended.is_set() for line in held)
        for customer in customers[3:]:
            await customer.end()
        for desk in desks:
            assert await desk.wait_ended()
    for line in held:
        assert line.ringing_at or line.up_at, "a caller heard nothing"
    for desk in desks:
        assert longest_silence(around(house, desk, killed)) < 1.0
    for caller in callers:
        interaction = await ended_interaction(house, caller)
        assert interaction["connected_at"] is not None


async def test_no_call_is_lost_or_doubled_while_postgresql_is_away(house: House) -> None:
    """Two calls a second for 30 s without PostgreSQL; an agent talks all the while."""
    callers = [stranger() for _ in range(60)]
    talker = stranger()
    async with at_desk(house, "agent1") as (agent,):
        customer = await calls(house, "4008001001", talker)
        desk = await agent.answers("tone880")
        await house.records.stop()
        try:
            lines = await call_steadily(house, callers, per_second=2.0)
        finally:
            await house.records.start()
            await house.records.wait_ready()
        assert not desk.ended.is_set()
        await customer.end()
    assert all(line.up_at for line in lines), "a call was not answered without PostgreSQL"
    counts = Counter[int]()
    for caller in (*callers, talker):
        counts[len(await stored_interactions(house, caller, 60))] += 1
    assert counts == {1: len(callers) + 1}


async def call_steadily(house: House, callers: list[str], per_second: float) -> list[Line]:
    """Call one after another at this rate, each waiting 3 s in the queue; the lines, all ended."""
    begin = time.monotonic()
    lives = []
    for number, caller in enumerate(callers):
        await asyncio.sleep(begin + number / per_second - time.monotonic())
        lives.append(asyncio.create_task(wait_a_little(house, caller)))
    return await asyncio.gather(*lives)


async def wait_a_little(house: House, caller: str) -> Line:
    line = await house.exchange.dial("4008001001", caller)
    await line.wait_up()
    await line.wait_ended(3)
    await line.end()
    assert await line.wait_ended()
    return line


async def arrive(house: House, number: str, caller: str, after: float) -> Line:
    """Somebody calls `after` seconds after the control program was killed.

    Music takes the call, except at the very first moment, when Asterisk does not know yet; then
    he hears it ring until the program is back.
    """
    await asyncio.sleep(after)
    line = await house.exchange.dial(number, caller)
    assert await line.wait_up(), f"turned away: {line.cause} {line.sip_status}"
    return line


async def queued(floor: Watch, callers: list[str]) -> list[float]:
    """When each of them was put in line, once all are."""

    def times(state: State) -> list[float]:
        calls = [call for call in state["calls"].values() if call["caller"] in callers]
        return [call["queued_at"] for call in calls if call["queued_at"]]

    state = await floor.until(lambda now: len(times(now)) == len(callers), 20, "all in line")
    return times(state)


async def served(agents: list[DeskAgent], callers: list[str]) -> set[str]:
    """The numbers of those whom the agents are offered within a while, as the phones show them."""
    waiting = [asyncio.create_task(agent.answers(within=20)) for agent in agents]
    numbers: set[str] = set()
    for answer in asyncio.as_completed(waiting):
        with contextlib.suppress(TimeoutError):
            numbers.add((await answer).other)
        if len(numbers) == len(callers):
            break
    for task in waiting:
        task.cancel()
    return numbers


def around(house: House, line: Line, moment: float) -> Samples:
    """What was heard at this line from a second before `moment` to five after, by its end."""
    assert line.ended_at is not None
    heard = read(house.heard(line.id))
    begin = len(heard) - int((line.ended_at - moment + 1) * RATE)
    return heard[begin : begin + 6 * RATE]


async def talking(floor: Watch, count: int) -> None:
    await floor.until(
        lambda state: sum(call["state"] == "talking" for call in state["calls"].values()) == count,
        20,
        f"{count} calls talking",
    )


async def back(house: House) -> float:
    """When the control program answers again, unix seconds."""
    screen = house.screen("supervisor")

    async def answers() -> bool:
        try:
            await screen.sign_in()
        except (OSError, Refused):
            return False
        return True

    await eventually(answers, 20, "the API is back")
    return time.time()
