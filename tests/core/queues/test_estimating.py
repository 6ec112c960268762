"""Ring: core. The estimate of a wait, and how it comes out on a simulated day."""

import random
import statistics
from dataclasses import replace

from linedesk.core import facts, inputs, telephony
from linedesk.core.definitions import QueueDefinition
from linedesk.core.queues.estimating import Estimate, of_line, wait_prompt
from linedesk.core.queues.model import Pace
from linedesk.flowtest.stage import Stage
from linedesk.telephony.simulated import Manners
from tests.core.floor_of import World, agent
from tests.core.queues.house import NUMBER, calls, house, queue_flow

AGENTS, TALK, PATIENCE, HOURS = 12, 180.0, 400.0, 6
BUSY = 1.03  # calls a seat-second of talk: a little more than the house can take


def test_the_model_is_the_sum_of_the_departures_ahead() -> None:
    """A-016: against the sum itself, which the closed form stands for."""
    pace = Pace(served=10, seat_seconds=2000, left=2, waited_seconds=1200)
    for seats, departures in ((1, 1), (5, 3), (12, 40)):
        rates = [seats / 200 + i / 600 for i in range(departures)]
        found = of_line(pace, seats, departures)
        assert abs(found.mean - 4 - sum(1 / rate for rate in rates)) < 0.12 * found.mean
        assert found.half < found.mean < found.ninety


def test_a_second_agent_halves_the_promise_at_once() -> None:
    """A-016: no average does."""
    world = World(house("alice", "bob"))
    world.ready("alice")
    calls(world, "c1", "c2", "c3")
    before = world.queue("service")["wait_estimate"]["mean"]
    world.ready("bob")
    world.give(telephony.LegAnswered("c1-agent1"))
    world.give(telephony.LegAnswered("c2-agent1"))
    calls(world, "c4", "c5")
    assert world.queue("service")["waiting"] == 3
    after = world.queue("service")["wait_estimate"]["mean"]
    assert after < 0.75 * before


def test_nobody_at_work_is_no_estimate() -> None:
    world = World(house("alice"))
    calls(world, "c1")
    assert world.queue("service")["wait_estimate"] is None


def test_who_waits_hears_his_place_and_the_minutes() -> None:
    """A-015."""
    setup = house("alice", announce_every=30.0)
    prompts = {**setup.prompts, "wait-4": {"zh": "four"}, "position-1": {"zh": "next"}}
    world = World(replace(setup, prompts=prompts))
    world.ready("alice")
    calls(world, "c1", "c2")
    world.give(telephony.LegAnswered("c1-agent1"))
    world.after(30).fires("node:c2")
    assert world.commands(telephony.Play)[0].sounds == ("next", "four")


def test_minutes_are_said_as_they_are() -> None:
    said = [wait_prompt(Estimate(s, s, s)) for s in (20, 61, 240, 3000)]
    assert said == ["wait-soon", "wait-1", "wait-4", "wait-many"]


def test_too_long_a_wait_is_a_way_out_with_its_own_counter() -> None:
    """A-020: overflow by the length of the wait."""
    flow = queue_flow(longest_wait=400, exits=("long_wait",))
    world = World(house("alice", flow=flow))
    world.ready("alice")
    calls(world, "c1", "c2", "c3", number=NUMBER)
    assert [f.why for f in world.told(facts.CallDiverted)] == ["long_wait"]
    assert world.queue("service")["today"]["overflowed"] == 1


# --- a simulated day -----------------------------------------------------------------------------


class Day:
    """Six busy hours: agents pick up after some seconds, callers talk, wait, give up."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        people = [agent(f"a{n}", "service") for n in range(AGENTS)]
        setup = house(*people, announce_every=0.0)
        service = QueueDefinition(id="service", name="service", wrap_up_seconds=20.0)
        self.stage = Stage(replace(setup, queues={"service": service}), 1_700_000_000.0)
        self.served = 0
        for one in people:
            manners = Manners(answer_after=3.0)
            self.stage.switch.register(one.desk_account, manners)
            self.stage.give(inputs.PresenceRequested(one.id, "ready"))

    def play(self) -> None:
        end = self.stage.clock.now() + HOURS * 3600
        rate = BUSY * AGENTS / (TALK + 24)
        while self.stage.clock.now() < end:
            self.stage.clock.run_for(self.dice.expovariate(rate))
            self._settle_talks()
            leg = self.stage.switch.call_in("13900000000", NUMBER)
            self._later(self.dice.expovariate(1 / PATIENCE), leg, unless_talking=True)

    def _settle_talks(self) -> None:
        """Whoever is talked with now hangs up after his talk."""
        connected = [
            f for f in self.stage.facts[self.served :] if isinstance(f, facts.CallConnected)
        ]
        self.served = len(self.stage.facts)
        for fact in connected:
            call = self.stage.center.image("call", fact.call)
            leg = getattr(call, "customer_leg", None)
            if leg:
                self._later(self.dice.expovariate(1 / TALK), leg)

    def _later(self, seconds: float, leg: str, unless_talking: bool = False) -> None:
        def go() -> None:
            known = self.stage.switch.legs.get(leg)
            if known and not (unless_talking and known.bridge):
                self.stage.switch.hang_up(leg)

        self.stage.clock.call_at(self.stage.clock.now() + seconds, go)

    def waits(self) -> list[tuple[facts.CallQueued, float]]:
        """(promise, real wait) of those who had to wait and were served, after the first hour."""
        began = self.stage.facts[0].at + 3600
        promised = {f.call: f for f in self.stage.facts if isinstance(f, facts.CallQueued)}
        answered = [f for f in self.stage.facts if isinstance(f, facts.CallConnected)]
        pairs = [(promised[f.call], f.waited) for f in answered]
        return [(p, wait) for p, wait in pairs if p.at > began and wait > 10 and p.expected]


def test_what_was_promised_is_what_came_on_a_simulated_day() -> None:
    """A-015, A-016: announced within a quarter of the real wait; the bounds hold what they say."""
    days = [Day(seed) for seed in (1, 2)]
    for day in days:
        day.play()
    pairs = [pair for day in days for pair in day.waits()]
    assert len(pairs) > 300, "a day on which nobody waits proves nothing"
    promised = statistics.mean(p.expected or 0.0 for p, _ in pairs)
    real = statistics.mean(wait for _, wait in pairs)
    assert abs(promised / real - 1) < 0.25, f"{promised:.0f} s promised, {real:.0f} s waited"
    half = statistics.mean(wait <= (p.half or 0.0) for p, wait in pairs)
    ninety = statistics.mean(wait <= (p.ninety or 0.0) for p, wait in pairs)
    assert 0.38 < half < 0.62, half
    assert 0.82 < ninety < 0.97, ninety
