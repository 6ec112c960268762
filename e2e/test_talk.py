"""A real call from the greeting to the recording, with each voice on its own channel."""

from e2e.house import House
from e2e.people import at_desk, calls, ended_interaction, presses, stranger
from e2e.recordings import recording_of
from e2e.talking import EXACT
from e2e.watch import Watch
from linedesk.lab.line import Line
from linedesk.lab.measuring import level_at, longest_silence, read

TALK = 10.0  # seconds


async def test_a_customer_and_a_desk_phone_talk_and_are_recorded_apart(house: House) -> None:
    caller = stranger()
    async with at_desk(house, "agent1") as (agent,):
        customer = await calls(house, "4008001001", caller)
        await customer.talk("tone440")
        desk = await agent.answers("tone880")
        assert not await customer.wait_ended(TALK)
        await customer.end()
        assert await desk.wait_ended()
    interaction = await ended_interaction(house, caller)
    talked = lasted(desk)
    assert abs(interaction["talked"] - talked) < EXACT
    said, heard, rate = await recording_of(house, interaction["id"])
    assert abs(len(said) / rate - talked) < EXACT
    assert level_at(said, 440, rate) > -30 > -50 > level_at(said, 880, rate)
    assert level_at(heard, 880, rate) > -30 > -50 > level_at(heard, 440, rate)
    at_the_desk = read(house.heard(desk.id))
    assert level_at(at_the_desk, 440) > -20
    assert longest_silence(at_the_desk[4000:]) < 1.0


def lasted(line: Line) -> float:
    """Seconds from the answer to the end, by the lab's clock."""
    assert line.up_at
    assert line.ended_at
    return line.ended_at - line.up_at


async def test_a_customer_finds_a_person_through_the_menus(house: House, floor: Watch) -> None:
    """4008001000: 0 for a person, 3 for service; the way stands in the call."""
    caller = stranger()
    async with at_desk(house, "agent3") as (agent,):
        customer = await calls(house, "4008001000", caller)
        await presses(floor, customer, {"main": "0", "person": "3"})
        desk = await agent.answers("tone880", within=20)
        await agent.has_presence("talking")
        view = await agent.has_call()
        assert view["queue"] == "service"
        assert [step["exit"] for step in view["flow_path"] if step["kind"] == "menu"] == ["0", "3"]
        await desk.end()
        assert await customer.wait_ended()
