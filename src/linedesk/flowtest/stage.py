"""The stage of one story: a real center, a simulated switch, a clock that jumps."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from linedesk.core import effects, inputs, telephony
from linedesk.core.center import Center
from linedesk.core.customers import Customer, Recognition
from linedesk.core.definitions import Definitions
from linedesk.core.facts import Fact
from linedesk.telephony.port import CommandRefused
from linedesk.telephony.schedule import VirtualTime
from linedesk.telephony.simulated import Manners
from linedesk.telephony.simulator import Simulator

RECORDS_SECONDS = 0.02  # until the records answer
NEVER = Manners(answer_after=None)  # a phone rings until the story says that it is answered


class Stage:
    def __init__(self, definitions: Definitions, at: float) -> None:
        self.definitions = definitions
        self.clock = VirtualTime(at)
        self.switch = Simulator(self.clock, self.give)
        self.center = Center(definitions)
        self.facts: list[Fact] = []
        self.said: list[tuple[str, ...]] = []  # prompts, in order, not yet heard by the story
        self.known: dict[str, Recognition] = {}  # by number
        self.records_away = False
        self.answers: dict[str, Mapping[str, str] | None] = {}  # by source
        self.asked: dict[str, Mapping[str, str]] = {}  # what a source was sent last
        self._sounds = sound_names(definitions)
        self._timers: dict[str, int] = {}
        self._count = 0
        self.give(self.switch.connected())

    # --- time

    def run_until(self, holds: Callable[[], bool], seconds: float) -> bool:
        """Let things happen until it holds; False when it does not in time."""
        end = self.clock.now() + seconds
        while not holds():
            if not self.clock.run_next(end):
                self.clock.run_until(end)
                return holds()
        return True

    # --- what happens

    def give(self, input: inputs.Input) -> None:
        for effect in self.center.handle(input, self.clock.now()):
            self._do(effect)

    def _do(self, effect: effects.Effect) -> None:
        match effect:
            case effects.Perform(command=command):
                self._perform(command)
            case effects.SetTimer(key=key, seconds=seconds):
                self._set(key, seconds)
            case effects.CancelTimer(key=key):
                self._timers.pop(key, None)
            case effects.FindCustomer():
                self._later(lambda: self.give(self._found(effect)))
            case effects.AskOutside():
                self._later(lambda: self.give(self._told(effect)))
            case effects.Tell(fact=fact):
                self.facts.append(fact)
            case _:
                pass

    def _perform(self, command: telephony.Command) -> None:
        """After the present input, as a switch does: its events are inputs of their own."""
        if isinstance(command, telephony.Play):
            self.said.append(tuple(self._sounds.get(s, s) for s in command.sounds))
        self._later(lambda: self._carry_out(command), 0.0)

    def _carry_out(self, command: telephony.Command) -> None:
        try:
            self.switch.do(command)
        except CommandRefused as refusal:
            self.give(telephony.CommandFailed(command, str(refusal)))

    def _set(self, key: str, seconds: float) -> None:
        self._count += 1
        mine = self._timers[key] = self._count

        def fire() -> None:
            if self._timers.get(key) == mine:
                del self._timers[key]
                self.give(inputs.TimerFired(key))

        self._later(fire, seconds)

    def _later(self, callback: Callable[[], None], seconds: float = RECORDS_SECONDS) -> None:
        self.clock.call_at(self.clock.now() + seconds, callback)

    def _found(self, question: effects.FindCustomer) -> inputs.Input:
        if self.records_away:
            return inputs.CustomerNotFound(question.call, "away")
        known = self.known.get(question.number, Recognition())
        return inputs.CustomerFound(
            question.call, known.customers, known.last_agent, known.dialed_by
        )

    def _told(self, question: effects.AskOutside) -> inputs.Input:
        self.asked[question.source] = question.values
        answer = self.answers.get(question.source)
        if answer is None:
            return inputs.OutsideFailed(question.call, question.question, "no answer")
        return inputs.OutsideAnswered(question.call, question.question, answer)

    # --- people

    def is_customer(self, number: str, **about: object) -> None:
        before = self.known.get(number, Recognition())
        customer = before.customers[0] if before.customers else Customer(number, number)
        changed = replace(customer, **about)  # type: ignore[arg-type]
        self.known[number] = replace(before, customers=(changed,))

    def knows(self, number: str, **about: str) -> None:
        self.known[number] = replace(self.known.get(number, Recognition()), **about)  # type: ignore[arg-type]

    def sign_in(self, agent: str) -> None:
        """With the desk phone."""
        definition = self.definitions.agents[agent]
        if definition.desk_account not in self.switch.phones:
            self.switch.register(definition.desk_account, NEVER)
        self.give(inputs.PresenceRequested(agent, "ready"))


def sound_names(definitions: Definitions) -> dict[str, str]:
    """Sound id -> the prompt that it speaks."""
    return {
        sound: name for name, sounds in definitions.prompts.items() for sound in sounds.values()
    }
