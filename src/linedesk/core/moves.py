"""Legal moves as data: a table maps (state, event) to the next state.

A missing row is an illegal move and raises before anything changes. The diagrams in
`docs/generated` are drawn from the same tables, so the pictures cannot go stale.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from linedesk.core.errors import IllegalMove

State = TypeVar("State", bound=StrEnum)
Event = TypeVar("Event", bound=StrEnum)


def next_state(moves: Mapping[tuple[State, Event], State], state: State, event: Event) -> State:
    """The state that `event` leads to; `IllegalMove` if the table has no such row."""
    try:
        return moves[state, event]
    except KeyError:
        raise IllegalMove(f"{event.value} is not possible in state {state.value}") from None


def is_legal(moves: Mapping[tuple[State, Event], State], state: State, event: Event) -> bool:
    return (state, event) in moves
