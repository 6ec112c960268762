from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime

from linedesk.crm.cases.bulk import BulkDone, BulkUndone
from linedesk.crm.tickets import backlog as work_left
from linedesk.crm.tickets import bulk, duplicates, repository, service
from linedesk.crm.tickets.bulk import TicketBulk
from linedesk.crm.tickets.repository import Filters
from linedesk.crm.tickets.schemas import (
    Backlog,
    CommentWrite,
    DuplicateWrite,
    Likeness,
    ThemeCount,
    TicketAssignment,
    TicketChange,
    TicketDetail,
    TicketMove,
    TicketView,
    TicketWrite,
)
from linedesk.crm.tickets.views import detail, views
from linedesk.kit.db import Reading, Session
from linedesk.kit.pagination import Listed, PageQuery, asked
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/tickets", tags=["tickets"])

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]
FilterQuery = Annotated[Filters, Depends(asked(Filters))]


@router.get("")
async def list_tickets(
    session: Reading, by: Reader, page: PageQuery, filters: FilterQuery
) -> Listed[TicketView]:
    """The newest first. `q`: its number, words of its subject, or the customer."""
    rows, total = await repository.fetch_tickets(session, page, filters)
    return Listed(items=await views(session, by, rows), total=total)


@router.get("/backlog")
async def read_backlog(session: Reading, _: Reader) -> Backlog:
    """What is not ended, by type and age."""
    return await work_left.backlog(session)


@router.get("/themes")
async def read_themes(
    session: Reading,
    by: Reader,
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None,
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None,
    mine: bool = False,
) -> Listed[ThemeCount]:
    """What customers ask, suggest and complain about, counted; `mine`: of what I answer for."""
    found = await work_left.themes(session, begun, until, by.user_id if mine else None)
    return Listed(items=found, total=len(found))


@router.get("/alike")
async def list_alike(
    session: Reading,
    by: Reader,
    customer_id: UUID,
    subject: Annotated[str, Query(min_length=1, max_length=300)],
) -> Listed[Likeness]:
    """The customer's tickets that may be about the same; ask before opening another."""
    found = await duplicates.alike(session, customer_id, subject)
    shown = await views(session, by, [row for row, _ in found])
    items = [
        Likeness(ticket=ticket, likeness=like)
        for ticket, (_, like) in zip(shown, found, strict=True)
    ]
    return Listed(items=items, total=len(items))


@router.post("/bulk")
async def change_many(session: Session, by: Writer, body: TicketBulk) -> BulkDone:
    """Owner, department, priority and state of many at once; `dry` only counts them."""
    return await bulk.change_many(session, by, body)


@router.post("/bulk/{bulk_id}/undo")
async def undo_many(session: Session, by: Writer, bulk_id: UUID) -> BulkUndone:
    """What was changed since then stays as it is."""
    return await bulk.undo(session, by, bulk_id)


@router.get("/{ticket_id}")
async def read_ticket(session: Reading, by: Reader, ticket_id: UUID) -> TicketDetail:
    return await _shown(session, by, ticket_id)


@router.post("", status_code=201)
async def open_ticket(session: Session, by: Writer, body: TicketWrite) -> TicketDetail:
    ticket = await service.open_ticket(session, by, body)
    return await _shown(session, by, ticket.id)


@router.patch("/{ticket_id}")
async def change_ticket(
    session: Session, by: Writer, ticket_id: UUID, body: TicketChange
) -> TicketDetail:
    await service.change(session, by, ticket_id, body)
    return await _shown(session, by, ticket_id)


@router.post("/{ticket_id}/move")
async def move_ticket(
    session: Session, by: Writer, ticket_id: UUID, body: TicketMove
) -> TicketDetail:
    """To another state, by a way that its type has."""
    await service.move(session, by, ticket_id, body)
    return await _shown(session, by, ticket_id)


@router.post("/{ticket_id}/assign")
async def assign_ticket(
    session: Session, by: Writer, ticket_id: UUID, body: TicketAssignment
) -> TicketDetail:
    """To another owner, or to a department that works on it while the owner stays."""
    await service.assign(session, by, ticket_id, body)
    return await _shown(session, by, ticket_id)


@router.post("/{ticket_id}/comments", status_code=201)
async def comment_ticket(
    session: Session, by: Writer, ticket_id: UUID, body: CommentWrite
) -> TicketDetail:
    await service.comment(session, by, ticket_id, body)
    return await _shown(session, by, ticket_id)


@router.post("/{ticket_id}/duplicate")
async def mark_duplicate(
    session: Session, by: Writer, ticket_id: UUID, body: DuplicateWrite
) -> TicketDetail:
    """It is about the same as another one, which goes on."""
    await service.mark_duplicate(session, by, ticket_id, body.of)
    return await _shown(session, by, ticket_id)


@router.put("/{ticket_id}/watch", status_code=204)
async def watch_ticket(session: Session, by: Writer, ticket_id: UUID) -> None:
    await service.watch(session, by, ticket_id)


@router.delete("/{ticket_id}/watch", status_code=204)
async def unwatch_ticket(session: Session, by: Writer, ticket_id: UUID) -> None:
    await service.unwatch(session, by, ticket_id)


async def _shown(session: Session, by: Principal, ticket_id: UUID) -> TicketDetail:
    return await detail(session, by, await repository.fetch_ticket(session, ticket_id))
