"""What a running house tells the room: messages to the team, televisions, recordings at rest."""

import asyncio
import json
from typing import Any

from websockets.asyncio.client import connect

from e2e.house import House
from e2e.people import at_desk, calls, ended_interaction, stranger
from e2e.recordings import recording_of
from e2e.waiting import eventually
from linedesk.lab.screen import Screen


async def _hears(screen: Screen, name: str) -> dict[str, Any]:
    """The next event of this name on the agent's own topic."""
    async for message in screen.events("me"):
        if message.get("name") == name:
            return message
    raise AssertionError("the screen was closed")


async def test_a_message_to_the_team_is_on_the_screens_at_once(house: House) -> None:
    """A-046, J-S 13: pushed to each agent of the team, and kept until he has read it."""
    supervisor, agent = house.screen("supervisor"), house.screen("agent2")
    await supervisor.sign_in()
    await agent.sign_in()
    async with asyncio.timeout(20):
        heard = asyncio.create_task(_hears(agent, "team.message"))
        text = f"Lunch moves to 12:30 {stranger()}"
        while not heard.done():  # until the screen is connected
            sent = await supervisor.ask("POST", "/team-messages", {"text": text})
            await asyncio.wait([heard], timeout=2)
        assert heard.result()["data"]["text"] == text
    assert sent["told"] == 10
    unread = await agent.ask("GET", "/team-messages/unread")
    for one in unread["items"]:
        await agent.ask("POST", f"/team-messages/{one['id']}/read")
    assert (await agent.ask("GET", "/team-messages/unread"))["items"] == []


async def test_a_television_follows_the_floor_by_its_link(house: House) -> None:
    """A-102: no sign-in, only the link; pushed while people come and go."""
    supervisor = house.screen("supervisor")
    await supervisor.sign_in()
    made = await supervisor.ask("POST", "/wallboards", {"name": "hall"})
    query = made["path"].partition("?")[2].replace("token=", "wall=")
    url = f"{house.settings.http_url}/api/v1/events?topics=wall&{query}".replace("http", "ws", 1)
    async with connect(url) as television, asyncio.timeout(40):
        first = json.loads(await television.recv())
        assert {one["name"] for one in first["data"]["queues"]} >= {"sales", "service", "vip"}
        async with at_desk(house, "agent3"):
            while True:
                told = json.loads(await television.recv())
                agents = told["data"]["agents"] if told.get("name") == "wall.changed" else []
                if any((a["username"], a["presence"]) == ("agent3", "ready") for a in agents):
                    break


async def test_a_recording_is_sealed_by_itself_and_still_plays(house: House) -> None:
    """A-042, A-041: encryption at rest in the running worker."""
    caller = stranger()
    async with at_desk(house, "agent1") as (agent,):
        customer = await calls(house, "4008001001", caller)
        await customer.talk("tone440")
        await agent.answers("tone880")
        assert not await customer.wait_ended(3)
        await customer.end()
    interaction = await ended_interaction(house, caller)
    await recording_of(house, interaction["id"])

    async def sealed() -> bool:
        names = [file.name for file in house.settings.recordings_folder.rglob("*.ogg*")]
        return [name.removeprefix(f"{interaction['id']}-rec1.ogg") for name in names
                if interaction["id"] in name] == [".sealed"]  # fmt: skip

    await eventually(sealed, 60, "the recording is sealed")
    said, _, rate = await recording_of(house, interaction["id"])
    assert len(said) / rate > 2
