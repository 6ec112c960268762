"""Recordings at rest: sealed, proven before they are played, shared, kept for their time."""

import hashlib
import io
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest
from sqlalchemy import CursorResult, text

from linedesk.crm.recordings import chain
from linedesk.crm.recordings.keys import Vault
from linedesk.directory.tenants import Tenant
from linedesk.kit.db import Database
from linedesk.kit.disk import Space, judged
from linedesk.kit.ids import uuid7
from linedesk.kit.stores import FolderStore, Store
from linedesk.worker import keeping
from tests.support.records_api import ClientAs, RecordsApi

SOUND = bytes(range(256)) * 800  # four chunks of a sealed file
DAY = timedelta(days=1)


class Archive:
    """The recordings of one tenant and the worker that keeps them."""

    def __init__(self, database: Database, tenant: UUID, folder: Path, backup: Path) -> None:
        self.database, self.tenant = database, tenant
        self.vault, self.backup = Vault(folder, "master"), backup
        self.store: Store = FolderStore(backup)

    async def record(self, age: timedelta = DAY, vip: bool = False, sound: bytes = SOUND) -> UUID:
        """A talk whose recording was just encoded."""
        call, began = UUID(uuid7()), datetime.now(UTC) - age
        path = f"2026/11/22/{call}-rec1.ogg"
        (self.vault.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.vault.folder / path).write_bytes(sound)
        values = {"call": call, "began": began, "path": path, "size": len(sound)}
        values |= {"customer": UUID(uuid7()), "vip": vip, "id": f"{call}-rec1"}
        values["sha256"] = hashlib.sha256(sound).hexdigest()
        for statement in STATEMENTS:
            await self.run(statement, values)
        return call

    async def run(self, statement: str, values: dict[str, Any] | None = None) -> Any:
        async with self.database.session(self.tenant) as session:
            result = await session.execute(text(statement), values or {})
            if isinstance(result, CursorResult) and result.returns_rows:
                return result.mappings().all()
            return None

    async def row(self, call: UUID) -> Any:
        [row] = await self.run("SELECT * FROM recordings WHERE interaction_id = :c", {"c": call})
        return row

    async def keep(self, later: timedelta = timedelta(0), **settings: Any) -> dict[str, int]:
        tenant = Tenant(self.tenant, "t", "T", settings)
        now = datetime.now(UTC) + later
        files = self.vault.folder / "files"
        return await keeping.keep(self.database, tenant, self.vault, files, self.store, now)

    async def file(self, call: UUID) -> Path:
        return self.vault.folder / str((await self.row(call))["path"])

    async def events(self, call: UUID) -> list[str]:
        rows = await self.run(
            "SELECT event FROM recording_chain WHERE recording_id = :id ORDER BY seq",
            {"id": f"{call}-rec1"},
        )
        return [row["event"] for row in rows]


STATEMENTS = (
    "INSERT INTO customers (id, name, sort_key, vip) VALUES (:customer, 'Somebody', '', :vip)",
    "INSERT INTO interactions (id, medium, direction, started_at, connected_at, customer_id)"
    " VALUES (:call, 'voice', 'inbound', :began, :began, :customer)",
    "INSERT INTO recordings (id, interaction_id, state, started_at, path, seconds, bytes, sha256,"
    " peaks) VALUES (:id, :call, 'available', :began, :path, 60, :size, :sha256, '[]')",
)


@pytest.fixture
def archive(database: Database, tenant: UUID, records_api: RecordsApi, tmp_path: Path) -> Archive:
    return Archive(database, tenant, records_api.folder / "recordings", tmp_path / "backup")


def address(call: UUID, part: str = "") -> str:
    return f"/interactions/{call}/recording{part}"


def flip(file: Path, place: int = 5000) -> None:
    """One bit of the file changes."""
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)


# --- sealed --------------------------------------------------------------------------------------


async def test_nothing_of_the_sound_lies_on_the_disk_and_it_is_played_all_the_same(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    """Encryption at rest with a key per tenant."""
    call = await archive.record()
    plain = await archive.file(call)
    assert (await admin.get(address(call))).content == SOUND, "before it is sealed"
    assert (await archive.keep())["sealed"] == 1
    sealed = await archive.file(call)
    assert sealed.suffix == ".sealed"
    assert not plain.exists()
    assert SOUND[:64] not in sealed.read_bytes()
    assert (await admin.get(address(call))).content == SOUND
    assert await archive.events(call) == ["stored"]


@pytest.mark.parametrize(
    ("wanted", "begin", "end"),
    [
        ("bytes=0-99", 0, 100),
        ("bytes=65530-65545", 65530, 65546),  # over the edge of a chunk
        ("bytes=131072-", 131072, len(SOUND)),
        ("bytes=-10", len(SOUND) - 10, len(SOUND)),
        ("bytes=100-99999999", 100, len(SOUND)),
    ],
)
async def test_a_part_of_a_sealed_recording_is_the_part_of_the_sound(
    archive: Archive, admin: httpx2.AsyncClient, wanted: str, begin: int, end: int
) -> None:
    call = await archive.record()
    await archive.keep()
    part = await admin.get(address(call), headers={"Range": wanted})
    assert part.status_code == 206
    assert part.content == SOUND[begin:end]
    assert part.headers["Content-Range"] == f"bytes {begin}-{end - 1}/{len(SOUND)}"


async def test_a_part_that_is_not_there_is_refused(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    call = await archive.record()
    beyond = await admin.get(address(call), headers={"Range": f"bytes={len(SOUND)}-"})
    assert beyond.status_code == 416


async def test_a_new_key_seals_what_comes_and_what_is_there_and_old_ones_stay_readable(
    archive: Archive, admin: httpx2.AsyncClient, client_as: ClientAs
) -> None:
    """Key rotation."""
    call = await archive.record()
    await archive.keep()
    first = (await archive.row(call))["key_id"]
    assert (await client_as("supervisor").post("/recordings/keys")).status_code == 403
    assert (await admin.post("/recordings/keys")).status_code == 204
    assert (await admin.get(address(call))).content == SOUND, "with the key it was sealed with"
    await archive.keep()
    assert (await archive.row(call))["key_id"] != first
    assert (await admin.get(address(call))).content == SOUND
    assert await archive.events(call) == ["stored"], "the sound is the same"


async def test_another_house_cannot_open_it(archive: Archive, admin: httpx2.AsyncClient) -> None:
    call = await archive.record()
    await archive.keep()
    sealed = await archive.file(call)
    other = await archive.record()
    await archive.keep()
    (await archive.file(other)).write_bytes(sealed.read_bytes())
    swapped = await admin.get(address(other))
    assert (swapped.status_code, swapped.json()["code"]) == (409, "recording-damaged")


# --- bad input -----------------------------------------------------------------------------------


async def test_what_was_changed_is_said_and_never_played(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    """A corrupted file, sealed or not."""
    sealed, plain = await archive.record(), await archive.record()
    await archive.keep()
    late = await archive.record()
    for call in (sealed, late):
        flip(await archive.file(call))
        refused = await admin.get(address(call))
        assert (refused.status_code, refused.json()["code"]) == (409, "recording-damaged")
    assert (await admin.get(address(plain))).status_code == 200
    assert (await archive.keep())["sealed"] == 0, "it is not sealed as if it were whole"
    assert (await archive.row(late))["state"] == "failed"
    assert "changed" in (await archive.row(late))["why"]


async def test_a_file_that_vanished_is_found_within_a_day_and_told(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    """A recording file that vanishes, without a copy of it."""
    call = await archive.record()
    await archive.keep()
    (await archive.file(call)).unlink()
    (archive.backup / (await archive.row(call))["path"]).unlink()
    assert (await admin.get(address(call))).json()["code"] == "recording-missing"
    assert (await archive.keep(later=2 * DAY))["lost"] == 1
    row = await archive.row(call)
    assert (row["state"], row["why"]) == ("failed", "the file is missing")
    assert await archive.events(call) == ["stored", "damaged"]
    coverage = (await admin.get("/recordings/coverage")).json()
    assert coverage["reasons"] == [{"way": "failed", "why": "the file is missing", "count": 1}]


async def test_the_backup_heals_what_vanished_or_changed(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    """A-042: verified backup, and the way back from it."""
    gone, changed = await archive.record(), await archive.record()
    done = await archive.keep()
    assert (done["sealed"], done["backed_up"]) == (2, 2)
    (await archive.file(gone)).unlink()
    flip(await archive.file(changed))
    assert (await archive.keep(later=2 * DAY))["lost"] == 0
    for call in (gone, changed):
        assert (await admin.get(address(call))).content == SOUND
    keys = (archive.backup / "keys.json").read_text()
    assert str((await archive.row(gone))["key_id"]) in keys


async def test_who_plays_a_damaged_recording_has_it_looked_at_at_once(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    """A-041: it is healed from the backup or told within seconds, not within a day."""
    healed, lost = await archive.record(), await archive.record()
    await archive.keep()
    for call in (healed, lost):
        flip(await archive.file(call))
    (archive.backup / (await archive.row(lost))["path"]).unlink()
    assert (await archive.keep())["lost"] == 0, "nobody has noticed yet"
    for call in (healed, lost):
        assert (await admin.get(address(call))).json()["code"] == "recording-damaged"
    assert (await archive.keep())["lost"] == 1
    assert (await admin.get(address(healed))).content == SOUND
    assert (await archive.row(lost))["state"] == "failed"


async def test_a_backup_that_cannot_be_written_does_not_count(archive: Archive) -> None:
    call = await archive.record()
    archive.backup.write_text("a file where the folder would be")
    assert (await archive.keep())["backed_up"] == 0
    assert (await archive.row(call))["backed_up_at"] is None


def test_a_disk_is_low_or_full_when_share_and_bytes_say_so() -> None:
    gb = 1 << 30
    assert judged(100 * gb, 50 * gb) is Space.UP
    assert judged(100 * gb, 10 * gb) is Space.LOW
    assert judged(100 * gb, 4 * gb) is Space.FULL
    assert judged(4000 * gb, 150 * gb) is Space.UP, "150 GB are no emergency"


async def test_a_full_disk_makes_room_only_where_the_house_wants_it(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk at 95 %: the oldest go, if they are backed up, and stay in the backup."""
    call = await archive.record()
    await archive.keep()
    monkeypatch.setattr(keeping, "space_of", lambda _: Space.FULL)
    assert "for_room" not in await archive.keep()
    path = (await archive.row(call))["path"]
    assert (await archive.keep(recordings_when_full="oldest"))["for_room"] == 1
    assert not (archive.vault.folder / path).exists()
    assert (archive.backup / path).exists()


# --- kept for its time ---------------------------------------------------------------------------


async def test_ninety_days_and_two_years_for_vips(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    """A-042: the policy "90 days, VIP 2 years" deletes and proves it."""
    for policy in ({"days": 90}, {"days": 730, "vip": True}):
        assert (await admin.post("/recording-policies", json=policy)).status_code == 201
    young, old = await archive.record(89 * DAY), await archive.record(91 * DAY)
    vip, old_vip = await archive.record(91 * DAY, True), await archive.record(731 * DAY, True)
    path = (await archive.row(old))["path"]
    assert (await archive.keep())["past"] == 2
    assert not (archive.vault.folder / path).exists()
    assert [(await archive.row(call))["state"] for call in (young, old, vip, old_vip)] == [
        *("available", "deleted", "available", "deleted")
    ]
    gone = await archive.row(old)
    assert (gone["path"], gone["why"]) == (None, "kept for 90 days")
    [proof] = await archive.run(
        "SELECT body FROM recording_chain WHERE event = 'deleted' AND recording_id = :id",
        {"id": f"{old}-rec1"},
    )
    assert gone["sha256"] in proof["body"]
    assert not list(archive.vault.folder.rglob(f"{old}*"))
    assert not list(archive.backup.rglob(f"{old}*"))
    assert (await admin.get(address(old))).json()["code"] == "no-recording"


async def test_what_is_held_stays_until_the_hold_is_lifted(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    """A-042: a legal hold wins."""
    call = await archive.record(100 * DAY)
    await admin.post("/recording-policies", json={"days": 90})
    held = await admin.put(address(call, "/hold"), json={"reason": "dispute 2026-17"})
    assert held.json()["reason"] == "dispute 2026-17"
    assert (await archive.keep())["past"] == 0
    assert (await admin.delete(address(call, "/hold"))).status_code == 204
    assert (await archive.keep())["past"] == 1


async def test_nothing_is_kept_for_less_than_the_law_asks(admin: httpx2.AsyncClient) -> None:
    assert (await admin.post("/recording-policies", json={"days": 29})).status_code == 422


# --- shared, marked, noted -----------------------------------------------------------------------


async def test_a_link_plays_one_recording_until_it_expires_or_is_revoked(
    archive: Archive, admin: httpx2.AsyncClient, client_as: ClientAs
) -> None:
    """A-040: expiring share link: signed, single recording, revocable, logged."""
    call = await archive.record()
    await archive.keep()
    body = {"hours": 24, "reason": "for the insurer"}
    assert (await client_as("agent").post(address(call, "/shares"), json=body)).status_code == 403
    made = (await admin.post(address(call, "/shares"), json=body)).json()
    path = made["path"].removeprefix("/api/v1")
    stranger = client_as()
    assert (await stranger.get(path)).content == SOUND
    changed = path[:-1] + ("0" if path[-1] != "0" else "1")
    assert (await stranger.get(changed)).json()["code"] == "unknown-link"
    uses = (await admin.get(address(call, "/uses"))).json()["items"]
    assert [(use["by_name"], use["action"]) for use in uses] == [
        ("link", "played"),
        ("admin", "shared"),
    ]
    await archive.run("UPDATE recording_shares SET expires_at = now()")
    assert (await stranger.get(path)).json()["code"] == "link-expired"
    again = (await admin.post(address(call, "/shares"), json=body)).json()
    assert (await admin.delete(f"/recording-shares/{again['id']}")).status_code == 204
    assert (await stranger.get(again["path"].removeprefix("/api/v1"))).status_code == 404
    listed = (await admin.get(address(call, "/shares"))).json()["items"]
    assert [share["path"] for share in listed] == [None, None]


async def test_each_playing_and_download_is_noted_once(
    archive: Archive, admin: httpx2.AsyncClient
) -> None:
    """A-040: download log."""
    call = await archive.record()
    await admin.get(address(call))
    await admin.get(address(call), headers={"Range": "bytes=70000-80000"})
    saved = await admin.get(address(call), params={"download": True})
    assert "attachment" in saved.headers["Content-Disposition"]
    uses = (await admin.get(address(call, "/uses"))).json()["items"]
    assert [use["action"] for use in uses] == ["downloaded", "played"]


async def test_a_mark_is_found_by_its_words(archive: Archive, admin: httpx2.AsyncClient) -> None:
    """A-040: found by a word in notes; marks on the waveform."""
    call, _ = await archive.record(), await archive.record()
    mark = {"at_seconds": 12.5, "note": "客户要求退款"}
    made = await admin.post(f"/interactions/{call}/marks", json=mark)
    assert made.json()["at_seconds"] == 12.5
    found = (await admin.get("/interactions", params={"q": "退款"})).json()
    assert [one["id"] for one in found["items"]] == [str(call)]
    key = made.json()["id"]
    assert (await admin.delete(f"/interactions/{call}/marks/{key}")).status_code == 204
    assert (await admin.get(f"/interactions/{call}/marks")).json()["total"] == 0
    assert (await admin.get("/interactions", params={"q": "退款"})).json()["total"] == 0


async def test_a_mark_of_another_is_not_dropped_by_an_agent(
    archive: Archive, admin: httpx2.AsyncClient, client_as: ClientAs
) -> None:
    call = await archive.record()
    marks = f"/interactions/{call}/marks"
    made = (await admin.post(marks, json={"at_seconds": 1})).json()
    assert (await client_as("agent").delete(f"{marks}/{made['id']}")).status_code == 403
    assert (await client_as("agent").post(marks, json={"at_seconds": 1})).status_code == 404


# --- proof ---------------------------------------------------------------------------------------


async def exported(archive: Archive, admin: httpx2.AsyncClient, folder: Path) -> Path:
    """An export of the first and third of three recordings, unpacked."""
    calls = [await archive.record(sound=SOUND + bytes([n])) for n in range(3)]
    await archive.keep()
    wanted = [str(calls[0]), str(calls[2])]
    body = {"interaction_ids": wanted, "reason": "court file 12"}
    pack = await admin.post("/recordings/exports", json=body)
    assert pack.status_code == 200, pack.text
    zipfile.ZipFile(io.BytesIO(pack.content)).extractall(folder)
    return folder


def verify(folder: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "verify.py"], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


async def test_an_export_verifies_offline_with_one_command(
    archive: Archive, admin: httpx2.AsyncClient, tmp_path: Path
) -> None:
    """A-041: the exported zip verifies offline with one command."""
    folder = await exported(archive, admin, tmp_path / "court")
    code, said = verify(folder)
    assert (code, said.splitlines()[-1].endswith("genuine")) == (0, True), said
    assert len(list((folder / "audio").iterdir())) == 2


@pytest.mark.parametrize("name", ["audio", "chain.json", "head.json"])
async def test_a_flipped_bit_is_detected(
    archive: Archive, admin: httpx2.AsyncClient, tmp_path: Path, name: str
) -> None:
    """A-041: in the audio, in the chain, in what is signed."""
    folder = await exported(archive, admin, tmp_path / "court")
    file = next((folder / "audio").iterdir()) if name == "audio" else folder / name
    data = file.read_bytes()
    moment = re.search(rb"\d{4}-\d\d-\d\dT", data)
    flip(file, moment.start() if moment else 5000)
    code, said = verify(folder)
    assert (code, "NOT GENUINE" in said) == (1, True), said


async def test_the_chain_tells_where_it_was_changed(
    archive: Archive, owner: Database, admin: httpx2.AsyncClient
) -> None:
    """A-041: not even the owner of the database changes a link unseen."""
    for _ in range(3):
        await archive.record()
    await archive.keep()
    assert (await admin.get("/recordings/chain")).json() == {"links": 3, "broken": None}
    async with owner.session(archive.tenant) as session:
        await session.execute(
            text("UPDATE recording_chain SET body = body || ' ' WHERE seq = 2 AND tenant_id = :t"),
            {"t": archive.tenant},
        )
    assert (await admin.get("/recordings/chain")).json()["broken"] == 2
    async with archive.database.session(archive.tenant) as session:
        assert (await chain.head_of(session))[0] == 3


async def test_how_the_keeping_stands(archive: Archive, admin: httpx2.AsyncClient) -> None:
    await archive.record()
    before = (await admin.get("/recordings/keeping")).json()
    assert (before["available"], before["sealed"], before["backed_up"]) == (1, 0, 0)
    await archive.keep()
    after = (await admin.get("/recordings/keeping")).json()
    assert (after["available"], after["sealed"], after["backed_up"]) == (1, 1, 1)
    assert len(after["fingerprint"]) == 64
