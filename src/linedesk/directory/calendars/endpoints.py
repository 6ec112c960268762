"""What a calendar has beyond other nouns: the answer to "what happens on 1 May at 12:30?"."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel

from linedesk.core.calendars import state
from linedesk.core.zones import at_local, local
from linedesk.directory.calendars.noun import Calendar
from linedesk.directory.calendars.resolving import resolve
from linedesk.directory.fields import WallClock
from linedesk.directory.repository import fetch
from linedesk.kit.db import Session
from linedesk.kit.errors import Malformed
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_SETUP))]
When = Annotated[
    datetime, Query(description="Wall clock of the calendar's zone, or with an offset")
]

router = APIRouter(prefix="/calendars/{calendar_id}", tags=["calendars"])


class OpeningView(BaseModel):
    """`why`: switch, special, holiday, make_up or hours. `until`: the next change."""

    at: datetime
    local: WallClock
    open: bool
    why: str
    label: str
    until: datetime | None


@router.get("/opening")
async def read_opening(session: Session, _: Reader, calendar_id: UUID, when: When) -> OpeningView:
    """Are we open at that moment, and why (not)?"""
    if not 1990 <= when.year <= 2100:
        raise Malformed("Choose a year between 1990 and 2100", field="when")
    calendar = resolve(await fetch(session, Calendar, calendar_id), when.year)
    at = when.timestamp() if when.tzinfo else at_local(calendar.offsets, when)
    now = state(calendar, at)
    return OpeningView(
        at=datetime.fromtimestamp(at, UTC),
        local=local(calendar.offsets, at),
        open=now.open,
        why=now.why,
        label=now.label,
        until=datetime.fromtimestamp(now.until, UTC) if now.until else None,
    )
