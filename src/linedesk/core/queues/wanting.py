"""What a waiting call wants, as time goes by: fewer skills step by step, and first its own agent.

Its own agent is who owns the customer, who dialed the caller in vain, or who talked with him last,
in this order; he is waited for only while he is at work, and never longer than the queue allows.
"""

from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call
from linedesk.core.definitions import Definitions, SkillStep
from linedesk.core.floor import Floor
from linedesk.core.queues.needs import Want, needs_at, next_step, subject

NOBODY_YET = ""  # until the records have said who calls, which they do in well under a second
AT_WORK = (Presence.READY, Presence.OFFERED, Presence.TALKING, Presence.WRAP_UP)


def begin(floor: Floor, call: Call, rule: tuple[SkillStep, ...]) -> None:
    """The call has just joined `call.queue`."""
    definition = floor.queue_definition(call.queue or "")
    rule = rule or definition.skills
    call.want = Want(rule, subject(rule))
    _settle_needs(floor, call)
    _await_own(floor, call, definition.personal_seconds)


def _settle_needs(floor: Floor, call: Call) -> None:
    waited = floor.now - (call.queued or floor.now)
    call.want.needs = needs_at(call.want.rule, waited)
    seconds = next_step(call.want.rule, waited)
    if seconds is not None:
        floor.set_timer(f"relax:{call.id}", seconds)


def _await_own(floor: Floor, call: Call, seconds: float) -> None:
    if seconds <= 0:
        return
    if call.recognised is None and call.direction == "inbound":
        call.want.awaits = NOBODY_YET
        return
    own = next((pair for pair in own_agents(call) if is_at_work(floor, pair[0])), None)
    if own is not None:
        call.want.awaits, call.want.why = own
        floor.set_timer(f"personal:{call.id}", seconds)


def is_at_work(floor: Floor, agent: str) -> bool:
    """Nobody waits for a bot: any of them is as good."""
    known = floor.agents.get(agent)
    if known is None or floor.agent_definition(known).bot:
        return False
    return known.presence in AT_WORK


def insist(floor: Floor, call: Call, agent: str) -> None:
    """The flow wants this agent and nobody else; how long is the flow's affair."""
    floor.cancel_timer(f"personal:{call.id}")
    call.want.awaits, call.want.why = agent, "flow"
    floor.touch_call(call)


def recognised(floor: Floor, call: Call) -> None:
    """Now it is known who calls, or that nobody knows in time: is there somebody to wait for?"""
    if call.queue and call.want.awaits == NOBODY_YET:
        call.want.awaits = None
        _await_own(floor, call, floor.queue_definition(call.queue).personal_seconds)
        floor.touch_call(call)
        floor.feed(call.queue)


def own_agents(call: Call) -> list[tuple[str, str]]:
    owner = call.customer.owner if call.customer else None
    known = ((call.dialed_by, "dialed"), (owner, "owner"), (call.last_agent, "last"))
    return [(agent, why) for agent, why in known if agent]


def relax(floor: Floor, call: Call) -> None:
    """Time for the next step of the rule: more agents may serve the call now."""
    if call.in_line and call.queue:
        _settle_needs(floor, call)
        floor.touch_call(call)
        floor.feed(call.queue)


def give_up(floor: Floor, call: Call) -> None:
    """The call has waited for its own agent long enough."""
    if call.in_line and call.queue and call.want.awaits:
        call.want.awaits = None
        floor.touch_call(call)
        floor.feed(call.queue)


def redefine(floor: Floor, before: Definitions) -> None:
    """The set-up changed while calls wait: who follows his queue's rule follows its new one."""
    for queue, line in floor.lines.items():
        old = before.queues.get(queue)
        new = floor.queue_definition(queue).skills
        if old is None or old.skills == new:
            continue
        for call in line.calls:
            if call.want.rule == old.skills:
                call.want.rule, call.want.skills = new, subject(new)
                _settle_needs(floor, call)
                floor.touch_call(call)
