"""Who waits how long: the production matcher against the strategies of Asterisk's app_queue.

Discrete-event simulation, no telephone: 100 agents of different speeds, 20 skills of which each
agent has two neighbouring ones, 5 % important callers, impatient callers (exponential, 120 s on
average). All policies see the same arrivals, patiences and lengths of talks. The bound is Erlang-A
with everybody able to do everything: no policy can abandon fewer.

    python -m bench.routing            # prints the tables of README.md
"""

import heapq
import itertools
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from bench.running import say
from linedesk.core.queues.matching import LineUp, Needs, Seat, choose, overtaken

AGENTS, SKILLS = 100, 20
TALK, PATIENCE, VIP_SHARE = 180.0, 120.0, 0.05
HOURS, WARM_UP = 10.0, 1.0
SEEDS = (1, 2, 3)
LIMIT = 20


@dataclass(slots=True)
class Caller:
    id: str
    queued: float | None
    skill: int
    priority: int
    patience: float
    work: float  # seconds of talk with an agent of speed 1
    needs: Needs = ()
    skills: tuple[str, ...] = ()
    awaits: str | None = None
    first: bool = False


@dataclass(slots=True)
class Worker:
    number: int
    speed: float
    idle_since: float = 0.0
    last_call: float = 0.0
    answered: int = 0
    rung_at: float = 0.0
    busy: float = 0.0
    queues: tuple[int, ...] = ()
    seat: Seat | None = None


class Policy(Protocol):
    def arrived(self, now: float, caller: Caller) -> list[tuple[Caller, Worker]]: ...
    def freed(self, now: float, worker: Worker) -> list[tuple[Caller, Worker]]: ...
    def gave_up(self, caller: Caller) -> None: ...


class Linedesk:
    """The production matcher: a queue for each skill, one of its rules, priorities, the bound."""

    def __init__(self, workers: list[Worker], rule: str = "longest_idle") -> None:
        self.rule = rule
        self.workers, self.free = workers, {str(w.number): w for w in workers}
        self.waiting: list[list[Caller]] = [[] for _ in range(SKILLS)]
        self.passes: list[list[float]] = [[] for _ in range(SKILLS)]
        self.seconds: list[float] = []

    def arrived(self, now: float, caller: Caller) -> list[tuple[Caller, Worker]]:
        self.waiting[caller.skill].append(caller)
        return self._match([caller.skill])

    def freed(self, now: float, worker: Worker) -> list[tuple[Caller, Worker]]:
        self.free[str(worker.number)] = worker
        return self._match(list(worker.queues))

    def gave_up(self, caller: Caller) -> None:
        self.waiting[caller.skill].remove(caller)

    def _match(self, queues: list[int]) -> list[tuple[Caller, Worker]]:
        started, made = time.thread_time(), []
        counts = Counter(queue for worker in self.free.values() for queue in worker.queues)
        seats = {name: seat_of(worker, counts) for name, worker in self.free.items()}
        lines = [self._line(queue, seats) for queue in queues]
        while choice := choose(lines, seats):
            for queue, _ in overtaken(lines, choice):
                self._note(int(queue), choice.entry)
            worker = self.free.pop(choice.seat.agent)
            del seats[choice.seat.agent]
            self.waiting[choice.entry.skill].remove(choice.entry)
            made.append((choice.entry, worker))
            lines = [self._line(queue, seats) for queue in queues]
        self.seconds.append(time.thread_time() - started)
        return made

    def _note(self, queue: int, ahead: Caller) -> None:
        self.passes[queue] = sorted([*self.passes[queue], ahead.queued or 0.0])[-LIMIT:]

    def _line(self, queue: int, seats: dict[str, Seat]) -> LineUp[Caller]:
        passes = self.passes[queue]
        due = passes[0] if len(passes) == LIMIT else 0.0
        mine = [seat for seat in seats.values() if str(queue) in seat.ranks]
        line: LineUp[Caller] = LineUp(str(queue), self.rule, [], mine, due)
        line.entries = sorted(
            self.waiting[queue],
            key=lambda c: (0, c.queued) if line.is_due(c) else (1, -c.priority, c.queued),
        )
        return line


def seat_of(worker: Worker, counts: Counter[int]) -> Seat:
    ranks = {str(queue): 1 for queue in worker.queues}
    free = {str(queue): counts[queue] for queue in worker.queues}
    return Seat(
        str(worker.number),
        worker.idle_since,
        worker.answered,
        worker.rung_at,
        ranks=ranks,
        free=free,
    )


class AppQueue:
    """As app_queue does it: each queue by itself, its head first (priority, then time), members by
    the strategy; of several queues that want one free member any may win."""

    def __init__(self, workers: list[Worker], key: Callable[[Worker], float], seed: int) -> None:
        self.workers, self.key, self.dice = workers, key, random.Random(seed)
        self.free = set(range(AGENTS))
        self.waiting: list[list[Caller]] = [[] for _ in range(SKILLS)]

    def arrived(self, now: float, caller: Caller) -> list[tuple[Caller, Worker]]:
        able = [w for w in self.workers if w.number in self.free and caller.skill in w.queues]
        if not able:
            self.waiting[caller.skill].append(caller)
            return []
        return [(caller, self._take(min(able, key=lambda w: (self.key(w), self.dice.random()))))]

    def freed(self, now: float, worker: Worker) -> list[tuple[Caller, Worker]]:
        self.free.add(worker.number)
        wanting = [queue for queue in worker.queues if self.waiting[queue]]
        if not wanting:
            return []
        line = self.waiting[self.dice.choice(wanting)]
        caller = min(line, key=lambda c: (-c.priority, c.queued))
        line.remove(caller)
        return [(caller, self._take(worker))]

    def _take(self, worker: Worker) -> Worker:
        self.free.remove(worker.number)
        return worker

    def gave_up(self, caller: Caller) -> None:
        self.waiting[caller.skill].remove(caller)


@dataclass(slots=True)
class Result:
    """Of the callers after the warm-up."""

    waits: list[float] = field(default_factory=list)  # of everybody, until answer or giving up
    vip_waits: list[float] = field(default_factory=list)
    plain_waits: list[float] = field(default_factory=list)
    abandoned: int = 0
    in_target: int = 0
    twice: int = 0  # an agent who was busy already
    occupancy: list[float] = field(default_factory=list)

    @property
    def abandonment(self) -> float:
        return self.abandoned / len(self.waits)


def callers(seed: int, load: float) -> Iterator[Caller]:
    dice, now = random.Random(seed), 0.0
    for number in itertools.count():
        now += dice.expovariate(load * AGENTS / TALK)
        if now > HOURS * 3600:
            return
        yield Caller(
            id=f"{number:07}",
            queued=now,
            skill=dice.randrange(SKILLS),
            priority=10 if dice.random() < VIP_SHARE else 0,
            patience=dice.expovariate(1 / PATIENCE),
            work=dice.expovariate(1 / TALK),
        )


def crew(seed: int) -> list[Worker]:
    dice = random.Random(seed)
    speeds = [dice.uniform(0.8, 1.2) for _ in range(AGENTS)]
    scale = AGENTS / sum(speeds)
    chained = [(n % SKILLS, (n + 1) % SKILLS) for n in range(AGENTS)]
    return [Worker(n, speeds[n] * scale, queues=chained[n]) for n in range(AGENTS)]


class Day:
    """Plays one day for one policy."""

    def __init__(self, policy: Policy, workers: list[Worker]) -> None:
        self.policy, self.workers, self.result = policy, workers, Result()
        self.events: list[tuple[float, int, Callable[[float], None]]] = []
        self.order = itertools.count()
        self.waiting: set[str] = set()
        self.busy: set[int] = set()

    def at(self, when: float, what: Callable[[float], None]) -> None:
        heapq.heappush(self.events, (when, next(self.order), what))

    def play(self, seed: int, load: float) -> Result:
        for caller in callers(seed, load):
            self.at(caller.queued or 0.0, lambda now, c=caller: self.arrive(now, c))  # type: ignore[misc]
        while self.events:
            now, _, what = heapq.heappop(self.events)
            what(now)
        self.result.occupancy = [worker.busy for worker in self.workers]
        return self.result

    def arrive(self, now: float, caller: Caller) -> None:
        self.waiting.add(caller.id)
        self.at(now + caller.patience, lambda then: self.give_up(then, caller))
        self.serve(now, self.policy.arrived(now, caller))

    def give_up(self, now: float, caller: Caller) -> None:
        if caller.id in self.waiting:
            self.waiting.discard(caller.id)
            self.policy.gave_up(caller)
            self.note(caller, caller.patience, answered=False)

    def serve(self, now: float, pairs: list[tuple[Caller, Worker]]) -> None:
        for caller, worker in pairs:
            self.result.twice += worker.number in self.busy
            self.busy.add(worker.number)
            self.waiting.discard(caller.id)
            self.note(caller, now - (caller.queued or 0.0), answered=True)
            seconds = caller.work / worker.speed
            worker.answered += 1
            worker.rung_at, worker.busy = now, worker.busy + seconds
            self.at(now + seconds, lambda then, w=worker: self.free(then, w))  # type: ignore[misc]

    def free(self, now: float, worker: Worker) -> None:
        self.busy.discard(worker.number)
        worker.idle_since = worker.last_call = now
        self.serve(now, self.policy.freed(now, worker))

    def note(self, caller: Caller, waited: float, answered: bool) -> None:
        if (caller.queued or 0.0) < WARM_UP * 3600:
            return
        self.result.waits.append(waited)
        (self.result.vip_waits if caller.priority else self.result.plain_waits).append(waited)
        self.result.abandoned += not answered
        self.result.in_target += answered and waited <= 20


# --- the bound -----------------------------------------------------------------------------------


def erlang_a(load: float) -> tuple[float, float]:
    """(share who give up, mean wait) of M/M/n+M when everybody can serve everybody."""
    arrive, serve, leave = load * AGENTS / TALK, 1 / TALK, 1 / PATIENCE
    weight, total, waiting = 1.0, 1.0, 0.0
    for n in range(1, AGENTS * 20):
        weight *= arrive / (min(n, AGENTS) * serve + max(0, n - AGENTS) * leave)
        total += weight
        waiting += weight * max(0, n - AGENTS)
    line = waiting / total
    return line * leave / arrive, line / arrive


def gini(values: list[float]) -> float:
    ordered, n = sorted(values), len(values)
    return sum((2 * i - n + 1) * v for i, v in enumerate(ordered)) / (n * sum(ordered))


def quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


POLICIES: dict[str, Callable[[list[Worker], int], Policy]] = {
    "longest idle": lambda workers, _: Linedesk(workers),
    "spare": lambda workers, _: Linedesk(workers, "spare"),
    "leastrecent": lambda workers, seed: AppQueue(workers, lambda w: w.last_call, seed),
    "fewestcalls": lambda workers, seed: AppQueue(workers, lambda w: w.answered, seed),
    "rrmemory": lambda workers, seed: AppQueue(workers, lambda w: w.rung_at, seed),
}


def compare(load: float) -> None:
    bound, _ = erlang_a(load)
    say(f"\n### {load:.0%} load; Erlang-A bound: {bound:.2%} give up\n")
    say("| policy | give up | W | mean wait s | p95 s | in 20 s | VIP p95 s | Gini |")
    say("|---|---|---|---|---|---|---|---|")
    for name, make in POLICIES.items():
        results = []
        for seed in SEEDS:
            workers = crew(seed)
            results.append(Day(make(workers, seed), workers).play(seed, load))
        say(f"| {name} | {_row(results, bound)} |")
        assert not any(result.twice for result in results), "an agent cannot talk twice at once"


def _row(results: list[Result], bound: float) -> str:
    def mean(of: Callable[[Result], float]) -> float:
        return statistics.mean(of(result) for result in results)

    give_up = mean(lambda r: r.abandonment)
    return " | ".join(
        (
            f"{give_up:.2%}",
            f"{give_up / bound:.2f}",
            f"{mean(lambda r: statistics.mean(r.waits)):.1f}",
            f"{mean(lambda r: quantile(r.plain_waits, 0.95)):.1f}",
            f"{mean(lambda r: r.in_target / len(r.waits)):.1%}",
            f"{mean(lambda r: quantile(r.vip_waits, 0.95)):.1f}",
            f"{mean(lambda r: gini(r.occupancy)):.3f}",
        )
    )


# --- the time of one decision ---------------------------------------------------------------------


def decide(agents: int = 240, waiting: int = 500, times: int = 3000) -> list[float]:
    """Milliseconds of the processor for: an agent is free again, all queues of his are looked at.

    The hard case: three queues, all callers ask for skills, most of whom he cannot serve.
    """
    dice = random.Random(7)
    entries: list[list[Caller]] = [[] for _ in range(3)]
    for number in range(waiting):
        needs = ((f"s{dice.randrange(20)}", dice.randint(1, 10)),)
        caller = Caller(f"{number:05}", float(number), 0, dice.choice([0, 0, 0, 5]), 0, 0, needs)
        entries[dice.randrange(3)].append(caller)
    seconds = []
    for _ in range(times):
        skills = {f"s{dice.randrange(20)}": dice.randint(1, 10) for _ in range(2)}
        seat = Seat("a", skills=skills, ranks={"0": 1, "1": 1, "2": 2})
        started = time.thread_time()
        lines = [LineUp(str(n), "best_skill", list(line), [seat]) for n, line in enumerate(entries)]
        choice = choose(lines, {"a": seat})
        if choice:
            overtaken(lines, choice)
        seconds.append(time.thread_time() - started)
    everybody = [
        Seat(f"a{n}", float(n), skills={"s1": n % 10 + 1}, ranks={"0": 1}) for n in range(agents)
    ]
    by_name = {seat.agent: seat for seat in everybody}
    for number in range(times):
        caller = Caller("x", 0.0, 0, 0, 0, 0, (("s1", number % 10 + 1),), ("s1",))
        started = time.thread_time()
        choose([LineUp("0", "best_skill", [caller], everybody)], by_name)
        seconds.append(time.thread_time() - started)
    return [1000 * one for one in seconds]


def main() -> None:
    took = decide()
    say(
        f"Decision at 240 agents and 500 waiting: p50 {quantile(took, 0.5):.3f} ms, "
        f"p99 {quantile(took, 0.99):.3f} ms of the processor ({len(took)} decisions)"
    )
    for load in [float(argument) for argument in sys.argv[1:]] or [0.90, 0.95, 1.0]:
        compare(load)


if __name__ == "__main__":
    main()
