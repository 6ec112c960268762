"""Who gets whom: pure, over what waits and who is free; nothing here knows calls or the floor.

Each line stands in its order of service. Of every line the first entry is taken that one of the
free seats can serve; among these the one goes first that is due (overtaken as often as the queue
allows), then who waits for exactly this person, then the higher priority, then the queue that the
seat serves first, then who came first. Its seat is the best by the queue's rule. `choose` is asked
again until it has no answer, so an entry can wait beside a free seat only if the seat cannot serve
it. The bound on overtaking: whoever is due is before all later arrivals in every line, so nobody
who came later gets a seat that could serve him.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Generic, Protocol, TypeVar

from linedesk.core.queues.reasons import REMEMBERED, Candidate

Needs = tuple[tuple[str, int], ...]  # (skill, least level)


class Waiting(Protocol):
    """An entry of a line; `awaits` is the one agent whom it waits for, `skills` what it is about
    (they make the best skill, also after the needs have relaxed)."""

    @property
    def id(self) -> str: ...
    @property
    def priority(self) -> int: ...
    @property
    def queued(self) -> float | None: ...
    @property
    def first(self) -> bool: ...  # before everybody, as who is due
    @property
    def needs(self) -> Needs: ...
    @property
    def skills(self) -> tuple[str, ...]: ...
    @property
    def awaits(self) -> str | None: ...


Entry = TypeVar("Entry", bound=Waiting)


@dataclass(frozen=True, slots=True)
class Seat:
    """A free agent. `ranks`: queue -> which of his queues he serves first (1 before 2); `places`:
    queue -> his place in the order in which the queue rings. He serves the queues in `ranks`;
    `free`: how many are free in each of them, counted only for the rule that asks for it."""

    agent: str
    idle_since: float = 0.0
    answered: int = 0  # today
    rung_at: float = 0.0
    skills: Mapping[str, int] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    free: Mapping[str, int] = field(default_factory=dict)

    def can(self, needs: Needs) -> bool:
        return all(self.skills.get(skill, 0) >= level for skill, level in needs)


@dataclass(slots=True)
class LineUp(Generic[Entry]):
    """One queue now. `kept` of its free seats are for entries of `kept_priority` and above."""

    queue: str
    rule: str
    entries: list[Entry]
    seats: list[Seat]
    due_before: float = 0.0
    kept: int = 0
    kept_priority: int = 1

    def is_due(self, entry: Waiting) -> bool:
        return entry.first or (entry.queued or 0.0) < self.due_before

    def is_kept_from(self, priority: int) -> bool:
        return len(self.seats) <= self.kept and priority < self.kept_priority

    def able(self, entry: Waiting) -> Sequence[Seat]:
        """Of the free seats those that could have the entry, which waits for nobody."""
        if self.is_kept_from(entry.priority):
            return ()
        return [seat for seat in self.seats if seat.can(entry.needs)] if entry.needs else self.seats

    def serves(self, seat: Seat, entry: Waiting) -> bool:
        """Could the seat have the entry now?"""
        if entry.awaits is not None:
            return entry.awaits == seat.agent
        return seat.can(entry.needs) and not self.is_kept_from(entry.priority)


@dataclass(frozen=True, slots=True)
class Choice(Generic[Entry]):
    line: LineUp[Entry]
    entry: Entry
    able: Sequence[Seat]  # every free seat that can serve it
    ranked: Sequence[Candidate]  # the best of them by the queue's rule, the chosen one first
    seat: Seat


Key = tuple[float | int | str, ...]


def candidate(seat: Seat, entry: Waiting, queue: str) -> Candidate:
    skill = 0
    for name in entry.skills:
        skill += seat.skills.get(name, 0)
    return Candidate(
        seat.agent,
        seat.idle_since,
        seat.answered,
        seat.rung_at,
        skill,
        seat.ranks.get(queue, 1),
        seat.places.get(queue, 0),
        _spare(seat, queue) if seat.free else NOBODY_ELSE,
    )


def _spare(seat: Seat, queue: str) -> int:
    """How many are free in the neediest of his other queues."""
    return min((n for other, n in seat.free.items() if other != queue), default=NOBODY_ELSE)


def choose(lines: Sequence[LineUp[Entry]], free: Mapping[str, Seat]) -> Choice[Entry] | None:
    """The next entry and its seat; None when nothing fits. `free` are all free seats by agent."""
    heads = [(line, *head) for line in lines for head in _heads(line, free)]
    if not heads:
        return None
    line, entry, able = min(heads, key=lambda head: _order(*head)) if heads[1:] else heads[0]
    ranked = _ranked(line, entry, able)
    seat = next(seat for seat in able if seat.agent == ranked[0].agent)
    return Choice(line, entry, able, ranked, seat)


def _heads(line: LineUp[Entry], free: Mapping[str, Seat]) -> Iterator[tuple[Entry, Sequence[Seat]]]:
    """The first entry that any free seat serves, and the first whose own agent is free."""
    if head := _first_of_all(line):
        yield head
    for entry in line.entries:
        if entry.awaits is not None and entry.awaits in free:
            yield entry, [free[entry.awaits]]
            return


def _first_of_all(line: LineUp[Entry]) -> tuple[Entry, Sequence[Seat]] | None:
    """Many wait for the same: the seats are looked through once for each kind of entry."""
    able: dict[tuple[Needs, bool], Sequence[Seat]] = {}
    for entry in line.entries if line.seats else ():
        if entry.awaits is not None:
            continue
        kind = entry.needs, entry.priority < line.kept_priority
        seats = able.get(kind)
        if seats is None:
            seats = able[kind] = line.able(entry)
        if seats:
            return entry, seats
    return None


def _order(line: LineUp[Entry], entry: Entry, able: Sequence[Seat]) -> Key:
    if line.is_due(entry):
        return (0, entry.queued or 0.0, entry.id)
    rank = min([seat.ranks.get(line.queue, 1) for seat in able])
    return (1, entry.awaits is None, -entry.priority, rank, entry.queued or 0.0, entry.id)


def _ranked(line: LineUp[Entry], entry: Entry, able: Sequence[Seat]) -> list[Candidate]:
    """As many as are remembered; every rule puts those ahead to whom the queue is first."""
    seen = [candidate(seat, entry, line.queue) for seat in able]
    return nsmallest(REMEMBERED, seen, key=RULES[line.rule])


NOBODY_ELSE = 1_000_000  # no other queue needs him
# "spare": whom the other queues can spare best; who serves few is taken before who serves many.
RULES: Mapping[str, Callable[[Candidate], Key]] = {
    "longest_idle": lambda c: (c.rank, c.idle_since, c.agent),
    "round_robin": lambda c: (c.rank, c.rung_at, c.place, c.agent),
    "ring_all": lambda c: (c.rank, c.idle_since, c.agent),
    "fewest_calls": lambda c: (c.rank, c.answered, c.idle_since, c.agent),
    "priority": lambda c: (c.rank, c.place, c.idle_since, c.agent),
    "spare": lambda c: (c.rank, -c.spare, c.idle_since, c.agent),
    "best_skill": lambda c: (c.rank, -c.skill, c.idle_since, c.agent),
}


def overtaken(lines: Sequence[LineUp[Entry]], choice: Choice[Entry]) -> list[tuple[str, Entry]]:
    """(queue, entry): of each line the first who came earlier and could have had the seat."""
    arrived, found = choice.entry.queued or 0.0, []
    for line in lines:
        if line.queue not in choice.seat.ranks:
            continue
        for entry in line.entries:
            earlier = entry is not choice.entry and (entry.queued or 0.0) < arrived
            if earlier and line.serves(choice.seat, entry):
                found.append((line.queue, entry))
                break
    return found
