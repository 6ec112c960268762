"""The simulator keeps the switch's contract, and can let a day pass in a moment."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from linedesk.core.telephony import (
    Answer,
    Cause,
    Event,
    LegAnswered,
    LegArrived,
    LegEnded,
    Originate,
    Phone,
)
from linedesk.telephony.schedule import LoopSchedule, VirtualTime
from linedesk.telephony.simulated import Manners
from linedesk.telephony.simulated_switch import SimulatedSwitch
from linedesk.telephony.simulator import Simulator
from tests.telephony.contract import SwitchContract
from tests.telephony.world import World

SOUNDS = {"short": 0.3, "long": 30.0}
REFUSALS = {"busy": Cause.BUSY, "declined": Cause.REJECTED}


class SimulatedWorld(World):
    def __init__(self) -> None:
        super().__init__()
        self.switch: SimulatedSwitch = SimulatedSwitch(LoopSchedule(), SOUNDS)
        self.simulator = self.switch.simulator
        self.simulator.playbacks.missing.add("nowhere")

    async def dial(self, caller: str, called: str, name: str) -> None:
        self.simulator.call_in(caller, called, name=name)

    def arrived(self, leg: str) -> None:
        pass

    def expect(self, leg: str, account: str) -> None:
        pass

    async def phone(
        self, account: str, answer_after: float | None = 0.05, refuse: str = ""
    ) -> None:
        manners = Manners(answer_after=answer_after, refuse=REFUSALS.get(refuse))
        self.simulator.register(account, manners)

    async def unregister(self, account: str) -> None:
        self.simulator.unregister(account)

    async def dial_from(self, account: str, number: str) -> None:
        self.simulator.dial_from(account, number)

    async def press(self, leg: str, digits: str) -> None:
        self.simulator.press(leg, digits)

    async def hang_up(self, leg: str) -> None:
        self.simulator.hang_up(leg)

    async def pick_up(self, leg: str) -> None:
        self.simulator.pick_up(leg)

    def hears(self, leg: str) -> frozenset[str]:
        return self.simulator.hears(leg)

    def recorded(self, recording: str) -> float:
        return self.simulator.tapes.seconds(recording)

    async def look(self) -> None:
        self.switch.look()


class TestSimulator(SwitchContract):
    @pytest.fixture
    async def world(self) -> AsyncIterator[World]:
        world = SimulatedWorld()
        listening = asyncio.ensure_future(world.listen())
        yield world
        listening.cancel()


def test_a_day_of_calls_passes_in_a_moment() -> None:
    """Every minute somebody calls, is answered, and the agent's phone rings for three seconds."""
    time = VirtualTime()
    log: list[Event] = []
    simulator = Simulator(time, log.append)
    simulator.register("agent1", Manners(answer_after=3.0, hang_up_after=20.0))
    for minute in range(24 * 60):
        time.call_at(minute * 60.0, lambda: _serve(simulator))
    time.run_until(86_400.0)
    arrived = [e for e in log if isinstance(e, LegArrived)]
    assert len(arrived) == 24 * 60
    assert sum(isinstance(e, LegAnswered) for e in log) == 2 * 24 * 60
    assert sum(isinstance(e, LegEnded) for e in log) == 24 * 60, "the agents' legs"


def _serve(simulator: Simulator) -> None:
    caller = simulator.call_in("1", "4008001000")
    simulator.do(Answer(caller))
    simulator.do(Originate(f"{caller}-agent1", Phone("agent1"), "1", "", 15, caller))


def test_at_the_same_moment_things_happen_in_the_order_in_which_they_were_asked() -> None:
    time = VirtualTime()
    order: list[int] = []
    for number in range(5):
        time.call_at(1.0, lambda number=number: order.append(number))  # type: ignore[misc]
    time.run_for(1.0)
    assert order == [0, 1, 2, 3, 4]
