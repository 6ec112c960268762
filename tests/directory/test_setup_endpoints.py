"""The set-up's nouns over HTTP: one story each for what they share."""

import asyncio
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest
from sqlalchemy.engine import URL

from linedesk.directory.changes import CHANNEL, on_change
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.support.database import Cluster, found_tenant
from tests.support.records_api import ClientAs

LABEL = {"zh": "中文", "en": "English"}

# path, what to send, what to change, how the change shows
NOUNS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("teams", {"name": "一组"}, {"name": "二组"}),
    ("skills", {"name": "english", "label": LABEL}, {"label": {"zh": "英语", "en": ""}}),
    ("queues", {"name": "sales", "label": LABEL}, {"offer_seconds": 20.0}),
    ("trunks", {"name": "lab", "match": ["127.0.0.0/8"]}, {"host": "127.0.0.1:5070"}),
    ("reasons", {"code": "break", "label": LABEL}, {"active": False}),
    ("dispositions", {"code": "consult", "label": LABEL}, {"rank": 7}),
    ("forms", {"name": "reception", "fields": []}, {"label": LABEL}),
    ("calendars", {"name": "office"}, {"hours": {"mon": [["09:00", "18:00"]]}}),
    ("blocklist", {"number": "+8613800000009", "reason": "x"}, {"reason": "y"}),
    (
        "flows",
        {"name": "main", "draft": {"start": "end", "nodes": {"end": {"kind": "hangup"}}}},
        {"label": LABEL},
    ),
]


@pytest.mark.parametrize(("path", "body", "change"), NOUNS, ids=[noun[0] for noun in NOUNS])
async def test_a_noun_is_created_read_listed_changed_and_deleted(
    admin: httpx2.AsyncClient, path: str, body: dict[str, Any], change: dict[str, Any]
) -> None:
    created = await admin.post(f"/{path}", json=body)
    assert created.status_code == 201, created.text
    key = created.json()["id"]
    assert UUID(key).version == 7
    assert (await admin.get(f"/{path}/{key}")).json() == created.json()
    same = {name: value for name, value in created.json().items() if type(value) in (str, bool)}
    listed = (await admin.get(f"/{path}", params=same)).json()
    assert listed == {"items": [created.json()], "total": 1}
    changed = await admin.patch(f"/{path}/{key}", json=change)
    assert changed.status_code == 200, changed.text
    assert changed.json() | change == changed.json()
    assert changed.json()["version"] == 2
    assert (await admin.delete(f"/{path}/{key}")).status_code == 204
    assert (await admin.get(f"/{path}/{key}")).status_code == 404


@pytest.mark.parametrize(("path", "body", "change"), NOUNS, ids=[noun[0] for noun in NOUNS])
async def test_every_change_stands_in_the_audit(
    admin: httpx2.AsyncClient, path: str, body: dict[str, Any], change: dict[str, Any]
) -> None:
    key = (await admin.post(f"/{path}", json=body)).json()["id"]
    await admin.patch(f"/{path}/{key}", json=change)
    await admin.delete(f"/{path}/{key}")
    entries = (await admin.get("/audit")).json()["items"]
    assert [entry["action"].split(".")[1] for entry in entries] == ["deleted", "changed", "created"]
    assert {entry["noun_id"] for entry in entries} == {key}
    assert set(entries[1]["changes"]) == set(change)


async def test_an_unknown_field_is_refused(admin: httpx2.AsyncClient) -> None:
    for extra in ({"tenant_id": uuid7()}, {"version": 9}, {"is_admin": True}):
        refused = await admin.post("/teams", json={"name": "一组"} | extra)
        assert refused.status_code == 422


async def test_a_second_of_the_same_name_is_a_conflict(admin: httpx2.AsyncClient) -> None:
    await admin.post("/teams", json={"name": "一组"})
    again = await admin.post("/teams", json={"name": "一组"})
    assert (again.status_code, again.json()["code"]) == (409, "already-exists")


async def test_a_null_where_a_value_belongs_is_malformed(admin: httpx2.AsyncClient) -> None:
    key = (await admin.post("/teams", json={"name": "一组"})).json()["id"]
    assert (await admin.patch(f"/teams/{key}", json={"name": None})).status_code == 422


async def test_another_tenants_record_is_not_found(
    admin: httpx2.AsyncClient, client_as: ClientAs, database: Database
) -> None:
    key = (await admin.post("/teams", json={"name": "一组"})).json()["id"]
    stranger = client_as("admin", of=await found_tenant(database))
    assert (await stranger.get(f"/teams/{key}")).status_code == 404
    assert (await stranger.patch(f"/teams/{key}", json={"name": "x"})).status_code == 404
    assert (await stranger.delete(f"/teams/{key}")).status_code == 404
    assert (await stranger.get("/teams")).json()["total"] == 0
    assert (await stranger.get("/audit")).json()["total"] == 0


async def test_an_agent_reads_the_set_up_and_does_not_write_it(client_as: ClientAs) -> None:
    agent = client_as("agent")
    assert (await agent.get("/queues")).status_code == 200
    assert (await agent.post("/queues", json={"name": "mine"})).status_code == 403
    assert (await agent.get("/audit")).status_code == 403


async def test_lists_are_searched_sorted_and_paged(admin: httpx2.AsyncClient) -> None:
    for name in ("north", "south", "northwest"):
        await admin.post("/teams", json={"name": name})
    found = (await admin.get("/teams", params={"q": "NORTH", "sort": "-name"})).json()
    assert [team["name"] for team in found["items"]] == ["northwest", "north"]
    page = (await admin.get("/teams", params={"limit": 1, "offset": 1})).json()
    assert (page["total"], [team["name"] for team in page["items"]]) == (3, ["northwest"])


async def test_lists_are_narrowed_by_their_fields(admin: httpx2.AsyncClient) -> None:
    """The contract's "field filters": each noun by what it shows."""
    for username in ("narrow1", "narrow2"):
        user = {"username": username, "name": "x", "password": "long enough", "roles": ["agent"]}
        assert (await admin.post("/users", json=user)).status_code == 201
    team = (await admin.post("/teams", json={"name": "一组"})).json()["id"]
    first = (await admin.get("/users", params={"username": "narrow1"})).json()["items"][0]["id"]
    await admin.patch(f"/users/{first}", json={"team_id": team, "disabled": True})
    for path in ("/users?username=narrow1", f"/users?team_id={team}", "/users?disabled=true",
                 "/users?disabled=true&username=narrow1", "/agents?username=narrow1",
                 f"/agents?id={first}"):  # fmt: skip
        found = (await admin.get(path)).json()
        assert ([one["username"] for one in found["items"]], found["total"]) == (["narrow1"], 1)
    assert (await admin.get("/users?disabled=true&username=narrow2")).json()["total"] == 0
    assert (await admin.get("/users?username=a%00%27")).status_code in (200, 422)
    assert (await admin.get("/users?team_id=x")).status_code == 422
    for path in ("/calendars?hours=x", "/queues?skills=x", "/forms?fields=x", "/flows?draft=x"):
        assert (await admin.get(path)).status_code == 200, "no word, no id, no yes or no"
    assert (await admin.get("/users?password_hash=x")).json()["total"] == 2, "is no field of a user"


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=-1", "limit=1000000000", "offset=-1", "sort=id;drop", "sort=tenant_id"],
)
async def test_a_senseless_page_is_malformed(admin: httpx2.AsyncClient, query: str) -> None:
    assert (await admin.get(f"/teams?{query}")).status_code == 422


@pytest.mark.parametrize("word", ["%", "_", "' or 1=1 --", "\\", "\x00", "[", "😀"])
async def test_a_search_word_is_only_a_word(admin: httpx2.AsyncClient, word: str) -> None:
    await admin.post("/teams", json={"name": "一组"})
    found = await admin.get("/teams", params={"q": word})
    assert found.status_code == 200
    assert found.json()["total"] == (1 if word == "\x00" else 0)


async def test_a_nul_in_a_name_is_malformed(admin: httpx2.AsyncClient) -> None:
    assert (await admin.post("/teams", json={"name": "a\x00b"})).status_code == 422


async def test_whoever_listens_hears_of_a_change_after_its_commit(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    heard: list[tuple[UUID, int]] = []

    async def listener(changed: UUID) -> None:
        async with database.session(changed) as session:
            from sqlalchemy import text

            heard.append((changed, await session.scalar(text("select count(*) from teams")) or 0))

    on_change(database, listener)
    await admin.post("/teams", json={"name": "一组"})
    await admin.post("/teams", json={"name": "一组"})  # refused: nobody is told
    assert [told for told in heard if told[0] == tenant] == [(tenant, 1)]


async def test_other_processes_hear_of_a_change(
    admin: httpx2.AsyncClient, migrated: Cluster, tenant: UUID
) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    url: URL = migrated.url().set(drivername="postgresql")
    connection = await asyncpg.connect(url.render_as_string(hide_password=False))
    await connection.add_listener(CHANNEL, lambda *told: heard.put_nowait(told[3]))
    await admin.post("/teams", json={"name": "一组"})
    assert await asyncio.wait_for(heard.get(), 60) == str(tenant)
    await connection.close()
