"""A small center for stories: people, a clock, and what came out of the last input."""

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from linedesk.core import inputs, telephony
from linedesk.core.center import Center
from linedesk.core.customers import Customer
from linedesk.core.definitions import (
    AgentDefinition,
    Blocked,
    Definitions,
    FlowDefinition,
    NodeDefinition,
    NumberDefinition,
    QueueDefinition,
)
from linedesk.core.effects import Changed, Effect, Perform, SetTimer, Tell
from linedesk.core.facts import Fact

T = TypeVar("T")

WANG = Customer(id="wang", name="王伟", company="华信贸易", vip=True)
LI = Customer(id="li", name="李娜")
STRANGER: tuple[Customer, ...] = ()


def agent(name: str, *queues: str, extension: str = "") -> AgentDefinition:
    return AgentDefinition(
        id=name,
        username=name,
        name=name.title(),
        extension=extension,
        desk_account=name,
        browser_account=f"{name}-web",
        queues=queues,
    )


MAIN = FlowDefinition(
    id="main",
    name="main",
    version=1,
    language="zh",
    start="welcome",
    nodes={
        "welcome": NodeDefinition("play", {"prompts": ["welcome"]}, {"next": "vip?"}),
        "vip?": NodeDefinition(
            "branch", {"on": "customer.vip"}, {"yes": "vip", "otherwise": "menu"}
        ),
        "menu": NodeDefinition(
            "menu",
            {"prompts": ["menu"], "timeout": 5, "tries": 3, "invalid_prompt": "invalid"},
            {"0": "service", "1": "self-service", "timeout": "service"},
        ),
        "self-service": NodeDefinition(
            "menu", {"prompts": ["self"], "tries": 1}, {"0": "service", "timeout": "bye"}
        ),
        "service": NodeDefinition("queue", {"queue": "service"}, {}),
        "vip": NodeDefinition("queue", {"queue": "vip", "priority": 10}, {}),
        "bye": NodeDefinition("hangup", {"prompts": ["bye"]}, {}),
    },
)
STRAIGHT = FlowDefinition(
    id="straight",
    name="straight",
    version=1,
    language="zh",
    start="service",
    nodes={"service": NodeDefinition("queue", {"queue": "service"}, {})},
)
PROMPTS = ("welcome", "menu", "invalid", "self", "bye", "unknown-number", "fault", "position-1")

SETUP = Definitions(
    agents={
        a.id: a
        for a in (
            agent("alice", "service", "vip"),
            agent("bob", "service"),
            agent("carol", extension="8003"),
            agent("boss"),
            agent("chief"),
        )
    },
    queues={
        "service": QueueDefinition(id="service", name="service"),
        "vip": QueueDefinition(id="vip", name="vip"),
    },
    numbers={
        "4008001000": NumberDefinition("4008001000", "main"),
        "4008001001": NumberDefinition("4008001001", "straight"),
    },
    flows={"main": MAIN, "straight": STRAIGHT},
    blocklist={"+8613800000009": Blocked("+8613800000009", "abuse")},
    prompts={name: {"zh": f"zh-{name}", "en": f"en-{name}"} for name in PROMPTS},
    dispositions=frozenset({"solved", "call_back"}),
    not_ready_reasons=frozenset({"lunch", "training"}),
    own_number="4008001000",
    outbound_trunks=("lab",),
)


@dataclass
class World:
    """Plays inputs into a real center; `now` moves only when the story says so."""

    setup: Definitions = SETUP
    now: float = 1_700_000_000.0
    effects: list[Effect] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    timers: dict[str, float] = field(default_factory=dict)
    sent: list[telephony.Command] = field(default_factory=list)
    talked: dict[str, float] = field(default_factory=dict)  # seconds with somebody, by call
    talking_at: dict[str, float] = field(default_factory=dict)
    ended: set[str] = field(default_factory=set)  # legs that ended by themselves

    def __post_init__(self) -> None:
        self.center = Center(self.setup)
        self.give(telephony.SwitchConnected((), (), frozenset()))

    def give(self, input: inputs.Input) -> list[Effect]:
        if isinstance(input, telephony.LegEnded):
            self.ended.add(input.leg)
        self.effects = self.center.handle(input, self.now)
        self.facts += [effect.fact for effect in self.effects if isinstance(effect, Tell)]
        for effect in self.effects:
            if isinstance(effect, SetTimer):
                self.timers[effect.key] = self.now + effect.seconds
            if isinstance(effect, Perform):
                self.sent.append(effect.command)
            if isinstance(effect, Changed) and effect.kind == "call":
                self._measure(effect.id, effect.view)
        return self.effects

    def _measure(self, call: str, view: dict[str, Any] | None) -> None:
        """How long the customer is with somebody, holds included."""
        if call in self.talking_at:
            self.talked[call] = self.talked.get(call, 0.0) + self.now - self.talking_at.pop(call)
        if view is not None and view["state"] in ("talking", "held"):
            self.talking_at[call] = self.now

    def after(self, seconds: float) -> "World":
        self.now += seconds
        return self

    def ready(self, *agents: str) -> None:
        for name in agents:
            self.give(telephony.PhoneChanged(name, True))
            self.give(inputs.PresenceRequested(name, "ready"))
            self.now += 1

    def calls_in(self, call: str, called: str = "4008001001", caller: str = "13800000002") -> None:
        self.give(telephony.LegArrived(f"{call}-in", call, "lab", caller, "", called))

    def recognised(self, call: str, *customers: Customer) -> None:
        self.give(inputs.CustomerFound(call, customers))

    def plays_out(self, call: str) -> None:
        """What the caller hears comes to its end."""
        playback = self.center.image("call", call).playback  # type: ignore[union-attr]
        self.give(telephony.PlaybackEnded(f"{call}-in", playback, True))  # type: ignore[arg-type]

    def presses(self, call: str, digit: str) -> None:
        self.give(telephony.DigitPressed(f"{call}-in", digit))

    def fires(self, key: str) -> None:
        self.give(inputs.TimerFired(key))

    def talk(self, call: str, name: str) -> None:
        """The call comes in and `name`, the only free agent, answers."""
        self.ready(name)
        self.calls_in(call)
        self.give(telephony.LegAnswered(f"{call}-agent1"))

    def commands(self, kind: type[T]) -> list[T]:
        """The commands of this kind that the last input caused."""
        sent = [effect.command for effect in self.effects if isinstance(effect, Perform)]
        return [command for command in sent if isinstance(command, kind)]

    def told(self, kind: type[T]) -> list[T]:
        """All facts of this kind since the story began."""
        return [fact for fact in self.facts if isinstance(fact, kind)]

    def call(self, id: str) -> dict[str, Any]:
        return next(view for view in self.center.snapshot(self.now)["calls"] if view["id"] == id)

    def agent(self, id: str) -> dict[str, Any]:
        return next(view for view in self.center.snapshot(self.now)["agents"] if view["id"] == id)

    def queue(self, id: str) -> dict[str, Any]:
        return next(view for view in self.center.snapshot(self.now)["queues"] if view["id"] == id)

    def is_over(self, call: str) -> bool:
        return self.center.image("call", call) is None


def without_wrap_up(setup: Definitions = SETUP) -> Definitions:
    queues = {id: replace(queue, wrap_up_seconds=0) for id, queue in setup.queues.items()}
    return replace(setup, queues=queues)


__all__ = ["LI", "SETUP", "STRANGER", "WANG", "Changed", "World", "agent", "without_wrap_up"]
