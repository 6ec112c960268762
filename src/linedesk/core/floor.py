"""The floor: everything that is going on now, and the effects of the input being handled.

Every rule module works on the floor; only `Center` makes one. `now` is the time of the present
input. Whatever a rule changes it also touches, so that the views, the journal and the screens
follow from one place.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from linedesk.core import telephony
from linedesk.core.agents.model import Agent
from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call, Run
from linedesk.core.definitions import (
    LINE_FLOW,
    AgentDefinition,
    Definitions,
    FlowDefinition,
    QueueDefinition,
    line_flow,
)
from linedesk.core.effects import CancelTimer, Effect, Perform, SetTimer, Tell
from linedesk.core.errors import UnknownAgent, UnknownCall
from linedesk.core.facts import Fact
from linedesk.core.queues.matching import Seat
from linedesk.core.queues.model import Line, Queue

Prompts = Mapping[str, Mapping[str, str]]  # prompt -> language -> sound id


@dataclass(slots=True)
class TrunkState:
    """What is known of a line now; not kept over a restart, the switch says it again."""

    name: str
    asked: bool = False  # the switch has said something of it
    faults: set[str] = field(default_factory=set)  # that it has now, as the switch says
    failures: int = 0  # calls in a row that could not be placed
    open_until: float = 0.0  # left alone until then
    since: float = 0.0
    why: str = ""


class Floor:
    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        self.now = 0.0
        self.calls: dict[str, Call] = {}
        self.agents: dict[str, Agent] = {}
        self.queues: dict[str, Queue] = {}
        self.lines: dict[str, Line] = {}
        self.legs: dict[str, str] = {}  # leg -> call
        self.retired: dict[tuple[str, int], FlowDefinition] = {}
        self.accounts: dict[str, str] = {}  # SIP account -> agent
        self.members: dict[str, list[str]] = {}  # queue -> agents
        self.presences: dict[str, Counter[Presence]] = {}  # queue -> how many agents are what
        self.ready: dict[str, dict[str, None]] = {}  # queue -> its agents who are ready
        self.trunks: dict[str, TrunkState] = {}
        self.blind = True  # the switch cannot be heard
        self.strangers: frozenset[str] = frozenset()  # unknown legs of the last comparison
        self.told: set[str] = set()  # legs of no call, which hear what became of a code
        self.effects: list[Effect] = []
        self.touched: dict[tuple[str, str], None] = {}
        self.pin_failures: dict[str, tuple[int, float]] = {}  # extension -> how many, locked until
        # What callers keyed in and nobody may see, by call: in no image, so in no journal.
        self.secrets: dict[str, dict[str, str]] = {}
        self.hungry: dict[str, None] = {}  # queues in which somebody may be matched now
        self.seats: dict[str, Seat] = {}  # of agents who have not changed since it was made
        self.seats_of = 0  # the day of which they are

    # --- effects of the present input

    def perform(self, call: Call, command: telephony.Command) -> None:
        self.effects.append(Perform(call.id, command))

    def tell(self, fact: Fact) -> None:
        self.effects.append(Tell(fact))

    def set_timer(self, key: str, seconds: float) -> None:
        self.effects.append(SetTimer(key, seconds))

    def cancel_timer(self, key: str) -> None:
        self.effects.append(CancelTimer(key))

    # --- what changed

    def touch_call(self, call: Call) -> None:
        self.touched["call", call.id] = None

    def touch_agent(self, agent: Agent) -> None:
        self.touched["agent", agent.id] = None
        self.seats.pop(agent.id, None)

    def touch_queue(self, queue: str) -> None:
        self.touched["queue", queue] = None

    def feed(self, queue: str) -> None:
        """Somebody joined, came back or became free: match this queue before the input ends."""
        self.hungry[queue] = None
        self.touch_queue(queue)

    # --- counting

    def count_presences(self) -> None:
        """From nothing: after the set-up or the whole state has changed."""
        self.presences = {
            queue: Counter(self.agent(member).presence for member in members)
            for queue, members in self.members.items()
        }
        self.ready = {
            queue: {id: None for id in members if self.agent(id).presence is Presence.READY}
            for queue, members in self.members.items()
        }

    def recount(self, queue: str, agent: Agent, before: Presence) -> None:
        """The agent's presence was another one."""
        counts = self.presences.setdefault(queue, Counter())
        counts[before] -= 1
        counts[agent.presence] += 1
        ready = self.ready.setdefault(queue, {})
        ready.pop(agent.id, None)
        if agent.presence is Presence.READY:
            ready[agent.id] = None

    # --- finding

    def call(self, id: str) -> Call:
        try:
            return self.calls[id]
        except KeyError:
            raise UnknownCall(f"no live call {id}") from None

    def agent(self, id: str) -> Agent:
        """The agent, remembered from the first time on; `UnknownAgent` if not set up."""
        known = self.agents.get(id)
        if known is None:
            if id not in self.definitions.agents:
                raise UnknownAgent(f"no agent {id}")
            known = self.agents[id] = Agent(id)
        return known

    def agent_definition(self, agent: Agent) -> AgentDefinition:
        found = self.definitions.agents.get(agent.id)
        return found or AgentDefinition(id=agent.id, username=agent.id, name=agent.id)

    def queue(self, id: str) -> Queue:
        return self.queues.setdefault(id, Queue(id))

    def trunk(self, name: str) -> TrunkState:
        return self.trunks.setdefault(name, TrunkState(name))

    def line(self, id: str) -> Line:
        return self.lines.setdefault(id, Line())

    def queue_definition(self, id: str) -> QueueDefinition:
        """A queue that was removed while calls waited keeps working with the defaults."""
        return self.definitions.queues.get(id) or QueueDefinition(id=id, name=id)

    def forget_customer(self, call: Call) -> None:
        """His leg is gone."""
        if call.customer_leg:
            self.legs.pop(call.customer_leg, None)
        call.customer_leg, call.customer_up = None, False

    def call_of_leg(self, leg: str) -> Call | None:
        call = self.legs.get(leg)
        return self.calls.get(call) if call else None

    def flow(self, run: Run) -> FlowDefinition | None:
        """The version that the run started with, as long as it is known; else the present one."""
        if run.flow.startswith(LINE_FLOW):
            return line_flow(run.flow.removeprefix(LINE_FLOW), 0, run.language)
        current = self.definitions.flows.get(run.flow)
        if current is not None and current.version == run.version:
            return current
        return self.retired.get((run.flow, run.version), current)

    def sounds(
        self, prompts: tuple[str, ...], language: str, own: Prompts | None = None
    ) -> tuple[str, ...]:
        """Sound ids of the prompts in the language, else in any; unknown prompts are left out.
        `own` come first: those that a flow was published with."""
        known = {**self.definitions.prompts, **(own or {})}
        found = (known.get(prompt, {}) for prompt in prompts)
        return tuple(
            by_language.get(language) or next(iter(by_language.values()))
            for by_language in found
            if by_language
        )
