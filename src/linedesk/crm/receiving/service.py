"""The reception form becomes a ticket under the customer, when everything required is filled."""

from collections.abc import Mapping
from typing import Annotated, Any, get_args
from uuid import UUID

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.types import Priority, case_type
from linedesk.crm.cases.workflow import Key
from linedesk.crm.interactions import service as interactions
from linedesk.crm.interactions.schemas import Typed
from linedesk.crm.receiving.rules import asked, missing
from linedesk.crm.tickets import repository
from linedesk.crm.tickets import service as tickets
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.schemas import TicketWrite
from linedesk.directory.forms import Form
from linedesk.directory.noun import Write
from linedesk.kit.errors import Conflict, Malformed, NotFound
from linedesk.kit.security import Principal

TITLE, STORY = 300, 10_000  # characters


class ReceptionWrite(Write):
    """`form` by name, `type` one of those that it makes, `fields` as they stand on the screen."""

    form: Key
    type: Key
    customer_id: UUID | None = None
    fields: Annotated[dict[str, Typed], Field(max_length=200)]


async def record(session: AsyncSession, by: Principal, key: UUID, body: ReceptionWrite) -> Ticket:
    """The form is kept, and stands as a ticket of this type under the customer."""
    form = await session.scalar(select(Form).where(Form.name == body.form))
    if form is None:
        raise NotFound("There is no such form")
    if body.type not in form.makes:
        raise Malformed("The form does not become this", field="type", types=form.makes)
    if lacking := missing(form.fields, body.fields):
        raise Conflict("Some fields are required", code="form-incomplete", fields=lacking)
    kept = body.fields | {"form": body.form}
    await interactions.save_form(session, by, key, kept)
    return await tickets.open_ticket(session, by, await _ticket(session, form, key, body))


async def _ticket(
    session: AsyncSession, form: Form, key: UUID, body: ReceptionWrite
) -> TicketWrite:
    kind = await case_type(session, "ticket", body.type)
    fields = asked(form.fields, body.fields)
    values = {one["key"]: body.fields.get(one["key"]) for one in fields}
    known = {one["key"] for one in await repository.form_fields(session, kind.code)}
    priority = values.get("priority")
    return TicketWrite(
        type=kind.code,
        subject=str(values.get("subject") or form.label.get("zh") or form.name)[:TITLE],
        description=_story(fields, values)[:STORY],
        theme=str(values.get("theme") or "")[:100],
        priority=priority if priority in get_args(Priority) else "normal",
        customer_id=body.customer_id,
        interaction_id=key,
        custom={name: value for name, value in values.items() if name in known},
    )


_TOLD_ELSEWHERE = ("subject", "theme", "priority", "details")


def _story(fields: list[Mapping[str, Any]], values: Mapping[str, Any]) -> str:
    """The details as they were told, then what else was filled, each in a line of its own."""
    others = [
        f"{field['label'].get('zh') or field['key']}: {_words(field, values[field['key']])}"
        for field in fields
        if field["key"] not in _TOLD_ELSEWHERE and values[field["key"]] not in (None, "", [])
    ]
    return "\n".join(filter(None, [str(values.get("details") or ""), *others]))


def _words(field: Mapping[str, Any], value: Any) -> str:
    labels = {one["value"]: one["label"].get("zh") for one in field["options"]}
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(labels.get(value) or value)
