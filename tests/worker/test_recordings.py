"""Each recording becomes available or failed with its reason, and no raw file goes too early.

The reasons stand in the row and in a fact of the call.
"""

import asyncio
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
from linedesk.worker.recordings import adopt_left_behind, encode_waiting, fail_missing
from linedesk.worker.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    (tmp_path / "raw").mkdir()
    return Shelf(tmp_path)


async def recorded(
    database: Database,
    tenant: UUID,
    state: str = "encoding",
    age: float = 10,
    lasted: float | None = None,
) -> str:
    """A row of a recording that began `age` seconds ago and ended `lasted` seconds later."""
    call, began = uuid7(), time.time() - age
    async with database.session(tenant) as session:
        await session.execute(
            text(
                "INSERT INTO recordings "
                "(id, tenant_id, interaction_id, state, started_at, ended_at)"
                " VALUES (:id, :tenant, :call, :state, :began, :ended)"
            ),
            {
                "id": f"{call}-rec1",
                "tenant": tenant,
                "call": call,
                "state": state,
                "began": datetime.fromtimestamp(began, UTC),
                "ended": datetime.fromtimestamp(began + lasted, UTC) if lasted else None,
            },
        )
    return f"{call}-rec1"


async def row(database: Database, tenant: UUID, id: str) -> dict[str, Any]:
    async with database.session(tenant) as session:
        found = await session.execute(text("SELECT * FROM recordings WHERE id = :id"), {"id": id})
        return dict(found.mappings().one())


async def facts(database: Database, tenant: UUID) -> list[tuple[str, dict[str, Any]]]:
    async with database.session(tenant) as session:
        found = await session.execute(text("SELECT name, data FROM facts ORDER BY at, id"))
        return [(row.name, row.data) for row in found]


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
    lay(shelf, ended, still=-60)  # grows, by the clock, for another minute
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


async def test_a_missing_file_is_a_fact_with_its_reason_but_not_at_once(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    fresh, old = await recorded(database, tenant), await recorded(database, tenant, age=90)
    running = await recorded(database, tenant, "recording", age=900)
    await fail_missing(database, tenant, shelf)
    assert (await row(database, tenant, fresh))["state"] == "encoding"
    assert (await row(database, tenant, running))["state"] == "recording"
    lost = await row(database, tenant, old)
    assert (lost["state"], lost["why"]) == ("failed", "the audio file is missing")
    about = {"call": old.removesuffix("-rec1"), "recording": old, "why": lost["why"]}
    assert await facts(database, tenant) == [("recording.failed", about)]
    await fail_missing(database, tenant, shelf)
    assert len(await facts(database, tenant)) == 1


async def test_an_empty_file_is_a_fact_with_its_reason(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    id = await recorded(database, tenant)
    lay(shelf, id, still=5, seconds=0)
    assert await encode_waiting(database, tenant, shelf) == 0
    assert (await row(database, tenant, id))["why"] == "the recording is empty"
    ((name, about),) = await facts(database, tenant)
    assert (name, about["recording"], about["why"]) == (
        "recording.failed",
        id,
        "the recording is empty",
    )
    assert not shelf.raw(id).exists()


async def test_a_file_that_cannot_be_read_is_a_fact_and_kept(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    id = await recorded(database, tenant)
    shelf.raw(id).mkdir()
    os.utime(shelf.raw(id), (time.time() - 5,) * 2)
    assert await encode_waiting(database, tenant, shelf) == 0
    assert (await row(database, tenant, id))["state"] == "failed"
    ((name, about),) = await facts(database, tenant)
    assert (name, about["recording"]) == ("recording.failed", id)
    assert shelf.raw(id).exists()


async def test_a_truncated_file_can_be_played_and_says_what_is_missing(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    whole = await recorded(database, tenant, age=90, lasted=2.4)
    torn = await recorded(database, tenant, age=90, lasted=60)
    lay(shelf, whole, still=5)
    lay(shelf, torn, still=5)
    assert await encode_waiting(database, tenant, shelf) == 2
    assert (await row(database, tenant, whole))["why"] is None
    done = await row(database, tenant, torn)
    assert (done["state"], done["why"]) == ("available", "holds 2.0 s of 60.0 s")
    about = {"call": torn.removesuffix("-rec1"), "recording": torn, "why": done["why"]}
    assert await facts(database, tenant) == [("recording.truncated", about)]


async def test_a_full_disk_loses_nothing_and_blames_no_recording(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    id = await recorded(database, tenant)
    lay(shelf, id, still=5)
    target = shelf.encoded(id, (await row(database, tenant, id))["started_at"])
    target.parent.mkdir(parents=True)
    target.with_suffix(".part.ogg").symlink_to("/dev/full")
    assert await encode_waiting(database, tenant, shelf) == 0
    assert (await row(database, tenant, id))["state"] == "encoding"
    assert await facts(database, tenant) == []
    assert list(target.parent.iterdir()) == []
    assert await encode_waiting(database, tenant, shelf) == 1  # there is room again
    assert (await row(database, tenant, id))["state"] == "available"


async def test_many_are_encoded_at_once_and_none_twice(
    database: Database, tenant: UUID, shelf: Shelf
) -> None:
    ids = [await recorded(database, tenant) for _ in range(5)]
    for id in ids:
        lay(shelf, id, still=5)
    both = (encode_waiting(database, tenant, shelf), encode_waiting(database, tenant, shelf))
    assert sum(await asyncio.gather(*both)) == 5
    assert {(await row(database, tenant, id))["state"] for id in ids} == {"available"}


def test_news_is_a_file_that_came_to_rest_lately(shelf: Shelf) -> None:
    assert not Shelf(shelf.folder / "nowhere").has_news(2, 10)
    lay(shelf, "growing", still=-60)
    lay(shelf, "old", still=600)
    assert not shelf.has_news(2, 300)
    lay(shelf, "fresh", still=3)
    assert shelf.has_news(2, 300)
    assert [raw.id for raw in shelf.at_rest(2)] == ["old", "fresh"]


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
