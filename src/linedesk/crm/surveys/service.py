"""Satisfaction: asked by keys or by a link, answered once, summed up by whom it concerns."""

import re
import secrets
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints
from sqlalchemy import Integer, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.surveys.models import Survey
from linedesk.crm.tickets.models import Ticket
from linedesk.directory.noun import View, Write
from linedesk.directory.queues.models import Queue
from linedesk.directory.repository import fetch
from linedesk.directory.users.models import User
from linedesk.kit.errors import Conflict, Malformed, NotFound
from linedesk.kit.ids import uuid7

VALID = timedelta(days=14)
SATISFIED = 4  # scores from here on count as satisfied
_LINK = re.compile(r"([0-9a-f]{32})\.[\w-]{20,60}")
Score = Annotated[int, Field(ge=1, le=5)]


class SurveyWrite(Write):
    """Of an interaction or a ticket; who was served and by whom follows from it."""

    interaction_id: UUID | None = None
    ticket_id: UUID | None = None


class SurveyAnswer(Write):
    score: Score
    comment: Annotated[str, StringConstraints(max_length=2000)] = ""


class SurveyView(View):
    """`token` is part of the link and shown to who asked only."""

    medium: str
    interaction_id: UUID | None
    customer_id: UUID | None
    agent_id: UUID | None
    queue_id: UUID | None
    ticket_id: UUID | None
    asked_at: datetime
    expires_at: datetime | None
    answered_at: datetime | None
    score: int | None
    comment: str


class SurveyLink(SurveyView):
    token: str


class Satisfaction(BaseModel):
    """`average` 1 to 5, `satisfied` the share of 4 and 5, both of those who answered."""

    key: str
    asked: int
    answered: int
    average: float | None
    satisfied: float | None


By = Literal["agent", "queue", "customer"]


async def ask(session: AsyncSession, tenant: UUID, body: SurveyWrite) -> Survey:
    """A link that can be answered once, for two weeks."""
    about = await _about(session, body)
    survey = Survey(
        **about,
        medium="link",
        token=f"{tenant.hex}.{secrets.token_urlsafe(24)}",
        expires_at=datetime.now(UTC) + VALID,
        comment="",
    )
    session.add(survey)
    await session.flush()
    return survey


async def _about(session: AsyncSession, body: SurveyWrite) -> dict[str, Any]:
    if body.interaction_id:
        row = await session.get(InteractionRow, body.interaction_id)
        if row is None:
            raise NotFound("There is no such interaction")
        same = {name: getattr(row, name) for name in ("customer_id", "agent_id", "queue_id")}
        known = same["customer_id"] and await session.get(CustomerRow, same["customer_id"])
        same["customer_id"] = known.id if known else None
        return same | {"interaction_id": row.id, "ticket_id": body.ticket_id}
    if body.ticket_id:
        ticket = await fetch(session, Ticket, body.ticket_id)
        return {
            "customer_id": ticket.customer_id,
            "agent_id": ticket.owner_id,
            "queue_id": None,
            "interaction_id": None,
            "ticket_id": ticket.id,
        }
    raise Malformed("Say what it is about", field="interaction_id")


async def keys_pressed(session: AsyncSession, interaction: UUID, score: int) -> None:
    """What the caller pressed at the end of the call; the last press counts."""
    about = await _about(session, SurveyWrite(interaction_id=interaction))
    values = about | {
        "id": UUID(uuid7()),
        "medium": "keys",
        "score": score,
        "answered_at": func.clock_timestamp(),
        "comment": "",
        "version": 1,
    }
    statement = insert(Survey).values(values)
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["tenant_id", "interaction_id", "medium"],
            set_={"score": score, "answered_at": func.clock_timestamp()},
        )
    )


def tenant_of(token: str) -> UUID:
    """The tenant that a link belongs to; NotFound for what is no link."""
    found = _LINK.fullmatch(token)
    if found is None:
        raise NotFound("There is no such survey")
    return UUID(found[1])


async def answer(session: AsyncSession, token: str, body: SurveyAnswer) -> None:
    query = select(Survey).where(Survey.token == token).with_for_update()
    survey = await session.scalar(query)
    if survey is None:
        raise NotFound("There is no such survey")
    if survey.answered_at:
        raise Conflict("It was answered already", code="answered")
    if survey.expires_at and survey.expires_at < datetime.now(UTC):
        raise Conflict("It is too late to answer", code="expired")
    survey.score, survey.comment = body.score, body.comment.replace("\x00", "")
    survey.answered_at = datetime.now(UTC)
    await session.flush()


async def satisfaction(
    session: AsyncSession, by: By, begun: datetime | None, until: datetime | None
) -> list[Satisfaction]:
    columns: dict[str, Any] = {
        "agent": (Survey.agent_id, User, User.username),
        "queue": (Survey.queue_id, Queue, Queue.name),
        "customer": (Survey.customer_id, CustomerRow, CustomerRow.name),
    }
    column, model, name = columns[by]
    pleased = func.count().filter(Survey.score >= SATISFIED).cast(Integer)
    query = (
        select(name, func.count(), func.count(Survey.score), func.avg(Survey.score), pleased)
        .join(model, model.id == column)
        .group_by(model.id, name)
        .order_by(name)
        .limit(1000)
    )
    if begun:
        query = query.where(Survey.asked_at >= begun)
    if until:
        query = query.where(Survey.asked_at < until)
    return [_summed(*row) for row in await session.execute(query)]


def _summed(key: str, asked: int, answered: int, average: Any, pleased: int) -> Satisfaction:
    return Satisfaction(
        key=key,
        asked=asked,
        answered=answered,
        average=round(float(average), 2) if answered else None,
        satisfied=round(pleased / answered, 4) if answered else None,
    )
