"""database: numbers are planted wherever the product keeps one, then hunted in every answer (N-08).

The hunt asks every GET route, with every id there is, as somebody who may not see numbers. That it
finds a leak is shown by asking the same as somebody who may.
"""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx2
import pytest
from sqlalchemy import text

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.defaults import furnish_casework
from linedesk.crm.moving.exporting import run_exports
from linedesk.crm.projections import project_many
from linedesk.directory.agents.models import Agent
from linedesk.directory.definitions import load_definitions
from linedesk.kit.ids import uuid7
from linedesk.kit.security import Permission, Principal
from tests.crm.facts import answered_call
from tests.crm.people import Json, Office, got, made
from tests.support.records_api import RecordsApi

PLANTED = 100
ROLES = frozenset({"agent", "analyst"})


def numbers() -> Iterator[str]:
    """+86 138 7654 0000 and up: their last eight digits stand nowhere else."""
    return (f"+8613876540{place:03d}" for place in itertools.count())


class Garden:
    """What was planted, and the ids under which it can be asked for."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.source = numbers()
        self.planted: list[str] = []
        self.ids: dict[str, list[str]] = {}

    def number(self) -> str:
        self.planted.append(next(self.source))
        return self.planted[-1]

    async def add(self, name: str, path: str, body: Json) -> Json:
        found = await made(self.office.sue, path, body)
        self.ids.setdefault(name, []).append(found["id"])
        return found


@pytest.fixture
async def garden(office: Office) -> Garden:
    garden = Garden(office)
    async with office.database.session(office.tenant) as session:
        await furnish_casework(session)
    phone = {"fields": [{"key": "second", "type": "phone"}]}
    for form in ("customer", "ticket"):
        await made(office.ada, "/forms", {"name": form} | phone)
    await made(office.ada, "/blocklist", {"number": garden.number()})
    for _ in range(10):
        await _plant(garden)
    while len(garden.planted) < PLANTED:
        body = {"name": "王", "numbers": [{"number": garden.number()}]}
        await garden.add("customer_id", "/customers", body)
    return garden


async def _plant(garden: Garden) -> None:
    """A customer with everything that can carry a number."""
    two = [{"number": garden.number()}, {"number": garden.number()}]
    body = {"name": "王芳", "numbers": two, "custom": {"second": garden.number()}}
    customer = (await garden.add("customer_id", "/customers", body))["id"]
    ticket = {"type": "complaint", "subject": "漏水", "customer_id": customer}
    await garden.add("ticket_id", "/tickets", ticket | {"custom": {"second": garden.number()}})
    due = {"title": "回访", "due": "2099-01-01T09:00", "customer_id": customer}
    await garden.add("callback_id", "/callbacks", due | {"number": garden.number()})
    lead = {"title": "x", "name": "y", "phone": garden.number()}
    await garden.add("opportunity_id", "/opportunities", lead)
    call, number = uuid7(), garden.number()
    rows = answered_call(garden.office.tenant, call, str(uuid7()), uuid7(), customer)
    rows[0]["data"] |= {"caller": number, "caller_name": number.removeprefix("+86")}
    async with garden.office.database.session(garden.office.tenant) as session:
        await project_many(session, garden.office.tenant, rows)
        for row in rows:
            values = {key: row[key] for key in ("id", "seq", "at", "name")}
            await session.execute(_FACT, values | {"data": _json(row["data"])})
    form = {"fields": {"callback": garden.number()}}
    assert (await garden.office.sue.put(f"/interactions/{call}/form", json=form)).is_success
    garden.ids.setdefault("interaction_id", []).append(call)


_FACT = text(
    "insert into facts (id, seq, at, name, data) "
    "values (:id, :seq, :at, :name, cast(:data as jsonb))"
)


def _json(data: Json) -> str:
    import json

    return json.dumps(data)


async def hunt(garden: Garden, api: RecordsApi, who: Principal) -> dict[str, set[str]]:
    """Planted number -> the routes that gave it away."""
    found: dict[str, set[str]] = {}
    paths = api.app.openapi()["paths"]
    async with api.client(who) as client:
        for path in sorted(path for path, verbs in paths.items() if "get" in verbs):
            for asked in _asked(path, garden.ids):
                body = await _answer(client, asked)
                for number in garden.planted:
                    if number[-8:] in body:
                        found.setdefault(number, set()).add(path)
    return found


def _asked(path: str, ids: dict[str, list[str]]) -> Iterator[str]:
    """The route with every id that fits; a list twice, for what stands in its second page."""
    if "{" not in path:
        yield f"{path}?limit=200"
        yield f"{path}?limit=200&phone=13876540001&customer_id={ids['customer_id'][0]}&q=6540"
        return
    name = path[path.index("{") + 1 : path.index("}")]
    keys = ids.get(name) or [key for kind in ids.values() for key in kind[:3]]
    yield from (path.replace(f"{{{name}}}", key) for key in keys)


async def _answer(client: httpx2.AsyncClient, path: str) -> str:
    return (await client.get(path)).content.decode("utf-8", errors="replace")


def somebody(office: Office, masked: bool) -> Principal:
    whole = Principal(office.keys["ann"], office.tenant, "ann", ROLES)
    return replace(whole, withheld=frozenset({Permission.SEE_NUMBERS})) if masked else whole


async def test_no_route_gives_a_number_away(
    garden: Garden, office: Office, records_api: RecordsApi
) -> None:
    """N-08: and whoever may see numbers finds every one of them by the same questions."""
    assert await hunt(garden, records_api, somebody(office, masked=True)) == {}
    seen = await hunt(garden, records_api, somebody(office, masked=False))
    assert set(garden.planted) - seen.keys() == set()


async def test_a_masked_export_gives_none_away(
    garden: Garden, office: Office, records_api: RecordsApi
) -> None:
    """N-08"""
    boss = Principal(office.keys["sue"], office.tenant, "sue", frozenset({"supervisor"}))
    blind = replace(boss, withheld=frozenset({Permission.SEE_NUMBERS}))
    shelf = Shelf(records_api.folder / "files")
    for who, expected in ((blind, False), (boss, True)):
        async with records_api.client(who) as client:
            job = await made(client, "/exports", {"noun": "customers"})
            await run_exports(office.database, office.tenant, shelf)
            file = (await client.get(f"/exports/{job['id']}/file")).text
        assert any(number[-8:] in file for number in garden.planted) is expected


async def test_a_number_is_revealed_for_a_reason_that_stays(
    garden: Garden, office: Office, records_api: RecordsApi
) -> None:
    """N-08"""
    agent = replace(somebody(office, masked=True), roles=frozenset({"agent"}))
    async with records_api.client(agent) as ann:
        for noun in ("customer", "interaction", "callback", "opportunity"):
            key = garden.ids[f"{noun}_id"][0]
            body: dict[str, Any] = {"noun": noun, "id": key, "reason": "客户要求回电"}
            if noun == "interaction":  # of a colleague
                assert (await ann.post("/reveals", json=body)).status_code == 404
                continue
            shown = await made(ann, "/reveals", body)
            assert set(shown["numbers"]) <= set(garden.planted)
            assert shown["numbers"]
        body = {"noun": "customer", "id": garden.ids["customer_id"][0]}
        assert (await ann.post("/reveals", json=body | {"reason": " "})).status_code == 422
        for _ in range(27):
            assert (await ann.post("/reveals", json=body | {"reason": "abc"})).is_success
        enough = await ann.post("/reveals", json=body | {"reason": "abc"})
        assert (enough.status_code, enough.headers["retry-after"]) == (429, "3600")
    entries = (await got(office.sue, "/audit", noun="callback"))["items"]
    assert entries[0]["changes"] == {"reason": [None, "客户要求回电"]}


async def test_a_masked_number_that_comes_back_means_the_number(
    garden: Garden, office: Office, records_api: RecordsApi
) -> None:
    """An agent who sees stars changes another field; the number survives."""
    path = f"/customers/{garden.ids['customer_id'][0]}"
    before = (await got(office.sue, path))["custom"]
    async with records_api.client(somebody(office, masked=True)) as ann:
        shown = await got(ann, path)
        assert "*" in shown["custom"]["second"]
        kept = await ann.patch(path, json={"note": "x", "custom": shown["custom"]})
        assert kept.status_code == 200, kept.text
        wrong = await ann.patch(path, json={"custom": {"second": "138****9999"}})
        assert wrong.status_code == 422
    assert (await got(office.sue, path))["custom"] == before


def _phones(office: Office, who: str) -> Agent:
    accounts = {"desk_account": f"{who}-{uuid7()}", "browser_account": f"{who}-{uuid7()}"}
    secrets = dict.fromkeys(("desk_password", "browser_password"), "x")
    return Agent(id=office.keys[who], extension="", device="desk", **accounts, **secrets)


async def test_the_administrator_hides_numbers_from_desks_and_their_phones(office: Office) -> None:
    """A-089: the switch is in the set-up; nobody else may turn it."""
    async with office.database.session(office.tenant) as session:
        session.add_all(_phones(office, who) for who in ("ann", "sue"))
    refused = await office.sue.patch("/house", json={"mask_numbers": True})
    assert refused.status_code == 403
    for masking in (True, False):
        answer = await office.ada.patch("/house", json={"mask_numbers": masking})
        assert answer.json()["mask_numbers"] is masking, answer.text
        assert (await got(office.ada, "/house"))["mask_numbers"] is masking
        async with office.database.session(office.tenant) as session:
            agents = (await load_definitions(session, office.tenant)).agents
        seen = {who: agents[str(office.keys[who])].sees_numbers for who in ("ann", "sue")}
        assert seen == {"ann": not masking, "sue": True}
    [off, on] = (await got(office.ada, "/audit", noun="house"))["items"]
    assert on["changes"] == {"mask_numbers": [False, True]}
    assert off["changes"] == {"mask_numbers": [True, False]}
