"""Pictures of the tables of legal moves, as Mermaid text: what the code obeys is what is drawn."""

from collections.abc import Mapping

from linedesk.core.agents.table import PRESENCE_MOVES
from linedesk.core.calls.table import CALL_MOVES
from linedesk.core.moves import Event, State


def draw(title: str, moves: Mapping[tuple[State, Event], State]) -> str:
    rows = "\n".join(
        f"    {state.value} --> {after.value}: {event.value}"
        for (state, event), after in moves.items()
    )
    return f"# {title}\n\n```mermaid\nstateDiagram-v2\n{rows}\n```\n"


def diagrams() -> dict[str, str]:
    """File name in `docs/generated` -> its text."""
    return {
        "call.md": draw("The legal moves of a call", CALL_MOVES),
        "presence.md": draw("The legal moves of presence", PRESENCE_MOVES),
    }
