"""Call buttons: what a company puts on a page of its own so that visitors can talk to it."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.core.definitions import CallButton
from linedesk.directory.calendars import Calendar
from linedesk.directory.fields import Origin, Title
from linedesk.directory.noun import Noun, View, Write
from linedesk.directory.numbers import OwnNumber
from linedesk.kit.db import Record


class CallButtonRow(Record):
    __tablename__ = "call_buttons"

    name: Mapped[str]
    number_id: Mapped[UUID]
    calendar_id: Mapped[UUID | None]
    origins: Mapped[list[str]]
    language: Mapped[str]
    per_minute: Mapped[int]
    per_address: Mapped[int]
    at_once: Mapped[int]
    video: Mapped[bool]
    active: Mapped[bool]


class CallButtonWrite(Write):
    """`number_id`: the number of ours that it calls, whose flow answers. `origins`: the sites that
    may show it, as `https://shop.example`. `calendar_id`: outside its hours the visitor is told so
    and no call begins. `language`: of the visitor's texts; empty as the page has it. Limits:
    calls a minute, calls a minute and at once of one visitor's address, calls at once. `video`: a
    visitor may show himself, and the agent may, too."""

    name: Title
    number_id: UUID
    calendar_id: UUID | None = None
    origins: Annotated[list[Origin], Field(min_length=1, max_length=50)]
    language: Literal["", "zh", "en"] = ""
    per_minute: Annotated[int, Field(ge=1, le=1000)] = 30
    per_address: Annotated[int, Field(ge=1, le=100)] = 5
    at_once: Annotated[int, Field(ge=1, le=500)] = 10
    video: bool = False
    active: bool = True


class CallButtonView(View):
    """`id` is the key that the page names."""

    name: str
    number_id: UUID
    calendar_id: UUID | None
    origins: list[str]
    language: str
    per_minute: int
    per_address: int
    at_once: int
    video: bool
    active: bool


class CallButtons(Noun[CallButtonRow]):
    name, path, model = "call_button", "call-buttons", CallButtonRow
    write, view = CallButtonWrite, CallButtonView

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: CallButtonRow | None
    ) -> dict[str, Any]:
        if "origins" in sent:
            sent["origins"] = list(dict.fromkeys(sent["origins"]))
        return sent


async def load_call_buttons(session: AsyncSession) -> dict[str, CallButton]:
    """Those that are active, by id."""
    rows = await session.execute(
        select(CallButtonRow, OwnNumber.number, Calendar.name)
        .join(OwnNumber, OwnNumber.id == CallButtonRow.number_id)
        .outerjoin(Calendar, Calendar.id == CallButtonRow.calendar_id)
        .where(CallButtonRow.active)
    )
    return {str(row.id): _button(row, number, calendar) for row, number, calendar in rows}


def _button(row: CallButtonRow, number: str, calendar: str | None) -> CallButton:
    return CallButton(
        id=str(row.id),
        name=row.name,
        number=number,
        origins=tuple(row.origins),
        calendar=calendar or "",
        language=row.language,
        per_minute=row.per_minute,
        per_address=row.per_address,
        at_once=row.at_once,
        video=row.video,
    )
