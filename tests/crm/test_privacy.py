"""database: a person may refuse, ask what we know, and be forgotten (A-064)."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.privacy.consents import refusing
from linedesk.crm.privacy.erasing import on_erasure
from linedesk.crm.privacy.forgotten import stay_forgotten
from linedesk.crm.projections import project_many
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.retention import drop_files
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.kit.stores import FolderStore
from tests.crm.facts import Row, answered_call
from tests.crm.people import Json, Office, got, made
from tests.crm.test_orders import placed
from tests.support.records_api import RecordsApi

COLUMNS = """
    select table_name, column_name from information_schema.columns c
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')
      and exists (select from information_schema.columns t
        where t.table_schema = 'public' and t.table_name = c.table_name
        and t.column_name = 'tenant_id')
"""
SECRETS = ("欧阳若曦", "13812344321", "ouyang@example.com", "朝阳区幸福路", "爱喝普洱")


async def everything(owner: Database, tenant: UUID) -> Iterator[tuple[str, str]]:
    """(table.column, value) of all that is stored of the tenant as text."""
    found = []
    async with owner.session(tenant) as session:
        for table, column in (await session.execute(text(COLUMNS))).all():
            sql = f'select "{column}"::text from "{table}" where tenant_id = :tenant'
            rows = await session.execute(text(sql), {"tenant": tenant})
            found += [(f"{table}.{column}", value) for (value,) in rows if value]
    return iter(found)


async def leaks(owner: Database, tenant: UUID) -> set[str]:
    return {place async for place, secret in _pairs(owner, tenant) if secret}


async def _pairs(owner: Database, tenant: UUID) -> Any:
    for place, value in await everything(owner, tenant):
        yield place, any(secret in value for secret in SECRETS)


@pytest.fixture
async def person(office: Office, records_api: RecordsApi) -> Json:
    """Somebody who left traces everywhere."""
    order = await placed(office)
    name, number, email, street, tea = SECRETS
    body = {"name": name, "email": email, "note": tea, "numbers": [{"number": number}]}
    customer = await made(office.ann, "/customers", body)
    key, ann = customer["id"], office.ann
    lines = [{"product_id": order["lines"][0]["product_id"]}]
    bought = await made(
        ann, "/orders", {"customer_id": key, "lines": lines, "address": street, "note": name}
    )
    await made(ann, f"/orders/{bought['id']}/cancel", {"reason": f"{name}不要了"})
    body = {"type": "complaint", "subject": f"{name}投诉", "customer_id": key, "description": tea}
    ticket = await made(ann, "/tickets", body)
    await made(ann, f"/tickets/{ticket['id']}/comments", {"text": f"{name}: {number}"})
    sent = {"file": ("id.txt", name.encode(), "text/plain")}
    assert (await ann.post(f"/tickets/{ticket['id']}/attachments", files=sent)).is_success
    await ann.patch(f"/tickets/{ticket['id']}", json={"subject": f"{name}又投诉"})
    due = {"title": name, "due": "2099-01-01T09:00", "customer_id": key, "note": number}
    await made(ann, "/callbacks", due)
    await made(ann, "/opportunities", {"title": name, "customer_id": key, "note": tea})
    await made(ann, f"/customers/{key}/notes", {"text": tea})
    said = {"purpose": "contact", "given": True, "source": f"{name} said so"}
    await made(ann, f"/customers/{key}/consents", said)
    await ann.patch(f"/customers/{key}", json={"note": f"{tea}!"})
    told = {"text": f"{name} {number}", "to": str(office.keys["sue"])}
    assert (await ann.post("/team-messages", json=told)).is_success
    view = {"noun": "customers", "name": "view", "search": {"q": number}}
    assert (await ann.put("/saved-views", json=view)).is_success
    await made(office.sue, "/exports", {"noun": "customers", "filters": {"q": name}})
    call = await _called(office, records_api, key)
    return customer | {"call": call, "order": bought["id"], "ticket": ticket["id"]}


async def _called(office: Office, api: RecordsApi, customer: str) -> str:
    """He called, was recorded, and a form was filled in."""
    call = uuid7()
    rows = answered_call(office.tenant, call, str(office.keys["ann"]), uuid7(), customer)
    for row in rows:
        if "caller" in row["data"]:
            row["data"] |= {"caller": SECRETS[1], "caller_name": SECRETS[0]}
        if row["name"] == "call.started":
            row["data"] |= {"page": {"title": SECRETS[4], "url": f"https://shop/?n={SECRETS[1]}"}}
        if "note" in row["data"]:
            row["data"] |= {"note": SECRETS[4]}
    await _told(office, rows)
    path = api.folder / "recordings" / "2026" / f"{call}.ogg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"voice")
    async with office.database.session(office.tenant) as session:
        await session.execute(
            text("update recordings set state = 'available', path = :path"),
            {"path": f"2026/{call}.ogg"},
        )
    form = {"fields": {"subject": SECRETS[0], "callback": SECRETS[1]}}
    assert (await office.ann.put(f"/interactions/{call}/form", json=form)).is_success
    return call


async def _told(office: Office, rows: list[Row]) -> None:
    async with office.database.session(office.tenant) as session:
        await project_many(session, office.tenant, rows)
        for row in rows:
            await session.execute(
                text(
                    "insert into facts (id, seq, at, name, data) "
                    "values (:id, :seq, :at, :name, cast(:data as jsonb))"
                ),
                {key: row[key] for key in ("id", "seq", "at", "name")} | {"data": _json(row)},
            )


def _json(row: Row) -> str:
    import json

    return json.dumps(row["data"])


def files(folder: Path) -> set[Path]:
    return {one for one in folder.rglob("*") if one.is_file()}


async def test_a_person_is_forgotten_everywhere(
    office: Office, owner: Database, person: Json, records_api: RecordsApi
) -> None:
    """A-064: no table and no file knows him; what remains counts."""
    assert len(await leaks(owner, office.tenant)) >= 15
    audio = records_api.folder / "recordings" / "2026" / f"{person['call']}.ogg"
    kept = files(records_api.folder / "files")
    assert audio.exists()
    proof = await made(office.sue, f"/customers/{person['id']}/erase", {"reason": "客户要求删除"})
    assert await leaks(owner, office.tenant) == set()
    assert not audio.exists()
    assert len(kept - files(records_api.folder / "files")) == 1
    counts = proof["proof"]["cleared"]
    assert {table for table, count in counts.items() if count} >= {
        *("customers", "interactions", "interaction_forms", "recordings", "facts", "audit"),
        *("tickets", "ticket_comments", "attachments", "orders", "callbacks", "opportunities"),
        *("texts", "words", "team_messages"),
    }
    assert (await office.ann.get(f"/customers/{person['id']}")).status_code == 404
    order = await got(office.ann, f"/orders/{person['order']}")
    assert (order["total"], order["state"], order["customer"]) == ("199.90", "cancelled", None)
    call = await got(office.sue, f"/interactions/{person['call']}")
    assert (call["outcome"], call["waited"], call["caller"]) == ("answered", 12.0, "")
    assert (await got(office.sue, "/erasures"))["items"][0]["proof"] == proof["proof"]
    again = f"/customers/{person['id']}/erase"
    assert (await office.sue.post(again, json={"reason": "again"})).status_code == 404


async def test_the_copies_in_the_backup_go_too(
    office: Office, person: Json, records_api: RecordsApi, tmp_path: Path
) -> None:
    """A-064: the recording here at once, its copy when the worker comes by."""
    vault, store = Vault(records_api.folder / "recordings", "master"), FolderStore(tmp_path)
    name = f"2026/{person['call']}.ogg"
    store.put(vault.folder / name, name)
    await made(office.sue, f"/customers/{person['id']}/erase", {"reason": "客户要求删除"})
    assert (store.names("2026"), (vault.folder / name).exists()) == ([name], False)
    async with office.database.session(office.tenant) as session:
        assert await drop_files(session, vault, store) == 1
        rows = await session.execute(text("select state, why, path, sha256 from recordings"))
        assert [tuple(row) for row in rows] == [("deleted", "erased on request", None, None)]
    assert store.names("2026") == []


async def test_whoever_writes_outside_the_records_hears_of_an_erasure(
    office: Office, person: Json
) -> None:
    """A-064: the journal begins a new segment and drops what it set aside about him; see
    tests/control/test_drain.py."""
    heard: list[str] = []

    async def hear(spoken_of: Sequence[str]) -> None:
        heard.extend(spoken_of)

    on_erasure(office.database, hear)
    refused = await office.sue.post(f"/customers/{person['id']}/erase", json={"reason": ""})
    assert (refused.status_code, heard) == (422, [])
    await made(office.sue, f"/customers/{person['id']}/erase", {"reason": "客户要求删除"})
    name, number, email, *_ = SECRETS
    assert set(heard) == {person["id"], person["call"], name, email, number[-9:]}


async def test_who_was_forgotten_does_not_come_back_with_an_older_backup(
    office: Office, owner: Database, person: Json, records_api: RecordsApi, tmp_path: Path
) -> None:
    """A-064: also when the machine is a new one and only the backup has the list."""
    store, shelf = FolderStore(tmp_path / "backup"), Shelf(records_api.folder / "files")

    async def worker_comes_by(machine: str) -> int:
        async with office.database.session(office.tenant) as session:
            folder = tmp_path / machine
            return await stay_forgotten(session, office.tenant, shelf, folder, store)

    before = await dumped(owner, office.tenant)
    await made(office.sue, f"/customers/{person['id']}/erase", {"reason": "客户要求删除"})
    gone = await made(office.ann, "/customers", {"name": "后来的人"})
    await made(office.sue, f"/customers/{gone['id']}/erase", {"reason": "客户要求删除"})
    assert await worker_comes_by("old") == 0
    await restored(owner, office.tenant, before)
    assert (await got(office.ann, f"/customers/{person['id']}"))["name"] == SECRETS[0]
    assert await worker_comes_by("new") == 2
    assert (await office.ann.get(f"/customers/{person['id']}")).status_code == 404
    assert "customers.name" not in await leaks(owner, office.tenant)
    assert await worker_comes_by("new") == 0
    proofs = (await got(office.sue, "/erasures"))["items"]
    assert {one["by_name"] for one in proofs} == {"restore"}


DUMPED = ("customers", "customer_numbers")


async def dumped(owner: Database, tenant: UUID) -> dict[str, str]:
    async with owner.session(tenant) as session:
        ask = "select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text from {} t"
        return {one: await session.scalar(text(ask.format(one))) for one in DUMPED}


async def restored(owner: Database, tenant: UUID, dump: dict[str, str]) -> None:
    """The records are as they were when they were dumped, and know of no erasure since."""
    async with owner.session(tenant) as session:
        await session.execute(text("delete from erasures"))
        for table in DUMPED:
            back = "insert into {0} select * from jsonb_populate_recordset(null::{0}, cast(:rows "
            back += "as jsonb)) on conflict do nothing"
            await session.execute(text(back.format(table)), {"rows": dump[table]})


async def test_others_are_left_alone(office: Office, owner: Database, person: Json) -> None:
    """A-064"""
    before = (await got(office.ann, "/orders"))["items"]
    await made(office.sue, f"/customers/{person['id']}/erase", {"reason": "客户要求删除"})
    after = (await got(office.ann, "/orders"))["items"]
    others = [one for one in before if one["id"] != person["order"]]
    assert [one for one in after if one["id"] != person["order"]] == others


async def test_a_person_gets_everything_that_is_known(office: Office, person: Json) -> None:
    """A-064"""
    path = f"/customers/{person['id']}/personal-data"
    answer = await office.sue.get(path)
    assert answer.headers["content-disposition"].startswith("attachment")
    data = answer.json()
    assert {table for table, rows in data.items() if rows} >= {
        *("customers", "customer_numbers", "interactions", "interaction_forms", "recordings"),
        *("tickets", "ticket_comments", "orders", "order_lines", "callbacks", "notes"),
        *("consents", "opportunities"),
    }
    for secret in SECRETS:
        assert secret in answer.text, secret
    assert str(office.tenant) not in answer.text
    assert (await office.ann.get(path)).status_code == 403


async def test_the_last_word_counts_and_the_older_ones_stay(office: Office) -> None:
    """A-064"""
    body = {"name": "王芳", "numbers": [{"number": "13800000001"}]}
    customer = await made(office.ann, "/customers", body)
    path = f"/customers/{customer['id']}/consents"
    yes = {"purpose": "contact", "given": True, "source": "order form", "since": "2026-01-31"}
    await made(office.ann, path, yes)
    said = await made(office.ann, path, {"purpose": "contact", "given": False, "source": "call"})
    assert said["now"] == {"contact": False}
    assert [one["source"] for one in said["items"]] == ["call", "order form"]
    async with office.database.session(office.tenant) as session:
        refused = await refusing(session, ["138 0000 0001", "13800000002"], "contact")
    assert refused == {"+8613800000001"}
    for wrong in ({"source": ""}, {"purpose": "spying"}, {"since": "2999-01-01"}):
        assert (await office.ann.post(path, json=yes | wrong)).status_code == 422
