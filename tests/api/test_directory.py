"""core + fakes: the directory that an agent transfers and calls by. A-042 (internal calls)."""

from datetime import datetime

from linedesk.core import telephony
from linedesk.core.definitions import AgentDefinition, Definitions
from tests.api.house import ALICE, BOB, House

DIRECTORY = "/api/v1/directory"
SKILLED = AgentDefinition(
    id=str(BOB), username="bob", name="Bob", skills={"german": 3, "billing": 9}
)


async def test_an_agent_sees_who_is_free_and_how_long_the_queue_is(house: House) -> None:
    house.plane.talks(ALICE)
    house.plane.world.after(1)
    house.plane.calls_in("13800000003")
    house.plane.world.after(9)
    async with house.client("alice") as client:
        found = (await client.get(DIRECTORY)).json()
    bob, boss = found["agents"]
    assert boss["username"] == "supervisor", "who may be asked, too"
    assert (bob["username"], bob["name"], bob["presence"]) == ("bob", "Bob", "offline")
    assert bob["reachable"] is False
    [service] = found["queues"]
    assert (service["waiting"], service["longest_wait"], service["agents_ready"]) == (1, 9.0, 0)


async def test_a_colleague_on_any_phone_is_reachable(house: House) -> None:
    house.plane.world.give(telephony.PhoneChanged("bob", True))
    async with house.client("alice") as client:
        bob = (await client.get(DIRECTORY)).json()["agents"][0]
    assert bob["reachable"] is True


async def test_what_a_colleague_knows_and_since_when_he_does_what_he_does(house: House) -> None:
    """A-073: to be found by a skill; state and time in state."""
    house.definitions = Definitions(agents={str(BOB): SKILLED})
    house.plane.ready(BOB)
    async with house.client("alice") as client:
        bob = (await client.get(DIRECTORY)).json()["agents"][0]
    assert (bob["skills"], bob["presence"]) == (["billing", "german"], "ready")
    assert datetime.fromisoformat(bob["since"]).timestamp() == house.clock()


async def test_the_directory_tells_nothing_of_customers_or_of_anybodys_day(house: House) -> None:
    house.plane.talks(BOB, "+8613800008000")
    async with house.client("alice") as client:
        answer = await client.get(DIRECTORY)
    assert "13800008000" not in answer.text
    assert not {"today", "call", "reason"} & set(answer.json()["agents"][0])
