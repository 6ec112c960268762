"""Voicemails: a list to work through, each with its audio, its ticket and its time."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel
from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.people import Person, people
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.recordings.sound import asked_for, note_playing, response_of
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.schemas import CustomerBrief
from linedesk.crm.tickets.views import brief
from linedesk.crm.voicemails.models import Voicemail
from linedesk.directory.noun import Write
from linedesk.directory.queues.models import Queue
from linedesk.directory.repository import fetch_joined
from linedesk.kit.db import Session
from linedesk.kit.errors import NotFound
from linedesk.kit.masking import shown_number
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]
StateQuery = Annotated[str, Query(max_length=10)]


class VoicemailView(BaseModel):
    """`audio`: available, waiting (it is being made) or failed."""

    id: UUID
    interaction_id: UUID
    number: str
    customer: CustomerBrief | None
    queue: str | None
    seconds: float
    left_at: datetime
    due_at: datetime
    state: str
    audio: str
    ticket_id: UUID | None
    ticket_number: int | None
    owner: Person | None
    overdue: bool


class VoicemailChange(Write):
    state: Literal["heard", "done"]


def router(vault: Vault) -> APIRouter:
    routes = APIRouter(prefix="/voicemails", tags=["voicemails"])

    @routes.get("")
    async def list_voicemails(
        session: Session, by: Reader, page: PageQuery, state: StateQuery = ""
    ) -> Listed[VoicemailView]:
        """What must be answered first stands first."""
        query = _full().where(Voicemail.state == state) if state else _full()
        order = [Voicemail.due_at, Voicemail.id]
        columns = {name: getattr(Voicemail, name) for name in ("left_at", "due_at", "seconds")}
        rows, total = await fetch_page(session, query, page, columns, order)
        return Listed(items=await _views(session, by, rows), total=total)

    @routes.patch("/{voicemail_id}")
    async def change_voicemail(
        session: Session, by: Writer, voicemail_id: UUID, body: VoicemailChange
    ) -> VoicemailView:
        row = (await _fetch(session, voicemail_id))[0]
        row.state, row.state_by, row.state_at = body.state, by.user_id, datetime.now(UTC)
        await session.flush()
        return (await _views(session, by, [await _fetch(session, voicemail_id)]))[0]

    @routes.get("/{voicemail_id}/audio", response_class=Response)
    async def play_voicemail(
        request: Request, session: Session, by: Reader, voicemail_id: UUID
    ) -> Response:
        """The message: Opus, the caller on the left. Takes Range."""
        recording = (await _fetch(session, voicemail_id))[2]
        if recording is None or recording.state != "available":
            raise NotFound("The audio is not there (yet)", code="no-recording")
        content = await asked_for(request, session, vault, recording)
        await note_playing(session, by, request, "played", "voicemail", voicemail_id)
        return response_of(request, content, recording.id)

    return routes


def _full() -> Select[Any]:
    """(voicemail, customer, recording, ticket, queue)"""
    query: Any = select(Voicemail, CustomerRow, RecordingRow, Ticket, Queue)
    found: Select[Any] = (
        query.outerjoin(CustomerRow, CustomerRow.id == Voicemail.customer_id)
        .outerjoin(RecordingRow, RecordingRow.id == Voicemail.recording_id)
        .outerjoin(Ticket, Ticket.id == Voicemail.ticket_id)
        .outerjoin(Queue, Queue.id == Voicemail.queue_id)
    )
    return found


async def _fetch(session: AsyncSession, key: UUID) -> Any:
    return await fetch_joined(session, _full().where(Voicemail.id == key), "voicemail")


async def _views(session: AsyncSession, by: Principal, rows: Sequence[Any]) -> list[VoicemailView]:
    owners = await people(session, (ticket.owner_id for *_, ticket, _ in rows if ticket))
    now = datetime.now(UTC)
    return [
        VoicemailView(
            **{name: getattr(row, name) for name in _SAME},
            number=shown_number(row.number, by),
            customer=brief(customer),
            queue=queue.name if queue else None,
            audio=_audio(recording),
            ticket_number=ticket.number if ticket else None,
            owner=owners.get(ticket.owner_id) if ticket else None,
            overdue=row.state != "done" and row.due_at < now,
        )
        for row, customer, recording, ticket, queue in rows
    ]


def _audio(recording: RecordingRow | None) -> str:
    if recording is None or recording.state == "failed":
        return "failed"
    return "available" if recording.state == "available" else "waiting"


_SAME = ("id", "interaction_id", "seconds", "left_at", "due_at", "state", "ticket_id")
