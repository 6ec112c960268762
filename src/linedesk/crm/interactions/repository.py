"""The SQL of interactions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import AwareDatetime
from sqlalchemy import ColumnElement, Select, func, or_, select, union, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import Company, CustomerRow
from linedesk.crm.customers.repository import matches
from linedesk.crm.interactions.models import FactRow, InteractionForm, InteractionRow
from linedesk.crm.interactions.words import noted
from linedesk.crm.recordings.coverage import recorded_in_way
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.tickets.models import Ticket
from linedesk.directory.dispositions import Disposition
from linedesk.directory.queues.models import Queue
from linedesk.directory.users.models import User
from linedesk.kit.pagination import Conditions, Page, fetch_page, fulfilling
from linedesk.kit.phone_numbers import digits, normalise

TAIL = 4


@dataclass(frozen=True, slots=True)
class Filters:
    """`queue` by name, `agent` by username, `disposition` by code (those below it count),
    `recording`: a way of the coverage report, as "recorded", "by_rule", "failed", "missing"."""

    queue: str = ""
    agent: str = ""
    direction: str = ""
    outcome: str = ""
    disposition: str = ""
    recording: str = ""
    customer_id: UUID | None = None
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None


def full() -> Select[Any]:
    """(interaction, queue name, username, name, customer, company, disposition label)."""
    return (
        select(
            InteractionRow,
            Queue.name.label("queue"),
            User.username.label("agent"),
            User.name.label("agent_name"),
            CustomerRow,
            Company.name.label("company"),
            Disposition.label.label("disposition_label"),
        )
        .outerjoin(Queue, Queue.id == InteractionRow.queue_id)
        .outerjoin(User, User.id == InteractionRow.agent_id)
        .outerjoin(CustomerRow, CustomerRow.id == InteractionRow.customer_id)
        .outerjoin(Company, Company.id == CustomerRow.company_id)
        .outerjoin(Disposition, Disposition.code == InteractionRow.disposition)
    )


async def fetch_interactions(
    session: AsyncSession, page: Page, filters: Filters, seen: ColumnElement[bool]
) -> tuple[Sequence[Any], int]:
    """Which they are is found among the interactions alone: what is told of them beside, of
    thousands that match, would cost more than finding them."""
    query = select(InteractionRow.id).where(seen, *fulfilling(filters, _CONDITIONS))
    if page.q:
        query = query.where(found_by(page.q))
    sortable = {
        name: getattr(InteractionRow, name)
        for name in ("started_at", "ended_at", "waited", "talked", "direction", "outcome")
    }
    newest = [InteractionRow.started_at.desc().nulls_last(), InteractionRow.id.desc()]
    keys, total = await fetch_page(session, query, page, sortable, newest)
    if not keys:
        return [], total
    told = await session.execute(full().where(InteractionRow.id.in_([key for (key,) in keys])))
    found = {row.InteractionRow.id: row for row in told}
    return [found[key] for (key,) in keys if key in found], total


def _disposed(code: str) -> ColumnElement[bool]:
    column = InteractionRow.disposition
    return or_(column == code, column.startswith(f"{code}.", autoescape=True))


_CONDITIONS: Conditions = {
    "queue": lambda name: InteractionRow.queue_id.in_(select(Queue.id).where(Queue.name == name)),
    "agent": lambda username: InteractionRow.agent_id.in_(
        select(User.id).where(User.username == username)
    ),
    "direction": lambda direction: InteractionRow.direction == direction,
    "outcome": lambda outcome: InteractionRow.outcome == outcome,
    "disposition": _disposed,
    "recording": recorded_in_way,
    "customer_id": lambda customer: InteractionRow.customer_id == customer,
    "begun": lambda moment: InteractionRow.started_at >= moment,
    "until": lambda moment: InteractionRow.started_at < moment,
}


def found_by(text: str) -> ColumnElement[bool]:
    """By the customer as customers are found, by the outside number or its last digits, by words
    of the note or of a mark on the recording, by the agent's name, or by `#` and a ticket."""
    customers = select(CustomerRow.id).where(matches(text))
    agents = select(User.id).where(or_(User.username == text, User.name == text))
    ways = [
        _where(InteractionRow.customer_id.in_(customers)),
        _where(InteractionRow.agent_id.in_(agents)),
    ]
    if number := normalise(text):
        ways.append(_where(InteractionRow.party == number))
    if len(digits(text)) == TAIL:
        ways.append(_where(InteractionRow.tail == digits(text)))
    if (words := noted(text)) is not None:
        ways.append(words)
    if ticket := re.fullmatch(r"#(\d{1,15})", text):
        numbered = select(Ticket.interaction_id).where(Ticket.number == int(ticket[1]))
        ways.append(numbered.where(Ticket.interaction_id.is_not(None)))
    return InteractionRow.id.in_(union(*ways))


def _where(condition: ColumnElement[bool]) -> Select[Any]:
    return select(InteractionRow.id).where(condition)


async def fetch_interaction(
    session: AsyncSession, key: UUID, seen: ColumnElement[bool]
) -> Any | None:
    return (await session.execute(full().where(InteractionRow.id == key, seen))).first()


async def agent_of(session: AsyncSession, interaction_id: UUID) -> UUID | None:
    """Who handled it; None when nobody did or nothing is known of it yet."""
    query = select(InteractionRow.agent_id).where(InteractionRow.id == interaction_id)
    agent: UUID | None = await session.scalar(query)
    return agent


async def facts_of(session: AsyncSession, interaction_id: UUID) -> list[FactRow]:
    query = select(FactRow).where(FactRow.call == str(interaction_id))
    return list(await session.scalars(query.order_by(FactRow.at, FactRow.id)))


async def recordings_of(
    session: AsyncSession, interactions: Iterable[UUID]
) -> dict[UUID, RecordingRow]:
    """The last recording of each; where there is none, the word why not."""
    rows = await session.scalars(
        select(RecordingRow)
        .where(RecordingRow.interaction_id.in_(list(interactions)))
        .order_by(RecordingRow.started_at, RecordingRow.id)
    )
    return {row.interaction_id: row for row in rows}


async def form_of(session: AsyncSession, interaction_id: UUID) -> InteractionForm | None:
    return await session.get(InteractionForm, interaction_id)


async def save_form(
    session: AsyncSession, interaction_id: UUID, typed: dict[str, Any], by: UUID
) -> datetime:
    """When it was saved. The last one to save wins; each save is whole."""
    statement = insert(InteractionForm).values(
        interaction_id=interaction_id, fields=typed, saved_by=by, form="reception", version=1
    )
    saved = await session.execute(
        statement.on_conflict_do_update(
            index_elements=["interaction_id"],
            set_={
                "fields": statement.excluded.fields,
                "saved_by": statement.excluded.saved_by,
                "saved_at": func.clock_timestamp(),
                "version": InteractionForm.version + 1,
            },
        ).returning(InteractionForm.saved_at)
    )
    return saved.scalar_one()


async def assign_customer(
    session: AsyncSession, interaction_id: UUID, customer: UUID | None, moment: str
) -> None:
    """Later facts count for more than `moment` (see `folding.Stored.moment`), earlier ones less."""
    as_of = InteractionRow.as_of.op("||")(
        func.jsonb_build_object("customer_id", moment, "recognised", moment)
    )
    await session.execute(
        update(InteractionRow)
        .where(InteractionRow.id == interaction_id)
        .values(customer_id=customer, recognised="chosen", as_of=as_of)
    )
