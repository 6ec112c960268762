"""Many tickets of a list handed over, ranked or moved at once, each as if it had been alone."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases import bulk
from linedesk.crm.cases.bulk import BulkDone, BulkUndone, chosen, keep
from linedesk.crm.cases.types import CaseType, Priority
from linedesk.crm.cases.workflow import Key
from linedesk.crm.tickets import repository, service
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.repository import Filters
from linedesk.crm.tickets.schemas import TicketAssignment, TicketChange, TicketMove
from linedesk.directory.noun import Write
from linedesk.kit.errors import Malformed
from linedesk.kit.security import Principal

MOST = 1000
_SET = ("owner_id", "team_id", "priority")


class TicketBulk(Write):
    """`ids`, or without them all that the list shows by `filters` (with `q`, as in its address).
    What is left out stays; `team_id` null: no department's. `to`: those that have this way."""

    ids: Annotated[list[UUID], Field(max_length=MOST)] = []
    filters: Annotated[dict[str, Any], Field(max_length=20)] | None = None
    owner_id: UUID | None = None
    team_id: UUID | None = None
    priority: Priority | None = None
    to: Key | None = None
    dry: bool = False


async def change_many(session: AsyncSession, by: Principal, body: TicketBulk) -> BulkDone:
    """Malformed without tickets or without a change; nothing is written when `dry`. A move has no
    way back: the customer may have been told."""
    wanted = {name: value for name in (*_SET, "to") if (value := getattr(body, name)) is not None}
    if "team_id" in body.model_fields_set:
        wanted["team_id"] = body.team_id
    if not wanted:
        raise Malformed("Say what is to change", field="owner_id")
    rows = await chosen(body, Filters, partial(_locked, session), "tickets", MOST)
    changing = [(ticket, kind) for ticket, kind, _ in rows if _differs(ticket, kind, wanted)]
    if body.dry or not changing:
        return BulkDone(id=None, chosen=len(rows), changed=len(changing))
    before = {str(ticket.id): _plain(ticket) for ticket, _ in changing}
    for ticket, kind in changing:
        await _change(session, by, ticket, wanted)
        if wanted.get("to") in kind.workflow.ways_from(ticket.state):
            await service.move(session, by, ticket.id, TicketMove(to=wanted["to"]))
        before[str(ticket.id)]["version"] = ticket.version
    kept = None if body.to else await keep(session, by, "ticket", before)
    return BulkDone(id=kept, chosen=len(rows), changed=len(changing))


async def undo(session: AsyncSession, by: Principal, key: UUID) -> BulkUndone:
    async def find(keys: list[UUID]) -> list[Ticket]:
        return [ticket for ticket, *_ in await _locked(session, Filters(), "", keys)]

    async def restore(tickets: list[tuple[Any, dict[str, Any]]]) -> None:
        for ticket, was in tickets:
            team = UUID(was["team_id"]) if was["team_id"] else None
            await _change(
                session, by, ticket, was | {"owner_id": UUID(was["owner_id"]), "team_id": team}
            )

    return await bulk.undo(session, by, "ticket", key, find, restore)


async def _locked(
    session: AsyncSession, filters: Filters, q: str, ids: list[UUID] | None
) -> list[Any]:
    """In the order of their keys, so that two changes at once do not wait for each other."""
    named = () if ids is None else (Ticket.id.in_(ids),)
    query = (await repository.narrowed(session, filters, q)).where(*named)
    query = query.order_by(Ticket.id).limit(MOST + 1).with_for_update(of=Ticket)
    return [*await session.execute(query.execution_options(populate_existing=True))]


def _differs(ticket: Ticket, kind: CaseType, wanted: dict[str, Any]) -> bool:
    if "to" in wanted and wanted["to"] in kind.workflow.ways_from(ticket.state):
        return True
    return any(getattr(ticket, name) != wanted[name] for name in _SET if name in wanted)


def _plain(ticket: Ticket) -> dict[str, Any]:
    team = str(ticket.team_id) if ticket.team_id else None
    return {"owner_id": str(ticket.owner_id), "team_id": team, "priority": ticket.priority}


async def _change(
    session: AsyncSession, by: Principal, ticket: Ticket, wanted: dict[str, Any]
) -> None:
    given = {name: wanted[name] for name in ("owner_id", "team_id") if name in wanted}
    if given:
        await service.assign(session, by, ticket.id, TicketAssignment(**given))
    if wanted.get("priority"):
        await service.change(session, by, ticket.id, TicketChange(priority=wanted["priority"]))
