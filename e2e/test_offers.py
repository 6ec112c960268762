"""Who is rung, in which order, and what happens when somebody does not answer."""

import asyncio

from e2e.house import House
from e2e.people import at_desk, calls, ended_interaction, stranger
from e2e.set_up import flow, node, number_with
from e2e.watch import Watch

NUMBER, OFFER = "4008007030", 8.0  # seconds


async def test_unanswered_rings_go_to_the_next_agent_first_in_line(house: House) -> None:
    """One agent talks; nobody answers the first caller, who stays first when he is free again."""
    first, second = stranger(), stranger()
    admin, both = await house.signed_in("admin"), ["agent1", "agent3"]
    queue = {"name": "brief", "members": both, "offer_seconds": OFFER, "wrap_up_seconds": 60}
    await admin.ask("POST", "/queues", queue)
    await number_with(house, "brief", NUMBER, flow(q=node("queue", queue="brief")))
    async with at_desk(house, *both) as (quick, slow):
        busy = await calls(house, NUMBER, stranger())
        taken = await quick.answers()
        one = await calls(house, NUMBER, first)
        ignored = await slow.rings()
        two = await calls(house, NUMBER, second)
        assert await ignored.wait_ended()
        await slow.me.until(
            lambda me: me["agent"]["reason"] == "no_answer", 5, "put aside as not answering"
        )
        await busy.end()
        await quick.has_presence("wrap_up")
        await quick.says_ready()
        assert (await quick.answers()).other.endswith(first[-11:])
        await one.end()
        await two.end()
        assert await taken.wait_ended()


async def test_a_caller_who_hangs_up_as_the_agent_answers_leaves_nobody_talking(
    house: House, floor: Watch
) -> None:
    callers = [stranger() for _ in range(5)]
    async with at_desk(house, "agent3") as (agent,):
        for caller in callers:
            customer = await calls(house, "4008001001", caller)
            desk = await agent.rings()
            await asyncio.gather(desk.answer(), customer.end(), return_exceptions=True)
            assert await desk.wait_ended(), "the agent's phone was left in a dead call"
            await floor.until(
                lambda state: all(c["state"] == "wrap_up" for c in state["calls"].values()),
                5, "no call is left",
            )  # fmt: skip
            await agent.me.until(
                lambda state: state["agent"]["presence"] in ("ready", "wrap_up"),
                5, "the agent is free or finishes the record",
            )  # fmt: skip
            await agent.says_ready()
    for caller in callers:
        await ended_interaction(house, caller)


async def test_a_caller_who_gives_up_in_the_queue_is_an_abandoned_call(
    house: House, floor: Watch
) -> None:
    caller = stranger()
    customer = await calls(house, "4008001001", caller)
    await floor.until(
        lambda state: [
            c for c in state["calls"].values() if c["caller"] == caller and c["state"] == "queued"
        ],
        10,
        "he waits in line",
    )
    await customer.end()
    interaction = await ended_interaction(house, caller)
    assert interaction["connected_at"] is None
    assert interaction["queue"] == "service"


async def test_an_agent_whose_phone_is_unplugged_is_no_longer_ready(house: House) -> None:
    async with at_desk(house, "agent3") as (agent,):
        await house.exchange.unplug("agent3")
        await agent.me.until(
            lambda me: me["agent"]["presence"] == "not_ready", 90, "not ready without a phone"
        )
        assert agent.me.state["agent"]["reason"] == "lost"
