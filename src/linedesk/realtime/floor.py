"""The floor as the screens know it: the fold of every change that was told.

It follows the plane's changes rather than asking the core, so that a snapshot never shows what has
not been made durable and told yet; a test proves that both are always the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from linedesk.core.effects import Changed
from linedesk.realtime.visibility import shown_to_agent

View = dict[str, Any]
SHELVES = {"queue": "queues", "agent": "agents", "call": "calls"}


@dataclass(frozen=True, slots=True)
class Update:
    """One thing went from `before` to `after`; None: it was or is not there."""

    kind: str
    id: str
    before: View | None
    after: View | None


def agents_of(call: View | None) -> tuple[str, ...]:
    """Who has to do with it: who is rung, who talks, who wraps up, who supervises."""
    if call is None:
        return ()
    return (*call["agent_ids"], *(one["id"] for one in call.get("supervisors", ())))


class Floor:
    def __init__(self, snapshot: Mapping[str, Iterable[View]]) -> None:
        self._shelves = {
            kind: {view["id"]: view for view in snapshot.get(shelf, ())}
            for kind, shelf in SHELVES.items()
        }

    def apply(self, changes: Iterable[Changed]) -> Iterator[Update]:
        """Fold the changes in, one at a time; kinds that no screen shows are passed over."""
        for change in changes:
            shelf = self._shelves.get(change.kind)
            if shelf is None:
                continue
            before = shelf.pop(change.id, None) if change.view is None else shelf.get(change.id)
            if change.view is not None:
                shelf[change.id] = change.view
            yield Update(change.kind, change.id, before, change.view)

    def differences(self, snapshot: Mapping[str, Iterable[View]]) -> list[Changed]:
        """What would have to change for this to be the snapshot: what only time has changed."""
        fresh = Floor(snapshot)._shelves
        return [
            Changed(kind, id, fresh[kind].get(id))
            for kind, shelf in self._shelves.items()
            for id in {**shelf, **fresh[kind]}
            if shelf.get(id) != fresh[kind].get(id)
        ]

    def snapshot(self) -> dict[str, list[View]]:
        return {shelf: list(self._shelves[kind].values()) for kind, shelf in SHELVES.items()}

    def call(self, id: str) -> View | None:
        return self._shelves["call"].get(id)

    def is_agent(self, id: str) -> bool:
        return id in self._shelves["agent"]

    def of_agent(self, id: str) -> dict[str, Any]:
        """The agent's own row (None: takes no calls) and the calls that are his now."""
        calls = [c for c in self._shelves["call"].values() if id in agents_of(c)]
        calls = [shown_to_agent(call, id) for call in calls]
        return {"agent": self._shelves["agent"].get(id), "calls": calls}
