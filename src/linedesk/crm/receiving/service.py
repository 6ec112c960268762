"""The reception form becomes a ticket under the customer, when everything required is filled."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, get_args
from uuid import UUID

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.types import Priority, case_type
from linedesk.crm.cases.workflow import Key
from linedesk.crm.customers.references import names_in
from linedesk.crm.interactions import service as interactions
from linedesk.crm.interactions.schemas import Typed
from linedesk.crm.receiving.rules import asked, missing
from linedesk.crm.tickets import repository
from linedesk.crm.tickets import service as tickets
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.schemas import TicketWrite
from linedesk.crm.wording import Reader, own_text
from linedesk.directory.forms import Form
from linedesk.directory.noun import Write
from linedesk.directory.users.repository import language_of
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
    reader = Reader(await language_of(session, by.user_id))
    return await tickets.open_ticket(session, by, await _ticket(session, form, key, body, reader))


async def _ticket(
    session: AsyncSession, form: Form, key: UUID, body: ReceptionWrite, reader: Reader
) -> TicketWrite:
    """In the words of who records it; what fields refer to by its name."""
    kind = await case_type(session, "ticket", body.type)
    fields = asked(form.fields, body.fields)
    values = {one["key"]: body.fields.get(one["key"]) for one in fields}
    known = {one["key"] for one in await repository.form_fields(session, kind.code)}
    names = await names_in(
        session, [{key: value for key, value in values.items() if value}], fields
    )
    told = {one["key"]: own_text(one, values[one["key"]], names, reader) for one in fields}
    priority = values.get("priority")
    return TicketWrite(
        type=kind.code,
        subject=(told.get("subject") or reader.label(form.label, form.name))[:TITLE],
        description=_story(fields, told, reader)[:STORY],
        theme=str(values.get("theme") or "")[:100],
        priority=priority if priority in get_args(Priority) else "normal",
        customer_id=body.customer_id,
        interaction_id=key,
        custom={name: value for name, value in values.items() if name in known},
    )


_TOLD_ELSEWHERE = ("subject", "theme", "priority", "details")


def _story(fields: Sequence[Mapping[str, Any]], told: Mapping[str, str], reader: Reader) -> str:
    """The details as they were told, then what else was filled, each in a line of its own."""
    others = [
        f"{reader.label(field['label'], field['key'])}: {told[field['key']]}"
        for field in fields
        if field["key"] not in _TOLD_ELSEWHERE and told[field["key"]]
    ]
    return "\n".join(filter(None, [told.get("details", ""), *others]))
