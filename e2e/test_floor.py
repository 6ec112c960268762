"""What a running house tells the room: messages to the team, televisions, recordings at rest."""

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
from e2e.recordings import recording_of
from e2e.waiting import PATIENCE, eventually
from linedesk.engines.postgres_folder import SUPERUSER, find_postgres
from linedesk.lab.screen import Refused, Screen


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
