"""A ticket's clocks: they run in open hours, pause while others are to act, and stop at the end."""

from datetime import datetime

from linedesk.crm.cases.open_hours import OpenHours, moment_after, open_seconds
from linedesk.crm.cases.types import CaseType
from linedesk.crm.cases.workflow import ENDED
from linedesk.crm.tickets.models import Ticket


def wind(ticket: Ticket, kind: CaseType, hours: OpenHours | None, now: datetime) -> None:
    """Sets the clocks by the type's targets for the ticket's priority, counted from its opening."""
    target = kind.targets.get(ticket.priority) or {}
    ticket.respond_by = ticket.respond_left = ticket.resolve_by = ticket.resolve_left = None
    if target.get("respond") and ticket.responded_at is None:
        ticket.respond_by = moment_after(ticket.opened_at, target["respond"] * 60, hours)
    if target.get("resolve"):
        ticket.resolve_by = moment_after(ticket.opened_at, target["resolve"] * 60, hours)
    if ticket.phase != "open":
        _pause(ticket, hours, now)


def enter(ticket: Ticket, phase: str, hours: OpenHours | None, now: datetime) -> None:
    """The clocks as the ticket goes over into a state of `phase`."""
    before, ticket.phase = ticket.phase, phase
    if phase in ENDED:
        _stop(ticket, hours, now)
    elif before in ENDED:
        ticket.closed_at = None
    if phase == "open" and before != "open":
        _resume(ticket, hours, now)
    if before == "open" and phase in ("waiting", "confirming"):
        _pause(ticket, hours, now)


def respond(ticket: Ticket, now: datetime) -> None:
    """The customer has been given a first answer."""
    if ticket.responded_at is None:
        ticket.responded_at, ticket.respond_left = now, None


def _pause(ticket: Ticket, hours: OpenHours | None, now: datetime) -> None:
    if ticket.resolve_by:
        ticket.resolve_left = open_seconds(now, ticket.resolve_by, hours)
        ticket.resolve_by = None
    if ticket.respond_by and ticket.responded_at is None:
        ticket.respond_left = open_seconds(now, ticket.respond_by, hours)
        ticket.respond_by = None


def _resume(ticket: Ticket, hours: OpenHours | None, now: datetime) -> None:
    if ticket.resolve_left is not None:
        ticket.resolve_by = _due(now, ticket.resolve_left, hours)
        ticket.resolve_left = None
    if ticket.respond_left is not None:
        ticket.respond_by = _due(now, ticket.respond_left, hours)
        ticket.respond_left = None


def _stop(ticket: Ticket, hours: OpenHours | None, now: datetime) -> None:
    """The end stands against the moment it should have come; a paused clock is read once more."""
    _resume(ticket, hours, now)
    ticket.closed_at = now


def _due(now: datetime, left: float, hours: OpenHours | None) -> datetime | None:
    """Overdue stays overdue: what is in the past is not moved by open hours."""
    return moment_after(now, left, None if left < 0 else hours)
