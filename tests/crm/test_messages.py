"""database: voicemails become tickets, missed callers become tasks that close by themselves."""

import hashlib
import time
from dataclasses import replace
from typing import Any

from linedesk.core import facts
from linedesk.crm.projections import project_many
from linedesk.crm.recordings.models import RecordingRow
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, Row, row
from tests.crm.people import COMPLAINT, Json, Office, got, made
from tests.support.records_api import RecordsApi

CALLER = "13800008001"


async def project(office: Office, *rows: Row) -> None:
    async with office.database.session(office.tenant) as session:
        await project_many(session, office.tenant, rows)


def started(office: Office, call: str, at: float, direction: str = "inbound") -> Row:
    ours, theirs = "4008001000", CALLER
    caller, called = (theirs, ours) if direction == "inbound" else (ours, theirs)
    fact = facts.CallStarted(
        at=at,
        call=call,
        direction=direction,
        caller=caller,
        caller_name="",
        called=called,
        trunk="lab",
    )
    return row(office.tenant, fact)


def voicemail(office: Office, call: str, **more: Any) -> Row:
    fact = facts.VoicemailLeft(
        at=NOON + 20,
        call=call,
        recording=f"{call}-rec1",
        number=CALLER,
        customer=None,
        owner=None,
        queue=None,
        seconds=12.0,
        due=1800.0,
    )
    return row(office.tenant, replace(fact, **more))


async def test_every_voicemail_is_a_ticket_with_owner_time_caller_and_audio(
    office: Office, records_api: RecordsApi
) -> None:
    """A-018: as soon as its fact is stored, and once, however often the fact comes."""
    await made(office.ada, "/case-types", COMPLAINT)
    customer = await made(
        office.ann, "/customers", {"name": "Wang", "numbers": [{"number": CALLER}]}
    )
    call = uuid7()
    tape = [
        facts.RecordingStarted(at=NOON + 8, recording=f"{call}-rec1", call=call),
        facts.RecordingEnded(at=NOON + 20, recording=f"{call}-rec1", call=call),
    ]
    owner = str(office.keys["bob"])
    left = voicemail(office, call, customer=customer["id"], owner=owner)
    rows = [started(office, call, NOON), *(row(office.tenant, fact) for fact in tape), left]
    await project(office, *rows)
    await project(office, left)
    [message] = (await got(office.ann, "/voicemails"))["items"]
    assert (message["number"], message["customer"]["name"]) == ("+8613800008001", "Wang")
    assert (message["owner"]["id"], message["due_at"]) == (owner, "2026-11-22T04:30:20Z")
    assert (message["seconds"], message["state"], message["audio"]) == (12, "new", "waiting")
    tickets = await got(office.ann, "/tickets", theme="voicemail")
    assert tickets["total"] == 1
    [ticket] = tickets["items"]
    assert (ticket["interaction_id"], ticket["respond_by"]) == (call, message["due_at"])
    await _encode(office, records_api, f"{call}-rec1")
    audio = await office.ann.get(f"/voicemails/{message['id']}/audio")
    assert (audio.status_code, audio.content) == (200, b"OggS")


async def _encode(office: Office, records_api: RecordsApi, recording: str) -> None:
    """As the worker does."""
    path = records_api.folder / "recordings" / f"{recording}.ogg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"OggS")
    async with office.database.session(office.tenant) as session:
        stored = await session.get_one(RecordingRow, recording)
        stored.state, stored.path = "available", path.name
        stored.sha256 = hashlib.sha256(b"OggS").hexdigest()


async def test_a_strangers_voicemail_is_a_leaders_and_is_worked_off(office: Office) -> None:
    """A-018: never nobody's."""
    await made(office.ada, "/case-types", COMPLAINT)
    call = uuid7()
    await project(office, started(office, call, NOON), voicemail(office, call, recording=None))
    [message] = (await got(office.ann, "/voicemails", state="new"))["items"]
    assert (message["owner"]["id"], message["audio"]) == (str(office.keys["sue"]), "failed")
    answer = await office.ann.patch(f"/voicemails/{message['id']}", json={"state": "done"})
    assert answer.json()["state"] == "done"
    assert (await got(office.ann, "/voicemails", state="new"))["total"] == 0


async def test_a_house_without_tickets_keeps_the_voicemail(office: Office) -> None:
    call = uuid7()
    await project(office, started(office, call, NOON), voicemail(office, call))
    [message] = (await got(office.ann, "/voicemails"))["items"]
    assert message["ticket_id"] is None


# --- missed callers ------------------------------------------------------------------------------


LATELY = time.time() - 7200  # the list looks back a month


def gives_up(office: Office, at: float, waited: float) -> list[Row]:
    call, queue = uuid7(), uuid7()
    story = [
        facts.CallQueued(at=at, call=call, queue=queue, position=1, priority=0),
        facts.CallAbandoned(at=at + waited, call=call, queue=queue, waited=waited),
        facts.CallEnded(at=at + waited, call=call, by="customer", cause="normal"),
    ]
    return [started(office, call, at), *(row(office.tenant, fact) for fact in story)]


def is_served(office: Office, at: float, direction: str = "inbound") -> list[Row]:
    call = uuid7()
    agent = str(office.keys["ann"])
    connected = facts.CallConnected(at=at, call=call, queue=None, agent=agent, waited=0.0)
    return [started(office, call, at - 5, direction), row(office.tenant, connected)]


async def missed(office: Office) -> list[Json]:
    found: list[Json] = (await got(office.ann, "/missed-callers"))["items"]
    return found


async def test_missed_calls_are_grouped_by_caller_and_become_one_task(office: Office) -> None:
    """A-019: the list groups by caller; an automatic call-back task."""
    await project(office, *gives_up(office, LATELY, 30), *gives_up(office, LATELY + 60, 90))
    [caller] = await missed(office)
    assert (caller["number"], caller["calls"], caller["longest_wait"]) == (
        *("+8613800008001", 2, 90),
    )
    tasks = await got(office.ann, "/callbacks", kind="missed", state="open")
    assert [task["id"] for task in tasks["items"]] == [caller["callback_id"]]


async def test_the_list_empties_itself_when_the_caller_was_served(office: Office) -> None:
    """A-019: by his own next call or by ours, and a later miss begins anew."""
    for number, direction in enumerate(("inbound", "outbound")):
        start = LATELY + number * 1000
        await project(office, *gives_up(office, start, 30))
        assert [one["calls"] for one in await missed(office)] == [1]
        await project(office, *is_served(office, start + 100, direction))
        assert await missed(office) == []
    done = await got(office.ann, "/callbacks", kind="missed", state="done")
    assert [task["outcome"] for task in done["items"]] == ["served", "served"]


async def test_a_fact_that_comes_late_opens_no_task_for_somebody_served(office: Office) -> None:
    """A-019: facts may come in another order."""
    await project(office, *is_served(office, LATELY + 100))
    await project(office, *gives_up(office, LATELY, 30))
    assert await missed(office) == []


async def test_a_task_that_somebody_did_by_hand_is_off_the_list(office: Office) -> None:
    await project(office, *gives_up(office, LATELY, 30))
    [caller] = await missed(office)
    await made(office.ann, f"/callbacks/{caller['callback_id']}/done", {"outcome": "reached"})
    assert await missed(office) == []
