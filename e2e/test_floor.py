"""What a running house tells the room: messages to the team, televisions, recordings at rest; and
a talk that a supervisor ends for good.
"""

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect

from e2e.house import House
from e2e.people import at_desk, calls, ended_interaction, stranger
from e2e.recordings import Samples, recording_of, written
from e2e.talking import AGENT, HEARD, SILENT, Talk, begin
from e2e.waiting import PATIENCE, eventually
from linedesk.engines.postgres_folder import SUPERUSER, find_postgres
from linedesk.lab.line import NORMAL
from linedesk.lab.measuring import FRAME, level_at, loudness, read
from linedesk.lab.screen import Refused, Screen
from linedesk.lab.sounds import RATE

IN_WORDS = -50.0  # dBFS of a tone, such as speech itself has at any pitch


async def _hears(screen: Screen, name: str) -> dict[str, Any]:
    """The next event of this name on the agent's own topic."""
    async for message in screen.events("me"):
        if message.get("name") == name:
            return message
    raise AssertionError("the screen was closed")


async def test_a_message_to_the_team_is_on_the_screens_at_once(house: House) -> None:
    """A-046, J-S 13: pushed to each agent of the team, and kept until he has read it."""
    supervisor, agent = await house.signed_in("supervisor"), await house.signed_in("agent2")
    async with asyncio.timeout(20 + PATIENCE):
        heard = asyncio.create_task(_hears(agent, "team.message"))
        text = f"Lunch moves to 12:30 {stranger()}"
        while not heard.done():  # until the screen is connected
            sent = await supervisor.ask("POST", "/team-messages", {"text": text})
            await asyncio.wait([heard], timeout=0.3)
        assert heard.result()["data"]["text"] == text
    assert sent["told"] >= 10, "the demo's agents; other journeys hire more"
    unread = await agent.ask("GET", "/team-messages/unread")
    for one in unread["items"]:
        await agent.ask("POST", f"/team-messages/{one['id']}/read")
    assert (await agent.ask("GET", "/team-messages/unread"))["items"] == []


async def test_a_television_follows_the_floor_by_its_link(house: House) -> None:
    """A-102: no sign-in, only the link; pushed while people come and go."""
    supervisor = await house.signed_in("supervisor")
    made = await supervisor.ask("POST", "/wallboards", {"name": "hall"})
    query = made["path"].partition("?")[2].replace("token=", "wall=")
    url = f"{house.settings.http_url}/api/v1/events?topics=wall&{query}".replace("http", "ws", 1)
    async with connect(url) as television, asyncio.timeout(40 + PATIENCE):
        first = json.loads(await television.recv())
        assert {one["name"] for one in first["data"]["queues"]} >= {"sales", "service", "vip"}
        async with at_desk(house, "agent3"):
            while True:
                told = json.loads(await television.recv())
                agents = told["data"]["agents"] if told.get("name") == "wall.changed" else []
                if any((a["username"], a["presence"]) == ("agent3", "ready") for a in agents):
                    break


@pytest.mark.parametrize("held", [False, True], ids=["talking", "held"])
async def test_a_talk_is_ended_by_force_with_a_polite_word(house: House, held: bool) -> None:
    """A-099: the agent is out at once; the customer hears a farewell, from the talk or out of the
    music, and then his line ends. Who did it and why stands in the timeline and in the audit."""
    async with at_desk(house, "agent1") as (agent,):
        talk = await begin(house, agent)
        await talk.hears(AGENT)
        if held:
            await talk.moves("hold")
            await talk.until("held", agent)
        boss = await house.signed_in("supervisor")
        body = {"reason": "abuse", "polite": True}
        await boss.ask("POST", f"/calls/{talk.call}/force-hangup", body)
        assert await talk.desk.wait_ended()
        await agent.has_presence("wrap_up")
        assert await talk.customer.wait_ended()
    assert talk.customer.cause == NORMAL
    await written(house, [talk.customer])
    said = after_the_agent(talk)
    levels = loudness(said)
    assert (levels > HEARD).sum() * FRAME > 0.5, "words"
    assert (levels < SILENT).sum() * FRAME > 0.2, "pauses, in which nobody is heard"
    assert level_at(said, float(AGENT.removeprefix("tone"))) < IN_WORDS
    await stands_by_whom_and_why(talk, "supervisor")


def after_the_agent(talk: Talk) -> Samples:
    """What the customer heard from when the agent's phone had ended."""
    assert talk.desk.ended_at
    assert talk.customer.ended_at
    assert talk.customer.ended_at > talk.desk.ended_at, "he is spoken to first"
    heard = read(talk.house.heard(talk.customer.id))
    return heard[-int((talk.customer.ended_at - talk.desk.ended_at) * RATE) :]


async def stands_by_whom_and_why(talk: Talk, name: str) -> None:
    found = await ended_interaction(talk.house, talk.caller)
    assert found["agent"] == talk.home.name
    admin = await talk.house.signed_in("admin")
    facts = (await admin.ask("GET", f"/interactions/{talk.call}/timeline"))["items"]
    told = {fact["name"]: fact["data"] for fact in facts}
    page = await admin.ask("GET", "/users?limit=200")
    users = {one["username"]: one["id"] for one in page["items"]}
    forced = told["call.force_ended"]
    assert (forced["by"], forced["agent"]) == (users[name], users[talk.home.name])
    assert forced["reason"] == "abuse"
    assert told["call.ended"]["by"] == "supervisor"
    entries = (await admin.ask("GET", f"/audit?noun=call&by={name}"))["items"]
    (entry,) = [one for one in entries if one["noun_id"] == talk.call]
    assert entry["action"] == "call.force_ended"
    assert entry["changes"]["reason"] == [None, "abuse"]


async def test_a_recording_is_sealed_and_comes_back_from_the_backup(house: House) -> None:
    """A-042, A-041: the running worker seals it and copies it; a file that vanishes is said so to
    who plays it, and is back within seconds."""
    caller = stranger()
    async with at_desk(house, "agent1") as (agent,):
        customer = await calls(house, "4008001001", caller)
        await customer.talk("tone440")
        await agent.answers("tone880")
        assert not await customer.wait_ended(2.5)
        await customer.end()
    interaction = (await ended_interaction(house, caller))["id"]
    await recording_of(house, interaction)
    backup = house.folder / "backup"

    async def sealed() -> Path | None:
        files = house.settings.recordings_folder.rglob(f"{interaction}*")
        names = {file: file.name.partition(".ogg")[2] for file in files}
        return next(iter(names)) if list(names.values()) == [".sealed"] else None

    async def copied() -> bool:
        return any(file.stat().st_size for file in backup.rglob(f"{interaction}*.sealed"))

    file = await eventually(sealed, 60, "the recording is sealed, and nothing else of it is left")
    await eventually(copied, 60, "its copy is in the backup")
    said, _, rate = await recording_of(house, interaction)
    assert len(said) / rate > 2
    supervisor = await house.signed_in("supervisor")
    file.unlink()
    with pytest.raises(Refused) as refused:
        await supervisor.fetch(f"/interactions/{interaction}/recording")
    assert (refused.value.status, refused.value.code) == (404, "recording-missing")

    async def heard_again() -> bool:
        with contextlib.suppress(Refused):
            return bool(await supervisor.fetch(f"/interactions/{interaction}/recording"))
        return False

    await eventually(heard_again, 60, "it is fetched back")
    assert file.is_file()


async def test_a_database_is_restored_from_the_days_copy_by_one_command(house: House) -> None:
    """A-042: the restore drill of docs/operations/recordings.md on a running instance."""
    backup, dump = house.folder / "backup" / "database", house.folder / "dump"

    async def there() -> bool:
        return any(backup.glob("*.dump.sealed"))

    await eventually(there, 60, "the day's copy")
    command = (sys.executable, "-m", "linedesk.cli", "open-backup", str(dump))
    assert "database/" in await said(*command, env=os.environ | house.environment())
    assert dump.stat().st_mode & 0o077 == 0, "only its owner reads it"
    engine = house.records
    admin = await engine.connect()
    await admin.execute("create database drill")
    try:
        address = engine.url(SUPERUSER, "drill").replace("+asyncpg", "")
        restore = str(find_postgres() / "pg_restore")
        await said(restore, "--exit-on-error", "--dbname", address, str(dump))
        copy = await engine.connect(SUPERUSER, "drill")
        names = {row["username"] for row in await copy.fetch("select username from users")}
        await copy.close()
        assert names >= {"admin", "supervisor", "agent1", "agent10"}
    finally:
        await admin.execute("drop database drill with (force)")
        await admin.close()


async def said(*command: str, env: Mapping[str, str] | None = None) -> str:
    """What the command prints; it must succeed."""
    process = await asyncio.create_subprocess_exec(
        *command, env=env, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await asyncio.wait_for(process.communicate(), 120)
    assert process.returncode == 0, output.decode()
    return output.decode()
