from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import StringConstraints
from sqlalchemy import select

from linedesk.crm.customers.repository import fetch_customer
from linedesk.crm.notes.models import Note
from linedesk.directory import audit
from linedesk.directory.noun import View, Write
from linedesk.kit.db import Session
from linedesk.kit.errors import NotFound
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/customers/{customer_id}/notes", tags=["customers"])

Reader = Annotated[Principal, Depends(require(Permission.READ_CUSTOMERS))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_CUSTOMERS))]


class NoteWrite(Write):
    text: Annotated[str, StringConstraints(min_length=1, max_length=10_000)]
    pinned: bool = False


class NoteView(View):
    text: str
    pinned: bool
    at: datetime
    by_name: str


@router.get("")
async def list_notes(
    session: Session, _: Reader, page: PageQuery, customer_id: UUID
) -> Listed[NoteView]:
    """The pinned ones first, then the newest."""
    await fetch_customer(session, customer_id)
    query = select(Note).where(Note.customer_id == customer_id)
    order = [Note.pinned.desc(), Note.at.desc(), Note.id.desc()]
    rows, total = await fetch_page(session, query, page, {"at": Note.at}, order)
    return Listed(items=[NoteView.model_validate(row) for (row,) in rows], total=total)


@router.post("", status_code=201)
async def write_note(session: Session, by: Writer, customer_id: UUID, body: NoteWrite) -> NoteView:
    await fetch_customer(session, customer_id)
    note = Note(customer_id=customer_id, by_id=by.user_id, by_name=by.username, **body.model_dump())
    session.add(note)
    await session.flush()
    return NoteView.model_validate(note)


@router.delete("/{note_id}", status_code=204)
async def delete_note(session: Session, by: Writer, customer_id: UUID, note_id: UUID) -> None:
    note = await session.get(Note, note_id)
    if note is None or note.customer_id != customer_id:
        raise NotFound("There is no such note")
    await session.delete(note)
    await audit.note(session, by, "deleted", "note", note_id)
