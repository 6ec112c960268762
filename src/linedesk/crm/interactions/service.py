"""Interactions as people see them, and what they may add after the fact."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.repository import fetch_customer
from linedesk.crm.interactions import repository, routing
from linedesk.crm.interactions.cards import without_cards
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.interactions.repository import Filters
from linedesk.crm.interactions.routing import RoutingView
from linedesk.crm.interactions.schemas import (
    CustomerShown,
    DispositionShown,
    FactView,
    FormView,
    InteractionDetail,
    InteractionView,
    RecordingShown,
)
from linedesk.crm.interactions.talks import is_with
from linedesk.crm.interactions.writing import tell_written
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.supervision import SECRET
from linedesk.directory import audit
from linedesk.kit.errors import Forbidden, NotFound
from linedesk.kit.masking import shown_name, shown_number, shown_page
from linedesk.kit.pagination import Listed, Page
from linedesk.kit.security import Permission, Principal, visible


def seen_by(by: Principal, permission: Permission) -> ColumnElement[bool]:
    return visible(by, permission, InteractionRow.agent_id)


async def page_of(
    session: AsyncSession, by: Principal, page: Page, filters: Filters
) -> Listed[InteractionView]:
    seen = seen_by(by, Permission.READ_INTERACTIONS)
    rows, total = await repository.fetch_interactions(session, page, filters, seen)
    recordings = await repository.recordings_of(session, [row.InteractionRow.id for row in rows])
    items = [_view(row, recordings.get(row.InteractionRow.id), by) for row in rows]
    return Listed(items=items, total=total)


async def one(session: AsyncSession, by: Principal, key: UUID) -> InteractionDetail:
    row = await _fetch(session, by, key, Permission.READ_INTERACTIONS)
    recording = (await repository.recordings_of(session, [key])).get(key)
    form = await form_of(session, key)
    if row.InteractionRow.agent_id != by.user_id:  # whoever typed it sees what he typed
        form.fields = _masked(form.fields, by)
    return InteractionDetail(**_view(row, recording, by).model_dump(), form=form.model_dump())


async def _fetch(session: AsyncSession, by: Principal, key: UUID, permission: Permission) -> Any:
    row = await repository.fetch_interaction(session, key, seen_by(by, permission))
    if row is None:
        raise NotFound("There is no such interaction")
    return row


async def facts_of(session: AsyncSession, by: Principal, key: UUID) -> Listed[FactView]:
    """The interaction's facts in order; numbers masked where `by` may not see them. Nobody is told
    who listened to him."""
    await _fetch(session, by, key, Permission.READ_INTERACTIONS)
    facts = await repository.facts_of(session, key)
    if not by.sees_all(Permission.READ_INTERACTIONS):
        facts = [fact for fact in facts if fact.name not in SECRET]
    items = [FactView(at=fact.at, name=fact.name, data=_masked(fact.data, by)) for fact in facts]
    return Listed(items=items, total=len(items))


async def routing_of(session: AsyncSession, by: Principal, key: UUID) -> RoutingView:
    await _fetch(session, by, key, Permission.READ_INTERACTIONS)
    return await routing.routing_of(session, key)


def _masked(data: dict[str, Any], by: Principal) -> dict[str, Any]:
    """Any word of a fact may be a number: who was dialed, who called, where it was sent."""
    if by.may(Permission.SEE_NUMBERS):
        return data
    return {name: _shown_word(value, by) for name, value in data.items()}


def _shown_word(value: Any, by: Principal) -> Any:
    if isinstance(value, dict):
        return shown_page(value, by)
    if not isinstance(value, str) or _ID.match(value):
        return value
    return shown_name(value, by)


_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7")


async def form_of(session: AsyncSession, key: UUID) -> FormView:
    form = await repository.form_of(session, key)
    return FormView.model_validate(form) if form else FormView(fields={})


async def read_form(session: AsyncSession, by: Principal, key: UUID) -> FormView:
    await require_own(session, by, key, Permission.READ_INTERACTIONS)
    form = await form_of(session, key)
    own = await repository.agent_of(session, key) in (None, by.user_id)
    if not (own or is_with(session, by, key)):
        form.fields = _masked(form.fields, by)
    return form


async def save_form(
    session: AsyncSession, by: Principal, key: UUID, fields: dict[str, Any]
) -> FormView:
    await require_own(session, by, key, Permission.WRITE_INTERACTIONS)
    clean = {name.replace("\x00", ""): _clean(value) for name, value in fields.items()}
    saved = await repository.save_form(session, key, clean, by.user_id)
    tell_written(session, key, clean)
    return FormView(fields=clean, saved_at=saved)


def _clean(value: Any) -> Any:
    """What can be stored and what may be: no NUL, no card number."""
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return without_cards(value.replace("\x00", "")) if isinstance(value, str) else value


async def require_own(
    session: AsyncSession, by: Principal, key: UUID, permission: Permission
) -> None:
    """Refuses somebody else's interaction, unless its call is with the one who asks or rings for
    him: what is handed over is seen before it is accepted. One that is not in the records yet is
    nobody's: its first facts arrive within a second, and its id is known only to those on whose
    screen it is."""
    agent = await repository.agent_of(session, key)
    if agent not in (None, by.user_id) and not (
        by.sees_all(permission) or is_with(session, by, key)
    ):
        raise Forbidden("This is another agent's interaction", permission=permission.value)


async def assign_customer(
    session: AsyncSession, by: Principal, key: UUID, customer: UUID | None
) -> InteractionDetail:
    """Says afterwards who it was; while the call is live that goes through the call."""
    row = await _fetch(session, by, key, Permission.WRITE_INTERACTIONS)
    if customer:
        await fetch_customer(session, customer)
    before = str(row.InteractionRow.customer_id) if row.InteractionRow.customer_id else None
    known = row.InteractionRow.as_of.get("customer_id", "")
    moment = max(datetime.now(UTC).isoformat(timespec="microseconds"), f"{known} chosen")
    await repository.assign_customer(session, key, customer, moment)
    changes = {"customer_id": [before, str(customer) if customer else None]}
    await audit.note(session, by, "changed", "interaction", key, changes)
    session.expire_all()
    return await one(session, by, key)


async def may_hear(session: AsyncSession, by: Principal, key: UUID) -> None:
    """`NotFound` unless it is an interaction whose recording `by` may play."""
    await _fetch(session, by, key, Permission.PLAY_RECORDINGS)


async def recording_of(session: AsyncSession, by: Principal, key: UUID) -> RecordingRow:
    """The recording, when `by` may play it and it can be played."""
    await _fetch(session, by, key, Permission.PLAY_RECORDINGS)
    recording = (await repository.recordings_of(session, [key])).get(key)
    if recording is None or recording.state != "available":
        state = recording.state if recording else "none"
        raise NotFound("There is no recording to play", code="no-recording", state=state)
    return recording


def _view(row: Any, recording: RecordingRow | None, by: Principal) -> InteractionView:
    interaction = row.InteractionRow
    columns = {name: getattr(interaction, name) for name in _COLUMNS}
    outside = "called" if interaction.direction == "outbound" else "caller"
    columns[outside] = shown_number(columns[outside], by)
    columns["caller_name"] = shown_name(columns["caller_name"], by)
    columns["page"] = shown_page(columns["page"], by)
    return InteractionView(
        **columns,
        customer=_customer(row),
        queue=row.queue,
        agent=row.agent,
        agent_name=row.agent_name,
        disposition=_disposition(row),
        recording=RecordingShown.model_validate(recording) if recording else None,
    )


def _customer(row: Any) -> CustomerShown | None:
    found = row.CustomerRow
    if found is None:
        return None
    return CustomerShown(id=found.id, name=found.name, company=row.company or "", vip=found.vip)


def _disposition(row: Any) -> DispositionShown | None:
    code = row.InteractionRow.disposition
    return DispositionShown(code=code, label=row.disposition_label or {}) if code else None


_SHOWN_ELSEWHERE = {"customer", "queue", "agent", "agent_name", "disposition", "recording"}
_COLUMNS: Sequence[str] = [
    name for name in InteractionView.model_fields if name not in _SHOWN_ELSEWHERE
]
