"""database: what a leaver answered for goes to somebody who is there (A-063)."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from linedesk.crm.defaults import furnish_casework
from linedesk.crm.owning.proving import unowned
from linedesk.crm.voicemails.models import Voicemail
from linedesk.kit.ids import uuid7
from linedesk.worker.chores import CHORES, work_off
from tests.crm.people import Office, got, made


async def test_a_leavers_work_goes_over_with_a_log(office: Office) -> None:
    """A-063: what is done stays with who did it."""
    ann, bob = (str(office.keys[name]) for name in ("ann", "bob"))
    async with office.database.session(office.tenant) as session:
        await furnish_casework(session)
    mine = await made(office.ann, "/customers", {"name": "王芳", "owner_id": ann})
    await made(office.ann, "/customers", {"name": "李伟", "owner_id": bob})
    ticket = {"type": "complaint", "subject": "x", "customer_id": mine["id"]}
    one, other = [await made(office.ann, "/tickets", ticket) for _ in range(2)]
    closed = await made(office.ann, f"/tickets/{other['id']}/move", {"to": "withdrawn"})
    await made(office.ann, "/callbacks", {"title": "x", "due": "2099-01-01T09:00"})
    body = {"from_owner": ann, "to_owner": bob}
    counts = {"customers": 1, "tickets": 1, "callbacks": 1, "opportunities": 0}
    dry = await made(office.sue, "/handovers", body | {"dry": True})
    assert (dry["dry"], dry["counts"]) == (True, counts)
    assert (await made(office.sue, "/handovers", body))["counts"] == counts
    shown = await got(office.ann, f"/tickets/{one['id']}")
    assert (shown["owner"]["name"], shown["events"][-1]["name"]) == ("Bob", "ticket.assigned")
    assert (await got(office.ann, f"/tickets/{closed['id']}"))["owner"]["name"] == "Ann"
    assert (await got(office.ann, f"/customers/{mine['id']}"))["owner"]["name"] == "Bob"
    [entry] = (await got(office.sue, "/audit", noun="user"))["items"]
    assert entry["action"] == "user.handed_over"
    assert entry["changes"]["customers"] == [None, [mine["id"]]]
    assert (await made(office.sue, "/handovers", body))["counts"]["customers"] == 0


async def test_only_the_customers_that_are_named_go_over(office: Office) -> None:
    ann, bob = (str(office.keys[name]) for name in ("ann", "bob"))
    one, _ = [
        await made(office.ann, "/customers", {"name": name, "owner_id": ann}) for name in "AB"
    ]
    body = {"from_owner": ann, "to_owner": bob, "customers": [one["id"]]}
    assert (await made(office.sue, "/handovers", body))["counts"]["customers"] == 1


async def test_nothing_goes_to_who_has_left_or_by_an_agent(office: Office) -> None:
    ann, bob = (str(office.keys[name]) for name in ("ann", "bob"))
    body = {"from_owner": ann, "to_owner": bob}
    assert (await office.ann.post("/handovers", json=body)).status_code == 403
    same = await office.sue.post("/handovers", json={"from_owner": ann, "to_owner": ann})
    assert same.status_code == 422
    await office.dismiss("bob")
    left = await office.sue.post("/handovers", json=body)
    assert (left.status_code, left.json()["code"]) == (409, "owner-left")


async def lost(office: Office) -> dict[str, list[str]]:
    async with office.database.session(office.tenant) as session:
        return {kind: [str(key) for key in keys] for kind, keys in (await unowned(session)).items()}


async def left_message(office: Office) -> str:
    """A voicemail of a time in which nobody could own its ticket."""
    key, now = UUID(uuid7()), datetime.now(UTC)
    times: dict[str, Any] = {"seconds": 4.0, "left_at": now, "due_at": now, "state": "new"}
    async with office.database.session(office.tenant) as session:
        call = UUID(uuid7())
        session.add(Voicemail(id=key, interaction_id=call, number="+8613800000001", **times))
    return str(key)


async def test_nothing_that_is_to_be_done_is_without_somebody_who_works_here(
    office: Office,
) -> None:
    """A-054 A-060: tickets, call-backs, tasks and voicemails of who left are seen by the nightly
    invariant, and adopted before it looks again; a team with people answers for its own."""
    async with office.database.session(office.tenant) as session:
        await furnish_casework(session)
    ticket = await made(office.ann, "/tickets", {"type": "complaint", "subject": "x"})
    mine = {"title": "mine", "due": "2099-01-01T09:00"}
    promise = await made(office.ann, "/callbacks", mine)
    task = await made(office.ann, "/callbacks", mine | {"kind": "follow_up"})
    shared = mine | {"team_id": str(office.teams["center"])}
    await made(office.bob, "/callbacks", shared)
    orphaned = await made(
        office.bob, "/callbacks", shared | {"team_id": str(office.teams["workshop"])}
    )
    assert await lost(office) == {"tickets": [], "callbacks": [], "voicemails": []}
    message = await left_message(office)
    await office.dismiss("ann")
    await office.dismiss("tom")
    found = await lost(office)
    assert (found["tickets"], found["voicemails"]) == ([ticket["id"]], [message])
    assert set(found["callbacks"]) == {promise["id"], task["id"], orphaned["id"]}
    adopting = [chore for chore in CHORES if chore.name == "adopt work"]
    await work_off(office.database, office.tenant, datetime.now(UTC), {}, adopting)
    assert await lost(office) == {"tickets": [], "callbacks": [], "voicemails": []}
    shown = await got(office.sue, f"/callbacks/{task['id']}")
    assert shown["owner"]["name"] == "Sue"
    async with office.database.session(office.tenant) as session:
        query = select(Voicemail.ticket_id).where(Voicemail.id == UUID(message))
        heard = await session.scalar(query)
    assert (await got(office.sue, f"/tickets/{heard}"))["theme"] == "voicemail"
