"""A restart is normal: the control program dies under talks, and PostgreSQL is away."""

import asyncio
import time
from collections import Counter

import pytest

from e2e.drill import Drill, set_up_drill
from e2e.house import House
from e2e.people import DeskAgent, at_desk, calls, ended_interaction, stored_interactions, stranger
from e2e.waiting import eventually
from e2e.watch import Watch
from linedesk.lab.faults import kill
from linedesk.lab.line import Line
from linedesk.lab.measuring import longest_silence, read
from linedesk.lab.screen import Refused

TALKS = 20


@pytest.fixture(scope="module")
async def drill(open_house: House) -> Drill:
    return await set_up_drill(open_house, TALKS)


async def test_twenty_talks_survive_kill_minus_nine(
    house: House, floor: Watch, drill: Drill
) -> None:
    callers = [stranger() for _ in range(TALKS)]
    async with at_desk(house, *drill.agents) as agents:
        customers = await asyncio.gather(*(calls(house, drill.number, who) for who in callers))
        desks = await asyncio.gather(*(agent.answers("tone880", 20) for agent in agents))
        for customer in customers:
            await customer.talk("tone440")
        await talking(floor, TALKS)
        killed = kill(house.serve_pid)
        latecomers = [stranger() for _ in range(3)]
        await asyncio.gather(*(arrive(house, drill.number, who) for who in latecomers))
        await back(house, killed)
        await talking(floor, TALKS)
        assert not any(line.ended.is_set() for line in (*customers, *desks))
        for customer in customers[:3]:
            await customer.end()
        for agent in agents:
            if agent.me.state["agent"]["presence"] == "wrap_up":
                await agent.says_ready()
        assert await served(agents, latecomers)
        for customer in customers[3:]:
            await customer.end()
        for desk in desks:
            assert await desk.wait_ended(10)
    for desk in desks:
        assert longest_silence(read(house.heard(desk.id))[4000:]) < 0.3
    for caller in callers:
        interaction = await ended_interaction(house, caller)
        assert interaction["connected_at"] is not None


async def test_no_call_is_lost_or_doubled_while_postgresql_is_away(house: House) -> None:
    """Two calls a second for 30 s without PostgreSQL; two agents talk all the while."""
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
    await line.wait_up(10)
    await line.wait_ended(3)
    await line.end()
    assert await line.wait_ended(5)
    return line


async def arrive(house: House, number: str, caller: str) -> Line:
    """Somebody calls while the control program is dead; music takes the call meanwhile."""
    line = await house.exchange.dial(number, caller)
    assert await line.wait_up(10), f"turned away: {line.cause} {line.sip_status}"
    return line


async def served(agents: list[DeskAgent], callers: list[str]) -> bool:
    """Whether each of the callers is offered to an agent, by the number that he calls from."""
    waiting = {asyncio.create_task(agent.answers(within=20)) for agent in agents}
    numbers: set[str] = set()
    try:
        for answer in asyncio.as_completed(waiting):
            numbers.add((await answer).other)
            if numbers >= set(callers):
                return True
    except TimeoutError:
        return False
    finally:
        for task in waiting:
            task.cancel()
    return False


async def talking(floor: Watch, count: int) -> None:
    await floor.until(
        lambda state: sum(call["state"] == "talking" for call in state["calls"].values()) == count,
        20,
        f"{count} calls talking",
    )


async def back(house: House, killed: float) -> None:
    """The control program answers again."""
    screen = house.screen("supervisor")

    async def answers() -> bool:
        try:
            await screen.sign_in()
        except (OSError, Refused):
            return False
        return True

    await eventually(answers, 20, "the API is back")
    print(f"API back {time.monotonic() - killed:.2f} s after kill -9")  # noqa: T201
