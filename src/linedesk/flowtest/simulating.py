"""Plays a draft for the designer: one caller, step by step, on the virtual clock.

Nothing is kept between two requests: each plays all steps anew, which takes milliseconds, so that
taking a step back is leaving it out.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from linedesk.core import telephony
from linedesk.core.definitions import Definitions, FlowDefinition, NumberDefinition
from linedesk.core.facts import CallRefused, CallStarted, Fact
from linedesk.core.inputs import PresenceRequested
from linedesk.flowtest.stage import Stage

OWN_NUMBER = "0000"  # leads to the draft when no number is chosen
REACTION_SECONDS = 0.2  # that the center has after each step
LONGEST_SECONDS = 6 * 3600.0  # virtual, of one simulation
LISTEN_SECONDS = 120.0
TOLD = ("call.", "callback.", "agent.lost", "customer.", "voicemail.", "survey.")
UNTOLD = frozenset({"call.segment_ended"})
STARTS = (CallStarted, CallRefused)


@dataclass(frozen=True, slots=True)
class Caller:
    """`owner`, `last_agent`, `dialed_by`: agent ids. Without `known` he is a stranger."""

    number: str
    known: bool = False
    vip: bool = False
    category: str = ""
    owner: str | None = None
    last_agent: str | None = None
    dialed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """`do`: press (digits), wait (seconds), listen (until the next thing happens), hang_up, ready,
    offline and answer (agent: an id)."""

    do: str
    digits: str = ""
    seconds: float = 0.0
    agent: str = ""


@dataclass(slots=True)
class Happening:
    """`at`: seconds since the call began."""

    at: float
    name: str
    data: dict[str, Any]


@dataclass(slots=True)
class Outcome:
    happenings: list[Happening] = field(default_factory=list)
    view: Mapping[str, Any] | None = None  # of the call; None when it is over
    node: str | None = None
    flow: str | None = None
    music: bool = False
    seconds: float = 0.0


class Listening(Stage):
    """A stage that notes when which prompts begin."""

    def __init__(self, definitions: Definitions, at: float) -> None:
        self.heard: list[tuple[float, tuple[str, ...]]] = []
        super().__init__(definitions, at)

    def _perform(self, command: telephony.Command) -> None:
        before = len(self.said)
        super()._perform(command)
        self.heard += [(self.clock.now(), prompts) for prompts in self.said[before:]]


def with_draft(definitions: Definitions, draft: FlowDefinition) -> Definitions:
    """The house as it would be with the draft published."""
    own = NumberDefinition(OWN_NUMBER, draft.id)
    return replace(
        definitions,
        flows={**definitions.flows, draft.id: draft},
        numbers={**definitions.numbers, OWN_NUMBER: own},
    )


class Simulation:
    """One caller from his first ring; `at` is unix time."""

    def __init__(
        self,
        definitions: Definitions,
        at: float,
        caller: Caller,
        answers: Mapping[str, Mapping[str, str] | None],
        ready: tuple[str, ...] = (),
    ) -> None:
        self.stage = Listening(definitions, at)
        self.began = at
        self.stage.answers.update(answers)
        self._introduce(caller)
        for agent in ready:
            self.stage.sign_in(agent)
        self.caller = caller
        self.leg = self.call = ""

    def _introduce(self, caller: Caller) -> None:
        if caller.known:
            self.stage.is_customer(
                caller.number, vip=caller.vip, category=caller.category, owner=caller.owner
            )
        met = {"last_agent": caller.last_agent, "dialed_by": caller.dialed_by}
        if known := {name: agent for name, agent in met.items() if agent}:
            self.stage.knows(caller.number, **known)

    def play(self, number: str, steps: tuple[Step, ...]) -> Outcome:
        self.leg = self.stage.switch.call_in(self.caller.number, number)
        self.stage.clock.run_for(REACTION_SECONDS)
        self.call = next((f.call for f in self.stage.facts if isinstance(f, STARTS)), "")
        for step in steps:
            if self.seconds < LONGEST_SECONDS:
                self._do(step)
                self.stage.clock.run_for(REACTION_SECONDS)
        return self._outcome()

    @property
    def seconds(self) -> float:
        return self.stage.clock.now() - self.began

    def _do(self, step: Step) -> None:
        match step.do:
            case "press":
                self.stage.switch.press(self.leg, step.digits)
            case "wait":
                self.stage.clock.run_for(min(step.seconds, LONGEST_SECONDS))
            case "listen":
                before = self._told()
                self._until(lambda: self._told() > before)
            case "hang_up":
                self.stage.switch.hang_up(self.leg)
            case "ready":
                self.stage.sign_in(step.agent)
            case "offline":
                self.stage.give(PresenceRequested(step.agent, "offline"))
            case "answer":
                self._answer()
            case _:
                pass

    def _told(self) -> int:
        return len(self.stage.heard) + len(self.stage.facts)

    def _until(self, holds: Callable[[], bool]) -> None:
        self.stage.run_until(holds, LISTEN_SECONDS)

    def _answer(self) -> None:
        """Whoever is rung picks up."""
        for leg in list(self.stage.switch.legs.values()):
            if not leg.arrived:
                self.stage.switch.pick_up(leg.id)

    def _view(self) -> Mapping[str, Any] | None:
        calls = self.stage.center.snapshot(self.stage.clock.now())["calls"]
        mine = next((call for call in calls if call["id"] == self.call), None)
        return mine if mine and mine["state"] not in ("ended", "wrap_up") else None

    def _outcome(self) -> Outcome:
        leg = self.stage.switch.legs.get(self.leg)
        entered = [f for f in self.stage.facts if f.name == "call.node_entered"]
        last = asdict(entered[-1]) if entered else {}
        return Outcome(
            happenings=sorted((*self._facts(), *self._sounds()), key=lambda one: one.at),
            view=self._view(),
            node=last.get("node"),
            flow=last.get("flow"),
            music=bool(leg and leg.music),
            seconds=self.seconds,
        )

    def _facts(self) -> list[Happening]:
        return [
            Happening(fact.at - self.began, fact.name, _told(fact))
            for fact in self.stage.facts
            if fact.name.startswith(TOLD) and fact.name not in UNTOLD
        ]

    def _sounds(self) -> list[Happening]:
        return [
            Happening(at - self.began, "heard", {"prompts": list(prompts)})
            for at, prompts in self.stage.heard
        ]


def _told(fact: Fact) -> dict[str, Any]:
    return {name: value for name, value in asdict(fact).items() if name not in ("at", "reasons")}
