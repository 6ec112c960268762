"""Why this agent, why this wait, why not her: the offers of an interaction with their reasons.

Measures and codes, no sentences: the screen says them in its language.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.core.queues.matching import NOBODY_ELSE
from linedesk.core.queues.reasons import REMEMBERED
from linedesk.crm.interactions.models import FactRow
from linedesk.directory.queues.models import Queue
from linedesk.directory.users.models import User

STILL_WAITING = timedelta(days=1)  # no wait is longer
TOLD_BY = (
    "call.queued",
    "call.offered",
    "call.offer_expired",
    "call.connected",
    "call.diverted",
    "call.abandoned",
)


class Person(BaseModel):
    id: str
    username: str
    name: str


class CandidateView(BaseModel):
    """Measures at the moment of the offer; `idle` and `since_rung` in seconds (None: never);
    `spare`: free colleagues in the neediest of his other queues (None: he has none)."""

    agent: Person
    idle: float
    answered: int
    since_rung: float | None
    skill: int
    rank: int
    place: int
    spare: int | None


class NotChosenView(BaseModel):
    """`why`: skill, kept, awaits, personal, priority, rank or a presence; see the glossary."""

    id: str
    agent: Person | None
    why: str
    detail: str


class OfferView(BaseModel):
    """`outcome`: connected, no_answer, declined, unreachable, caller_left, or None while it rings.
    `personal`: owner, last or dialed. `due`: overtaken as often as the queue allows."""

    at: datetime
    agent: Person
    outcome: str | None
    rule: str
    version: int | None
    waited: float
    priority: int
    due: bool
    needs: dict[str, int]
    personal: str | None
    able: int
    candidates: list[CandidateView]
    others: list[NotChosenView]
    passed: list[NotChosenView]
    presences: dict[str, int]


class OvertakenView(BaseModel):
    """Who came later and was rung for first (`call`), and why: see `NotChosenView`."""

    at: datetime
    call: str
    why: str
    detail: str


class WaitView(BaseModel):
    """One stay in a queue. `left`: connected, abandoned, timeout, unattended, a key, or None.
    `overtaken`: by whom; of many the latest."""

    queue: str
    at: datetime
    position: int | None
    priority: int
    left: str | None
    left_at: datetime | None
    offers: list[OfferView]
    overtaken: list[OvertakenView]


class RoutingView(BaseModel):
    waits: list[WaitView]


async def routing_of(session: AsyncSession, interaction: UUID) -> RoutingView:
    """Every stay in a queue, in order, with its offers."""
    query = select(FactRow).where(FactRow.call == str(interaction), FactRow.name.in_(TOLD_BY))
    facts = list(await session.scalars(query.order_by(FactRow.at, FactRow.seq)))
    people = await _people(session, set(_agents_in(facts)))
    queues = await _queues(session, {fact.data["queue"] for fact in facts if fact.data["queue"]})
    waits: list[WaitView] = []
    for fact in facts:
        _tell(waits, fact, people, queues)
    for wait in waits:
        wait.overtaken = await _overtaken(session, str(interaction), wait)
    return RoutingView(waits=waits)


async def _overtaken(session: AsyncSession, call: str, wait: WaitView) -> list[OvertakenView]:
    """From the offers of others, each of which names those whom it passed."""
    if wait.left_at == wait.at:
        return []
    query = select(FactRow.at, FactRow.call, FactRow.data["reasons"]["passed"]).where(
        FactRow.name == "call.offered",
        FactRow.at >= wait.at,
        FactRow.at <= (wait.left_at or wait.at + STILL_WAITING),
        FactRow.data["reasons"]["passed"].contains([{"id": call}]),
    )
    rows = await session.execute(query.order_by(FactRow.at.desc()).limit(REMEMBERED))
    return [
        OvertakenView(at=at, call=other, why=one["why"], detail=one["detail"])
        for at, other, passed in rows
        for one in passed
        if one["id"] == call
    ]


def _tell(
    waits: list[WaitView], fact: FactRow, people: Mapping[str, Person], queues: Mapping[str, str]
) -> None:
    data, last = fact.data, waits[-1] if waits else None
    match fact.name:
        case "call.queued":
            waits.append(_wait(fact, queues))
        case "call.diverted" if last is None or last.left is not None:
            waits.append(_wait(fact, queues).model_copy(update=_left(fact, data["why"])))
        case "call.offered" if last is not None:
            last.offers.append(_offer(fact, people))
        case "call.offer_expired" if last is not None and last.offers:
            last.offers[-1].outcome = data["why"]
        case "call.connected" if last is not None and last.left is None:
            waits[-1] = last.model_copy(update=_left(fact, "connected"))
            if last.offers:
                last.offers[-1].outcome = "connected"
        case "call.diverted" | "call.abandoned" if last is not None:
            waits[-1] = last.model_copy(update=_left(fact, data.get("why", "abandoned")))
        case _:
            pass


def _wait(fact: FactRow, queues: Mapping[str, str]) -> WaitView:
    return WaitView(
        queue=queues.get(fact.data["queue"], fact.data["queue"]),
        at=fact.at,
        position=fact.data.get("position"),
        priority=fact.data.get("priority", 0),
        left=None,
        left_at=None,
        offers=[],
        overtaken=[],
    )


def _left(fact: FactRow, how: str) -> dict[str, Any]:
    return {"left": how, "left_at": fact.at}


def _offer(fact: FactRow, people: Mapping[str, Person]) -> OfferView:
    data = fact.data
    reasons: Mapping[str, Any] = data.get("reasons") or {"able": len(data["candidates"])}
    return offer_of(fact.at, data["agent"], {"rule": data["rule"], **reasons}, people)


def offer_of(
    at: datetime, agent: str, reasons: Mapping[str, Any], people: Mapping[str, Person]
) -> OfferView:
    """`reasons` as they are kept (`core/queues/reasons.py`); old facts have few of them."""
    moment = at.timestamp()
    return OfferView(
        at=at,
        agent=_person(people, agent),
        outcome=None,
        rule=reasons["rule"],
        version=reasons.get("version"),
        waited=reasons.get("waited", 0.0),
        priority=reasons.get("priority", 0),
        due=reasons.get("due", False),
        needs=reasons.get("needs", {}),
        personal=reasons.get("personal"),
        able=reasons["able"],
        candidates=[_candidate(one, moment, people) for one in reasons.get("candidates", ())],
        others=[_not_chosen(one, people) for one in reasons.get("others", ())],
        passed=[_not_chosen(one, people) for one in reasons.get("passed", ())],
        presences=reasons.get("presences", {}),
    )


def _candidate(kept: Mapping[str, Any], at: float, people: Mapping[str, Person]) -> CandidateView:
    return CandidateView(
        agent=_person(people, kept["agent"]),
        idle=max(0.0, at - kept["idle_since"]),
        answered=kept["answered"],
        since_rung=at - kept["rung_at"] if kept["rung_at"] else None,
        skill=kept["skill"],
        rank=kept["rank"],
        place=kept["place"],
        spare=spare if (spare := kept.get("spare", NOBODY_ELSE)) < NOBODY_ELSE else None,
    )


def _not_chosen(kept: Mapping[str, Any], people: Mapping[str, Person]) -> NotChosenView:
    return NotChosenView(**kept, agent=people.get(kept["id"]))


def _person(people: Mapping[str, Person], id: str) -> Person:
    """An agent who is no longer set up keeps at least his id."""
    return people.get(id) or Person(id=id, username="", name="")


def _agents_in(facts: Sequence[FactRow]) -> Iterable[str]:
    for fact in facts:
        if fact.name == "call.offered":
            yield from (fact.data["agent"], *fact.data["candidates"])
            yield from (one["id"] for one in (fact.data.get("reasons") or {}).get("others", ()))


async def _people(session: AsyncSession, ids: set[str]) -> dict[str, Person]:
    query = select(User.id, User.username, User.name).where(User.id.in_(map(UUID, ids)))
    return {
        str(id): Person(id=str(id), username=username, name=name)
        for id, username, name in await session.execute(query)
    }


async def _queues(session: AsyncSession, ids: set[str]) -> dict[str, str]:
    query = select(Queue.id, Queue.name).where(Queue.id.in_(map(UUID, ids)))
    return {str(id): name for id, name in await session.execute(query)}
