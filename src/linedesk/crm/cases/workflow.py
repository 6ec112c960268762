"""The states of a kind of work and the legal moves between them, as the administrator drew them.

Pure data and checks. A state's phase says what the state means to clocks and lists: `open` runs the
clock, `waiting` pauses it, `confirming` waits for the customer's word, `done` and `dropped` end it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from linedesk.directory.noun import Label
from linedesk.kit.errors import Conflict

Phase = Literal["open", "waiting", "confirming", "done", "dropped"]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,49}$")]
ENDED = frozenset({"done", "dropped"})


class State(BaseModel):
    """`text`: what the customer is texted when it is reached, `{{number}}` filled in (of a ticket
    `{{subject}}`, too)."""

    model_config = ConfigDict(extra="forbid")

    code: Key
    label: Label = Label()
    phase: Phase = "open"
    text: Label = Label()


class Move(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    source: Annotated[Key, Field(alias="from")]
    to: Key


@dataclass(frozen=True, slots=True)
class Workflow:
    """The first state is where everything begins."""

    states: dict[str, State]
    moves: frozenset[tuple[str, str]]
    start: State

    @classmethod
    def of(cls, states: Sequence[Any], moves: Sequence[Any]) -> "Workflow":
        known = {one.code: one for one in (State.model_validate(state) for state in states)}
        pairs = (Move.model_validate(move) for move in moves)
        legal = frozenset((move.source, move.to) for move in pairs)
        return cls(known, legal, next(iter(known.values())))

    def ways_from(self, state: str) -> list[str]:
        return [code for code in self.states if (state, code) in self.moves]

    def label_of(self, state: str) -> Label:
        """Empty for a state that the administrator has taken away since."""
        return self.states[state].label if state in self.states else Label()

    def to(self, state: str, target: str) -> State:
        """The state that is reached; IllegalMove names the ways that there are."""
        if (state, target) not in self.moves:
            raise IllegalMove(
                f"There is no way from {state} to {target}",
                state=state,
                possible=self.ways_from(state),
            )
        return self.states[target]

    def way_to_phase(self, state: str, *phases: str) -> State | None:
        """The first state of one of the phases that one move leads to."""
        ways = (self.states[code] for code in self.ways_from(state))
        return next((found for found in ways if found.phase in phases), None)


class IllegalMove(Conflict):
    code = "illegal-move"


def faults(states: Sequence[State], moves: Sequence[Move]) -> list[str]:
    """What keeps the states and moves from being a workflow."""
    codes = [state.code for state in states]
    found = [f"the state {code} stands twice" for code in {c for c in codes if codes.count(c) > 1}]
    for move in moves:
        found += [
            f"the move from {move.source} to {move.to} names the unknown state {end}"
            for end in (move.source, move.to)
            if end not in codes
        ]
    reached = _reached(codes[0], moves) if codes else set()
    found += [f"nothing leads to the state {code}" for code in codes if code not in reached]
    if not any(state.phase in ENDED for state in states):
        found.append("no state ends it (phase done or dropped)")
    return sorted(found)


def _reached(start: str, moves: Sequence[Move]) -> set[str]:
    reached, edge = {start}, [start]
    while edge:
        state = edge.pop()
        fresh = {move.to for move in moves if move.source == state} - reached
        reached |= fresh
        edge.extend(fresh)
    return reached
