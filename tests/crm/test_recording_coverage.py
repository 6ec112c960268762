"""A-037: the coverage report counts every talk once, and the interactions tell the same."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx2
import pytest
from sqlalchemy import text

from linedesk.core import facts
from linedesk.crm.interactions.cards import without_cards
from linedesk.crm.recordings.pauses import PAUSED, RESUMED, spans
from linedesk.directory.definitions import load_definitions
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, Row, abandoned_call, row
from tests.crm.test_projections import House
from tests.support.records_api import ClientAs

WAYS = ("recorded", "in_progress", "by_rule", "deleted", "failed", "missing")


@pytest.fixture
async def house(database: Database, tenant: UUID, admin: httpx2.AsyncClient) -> House:
    house = House(database, tenant)
    await house.build(admin)
    return house


def talk(house: House, *told: str, why: str = "", direction: str = "inbound") -> list[Row]:
    """A talk of a minute, and what the switch or the rule said of its recording."""
    call, at = uuid7(), NOON
    recording = {"recording": f"{call}-rec1", "call": call}
    said: dict[str, facts.Fact] = {
        "started": facts.RecordingStarted(at=at + 5, **recording),
        "ended": facts.RecordingEnded(at=at + 65, **recording),
        "failed": facts.RecordingFailed(at=at + 6, why=why, **recording),
        "skipped": facts.RecordingSkipped(at=at + 5, recording=f"{call}-rec0", call=call, why=why),
    }
    queue = house.queue if direction == "inbound" else None
    story = [
        facts.CallStarted(
            at=at,
            call=call,
            direction=direction,
            caller="13800000001",
            caller_name="",
            called="4008001000",
            trunk="lab",
        ),
        facts.CallConnected(at=at + 5, call=call, queue=queue, agent=house.agent, waited=1.0),
        *(said[word] for word in told),
        facts.CallEnded(at=at + 65, call=call, by="customer", cause="normal"),
    ]
    return [row(house.tenant, fact) for fact in story]


async def set_state(house: House, rows: list[Row], state: str) -> None:
    async with house.database.session(house.tenant) as session:
        await session.execute(
            text("UPDATE recordings SET state = :state WHERE id = :id"),
            {"state": state, "id": f"{rows[0]['data']['call']}-rec1"},
        )


async def busy_day(house: House) -> None:
    heard = talk(house, "started", "ended")
    old = talk(house, "started", "ended")
    stories = [
        heard,
        old,
        talk(house, "started"),
        talk(house, "started", "failed", why="the disk is full"),
        talk(house, "failed", why="no file appeared"),
        talk(house, "skipped", why="never"),
        talk(house, "skipped", why="percent", direction="outbound"),
        talk(house, direction="outbound"),
        abandoned_call(house.tenant, uuid7(), house.queue),
    ]
    for story in stories:
        await house.drain(story)
    await set_state(house, heard, "available")
    await set_state(house, old, "deleted")


async def test_every_talk_counts_once_and_its_reason_is_told(
    house: House, admin: httpx2.AsyncClient
) -> None:
    """A-037: answered, recorded, by rule, failed with reasons."""
    await busy_day(house)
    report = (await admin.get("/recordings/coverage")).json()
    total = report["total"]
    assert total["answered"] == 8, "who hung up in the queue had no talk"
    assert [total[way] for way in WAYS] == [1, 1, 2, 1, 2, 1]
    assert report["share"] == 0.25, "one of four that had to be recorded and are over"
    assert {(one["way"], one["why"]): one["count"] for one in report["reasons"]} == {
        ("failed", "the disk is full"): 1,
        ("failed", "no file appeared"): 1,
        ("by_rule", "never"): 1,
        ("by_rule", "percent"): 1,
        ("deleted", ""): 1,
    }
    by_row = {(one["queue"], one["direction"]): one["answered"] for one in report["rows"]}
    assert by_row == {("sales", "inbound"): 6, (None, "outbound"): 2}


async def test_the_figures_are_those_of_the_interactions(
    house: House, admin: httpx2.AsyncClient
) -> None:
    """A-037: behind each figure stand exactly as many interactions."""
    await busy_day(house)
    total = (await admin.get("/recordings/coverage")).json()["total"]
    for way in WAYS:
        listed = await admin.get("/interactions", params={"recording": way})
        assert listed.json()["total"] == total[way], way
    every = (await admin.get("/interactions")).json()["items"]
    assert total["answered"] == sum(one["connected_at"] is not None for one in every)
    later = {"from": datetime.fromtimestamp(NOON + 3600, UTC).isoformat()}
    assert (await admin.get("/recordings/coverage", params=later)).json()["total"]["answered"] == 0


async def test_an_agent_sees_the_coverage_of_his_own_talks(
    house: House, client_as: ClientAs
) -> None:
    await busy_day(house)
    own = client_as("agent", user=UUID(house.agent))
    other = client_as("agent")
    assert (await own.get("/recordings/coverage")).json()["total"]["answered"] == 8
    assert (await other.get("/recordings/coverage")).json()["total"]["answered"] == 0


async def test_rules_are_set_up_by_queue_and_direction_and_reach_the_core(
    house: House, admin: httpx2.AsyncClient, client_as: ClientAs
) -> None:
    """A-037: a rule is live for the next call."""
    rule: dict[str, Any] = {"queue": "sales", "direction": "inbound", "mode": "percent"}
    made = await admin.post("/recording-rules", json=rule | {"percent": 25})
    assert made.json()["queue"] == "sales"
    assert (await admin.post("/recording-rules", json=rule)).json()["code"] == "already-exists"
    unknown = await admin.post("/recording-rules", json={"queue": "moon", "mode": "all"})
    assert unknown.status_code == 422
    assert (await client_as("agent").post("/recording-rules", json=rule)).status_code == 403
    async with house.database.session(house.tenant) as session:
        [loaded] = (await load_definitions(session, house.tenant)).recording_rules
    assert (loaded.queue, loaded.direction, loaded.mode) == (house.queue, "inbound", "percent")
    key = made.json()["id"]
    await admin.patch(f"/recording-rules/{key}", json={"mode": "never"})
    assert (await admin.get(f"/recording-rules/{key}")).json()["mode"] == "never"


async def test_a_pause_is_marked_on_the_waveform(house: House, admin: httpx2.AsyncClient) -> None:
    """A-039: the paused span stands beside the peaks, in seconds of the file."""
    rows = talk(house, "started", "ended")
    call = rows[0]["data"]["call"]
    told = {"recording": f"{call}-rec1", "call": call}
    rows += [
        row(house.tenant, fact)
        for fact in (
            facts.RecordingPaused(at=NOON + 15, agent=house.agent, seconds=60, **told),
            facts.RecordingResumed(at=NOON + 25, why="agent", **told),
        )
    ]
    await house.drain(rows)
    await set_state(house, rows, "available")
    async with house.database.session(house.tenant) as session:
        await session.execute(text("UPDATE recordings SET seconds = 60"))
    peaks = (await admin.get(f"/interactions/{call}/recording/peaks")).json()
    assert peaks["pauses"] == [{"begin": 10.0, "end": 20.0}]


def test_a_pause_that_nothing_ended_lasts_to_the_end() -> None:
    began, later = datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(5, UTC)
    assert spans([(PAUSED, later)], began, 8.0) == [(5.0, 8.0)]
    assert spans([(RESUMED, later), (PAUSED, later), (PAUSED, later)], began, 8.0) == [(5.0, 8.0)]


async def test_a_card_number_in_the_form_keeps_its_last_four_digits(
    house: House, admin: httpx2.AsyncClient
) -> None:
    """A-039: what was typed into the form is not kept either."""
    rows = talk(house, "started", "ended")
    await house.drain(rows)
    call = rows[0]["data"]["call"]
    typed = {"card": "4111 1111 1111 1111", "detail": "刷卡 4111-1111-1111-1111 好", "n": 3}
    saved = await admin.put(f"/interactions/{call}/form", json={"fields": typed})
    assert saved.json()["fields"] == {"card": "**** 1111", "detail": "刷卡 **** 1111 好", "n": 3}


@pytest.mark.parametrize(
    "harmless",
    [
        "4111 1111 1111 1112",  # the check digit is wrong
        "008613800000001",
        "310101199001011234",
        "2026-11-22 04:00:00 4008001000",
        "4008001000 13800000001",
    ],
)
def test_what_is_no_card_number_stays(harmless: str) -> None:
    assert without_cards(harmless) == harmless
