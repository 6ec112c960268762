"""The rows are the queue: each becomes available or failed, and no raw file goes too early."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.worker.recordings import Shelf, adopt_left_behind, encode_waiting


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "raw").mkdir()
    return Shelf(tmp_path)


async def recorded(
    database: Database, tenant: UUID, state: str = "encoding", age: float = 10
) -> str:
    """A row of a recording that began `age` seconds ago."""
    call = uuid7()
    async with database.session(tenant) as session:
        await session.execute(
            text(
                "INSERT INTO recordings (id, tenant_id, interaction_id, state, started_at)"
                " VALUES (:id, :tenant, :call, :state, :at)"
            ),
            {
                "id": f"{call}-rec1",
                "tenant": tenant,
                "call": call,
                "state": state,
                "at": datetime.fromtimestamp(time.time() - age, UTC),
            },
        )
    return f"{call}-rec1"


async def row(database: Database, tenant: UUID, id: str) -> dict[str, Any]:
    async with database.session(tenant) as session:
        found = await session.execute(text("SELECT * FROM recordings WHERE id = :id"), {"id": id})
        return dict(found.mappings().one())


def lay(shelf: Shelf, id: str, still: float, seconds: int = 2) -> None:
    """A raw file that has not grown for `still` seconds."""
    shelf.raw(id).write_bytes(b"\x10\x00\x20\x00" * 8000 * seconds)
    os.utime(shelf.raw(id), (time.time() - still,) * 2)


async def test_an_ended_recording_becomes_available(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    id = await recorded(database, tenant)
    lay(shelf, id, still=5)
    assert await encode_waiting(database, tenant, shelf) == 1
    done = await row(database, tenant, id)
    assert (done["state"], done["seconds"], len(done["sha256"])) == ("available", 2.0, 64)
    assert (shelf.folder / done["path"]).stat().st_size == done["bytes"]
    assert not shelf.raw(id).exists()


async def test_a_file_that_still_grows_is_left_alone(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    ended, running = await recorded(database, tenant), await recorded(database, tenant, "recording")
    lay(shelf, ended, still=0)
    lay(shelf, running, still=60)
    assert await encode_waiting(database, tenant, shelf) == 0
    assert (await row(database, tenant, running))["state"] == "recording"


async def test_a_recording_whose_end_a_crash_swallowed_is_encoded_as_far_as_it_goes(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    id = await recorded(database, tenant, "recording", age=300)
    lay(shelf, id, still=200)
    assert await encode_waiting(database, tenant, shelf) == 1
    assert (await row(database, tenant, id))["state"] == "available"


async def test_a_missing_file_is_failed_with_its_reason_but_not_at_once(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    fresh, old = await recorded(database, tenant), await recorded(database, tenant, age=90)
    await encode_waiting(database, tenant, shelf)
    assert (await row(database, tenant, fresh))["state"] == "encoding"
    lost = await row(database, tenant, old)
    assert (lost["state"], lost["why"]) == ("failed", "the audio file is missing")


async def test_an_empty_file_is_failed_and_kept(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    id = await recorded(database, tenant)
    lay(shelf, id, still=5, seconds=0)
    await encode_waiting(database, tenant, shelf)
    assert (await row(database, tenant, id))["why"] == "the recording is empty"
    assert shelf.raw(id).exists()


async def test_one_bad_file_does_not_hold_up_the_next(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    bad, good = await recorded(database, tenant, age=20), await recorded(database, tenant)
    lay(shelf, bad, still=5, seconds=0)
    lay(shelf, good, still=5)
    assert await encode_waiting(database, tenant, shelf) == 1
    assert (await row(database, tenant, good))["state"] == "available"


async def test_audio_without_a_row_gets_one_when_its_interaction_is_known(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    call, stranger = uuid7(), uuid7()
    async with database.session(tenant) as session:
        await session.execute(
            text(
                "INSERT INTO interactions (id, tenant_id, medium, direction, started_at)"
                " VALUES (:id, :tenant, 'voice', 'inbound', now())"
            ),
            {"id": call, "tenant": tenant},
        )
    lay(shelf, f"{call}-rec1", still=200)
    lay(shelf, f"{stranger}-rec1", still=200)
    lay(shelf, "../notes", still=200)
    await adopt_left_behind(database, tenant, shelf)
    assert await encode_waiting(database, tenant, shelf) == 1
    assert (await row(database, tenant, f"{call}-rec1"))["state"] == "available"
    assert shelf.raw(f"{stranger}-rec1").exists()
