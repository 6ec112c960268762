"""A waiting line. Its entries are calls; the order is derived, so it need not be stored."""

from bisect import insort
from dataclasses import dataclass, field

from linedesk.core.calls.model import Call


@dataclass(slots=True)
class QueueToday:
    """Counts of the day `day`; entered = answered + abandoned + left + still waiting.

    Of those who left: `timed_out`, `keyed` (pressed a key), `deserted` (nobody is signed in any
    more), `faxes` (were machines). Who never entered: `unattended`, `all_busy`, `full`,
    `overflowed` (too long a wait).
    """

    day: int = 0
    entered: int = 0
    answered: int = 0
    abandoned: int = 0
    abandoned_short: int = 0
    left: int = 0
    in_target: int = 0
    waited_seconds: float = 0.0  # of the answered
    timed_out: int = 0
    keyed: int = 0
    deserted: int = 0
    unattended: int = 0
    all_busy: int = 0
    full: int = 0
    overflowed: int = 0
    faxes: int = 0


@dataclass(slots=True)
class Pace:
    """How fast a line moved lately while everybody was busy and somebody waited: `served` callers
    in `seat_seconds` of agents at work; `left` gave up in `waited_seconds` of waiting. It begins
    with what is usual (four minutes a call, ten minutes of patience) and forgets by and by."""

    served: float = 2.0
    seat_seconds: float = 480.0
    left: float = 1.0
    waited_seconds: float = 600.0
    at: float = 0.0


@dataclass(slots=True)
class Queue:
    """`passes`: when they had arrived who were served before an earlier call that could have been
    served as well; the latest arrivals, as many as the queue allows, in order."""

    id: str
    today: QueueToday = field(default_factory=QueueToday)
    passes: list[float] = field(default_factory=list)
    pace: Pace = field(default_factory=Pace)


Place = tuple[int, float, float, str]


@dataclass(slots=True)
class Line:
    """The calls of one queue in order; an offered call keeps its place until it is answered.

    Whoever came before `due_before` was overtaken as often as the queue allows and goes first: all
    that is remembered for the bound is one moment a queue, because who came earlier was overtaken
    at least as often.
    """

    calls: list[Call] = field(default_factory=list)
    due_before: float = 0.0

    def place(self, call: Call) -> Place:
        """Sort key: the due and who was sent back to us, then the higher priority, then who came
        first."""
        queued = call.queued or 0.0
        if call.first or queued < self.due_before:
            return (0, 0, queued, call.id)
        return (1, -call.priority, queued, call.id)

    def join(self, call: Call) -> None:
        insort(self.calls, call, key=self.place)

    def leave(self, call: Call) -> None:
        self.calls = [other for other in self.calls if other.id != call.id]

    def position(self, call: Call) -> int:
        """1 is next."""
        mine = self.place(call)
        return 1 + sum(self.place(other) < mine for other in self.calls)

    def set_due(self, moment: float) -> None:
        self.due_before = moment
        self.calls.sort(key=self.place)
