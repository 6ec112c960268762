"""The core wired to the simulated switch in virtual time: what is decided is also heard."""

from dataclasses import dataclass, field

from linedesk.core import inputs, telephony
from linedesk.core.calls.model import Call
from linedesk.core.center import Center
from linedesk.core.definitions import Definitions
from linedesk.core.effects import CancelTimer, Perform, SetTimer, Tell
from linedesk.core.facts import Fact
from linedesk.telephony.port import CommandRefused
from linedesk.telephony.schedule import VirtualTime
from linedesk.telephony.simulated import Manners
from linedesk.telephony.simulator import Simulator

SOON = 0.05  # the network is done by then


@dataclass
class Switchboard:
    """Everybody's phone answers by itself after `answer_after` seconds."""

    definitions: Definitions
    answer_after: float | None = 0.0
    facts: list[Fact] = field(default_factory=list)
    timers: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.time = VirtualTime(1_700_000_000.0)
        self.center = Center(self.definitions)
        self.simulator = Simulator(self.time, self.give)
        self.give(telephony.SwitchConnected((), (), frozenset()))

    def give(self, input: inputs.Input) -> None:
        for effect in self.center.handle(input, self.time.now()):
            match effect:
                case Perform():
                    self._perform(effect.command)
                case SetTimer(key, seconds):
                    self._set(key, seconds)
                case CancelTimer(key):
                    self.timers.pop(key, None)
                case Tell(fact):
                    self.facts.append(fact)

    def _perform(self, command: telephony.Command) -> None:
        try:
            self.simulator.do(command)
        except CommandRefused as refused:
            failed = telephony.CommandFailed(command, refused.why)
            self.time.call_at(self.time.now(), lambda: self.give(failed))

    def _set(self, key: str, seconds: float) -> None:
        due = self.timers[key] = self.time.now() + seconds
        self.time.call_at(due, lambda: self._fire(key, due))

    def _fire(self, key: str, due: float) -> None:
        if self.timers.get(key) == due:
            del self.timers[key]
            self.give(inputs.TimerFired(key))

    def after(self, seconds: float = SOON) -> None:
        self.time.run_for(seconds)

    def ready(self, *agents: str) -> None:
        for name in agents:
            self.register(name)
            self.give(inputs.PresenceRequested(name, "ready"))

    def register(self, *accounts: str) -> None:
        for account in accounts:
            self.simulator.register(account, Manners(answer_after=self.answer_after))

    def call_in(self, called: str = "4008001001") -> str:
        """The id of the call; whoever is free has answered."""
        before = {call["id"] for call in self.calls()}
        self.simulator.call_in("13800000002", called)
        self.after()
        [call] = [call["id"] for call in self.calls() if call["id"] not in before]
        return str(call)

    def ask(self, input: inputs.Request) -> None:
        """A person asks, and the network has time to do it."""
        self.give(input)
        self.after()

    def calls(self) -> list[dict[str, object]]:
        return self.center.snapshot(self.time.now())["calls"]

    def leg(self, call: str, who: str) -> str | None:
        """`who`: "customer", the id of an agent or supervisor, or an outside number."""
        image = self.center.image("call", call)
        if not isinstance(image, Call):
            return None
        fetched = [*image.members, *([image.consult] if image.consult else [])]
        legs: dict[str, str | None] = {one.number or one.agent or "": one.leg for one in fetched}
        legs |= {watch.supervisor: watch.leg for watch in image.watches}
        if image.stint and image.stint.agent:
            legs[image.stint.agent] = image.stint.leg
        return image.customer_leg if who == "customer" else legs.get(who)

    def heard_by(self, call: str, who: str) -> set[str]:
        """The names of those whom `who` hears in the call, and "music" or "playback"."""
        leg = self.leg(call, who)
        if leg is None or leg not in self.simulator.legs:
            return set()
        names = ("customer", *self.definitions.agents, *self.simulator.outside)
        known = {self.leg(call, name): name for name in names}
        return {known.get(voice, voice) for voice in self.simulator.hears(leg)}
