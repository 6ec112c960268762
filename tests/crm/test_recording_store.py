"""A-042: the second copy in an S3-compatible store, over HTTP; the store is moto's server."""

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

import boto3
import httpx2
import pytest
from moto.server import ThreadedMotoServer

from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.kit.s3 import S3Store
from linedesk.kit.stores import StoreAway, StoreFault
from tests.crm.test_recording_keeping import DAY, SOUND, Archive, address, flip
from tests.support.records_api import RecordsApi

BUCKET = "recordings"


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    server = ThreadedMotoServer("127.0.0.1", 0)
    server.start()
    host, port = server.get_host_and_port()
    url = f"http://{host}:{port}"
    boto3.client("s3", endpoint_url=url).create_bucket(Bucket=BUCKET)
    yield url
    server.stop()


@pytest.fixture
def store(endpoint: str) -> S3Store:
    return S3Store(f"s3://{BUCKET}/{uuid7()}", endpoint)


@pytest.fixture
def archive(
    database: Database, tenant: UUID, records_api: RecordsApi, tmp_path: Path, store: S3Store
) -> Archive:
    made = Archive(database, tenant, records_api.folder / "recordings", tmp_path)
    made.store = store
    return made


async def test_recordings_go_to_the_store_and_come_back_from_it(
    archive: Archive, store: S3Store, admin: httpx2.AsyncClient
) -> None:
    """A-042: verified backup to an S3-compatible store, restore proven."""
    gone, changed = await archive.record(), await archive.record()
    assert (await archive.keep())["backed_up"] == 2
    (await archive.file(gone)).unlink()
    flip(await archive.file(changed))
    assert (await archive.keep(later=2 * DAY))["lost"] == 0
    for call in (gone, changed):
        assert (await admin.get(address(call))).content == SOUND
    names = store.names("2026")
    assert {str((await archive.row(call))["path"]) for call in (gone, changed)} == set(names)


async def test_what_is_deleted_by_policy_goes_from_the_store_too(
    archive: Archive, store: S3Store, admin: httpx2.AsyncClient
) -> None:
    policy = {"days": 90, "queue": None, "vip": False}
    assert (await admin.post("/recording-policies", json=policy)).status_code == 201
    await archive.record(age=timedelta(days=91))
    await archive.keep()
    await archive.keep()
    assert store.names("2026") == []


async def test_a_damaged_upload_does_not_count(
    archive: Archive, store: S3Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was put is read back and compared before the row says that it is backed up."""
    call = await archive.record()
    client = store._client
    upload = client.upload_fileobj

    def damaged(source: BinaryIO, bucket: str, key: str) -> None:
        sound = source.read()
        upload(io.BytesIO(sound[:-1] if key.endswith(".sealed") else sound), bucket, key)

    monkeypatch.setattr(client, "upload_fileobj", damaged)
    assert (await archive.keep())["backed_up"] == 0
    assert (await archive.row(call))["backed_up_at"] is None
    monkeypatch.undo()
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    assert (await archive.keep())["backed_up"] == 1


async def test_a_store_that_is_away_holds_up_nothing(archive: Archive, endpoint: str) -> None:
    call = await archive.record()
    archive.store = S3Store(f"s3://{BUCKET}", "http://127.0.0.1:1")
    done = await archive.keep()
    assert (done["sealed"], done["backed_up"], done["lost"]) == (1, 0, 0)
    assert (await archive.row(call))["state"] == "available"


def test_a_store_says_in_our_words_what_is_wrong(
    store: S3Store, endpoint: str, tmp_path: Path
) -> None:
    assert store.fetch("nothing", tmp_path / "x") is False
    assert not (tmp_path / "x").exists()
    with pytest.raises(StoreFault, match="NoSuchBucket"):
        S3Store("s3://elsewhere", endpoint).put(Path(__file__), "x")
    with pytest.raises(StoreAway):
        S3Store(f"s3://{BUCKET}", "http://127.0.0.1:1").names("2026")
