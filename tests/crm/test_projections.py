"""Facts arriving in PostgreSQL, and what people then read."""

import hashlib
import random
from typing import Any
from uuid import UUID

import httpx2
import pytest
from sqlalchemy import insert, text

from linedesk.core import facts
from linedesk.crm.interactions.models import FactRow, InteractionForm, InteractionRow
from linedesk.crm.interactions.talks import know_talks
from linedesk.crm.projections import project, project_many
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, Row, abandoned_call, answered_call, row
from tests.crm.test_customers import add
from tests.support.records_api import ClientAs, RecordsApi

STORY_FORM = {"kind": "consult", "subject": "价格", "due": ""}


class House:
    """A tenant with an agent, a queue and a customer."""

    def __init__(self, database: Database, tenant: UUID) -> None:
        self.database, self.tenant = database, tenant
        self.agent, self.queue, self.customer = "", "", ""
        self.username = f"u{uuid7()}"

    async def build(self, admin: httpx2.AsyncClient) -> None:
        body = {"username": self.username, "name": "林晓", "password": "correct horse"}
        user = await admin.post("/users", json=body | {"roles": ["agent"]})
        queue = {"name": "sales", "members": [self.username]}
        self.agent = user.json()["id"]
        self.queue = (await admin.post("/queues", json=queue)).json()["id"]
        self.customer = (await add(admin, "王伟", "13800008001", company="华信贸易"))["id"]
        await admin.post("/dispositions", json={"code": "consult"})
        price = {"code": "consult.price", "label": {"zh": "价格咨询", "en": "Price"}}
        await admin.post("/dispositions", json=price)

    async def drain(self, rows: list[Row], singly: bool = False) -> None:
        """As the journal's drain does it: new facts and their projections in one transaction."""
        async with self.database.session(self.tenant) as session:
            await session.execute(insert(FactRow), [_plain(row) for row in rows])
            if not singly:
                await project_many(session, self.tenant, rows)
            for row in rows if singly else ():
                await project(session, self.tenant, row)

    async def again(self, rows: list[Row]) -> None:
        async with self.database.session(self.tenant) as session:
            await project_many(session, self.tenant, rows)

    async def stored(self, call: str) -> dict[str, Any]:
        async with self.database.session(self.tenant) as session:
            table = InteractionRow.__table__
            found = await session.execute(table.select().where(table.c.id == UUID(call)))
            return dict(found.one()._mapping)

    def answered(self, call: str) -> list[Row]:
        return answered_call(self.tenant, call, self.agent, self.queue, self.customer)


def _plain(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "tenant_id"}


@pytest.fixture
async def house(database: Database, tenant: UUID, admin: httpx2.AsyncClient) -> House:
    house = House(database, tenant)
    await house.build(admin)
    return house


async def test_an_answered_call_is_read_as_people_say_it(
    house: House, admin: httpx2.AsyncClient
) -> None:
    call = uuid7()
    await house.drain(house.answered(call))
    shown = (await admin.get(f"/interactions/{call}")).json()
    assert (shown["queue"], shown["agent"], shown["agent_name"]) == (
        "sales",
        house.username,
        "林晓",
    )
    assert shown["customer"]["name"] == "王伟"
    assert shown["customer"]["company"] == "华信贸易"
    assert (shown["waited"], shown["talked"], shown["outcome"]) == (12.0, 60.0, "answered")
    assert shown["disposition"]["label"]["zh"] == "价格咨询"
    assert shown["started_at"] == "2026-11-22T04:00:00Z"
    assert shown["recording"]["state"] == "encoding"
    timeline = (await admin.get(f"/interactions/{call}/timeline")).json()
    assert [item["name"] for item in timeline["items"]][:3] == [
        "call.started",
        "call.recognised",
        "call.answered",
    ]
    assert timeline["total"] == 14


async def test_projecting_one_by_one_again_or_in_disorder_gives_the_same(house: House) -> None:
    call = uuid7()
    rows = house.answered(call)
    await house.drain(rows, singly=True)
    expected = await house.stored(call)
    await house.again(rows)
    random.Random(1).shuffle(rows)
    await house.again(rows)
    assert await house.stored(call) == expected


async def test_a_batch_split_anywhere_gives_the_same(house: House) -> None:
    rows = house.answered(uuid7())
    for cut in range(1, len(rows)):
        call = uuid7()
        mine = house.answered(call)
        await house.drain(mine[:cut])
        await house.drain(mine[cut:])
        stored = await house.stored(call)
        assert (stored["state"], stored["talked"], stored["waited"]) == ("ended", 60.0, 12.0)


async def test_a_recording_that_the_worker_finished_stays_finished(house: House) -> None:
    call = uuid7()
    rows = house.answered(call)
    await house.drain(rows)
    async with house.database.session(house.tenant) as session:
        await session.execute(text("update recordings set state = 'available'"))
    await house.again(rows)
    failed = facts.RecordingFailed(at=NOON + 99, recording=f"{call}-rec1", call=call, why="late")
    await house.drain([row(house.tenant, failed)])
    async with house.database.session(house.tenant) as session:
        states = (await session.execute(text("select state, why from recordings"))).all()
    assert states == [("available", None)]


async def test_a_failed_recording_says_why(house: House, admin: httpx2.AsyncClient) -> None:
    call = uuid7()
    failed = facts.RecordingFailed(at=NOON, recording=f"{call}-rec1", call=call, why="disk full")
    await house.drain([*house.answered(call), row(house.tenant, failed)])
    shown = (await admin.get(f"/interactions/{call}")).json()["recording"]
    assert (shown["state"], shown["why"]) == ("failed", "disk full")
    refused = await admin.get(f"/interactions/{call}/recording")
    assert (refused.status_code, refused.json()["code"]) == (404, "no-recording")


async def test_the_customers_timeline_has_each_interaction(
    house: House, admin: httpx2.AsyncClient
) -> None:
    calls = [uuid7(), uuid7()]
    for call in calls:
        await house.drain(house.answered(call))
    items = (await admin.get(f"/customers/{house.customer}/timeline")).json()["items"]
    assert {item["id"] for item in items} == set(calls)
    assert items[0]["summary"] == "asked the price"
    assert items[0]["seconds"] == 60.0


FILTERS = [
    ({"queue": "sales"}, 2),
    ({"queue": "none"}, 0),
    ({"outcome": "abandoned"}, 1),
    ({"direction": "inbound"}, 2),
    ({"direction": "outbound"}, 0),
    ({"disposition": "consult"}, 1),
    ({"disposition": "consult.price"}, 1),
    ({"disposition": "cons"}, 0),
    ({"q": "ww"}, 1),
    ({"q": "王伟"}, 1),
    ({"q": "8001"}, 1),
    ({"q": "138 0000 8001"}, 1),
    ({"q": "anonymous"}, 1),
    ({"q": "asked the PRICE"}, 1),
    ({"q": "asked nothing"}, 0),
    ({"q": "林晓"}, 1),
    ({"from": "2026-11-22T04:00:00Z", "to": "2026-11-22T05:00:00Z"}, 2),
    ({"from": "2026-11-23T00:00:00Z"}, 0),
    ({"sort": "-waited"}, 2),
]


async def test_interactions_are_filtered_and_searched(
    house: House, admin: httpx2.AsyncClient
) -> None:
    await house.drain(house.answered(uuid7()))
    await house.drain(abandoned_call(house.tenant, uuid7(), house.queue))
    for query, expected in FILTERS:
        found = await admin.get("/interactions", params=query)
        assert found.status_code == 200, found.text
        assert found.json()["total"] == expected, query


async def test_a_call_is_found_by_what_its_note_says_now(
    house: House, admin: httpx2.AsyncClient
) -> None:
    """A-040: found by a word in notes."""
    call = uuid7()
    await house.drain(house.answered(call))
    note = "客户要求退货款, order A-77"
    noted = facts.DispositionSet(at=NOON + 99, call=call, agent=house.agent, code="c", note=note)
    await house.drain([row(house.tenant, noted)])
    await house.again([row(house.tenant, noted)])
    for typed, expected in {"退货款": 1, "货款 a": 1, "77": 1, "price": 0, "货退": 0}.items():
        found = await admin.get("/interactions", params={"q": typed})
        assert found.json()["total"] == expected, typed


async def test_an_agent_sees_his_own_interactions_only(house: House, client_as: ClientAs) -> None:
    call = uuid7()
    await house.drain(house.answered(call))
    own, other = client_as("agent", user=UUID(house.agent)), client_as("agent")
    assert (await own.get("/interactions")).json()["total"] == 1
    assert (await other.get("/interactions")).json()["total"] == 0
    assert (await own.get(f"/interactions/{call}")).status_code == 200
    for path in ("", "/timeline", "/recording", "/recording/peaks"):
        assert (await other.get(f"/interactions/{call}{path}")).status_code == 404, path
    assert (await other.get(f"/interactions/{call}/form")).status_code == 403
    refused = await other.put(f"/interactions/{call}/form", json={"fields": {}})
    assert refused.status_code == 403


async def test_who_is_handed_a_call_reads_and_writes_its_form_before_he_answers(
    house: House, client_as: ClientAs
) -> None:
    """A-030: what the floor knows of the call counts, not what the records know so far."""
    call, receiver = uuid7(), UUID(uuid7())
    await house.drain(house.answered(call))
    know_talks(house.database, lambda agent, asked: (agent, asked) == (str(receiver), call))
    rung, other = client_as("agent", user=receiver), client_as("agent")
    try:
        for method in ("GET", "PUT"):
            body = {"fields": {"subject": "x"}} if method == "PUT" else None
            path = f"/interactions/{call}/form"
            assert (await rung.request(method, path, json=body)).status_code == 200
            assert (await other.request(method, path, json=body)).status_code == 403
    finally:
        know_talks(house.database, lambda *_: False)


async def test_a_form_is_saved_as_it_is_typed_even_before_the_call_is_recorded(
    house: House, client_as: ClientAs
) -> None:
    """A-051: each save is whole and the last one wins, so a browser that comes back finds it."""
    call, agent = uuid7(), client_as("agent", user=UUID(house.agent))
    for typed in ("价", "价格", "价格\x00"):
        saved = await agent.put(
            f"/interactions/{call}/form", json={"fields": STORY_FORM | {"subject": typed}}
        )
        assert saved.status_code == 200, saved.text
    assert saved.json()["fields"] == STORY_FORM
    await house.drain(house.answered(call))
    shown = (await agent.get(f"/interactions/{call}")).json()["form"]
    assert shown["fields"] == STORY_FORM
    async with house.database.session(house.tenant) as session:
        form = await session.get_one(InteractionForm, UUID(call))
    assert (form.version, form.saved_by) == (3, UUID(house.agent))


@pytest.mark.parametrize(
    "body", [{}, {"fields": []}, {"fields": {"a": {"b": 1}}}, {"fields": {"a": "x" * 70_000}}]
)
async def test_a_form_of_the_wrong_shape_is_malformed(
    admin: httpx2.AsyncClient, body: dict[str, Any]
) -> None:
    assert (await admin.put(f"/interactions/{uuid7()}/form", json=body)).status_code == 422


async def test_a_customer_is_assigned_afterwards_and_stays_when_facts_come_again(
    house: House, admin: httpx2.AsyncClient
) -> None:
    call = uuid7()
    rows = house.answered(call)
    await house.drain(rows)
    other = await add(admin, "李娜")
    choice = {"customer_id": other["id"]}
    shown = await admin.put(f"/interactions/{call}/customer", json=choice)
    assert shown.json()["customer"]["name"] == "李娜"
    await house.again(rows)
    assert (await admin.get(f"/interactions/{call}")).json()["customer"]["name"] == "李娜"
    missing = await admin.put(f"/interactions/{call}/customer", json={"customer_id": uuid7()})
    assert missing.status_code == 404


async def test_a_recording_is_played_in_ranges_and_each_play_is_audited(
    house: House, admin: httpx2.AsyncClient, records_api: RecordsApi
) -> None:
    call = uuid7()
    await house.drain(house.answered(call))
    path = records_api.folder / "recordings" / "2026" / f"{call}-rec1.ogg"
    path.parent.mkdir(parents=True, exist_ok=True)
    sound = bytes(range(256)) * 8
    path.write_bytes(sound)
    async with house.database.session(house.tenant) as session:
        await session.execute(
            text(
                "update recordings set state = 'available', path = :path, seconds = 60, "
                "sha256 = :sha256, peaks = '[[0, 1], [0.5, 0]]'"
            ),
            {"path": f"2026/{path.name}", "sha256": hashlib.sha256(sound).hexdigest()},
        )
    url = f"/interactions/{call}/recording"
    whole = await admin.get(url)
    assert (whole.status_code, len(whole.content)) == (200, 2048)
    assert whole.headers["content-type"] == "audio/ogg"
    assert whole.headers["x-content-type-options"] == "nosniff"
    part = await admin.get(url, headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, bytes(range(10, 20)))
    assert (await admin.get(url, headers={"Range": "bytes=9999-"})).status_code == 416
    peaks = (await admin.get(f"{url}/peaks")).json()
    assert peaks == {"seconds": 60.0, "channels": [[0, 1], [0.5, 0]], "pauses": []}
    audit = (await admin.get("/audit", params={"noun": "recording"})).json()
    assert audit["total"] == 1
    later = await admin.get(url, params={"download": True}, headers={"Range": "bytes=1-"})
    assert later.status_code == 206
    noted = (await admin.get("/audit", params={"noun": "recording"})).json()["items"]
    assert [entry["action"] for entry in noted] == ["recording.downloaded", "recording.played"]
    path.unlink()
    gone = await admin.get(url)
    assert (gone.status_code, gone.json()["code"]) == (404, "recording-missing")


async def test_hostile_callers_are_kept_as_they_came(
    house: House, admin: httpx2.AsyncClient
) -> None:
    for caller in ("", "anonymous", "9" * 200, "😀", "sip:evil@example.org", "<b>x</b>", "'--"):
        call = uuid7()
        started = facts.CallStarted(
            at=NOON,
            call=call,
            direction="inbound",
            caller=caller,
            caller_name=caller,
            called="4008001000",
            trunk="lab",
        )
        await house.drain([row(house.tenant, started)])
        assert (await admin.get(f"/interactions/{call}")).json()["caller"] == caller


async def test_a_time_without_a_zone_is_malformed(admin: httpx2.AsyncClient) -> None:
    answer = await admin.get("/interactions", params={"from": "2026-11-22T04:00:00"})
    assert answer.status_code == 422


async def test_facts_of_one_instant_are_told_in_their_order(
    house: House, admin: httpx2.AsyncClient
) -> None:
    for _ in range(10):
        call = uuid7()
        rows = [
            row | {"at": house.answered(call)[0]["at"], "seq": 1} for row in house.answered(call)
        ]
        await house.drain(rows)
        items = (await admin.get(f"/interactions/{call}/timeline")).json()["items"]
        assert [item["name"] for item in items] == [row["name"] for row in rows]


async def test_what_the_agent_marked_in_the_talk_is_a_mark_of_the_recording(
    house: House, admin: httpx2.AsyncClient
) -> None:
    """In seconds of the file; repeating it makes no second one."""
    call = uuid7()
    mark = facts.RecordingMarked(
        at=NOON + 32.5, recording=f"{call}-rec1", call=call, agent=house.agent
    )
    rows = [*house.answered(call), row(house.tenant, mark, 20)]
    await house.drain(rows)
    await house.again(rows)
    (kept,) = (await admin.get(f"/interactions/{call}/marks")).json()["items"]
    assert (kept["at_seconds"], kept["note"], kept["by_name"]) == (12.5, "", house.username)
