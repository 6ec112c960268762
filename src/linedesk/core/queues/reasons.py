"""Why this agent and why now: what an offer was decided from, bounded, kept with its fact.

Everything is a measure or a code; the words are the screen's. `winner` decides again from what was
kept, so an explanation that does not explain is found by a test.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

REMEMBERED = 10  # of each list


@dataclass(slots=True)
class Candidate:
    """A free agent who could take the call, measured as the rules measure. Times are unix.

    Hundreds are made for one decision, so they are not frozen: that would cost time.
    """

    agent: str
    idle_since: float = 0.0
    answered: int = 0  # today
    rung_at: float = 0.0  # the offer before this one
    skill: int = 0  # sum of the levels in the call's skills
    rank: int = 1  # which of his queues this one is to him
    place: int = 0  # in the queue's own order
    spare: int = 0  # free colleagues in that other queue of his which has the fewest


@dataclass(frozen=True, slots=True)
class NotChosen:
    """`why`: "skill", "kept" (seat kept back), "awaits" (another agent), a presence, "served_first"
    (he takes another queue's call first), or of a call "priority", "rank", "personal"."""

    id: str
    why: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Reasons:
    """`candidates` best first. `personal`: "owner", "last" or "dialed" when the call waited for
    just this agent. `passed`: calls that came earlier and were not served now."""

    rule: str
    version: int  # of the queue's definition
    waited: float
    priority: int
    due: bool  # overtaken as often as the queue allows, therefore first
    needs: Mapping[str, int]
    personal: str | None
    candidates: tuple[Candidate, ...]
    able: int  # how many could have taken the call
    others: tuple[NotChosen, ...] = ()
    passed: tuple[NotChosen, ...] = ()
    presences: Mapping[str, int] = field(default_factory=dict)  # of the queue's agents
