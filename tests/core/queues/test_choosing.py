"""Ring: core. The pure matcher: who gets whom, and that nobody is overtaken too often."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linedesk.core.queues.matching import (
    RULES,
    Choice,
    LineUp,
    Needs,
    Seat,
    candidate,
    choose,
    overtaken,
)


@dataclass(slots=True)
class Caller:
    id: str
    queued: float | None = 0.0
    priority: int = 0
    needs: Needs = ()
    awaits: str | None = None
    first: bool = False
    skills: tuple[str, ...] = ()


def line(
    entries: list[Caller], *seats: Seat, queue: str = "q", rule: str = "longest_idle", **more: float
) -> LineUp[Caller]:
    return LineUp(queue, rule, entries, list(seats), **more)  # type: ignore[arg-type]


def seat(name: str, **about: object) -> Seat:
    return Seat(name, **({"ranks": {"q": 1}} | about))  # type: ignore[arg-type]


def chosen(*lines: LineUp[Caller]) -> tuple[str, str] | None:
    free = {seat.agent: seat for one in lines for seat in one.seats}
    choice = choose(lines, free)
    return (choice.entry.id, choice.seat.agent) if choice else None


ANNA = seat("anna", idle_since=5.0, answered=9, rung_at=3.0, skills={"de": 4}, places={"q": 1})
BEN = seat("ben", idle_since=1.0, answered=5, rung_at=7.0, skills={"de": 7}, places={"q": 3})
CARA = seat("cara", idle_since=9.0, answered=1, rung_at=5.0, skills={"de": 9}, places={"q": 2})


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("longest_idle", "ben"),
        ("round_robin", "anna"),
        ("fewest_calls", "cara"),
        ("priority", "anna"),
        ("best_skill", "cara"),
    ],
)
def test_each_strategy_has_its_own_first_agent(rule: str, first: str) -> None:
    """A-007: longest idle, round robin, fewest calls, priority order, best skill."""
    caller = Caller("c1", needs=(("de", 3),), skills=("de",))
    assert chosen(line([caller], ANNA, BEN, CARA, rule=rule)) == ("c1", first)


def test_who_would_get_the_next_ten_calls_follows_from_the_rule() -> None:
    """A-007: a simulation shows who would get the next calls."""
    seats = {name: seat(name, rung_at=float(place)) for place, name in enumerate("abc")}
    order = []
    for number in range(10):
        who = chosen(line([Caller(f"c{number}")], *seats.values(), rule="round_robin"))
        assert who is not None
        order.append(who[1])
        seats[who[1]] = seat(who[1], rung_at=10.0 + number)
    assert "".join(order) == "abcabcabca"


def test_the_needed_level_counts_and_not_the_skill_alone() -> None:
    needs = (("de", 5),)
    assert chosen(line([Caller("c1", needs=needs)], ANNA)) is None
    assert chosen(line([Caller("c1", needs=needs)], ANNA, CARA)) == ("c1", "cara")


def test_a_caller_whom_nobody_free_can_serve_does_not_hold_up_the_next() -> None:
    first, second = Caller("c1", 1.0, needs=(("fr", 1),)), Caller("c2", 2.0)
    assert chosen(line([first, second], ANNA)) == ("c2", "anna")


def test_an_agent_takes_first_from_the_queue_that_is_first_to_him() -> None:
    """Several queues per agent with priorities."""
    both = seat("anna", ranks={"sales": 1, "service": 2})
    sales = line([Caller("late", 9.0)], both, queue="sales")
    service = line([Caller("early", 1.0)], both, queue="service")
    assert chosen(service, sales) == ("late", "anna")


def test_a_queue_rings_those_first_to_whom_it_is_first() -> None:
    guest = seat("guest", ranks={"q": 2}, idle_since=0.0)
    home = seat("home", ranks={"q": 1}, idle_since=8.0)
    assert chosen(line([Caller("c1")], guest, home)) == ("c1", "home")


def test_priority_beats_the_order_of_queues() -> None:
    """A-010: the next free seat is the VIP's."""
    both = seat("anna", ranks={"sales": 1, "service": 2})
    sales = line([Caller("plain", 1.0)], both, queue="sales")
    service = line([Caller("vip", 9.0, priority=10)], both, queue="service")
    assert chosen(sales, service) == ("vip", "anna")


def test_kept_seats_are_for_the_priority_class_alone() -> None:
    """A-010: reserved seats."""
    plain, vip = Caller("plain", 1.0), Caller("vip", 2.0, priority=10)
    assert chosen(line([plain], ANNA, kept=1, kept_priority=10)) is None
    assert chosen(line([plain], ANNA, BEN, kept=1, kept_priority=10)) == ("plain", "ben")
    assert chosen(line([plain, vip], ANNA, kept=1, kept_priority=10)) == ("vip", "anna")


def test_who_waits_for_his_own_agent_gets_him_and_nobody_else() -> None:
    """A-012."""
    own = Caller("own", 5.0, awaits="anna")
    other = Caller("other", 1.0)
    assert chosen(line([own], BEN)) is None
    assert chosen(line([other, own], ANNA)) == ("own", "anna")


def test_his_own_agent_may_be_of_another_queue() -> None:
    own = Caller("own", awaits="dora")
    dora = seat("dora", ranks={"other": 1})
    choice = choose([line([own])], {"dora": dora})
    assert choice is not None
    assert choice.seat is dora


# --- the bound on overtaking ---------------------------------------------------------------------

SKILLS = ("de", "fr")
QUEUES = ("q", "r")
callers = st.builds(
    Caller,
    id=st.just("?"),
    priority=st.sampled_from([0, 0, 0, 5, 10]),
    needs=st.sampled_from([(), (), (("de", 3),), (("fr", 6),), (("de", 3), ("fr", 2))]),
    awaits=st.sampled_from([None, None, None, "a", "b"]),
)
seats = st.lists(
    st.builds(
        Seat,
        agent=st.sampled_from("abcd"),
        idle_since=st.floats(0, 9),
        skills=st.dictionaries(st.sampled_from(SKILLS), st.integers(1, 10)),
        ranks=st.dictionaries(st.sampled_from(QUEUES), st.integers(1, 3), min_size=1),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda one: one.agent,
)


class Room:
    """Two lines that keep their passes as the floor does, and count overtaking the plain way."""

    def __init__(self, limit: int, kept: int) -> None:
        self.limit, self.kept, self.number = limit, kept, 0
        self.waiting: dict[str, list[Caller]] = {queue: [] for queue in QUEUES}
        self.passes: dict[str, list[float]] = {queue: [] for queue in QUEUES}
        self.times: dict[str, int] = {}

    def join(self, queue: str, caller: Caller) -> None:
        self.number += 1
        caller.id, caller.queued = f"c{self.number}", float(self.number)
        self.waiting[queue].append(caller)
        self.times[caller.id] = 0

    def lines(self, free: list[Seat]) -> list[LineUp[Caller]]:
        return [self.line(queue, free) for queue in QUEUES]

    def line(self, queue: str, free: list[Seat]) -> LineUp[Caller]:
        passes = sorted(self.passes[queue])[-self.limit :]
        due = passes[0] if len(passes) == self.limit else 0.0
        mine = [one for one in free if queue in one.ranks]
        made: LineUp[Caller] = LineUp(queue, "longest_idle", [], mine, due, self.kept, 5)
        made.entries = sorted(
            self.waiting[queue],
            key=lambda c: (0, 0, c.queued) if made.is_due(c) else (1, -c.priority, c.queued),
        )
        return made

    def serve(self, free: list[Seat]) -> None:
        while free:
            lines = self.lines(free)
            choice = choose(lines, {one.agent: one for one in free})
            if choice is None:
                return
            self.count(lines, choice)
            self.waiting[choice.line.queue].remove(choice.entry)
            free.remove(choice.seat)

    def count(self, lines: list[LineUp[Caller]], choice: Choice[Caller]) -> None:
        arrived = choice.entry.queued or 0.0
        for one in lines:
            for entry in one.entries if one.queue in choice.seat.ranks else ():
                if entry.queued < arrived and one.serves(choice.seat, entry):  # type: ignore[operator]
                    self.times[entry.id] += 1
        for queue, _ in overtaken(lines, choice):
            self.passes[queue].append(arrived)


@given(st.data(), st.integers(1, 4), st.integers(0, 1))
@settings(max_examples=150)
def test_nobody_is_ever_overtaken_more_often_than_the_queue_allows(
    data: st.DataObject, limit: int, kept: int
) -> None:
    """N-19: whatever priorities, skills, own agents and queues of several agents do."""
    room = Room(limit, kept)
    for _ in range(data.draw(st.integers(5, 30))):
        for _ in range(data.draw(st.integers(0, 3))):
            room.join(data.draw(st.sampled_from(QUEUES)), data.draw(callers))
        if data.draw(st.booleans()):
            room.serve(data.draw(seats))
        assert max(room.times.values(), default=0) <= limit


def test_an_endless_stream_of_vips_lets_the_first_caller_through_after_the_limit() -> None:
    """N-19: the worst case, a VIP before every free seat."""
    room = Room(limit=3, kept=0)
    room.join("q", Caller("?"))
    for _ in range(10):
        room.join("q", Caller("?", priority=10))
        room.serve([seat("anna")])
        if "c1" not in {caller.id for caller in room.waiting["q"]}:
            break
    assert room.times["c1"] == 3
    assert room.number == 5


@given(st.lists(callers, min_size=1, max_size=6), seats, st.sampled_from(sorted(RULES)))
@settings(max_examples=150)
def test_nobody_waits_beside_a_seat_that_could_serve_him(
    entries: list[Caller], free: list[Seat], rule: str
) -> None:
    for number, entry in enumerate(entries):
        entry.id, entry.queued = f"c{number}", float(number)
    mine = [one for one in free if "q" in one.ranks]
    one = line(entries, *mine, rule=rule)
    left = {seat.agent: seat for seat in mine}
    while choice := choose([one], left):
        keys = {s.agent: RULES[rule](candidate(s, choice.entry, "q")) for s in choice.able}
        assert choice.seat.agent == min(keys, key=keys.__getitem__)
        one.entries.remove(choice.entry)
        one.seats.remove(choice.seat)
        del left[choice.seat.agent]
    assert not any(one.serves(free_seat, e) for e in one.entries for free_seat in one.seats)
