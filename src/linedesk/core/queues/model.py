"""A waiting line. Its entries are calls; the order is derived, so it need not be stored."""

from bisect import insort
from dataclasses import dataclass, field

from linedesk.core.calls.model import Call


@dataclass(slots=True)
class QueueToday:
    """Counts of the day `day`; entered = answered + abandoned + left + still waiting."""

    day: int = 0
    entered: int = 0
    answered: int = 0
    abandoned: int = 0
    abandoned_short: int = 0
    left: int = 0
    in_target: int = 0
    waited_seconds: float = 0.0  # of the answered


def place(call: Call) -> tuple[int, float, str]:
    """Sort key of a waiting call: priority first, then who came first."""
    return (-call.priority, call.queued or 0.0, call.id)


@dataclass(slots=True)
class Queue:
    id: str
    today: QueueToday = field(default_factory=QueueToday)


@dataclass(slots=True)
class Line:
    """The calls of one queue in order; an offered call keeps its place until it is answered."""

    calls: list[Call] = field(default_factory=list)

    def join(self, call: Call) -> None:
        insort(self.calls, call, key=place)

    def leave(self, call: Call) -> None:
        self.calls = [other for other in self.calls if other.id != call.id]

    def position(self, call: Call) -> int:
        """1 is next."""
        return 1 + sum(place(other) < place(call) for other in self.calls)
