"""Ring: records. Why this agent; and who of us has to do with a number."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx2
import msgspec
import pytest
from sqlalchemy import select

from linedesk.core import facts
from linedesk.core.queues.explaining import winner
from linedesk.core.queues.reasons import Candidate, NotChosen, Reasons
from linedesk.crm.customers.lookup import recognise
from linedesk.crm.interactions.models import FactRow
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.kit.reading import TenantReader
from tests.crm.facts import NOON, Row, row
from tests.crm.test_projections import House
from tests.crm.test_projections import house as house  # a fixture

BUSY = str(uuid7())


def offered(house: House, call: str) -> facts.CallOffered:
    reasons = Reasons(
        rule="fewest_calls",
        version=3,
        waited=5.0,
        priority=10,
        due=False,
        needs={"german": 4},
        personal="owner",
        candidates=(Candidate(house.agent, idle_since=NOON - 60, answered=2, rung_at=NOON - 90),),
        able=1,
        others=(NotChosen(BUSY, "skill", "german 2/4"),),
        passed=(NotChosen("earlier", "priority", "10>0"),),
        presences={"ready": 2},
    )
    return facts.CallOffered(
        at=NOON,
        call=call,
        queue=house.queue,
        agent=house.agent,
        offer=1,
        candidates=(house.agent,),
        rule="fewest_calls",
        reasons=reasons,
    )


async def test_an_interaction_says_why_this_agent_and_why_not_her(
    house: House, admin: httpx2.AsyncClient
) -> None:
    """N-10: candidates with measures, the rule and its version, the losers and who waits."""
    call = uuid7()
    story: Sequence[facts.Fact] = (
        facts.CallQueued(at=NOON - 5, call=call, queue=house.queue, position=2, priority=10),
        offered(house, call),
        facts.CallConnected(at=NOON + 3, call=call, queue=house.queue, agent=house.agent, waited=8),
    )
    await house.drain(house.answered(call)[:1])
    await house.drain([row(house.tenant, fact, 10 + n) for n, fact in enumerate(story)])
    [wait] = (await admin.get(f"/interactions/{call}/routing")).json()["waits"]
    assert (wait["queue"], wait["position"], wait["left"]) == ("sales", 2, "connected")
    [offer] = wait["offers"]
    assert (offer["outcome"], offer["rule"], offer["version"]) == ("connected", "fewest_calls", 3)
    assert (offer["needs"], offer["personal"]) == ({"german": 4}, "owner")
    [chosen] = offer["candidates"]
    assert chosen["agent"]["username"] == house.username
    assert (chosen["idle"], chosen["answered"], chosen["since_rung"]) == (60.0, 2, 90.0)
    assert [(one["why"], one["detail"]) for one in offer["others"]] == [("skill", "german 2/4")]
    assert [(one["id"], one["why"]) for one in offer["passed"]] == [("earlier", "priority")]


async def test_an_interaction_says_why_it_waited(house: House, admin: httpx2.AsyncClient) -> None:
    """N-10: who came later and was served first, and why; what is kept decides anew as it did."""
    slow, other, later = uuid7(), uuid7(), uuid7()
    queued = facts.CallQueued(at=NOON - 9, call=slow, queue=house.queue, position=1, priority=0)
    gone = facts.CallDiverted(at=NOON + 9, call=slow, queue=house.queue, why="9", waited=18.0)
    vip = offered(house, other)
    assert vip.reasons is not None
    passed = (NotChosen(slow, "priority", "10>0"), NotChosen(other, "skill", "german 1/4"))
    vip = replace(vip, reasons=replace(vip.reasons, passed=passed))
    too_late = replace(vip, call=later, at=NOON + 20)
    await house.drain(house.answered(slow)[:1])
    story = (queued, vip, gone, too_late)
    await house.drain([row(house.tenant, fact, 10 + n) for n, fact in enumerate(story)])
    [wait] = (await admin.get(f"/interactions/{slow}/routing")).json()["waits"]
    assert [(one["call"], one["why"], one["detail"]) for one in wait["overtaken"]] == [
        (other, "priority", "10>0")
    ]


async def test_what_is_kept_of_an_offer_decides_anew_as_it_did(
    house: House, database: Database
) -> None:
    """N-10: from the records, where an explanation has gone through the journal and PostgreSQL."""
    call = uuid7()
    rivals = (
        Candidate(BUSY, idle_since=NOON - 60, answered=3),
        Candidate(house.agent, idle_since=NOON - 50, answered=2),
    )
    fact = offered(house, call)
    assert fact.reasons is not None
    fact = replace(fact, reasons=replace(fact.reasons, candidates=rivals))
    await house.drain([*house.answered(call)[:1], row(house.tenant, fact, 10)])
    async with database.session(house.tenant) as session:
        query = select(FactRow.data).where(FactRow.call == call, FactRow.name == "call.offered")
        [kept] = await session.scalars(query)
    assert winner(msgspec.convert(kept["reasons"], Reasons)) == kept["agent"] == house.agent


async def test_an_old_fact_without_reasons_is_still_an_offer(
    house: House, admin: httpx2.AsyncClient
) -> None:
    call = uuid7()
    await house.drain(house.answered(call))
    [wait] = (await admin.get(f"/interactions/{call}/routing")).json()["waits"]
    assert [offer["outcome"] for offer in wait["offers"]] == ["no_answer", "connected"]


async def test_a_caller_who_was_turned_away_has_a_wait_of_no_length(
    house: House, admin: httpx2.AsyncClient
) -> None:
    """A-020."""
    call = uuid7()
    full = facts.CallDiverted(at=NOON, call=call, queue=house.queue, why="full", waited=0.0)
    await house.drain([house.answered(call)[0], row(house.tenant, full, 9)])
    [wait] = (await admin.get(f"/interactions/{call}/routing")).json()["waits"]
    assert (wait["left"], wait["offers"]) == ("full", [])


# --- who has to do with a number -----------------------------------------------------------------


def talk(house: House, ago: timedelta, agent: str, number: str = "013800008001") -> list[Row]:
    """An answered inbound call, some time ago."""
    call, at = uuid7(), (datetime.now(UTC) - ago).timestamp()
    return rows(
        house,
        started(call, at, "inbound", caller=number),
        facts.CallConnected(at=at + 5, call=call, queue=house.queue, agent=agent, waited=5.0),
        facts.CallEnded(at=at + 60, call=call, by="customer", cause="normal"),
    )


def attempt(house: House, ago: timedelta, agent: str, number: str = "013800008001") -> list[Row]:
    """An outbound call that nobody answered."""
    call, at = uuid7(), (datetime.now(UTC) - ago).timestamp()
    return rows(
        house,
        started(call, at, "outbound", called=number, agent=agent),
        facts.CallEnded(at=at + 30, call=call, by="center", cause="no_answer"),
    )


def started(call: str, at: float, direction: str, **more: str) -> facts.CallStarted:
    about = {"caller": "4008001000", "called": "4008001000", "caller_name": "", "trunk": "lab"}
    return facts.CallStarted(at=at, call=call, direction=direction, **(about | more))  # type: ignore[arg-type]


def rows(house: House, *story: facts.Fact) -> list[Row]:
    return [row(house.tenant, fact, seq) for seq, fact in enumerate(story)]


HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OTHER = str(uuid7())


Story = Callable[[House], list[Row]]


@pytest.mark.parametrize(
    ("story", "last", "dialed"),
    [
        (lambda h: talk(h, 2 * DAY, h.agent), "agent", None),
        (lambda h: talk(h, 8 * DAY, h.agent), None, None),
        (lambda h: talk(h, 2 * DAY, OTHER) + talk(h, DAY, h.agent), "agent", None),
        (lambda h: attempt(h, HOUR, h.agent), None, "agent"),
        (lambda h: attempt(h, 2 * DAY, h.agent), None, None),
        (lambda h: talk(h, DAY, OTHER) + attempt(h, HOUR, h.agent), "other", "agent"),
        (lambda h: attempt(h, 2 * HOUR, OTHER) + talk(h, HOUR, h.agent), "agent", None),
    ],
)
async def test_who_talked_last_and_who_dialed_in_vain(
    house: House, reader: TenantReader, story: Story, last: str | None, dialed: str | None
) -> None:
    """A-012, A-013: a talk counts for seven days, a vain attempt for one, until they talked."""
    await house.drain(story(house))
    known = await recognise(reader, "138 0000 8001")
    assert [customer.name for customer in known.customers] == ["王伟"]
    names = {house.agent: "agent", OTHER: "other", None: None}
    assert (names[known.last_agent], names[known.dialed_by]) == (last, dialed)
