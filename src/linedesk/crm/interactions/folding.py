"""What a fact adds to its interaction: a table from the fact's name to a pure function.

Facts may come twice or in another order; the result is the same. The earliest answer stays, an end
is never overwritten, and of what can change (queue, agent, customer, disposition) the latest
counts. So each column remembers in `as_of` the moment of the fact that set it, and what follows
from other columns (state, outcome, talk time) is derived at the end.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from linedesk.kit.phone_numbers import normalise

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stored:
    """A fact as it lies in the table; `data` are its fields.

    `moment` sorts as time does, and tells two facts of one instant apart.
    """

    id: UUID
    at: datetime
    name: str
    data: Mapping[str, Any]
    moment: str = field(init=False)

    def __post_init__(self) -> None:
        moment = f"{self.at.isoformat(timespec='microseconds')} {self.id}"
        object.__setattr__(self, "moment", moment)


def empty(interaction: UUID) -> Columns:
    return {
        **dict.fromkeys(_NULLABLE),
        **dict.fromkeys(("caller", "caller_name", "called", "party", "note"), ""),
        "id": interaction,
        "medium": "voice",
        "page": {},
        "abandoned": False,
        "as_of": {},
    }


_NULLABLE = (
    *("direction", "customer_id", "recognised", "queue_id", "agent_id", "waited", "talked"),
    *("refused", "ended_by", "cause", "state", "outcome", "disposition", "disposed_by"),
    *("started_at", "answered_at", "queued_at", "connected_at", "ended_at"),
)


def fold(row: Columns, fact: Stored) -> None:
    """The row after the fact. A fact that says nothing of interactions changes nothing."""
    if handler := HANDLERS.get(fact.name):
        row["as_of"] = dict(row["as_of"])
        handler(row, fact)
        _derive(row)


def _latest(row: Columns, fact: Stored, **values: Any) -> None:
    _set(row, fact, values, lambda known: fact.moment >= known)


def _earliest(row: Columns, fact: Stored, **values: Any) -> None:
    _set(row, fact, values, lambda known: fact.moment <= known)


def _set(
    row: Columns, fact: Stored, values: Mapping[str, Any], wins: Callable[[str], bool]
) -> None:
    for column, value in values.items():
        known = row["as_of"].get(column)
        if known is None or wins(known):
            row[column], row["as_of"][column] = value, fact.moment


def _started(row: Columns, fact: Stored) -> None:
    data = fact.data
    outside = "called" if data["direction"] == "outbound" else "caller"
    _earliest(
        row,
        fact,
        started_at=fact.at,
        direction=data["direction"],
        caller=data["caller"],
        caller_name=data["caller_name"],
        called=data["called"],
        party=normalise(data[outside]),
        medium=data.get("medium", "voice"),
        page=data.get("page", {}),
    )
    if data.get("agent"):
        _latest(row, fact, agent_id=UUID(data["agent"]))


def _refused(row: Columns, fact: Stored) -> None:
    _earliest(row, fact, refused=fact.data["why"])


def _recognised(row: Columns, fact: Stored) -> None:
    _latest(row, fact, customer_id=_key(fact.data["customer"]), recognised=fact.data["how"])


def _answered(row: Columns, fact: Stored) -> None:
    _earliest(row, fact, answered_at=fact.at)


def _queued(row: Columns, fact: Stored) -> None:
    _earliest(row, fact, queued_at=fact.at)
    _latest(row, fact, queue_id=_key(fact.data["queue"]))


def _connected(row: Columns, fact: Stored) -> None:
    _earliest(row, fact, connected_at=fact.at, waited=fact.data["waited"])
    _latest(row, fact, agent_id=_key(fact.data["agent"]))
    if fact.data["queue"]:
        _latest(row, fact, queue_id=_key(fact.data["queue"]))


def _abandoned(row: Columns, fact: Stored) -> None:
    row["abandoned"] = True
    _earliest(row, fact, waited=fact.data["waited"])


def _ended(row: Columns, fact: Stored) -> None:
    _earliest(row, fact, ended_at=fact.at, ended_by=fact.data["by"], cause=fact.data["cause"])


def _segment_ended(row: Columns, fact: Stored) -> None:
    """Somebody's part of the talk; each counts once, however often its fact comes."""
    known = row["as_of"].get("segments", {})
    row["as_of"]["segments"] = {**known, str(fact.id): fact.data["seconds"]}


def _disposed(row: Columns, fact: Stored) -> None:
    data = fact.data
    _latest(row, fact, disposition=data["code"], note=data["note"], disposed_by=_key(data["agent"]))


def _key(text: str | None) -> UUID | None:
    return UUID(text) if text else None


HANDLERS: Mapping[str, Callable[[Columns, Stored], None]] = {
    "call.started": _started,
    "call.refused": _refused,
    "call.recognised": _recognised,
    "call.answered": _answered,
    "call.queued": _queued,
    "call.connected": _connected,
    "call.abandoned": _abandoned,
    "call.ended": _ended,
    "call.segment_ended": _segment_ended,
    "disposition.set": _disposed,
}


def _derive(row: Columns) -> None:
    row["state"], row["outcome"] = _state(row), _outcome(row)
    if row["connected_at"] and row["ended_at"]:
        row["talked"] = _talked(row)


def _talked(row: Columns) -> float:
    """The sum of the segments: a call that waited between two agents was no talk then."""
    segments: Mapping[str, float] = row["as_of"].get("segments", {})
    if segments:
        return sum(segments.values())
    return max(0.0, float((row["ended_at"] - row["connected_at"]).total_seconds()))


def _state(row: Columns) -> str:
    if row["ended_at"]:
        return "ended"
    if row["connected_at"]:
        return "talking"
    return "queued" if row["queued_at"] else "flow"


def _outcome(row: Columns) -> str | None:
    """How it came out: refused, answered, abandoned, unanswered (outbound), self_service."""
    if row["refused"]:
        return "refused"
    if row["connected_at"]:
        return "answered"
    if row["abandoned"]:
        return "abandoned"
    if not row["ended_at"]:
        return None
    return "self_service" if row["direction"] == "inbound" else "unanswered"
