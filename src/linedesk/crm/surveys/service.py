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
from linedesk.crm.texts.service import text_customer
from linedesk.crm.tickets.models import Ticket
from linedesk.directory.noun import View, Write
from linedesk.directory.queues.models import Queue
from linedesk.directory.repository import fetch
from linedesk.directory.users.models import User
from linedesk.kit.errors import Conflict, Malformed, NotFound
from linedesk.kit.ids import uuid7
from linedesk.kit.security import Permission, Principal

VALID = timedelta(days=14)
SATISFIED = 4  # scores from here on count as satisfied
_LINK = re.compile(r"([0-9a-f]{32})\.[\w-]{20,60}")
Score = Annotated[int, Field(ge=1, le=5)]


class SurveyWrite(Write):
    """Of an interaction or a ticket; who was served and by whom follows from it. `text`: the
    customer gets the link by a short message."""

    interaction_id: UUID | None = None
    ticket_id: UUID | None = None
    text: bool = False


class SurveyAnswer(Write):
    score: Score
    comment: Annotated[str, StringConstraints(max_length=2000)] = ""


class SurveyView(View):
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
    """`texted`: the message is on its way; a customer without a mobile number gets none.
    `address`: the link, for those who lead; whom it rates, and his colleagues, never see it."""

    address: str | None
    texted: bool


class SurveyQuestion(BaseModel):
    """What the one who holds the link may know."""

    state: Literal["open", "answered", "expired"]


class Satisfaction(BaseModel):
    """`average` 1 to 5, `satisfied` the share of 4 and 5, both of those who answered."""

    key: str
    asked: int
    answered: int
    average: float | None
    satisfied: float | None


By = Literal["agent", "queue", "customer"]


_TEXT = {
    "zh": "请您对我们的服务评分：{{address}}",
    "en": "How was our service? Please tell us: {{address}}",
}


async def ask(session: AsyncSession, by: Principal, body: SurveyWrite, site: str) -> SurveyLink:
    """A link that can be answered once, for two weeks; who is asked again gets the same link, for
    two weeks more. `site`: where our pages are."""
    survey = await _asked(session, body) or Survey(
        **await _about(session, body),
        medium="link",
        token=f"{by.tenant_id.hex}.{secrets.token_urlsafe(24)}",
        comment="",
    )
    survey.expires_at = datetime.now(UTC) + VALID
    session.add(survey)
    await session.flush()
    await session.refresh(survey)
    address = f"{site}/survey/{survey.token}"
    texted = body.text and await text_customer(
        session, survey.customer_id, _TEXT, {"address": address}, "survey", survey.id
    )
    passes_on = by.sees_all(Permission.WRITE_INTERACTIONS) and survey.agent_id != by.user_id
    if not (texted or passes_on):
        raise Conflict("The customer has no number for texts", code="link-unsent")
    plain = SurveyView.model_validate(survey).model_dump()
    return SurveyLink(**plain, address=address if passes_on else None, texted=texted)


async def _asked(session: AsyncSession, body: SurveyWrite) -> Survey | None:
    """The link that was made for the interaction before; Conflict once it was answered."""
    if body.interaction_id is None:
        return None
    query = select(Survey).where(Survey.interaction_id == body.interaction_id)
    found = await session.scalar(query.where(Survey.medium == "link").with_for_update())
    if found and found.answered_at:
        raise Conflict("The customer has answered already", code="answered")
    return found


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


async def question(session: AsyncSession, token: str) -> SurveyQuestion:
    return SurveyQuestion(state=_state(await _linked(session, token)))


async def _linked(session: AsyncSession, token: str) -> Survey:
    query = select(Survey).where(Survey.token == token).with_for_update()
    survey = await session.scalar(query)
    if survey is None:
        raise NotFound("There is no such survey")
    return survey


def _state(survey: Survey) -> Literal["open", "answered", "expired"]:
    if survey.answered_at:
        return "answered"
    over = survey.expires_at and survey.expires_at < datetime.now(UTC)
    return "expired" if over else "open"


async def answer(session: AsyncSession, token: str, body: SurveyAnswer) -> None:
    survey = await _linked(session, token)
    if (state := _state(survey)) != "open":
        raise Conflict("It cannot be answered any more", code=state)
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
