"""database: lists of tickets and orders, narrowed by own fields and changed many at once."""

from typing import Any

import pytest
from sqlalchemy import func, select

from linedesk.crm.texts.models import TextMessage
from linedesk.kit.ids import uuid7
from tests.crm.people import Json, Office, got, made
from tests.crm.test_orders import placed
from tests.crm.test_tickets import opened

SEVERITY: Json = {
    "key": "severity",
    "type": "select",
    "options": [{"value": "low"}, {"value": "serious"}],
}
FIELDS: list[Json] = [SEVERITY, {"key": "loss", "type": "money"}]


async def complaints(office: Office) -> list[Json]:
    await made(office.ada, "/forms", {"name": "ticket_complaint", "fields": FIELDS})
    serious = {"severity": "serious", "loss": {"amount": "800", "currency": "CNY"}}
    return [
        await opened(office, subject="漏水", custom=serious),
        await opened(office, subject="噪音", custom={"severity": "low"}),
        await opened(office, subject="发票"),
    ]


@pytest.mark.parametrize(
    ("query", "subjects"),
    [
        ({"own": ["severity:serious"]}, {"漏水"}),
        ({"own": ["severity:serious", "severity:low"]}, {"漏水", "噪音"}),
        ({"own": ["loss:500.."], "type": "complaint"}, {"漏水"}),
        ({"own": ["severity:low"], "q": "漏水"}, set()),
    ],
)
async def test_complaints_are_narrowed_by_their_severity(
    office: Office, query: Json, subjects: set[str]
) -> None:
    """A-055: severity and whatever else the house asks of a complaint."""
    await complaints(office)
    assert {one["subject"] for one in (await got(office.ann, "/tickets", **query))["items"]} == (
        subjects
    )


async def test_an_own_field_that_there_is_not_is_refused_by_name(office: Office) -> None:
    await complaints(office)
    for query in ({"own": "colour:red"}, {"own": "loss:much"}, {"own": "loss:1", "type": "repair"}):
        answer = await office.ann.get("/tickets", params=query)
        assert answer.status_code == 422, query


async def bulk(office: Office, path: str, **body: Any) -> Json:
    return await made(office.ann, path, body)


async def test_many_tickets_change_hands_and_come_back(office: Office) -> None:
    """Counted first; each ticket's story tells it; who was changed since stays as he is."""
    one, other, third = await complaints(office)
    keys = [one["id"], other["id"], third["id"]]
    bob, workshop = str(office.keys["bob"]), str(office.teams["workshop"])
    wanted = {"ids": keys, "owner_id": bob, "team_id": workshop, "priority": "urgent"}
    dry = await bulk(office, "/tickets/bulk", **wanted, dry=True)
    assert dry == {"id": None, "chosen": 3, "changed": 3}
    assert (await got(office.ann, f"/tickets/{one['id']}"))["owner"]["name"] == "Ann"
    done = await bulk(office, "/tickets/bulk", **wanted)
    shown = await got(office.ann, f"/tickets/{one['id']}")
    assert (shown["owner"]["name"], shown["team"]["name"], shown["priority"]) == (
        *("Bob", "workshop", "urgent"),
    )
    assert [event["name"] for event in shown["events"]][1:] == ["ticket.assigned", "ticket.changed"]
    assert (await bulk(office, "/tickets/bulk", **wanted))["changed"] == 0
    await made(office.bob, f"/tickets/{third['id']}/assign", {"owner_id": str(office.keys["sue"])})
    undo = f"/tickets/bulk/{done['id']}/undo"
    assert await made(office.ann, undo, {}) == {"restored": 2, "left": 1}
    shown = await got(office.ann, f"/tickets/{one['id']}")
    assert (shown["owner"]["name"], shown["team"], shown["priority"]) == ("Ann", None, "normal")
    assert (await got(office.ann, f"/tickets/{third['id']}"))["owner"]["name"] == "Sue"
    assert (await office.ann.post(undo)).json()["code"] == "undone"
    assert (await office.sue.post(f"/orders/bulk/{done['id']}/undo")).status_code == 404


async def test_all_tickets_of_the_list_move_where_they_have_the_way(office: Office) -> None:
    one, other, _ = await complaints(office)
    await made(office.ann, f"/tickets/{one['id']}/move", {"to": "working"})
    body = {"filters": {"own": ["severity:low", "severity:serious"]}, "to": "working"}
    assert await bulk(office, "/tickets/bulk", **body) == {"id": None, "chosen": 2, "changed": 1}
    assert (await got(office.ann, f"/tickets/{other['id']}"))["state"] == "working"


async def test_many_orders_go_on_and_each_customer_is_told(office: Office) -> None:
    """A-056: those without this way stay; what changed hands only can be taken back."""
    orders = [await placed(office) for _ in range(3)]
    keys = [order["id"] for order in orders]
    await made(office.ann, f"/orders/{keys[2]}/cancel", {"reason": "x"})
    async with office.database.session(office.tenant) as session:
        before = await session.scalar(select(func.count()).select_from(TextMessage)) or 0
    for to in ("paid", "shipped"):
        done = await bulk(office, "/orders/bulk", ids=keys, to=to)
        assert done == {"id": None, "chosen": 3, "changed": 2}
    async with office.database.session(office.tenant) as session:
        after = await session.scalar(select(func.count()).select_from(TextMessage)) or 0
    assert after - before == 2
    bob = str(office.keys["bob"])
    done = await bulk(office, "/orders/bulk", filters={"state": "shipped"}, owner_id=bob)
    assert (await got(office.ann, f"/orders/{keys[0]}"))["owner"]["name"] == "Bob"
    undone = await made(office.ann, f"/orders/bulk/{done['id']}/undo", {})
    assert (undone["restored"], (await got(office.ann, f"/orders/{keys[0]}"))["owner"]["name"]) == (
        *(2, "Ann"),
    )


@pytest.mark.parametrize("noun", ["tickets", "orders"])
async def test_bulk_changes_that_say_nothing_are_refused(office: Office, noun: str) -> None:
    for body in (
        {},
        {"ids": [uuid7()]},
        {"owner_id": str(office.keys["bob"])},
        {"filters": {"colour": "red"}, "owner_id": str(office.keys["bob"])},
        {"ids": ["x"], "owner_id": str(office.keys["bob"])},
    ):
        assert (await office.ann.post(f"/{noun}/bulk", json=body)).status_code == 422, body
