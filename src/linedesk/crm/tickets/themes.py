"""What customers say about a theme is reported to who answers for it: the product's owner.

He is told as colleagues tell each other (`directory/team_messages.py`), watches the ticket from
then on, and finds the counts, theme by theme, at `/tickets/themes`.
"""

from collections.abc import Mapping
from typing import Annotated, Any
from uuid import UUID

from pydantic import StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.crm.cases.people import colleague, leaders
from linedesk.crm.cases.types import CaseType
from linedesk.crm.tickets import repository
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.wording import Reader
from linedesk.directory.forms import Form
from linedesk.directory.noun import Noun, View, Write
from linedesk.directory.team_messages import has_desk, tell_colleague
from linedesk.directory.users.models import User
from linedesk.directory.users.repository import language_of
from linedesk.kit.db import Record
from linedesk.kit.errors import Malformed
from linedesk.kit.security import Permission, Principal


class Theme(Record):
    """`name`: what stands in a ticket's `theme`."""

    __tablename__ = "themes"

    name: Mapped[str]
    owner_id: Mapped[UUID]


class ThemeWrite(Write):
    name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    owner_id: UUID


class ThemeView(View):
    name: str
    owner_id: UUID


class Themes(Noun[Theme]):
    name, path, model, write, view = "theme", "themes", Theme, ThemeWrite, ThemeView
    live, reading = False, Permission.READ_WORK

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: Theme | None
    ) -> dict[str, Any]:
        owner = sent.get("owner_id")
        if owner and not has_desk(await colleague(session, owner)):
            raise Malformed("He has no desk at which it is seen", field="owner_id")
        return sent


async def report(session: AsyncSession, by: Principal, ticket: Ticket, kind: CaseType) -> None:
    """Tells the owner of the ticket's theme; those who lead when he has left. Who recorded the
    ticket himself knows. The message names nobody: it outlives the customer's data."""
    owner = await session.scalar(
        select(User).join(Theme, Theme.owner_id == User.id).where(Theme.name == ticket.theme)
    )
    if owner is None:
        return
    readers = await leaders(session, None) if owner.disabled else [owner.id]
    told = [one for one in readers if one != by.user_id]
    await repository.watch(session, ticket.id, told)
    label = await _label(session, ticket.theme)
    for one in told:
        reader = Reader(await language_of(session, one))
        await tell_colleague(session, by, one, _words(ticket, kind, label, reader))


def _words(ticket: Ticket, kind: CaseType, label: Mapping[str, str], reader: Reader) -> str:
    """「建议」#12：物流"""
    theme = reader.label(label, ticket.theme)
    return f"「{reader.label(kind.label, kind.code)}」#{ticket.number}: {theme}"


async def _label(session: AsyncSession, theme: str) -> Mapping[str, str]:
    """The theme in the words of the form that asked for it."""
    fields = [one for form in await session.scalars(select(Form.fields)) for one in form]
    options = [one for field in fields if field["key"] == "theme" for one in field["options"]]
    return next((dict(one["label"]) for one in options if one["value"] == theme), {})
