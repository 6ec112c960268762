"""database: tickets from the customer to the department and back, and nobody's forgotten."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from linedesk.crm.defaults import furnish_casework
from linedesk.crm.tickets.backlog import ownerless
from linedesk.crm.tickets.escalation import adopt_ownerless, escalate_overdue
from linedesk.kit.ids import uuid7
from tests.crm.people import COMPLAINT, Json, Office, got, made, moves, states


async def opened(office: Office, **more: Any) -> Json:
    """A complaint of 王芳, opened by Ann."""
    ann = office.ann
    if not (await got(ann, "/case-types"))["total"]:
        await made(office.ada, "/case-types", COMPLAINT)
    numbers = [{"number": "13800000001"}]
    customer = await made(ann, "/customers", {"name": "王芳", "numbers": numbers})
    body = {"type": "complaint", "subject": "洗衣机漏水", "customer_id": customer["id"]} | more
    return await made(ann, "/tickets", body)


async def moved(office: Office, ticket: Json, *states: str) -> Json:
    for state in states:
        ticket = await made(office.ann, f"/tickets/{ticket['id']}/move", {"to": state})
    return ticket


async def age(office: Office, ticket: Json, **by: float) -> None:
    """As if the ticket were older."""
    async with office.database.session(office.tenant) as session:
        await session.execute(
            text(
                "update tickets set opened_at = opened_at - cast(:by as interval), "
                "respond_by = respond_by - cast(:by as interval), "
                "resolve_by = resolve_by - cast(:by as interval) where id = :id"
            ),
            {"by": timedelta(**by), "id": ticket["id"]},
        )


async def test_the_loop_from_customer_to_department_and_back(office: Office) -> None:
    """A-054: the owner stays while the department works; the customer has the last word."""
    ticket = await opened(office)
    assert (ticket["number"], ticket["owner"]["name"], ticket["ways"]) == (
        *(1, "Ann"),
        ["working", "withdrawn"],
    )
    path, workshop = f"/tickets/{ticket['id']}", str(office.teams["workshop"])
    ticket = await made(office.ann, f"{path}/assign", {"team_id": workshop})
    assert (ticket["owner"]["name"], ticket["team"]["name"]) == ("Ann", "workshop")
    ticket = await moved(office, ticket, "working", "solved")
    [callback] = (await got(office.ann, "/callbacks", mine=True))["items"]
    assert (callback["kind"], callback["number"]) == ("confirmation", "+8613800000001")
    done = f"/callbacks/{callback['id']}/done"
    assert (await office.ann.post(done, json={})).status_code == 422
    await made(office.ann, done, {"satisfied": False})
    assert (await got(office.ann, path))["state"] == "working"
    await moved(office, ticket, "solved")
    [again] = (await got(office.ann, "/callbacks", mine=True, state="open"))["items"]
    await made(office.ann, f"/callbacks/{again['id']}/done", {"satisfied": True})
    ticket = await got(office.ann, path)
    assert (ticket["state"], ticket["phase"]) == ("closed", "done")
    assert ticket["closed_at"] is not None
    assert [event["name"].removeprefix("ticket.") for event in ticket["events"]] == [
        *("opened", "assigned", "moved", "moved", "refused", "moved", "moved"),
        *("confirmed", "moved"),
    ]


async def test_a_move_that_the_type_does_not_have_changes_nothing(office: Office) -> None:
    """A-054"""
    ticket = await opened(office)
    path = f"/tickets/{ticket['id']}"
    refused = await office.ann.post(f"{path}/move", json={"to": "closed"})
    assert (refused.status_code, refused.json()["code"]) == (409, "illegal-move")
    assert refused.json()["possible"] == ["working", "withdrawn"]
    assert (await got(office.ann, path))["version"] == ticket["version"]


async def test_of_two_moves_at_once_one_wins(office: Office) -> None:
    ticket = await opened(office)
    path = f"/tickets/{ticket['id']}/move"
    read = {"version": ticket["version"]}  # or the later may go on from where the first arrived
    answers = await asyncio.gather(
        office.ann.post(path, json={"to": "working"} | read),
        office.bob.post(path, json={"to": "withdrawn"} | read),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_the_clock_stands_while_the_customer_is_asked(office: Office) -> None:
    """A-054"""
    ticket = await opened(office)
    target = datetime.fromisoformat(ticket["resolve_by"])
    begun = datetime.fromisoformat(ticket["opened_at"])
    assert target - begun == timedelta(hours=8)
    ticket = await moved(office, ticket, "working", "asked")
    assert (ticket["resolve_by"], ticket["paused"]) == (None, True)
    ticket = await moved(office, ticket, "working")
    assert not ticket["paused"]
    assert datetime.fromisoformat(ticket["resolve_by"]) > target


async def test_a_missed_target_is_escalated_once_to_who_leads(office: Office) -> None:
    """A-054"""
    ticket = await opened(office)
    await age(office, ticket, hours=2)
    async with office.database.session(office.tenant) as session:
        assert await escalate_overdue(session, datetime.now(UTC)) == 1
        assert await escalate_overdue(session, datetime.now(UTC)) == 0
    shown = await got(office.ann, f"/tickets/{ticket['id']}")
    assert (shown["escalated"], shown["overdue"], shown["owner"]["name"]) == (1, True, "Ann")
    assert [one["name"] for one in shown["watchers"]] == ["Sue"]
    await age(office, ticket, hours=10)
    async with office.database.session(office.tenant) as session:
        assert await escalate_overdue(session, datetime.now(UTC)) == 1
    assert (await got(office.ann, "/tickets", overdue=True))["total"] == 1


async def test_no_ticket_is_without_an_owner_who_works_here(office: Office) -> None:
    """A-054 A-055: the nightly invariant sees it, and the tickets of who left are adopted."""
    ticket = await opened(office)
    async with office.database.session(office.tenant) as session:
        assert await ownerless(session) == []
    await office.dismiss("ann")
    async with office.database.session(office.tenant) as session:
        assert [str(key) for key in await ownerless(session)] == [ticket["id"]]
        assert await adopt_ownerless(session) == 1
        assert await ownerless(session) == []
    assert (await got(office.sue, f"/tickets/{ticket['id']}"))["owner"]["name"] == "Sue"
    refused = await office.sue.post(
        f"/tickets/{ticket['id']}/assign", json={"owner_id": str(office.keys["ann"])}
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "owner-left")


async def test_the_backlog_shows_its_age(office: Office) -> None:
    """A-055"""
    for days in (0, 2, 5, 20, 40):
        await age(office, await opened(office), days=days)
    backlog = await got(office.sue, "/tickets/backlog")
    assert backlog["items"][0]["ages"] == dict.fromkeys(
        ("under_1_days", "under_3_days", "under_7_days", "under_30_days", "over_30_days"), 1
    )
    assert (backlog["total"], backlog["overdue"], backlog["ownerless"]) == (5, 4, 0)


async def test_what_is_said_about_a_theme_is_counted_and_reported_to_its_owner(
    office: Office,
) -> None:
    """A-053: he is told at his desk, the ticket stands among those that he watches, and his list
    counts his themes for a time."""
    for theme in ("delivery", "delivery", "price"):
        await opened(office, theme=theme)
    themes = (await got(office.ann, "/tickets/themes"))["items"]
    assert [(one["theme"], one["count"]) for one in themes] == [("delivery", 2), ("price", 1)]
    sue = str(office.keys["sue"])
    await made(office.ada, "/themes", {"name": "price", "owner_id": sue})
    ticket = await opened(office, theme="price")
    await opened(office, theme="delivery")
    [told] = (await got(office.sue, "/team-messages/unread"))["items"]
    assert f"#{ticket['number']}" in told["text"]
    assert "price" in told["text"]
    assert (await got(office.ann, "/team-messages/mine"))["items"] == []
    seen = await got(office.sue, f"/tickets/{ticket['id']}")
    assert sue in [one["id"] for one in seen["watchers"]]
    [mine] = (await got(office.sue, "/tickets/themes", mine=True))["items"]
    assert (mine["theme"], mine["count"], mine["owner"]["id"]) == ("price", 2, sue)
    later = {"mine": True, "from": "2100-01-01T00:00:00Z"}
    assert (await got(office.sue, "/tickets/themes", **later))["items"] == []


async def test_a_theme_told_later_or_of_one_who_has_left_is_reported_all_the_same(
    office: Office,
) -> None:
    """A-053: nobody is told of what he recorded himself; a leaver's go to those who lead."""
    bob = str(office.keys["bob"])
    ticket = await opened(office)
    await made(office.ada, "/themes", {"name": "price", "owner_id": bob})
    own = {"type": "complaint", "subject": "太贵", "theme": "price"}
    await made(office.bob, "/tickets", own)
    assert (await got(office.bob, "/team-messages/unread"))["total"] == 0
    changed = await office.ann.patch(f"/tickets/{ticket['id']}", json={"theme": "price"})
    assert changed.status_code == 200
    assert (await got(office.bob, "/team-messages/unread"))["total"] == 1
    await office.dismiss("bob")
    await opened(office, theme="price")
    assert (await got(office.sue, "/team-messages/unread"))["total"] == 1
    for name, status in (("bob", 409), ("ada", 422)):
        body = {"name": "delivery", "owner_id": str(office.keys[name])}
        assert (await office.ada.post("/themes", json=body)).status_code == status


async def test_a_second_ticket_about_the_same_is_found(office: Office) -> None:
    first = await opened(office, subject="洗衣机漏水了")
    customer = first["customer"]["id"]
    found = await got(office.ann, "/tickets/alike", customer_id=customer, subject="洗衣机又漏水")
    assert [one["ticket"]["number"] for one in found["items"]] == [1]
    other = await got(office.ann, "/tickets/alike", customer_id=customer, subject="发票抬头")
    assert other["items"] == []
    second = await opened(office, customer_id=customer)
    path = f"/tickets/{second['id']}/duplicate"
    marked = await made(office.ann, path, {"of": first["id"]})
    assert (marked["state"], marked["duplicate_of"]) == ("withdrawn", first["id"])
    assert (await office.ann.post(path, json={"of": second["id"]})).status_code == 409


async def test_lists_filter_and_find(office: Office) -> None:
    ticket = await opened(office, subject="发票抬头错误", priority="urgent")
    await opened(office)
    ann = office.ann
    for query in ({"priority": "urgent"}, {"q": "发票"}, {"q": "#1"}, {"q": "1"}):
        found = (await got(ann, "/tickets", **query))["items"]
        assert [one["id"] for one in found] == [ticket["id"]], query
    assert (await got(ann, "/tickets", q="王芳"))["total"] == 2
    assert (await got(ann, "/tickets", open=False))["total"] == 0
    assert (await got(ann, "/tickets", team="workshop"))["total"] == 0
    for strange in ("'; drop table tickets", "%", "\\", "{{7*7}}", "😀"):
        assert (await got(ann, "/tickets", q=strange, owner=strange))["total"] == 0


async def test_own_fields_of_a_ticket_follow_its_form(office: Office) -> None:
    fields = [{"key": "serial", "required": True}]
    await made(office.ada, "/forms", {"name": "ticket_complaint", "fields": fields})
    ticket = await opened(office, custom={"serial": "A1"})
    assert ticket["custom"] == {"serial": "A1"}
    path = f"/tickets/{ticket['id']}"
    assert (await office.ann.patch(path, json={"custom": {"colour": 1}})).status_code == 422


async def test_what_two_people_change_at_once_is_not_lost(office: Office) -> None:
    ticket = await opened(office)
    path, version = f"/tickets/{ticket['id']}", ticket["version"]
    first = await office.ann.patch(path, json={"theme": "a", "version": version})
    second = await office.bob.patch(path, json={"theme": "b", "version": version})
    assert (first.status_code, second.status_code) == (200, 409)
    assert second.json()["code"] == "stale"


async def test_events_are_only_ever_added(office: Office) -> None:
    await opened(office)
    for statement in ("update ticket_events set name = 'x'", "delete from ticket_events"):
        with pytest.raises(ProgrammingError, match="permission denied"):
            async with office.database.session(office.tenant) as session:
                await session.execute(text(statement))


async def test_a_customer_with_tickets_cannot_be_deleted(office: Office) -> None:
    ticket = await opened(office)
    refused = await office.sue.delete(f"/customers/{ticket['customer']['id']}")
    assert (refused.status_code, refused.json()["code"]) == (409, "in-use")


@pytest.mark.parametrize(
    ("path_states", "path_moves"),
    [
        (["open:new"], []),
        (["open:new", "done:closed"], []),
        (["open:new", "done:closed"], ["new>gone"]),
        (["open:new", "open:new", "done:closed"], ["new>closed"]),
        (["sleepy:new", "done:closed"], ["new>closed"]),
    ],
)
async def test_states_that_make_no_path_are_malformed(
    office: Office, path_states: list[str], path_moves: list[str]
) -> None:
    body = COMPLAINT | {"states": states(*path_states), "moves": moves(*path_moves)}
    assert (await office.ada.post("/case-types", json=body)).status_code == 422


async def test_a_ticket_of_another_tenant_is_not_there(office: Office) -> None:
    await made(office.ada, "/case-types", COMPLAINT)
    for body in (
        {"type": "complaint", "subject": "x", "customer_id": uuid7()},
        {"type": "complaint", "subject": "x", "owner_id": uuid7()},
        {"type": "complaint", "subject": "x", "tenant_id": uuid7()},
        {"type": "praise", "subject": "x"},
        {"type": "complaint", "subject": ""},
        {"type": "complaint", "subject": "x" * 301},
    ):
        assert (await office.ann.post("/tickets", json=body)).status_code in (404, 422), body
    assert (await office.ann.get(f"/tickets/{uuid7()}")).status_code == 404


async def test_a_new_house_has_paths_for_every_kind_of_work(office: Office) -> None:
    """A-052 A-054: each of the source's three branches finds its type, and its path is sound."""
    async with office.database.session(office.tenant) as session:
        await furnish_casework(session)
        await furnish_casework(session)
    types = (await got(office.ann, "/case-types"))["items"]
    assert {one["code"] for one in types} == {
        *("consultation", "suggestion", "service", "repair", "complaint", "standard", "sales"),
    }
    for one in types:
        again = {key: one[key] for key in ("states", "moves")}
        kept = await office.ada.patch(f"/case-types/{one['id']}", json=again)
        assert kept.status_code == 200, kept.text
