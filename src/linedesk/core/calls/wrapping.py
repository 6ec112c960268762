"""What the agent does after the talk: the disposition, and going on before the time is over."""

from linedesk.core.agents import presence
from linedesk.core.agents.model import Agent, Wish
from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call, Stint
from linedesk.core.calls.stints import finish_wrap_up, wrap_up_rule, wraps_up
from linedesk.core.definitions import WrapUp
from linedesk.core.errors import NotYourCall, UnknownDisposition
from linedesk.core.facts import DispositionSet
from linedesk.core.floor import Floor
from linedesk.core.inputs import DispositionRequested, PresenceRequested


def dispose(floor: Floor, input: DispositionRequested) -> None:
    """Store the outcome; during wrap-up it also ends it, unless the queue wants the whole time.

    A call that has left the floor may still be disposed of: whether it was this agent's is the
    records' knowledge, so the edge checks it there.
    """
    floor.agent(input.agent)
    call = floor.calls.get(input.call)
    if input.code not in floor.definitions.dispositions:
        raise UnknownDisposition(f"no disposition {input.code!r}")
    stint = _last_stint(call, input.agent) if call else None
    floor.tell(
        DispositionSet(
            at=floor.now, call=input.call, agent=input.agent, code=input.code, note=input.note
        )
    )
    if call is None or stint is None:
        return
    stint.disposition = input.code
    floor.touch_call(call)
    if wraps_up(call, input.agent) is stint and _may_leave_early(floor, stint):
        finish_wrap_up(floor, call, stint, "finished")


def _last_stint(call: Call, agent: str) -> Stint:
    """The agent's part, also one that he has finished while the call goes on with others."""
    mine = [stint for stint in call.stints if stint.agent == agent]
    if not mine:
        raise NotYourCall("the call is with another agent")
    return mine[-1]


def _may_leave_early(floor: Floor, stint: Stint) -> bool:
    return wrap_up_rule(floor, stint) is not WrapUp.FORCED


def request_presence(floor: Floor, input: PresenceRequested) -> None:
    """As everywhere, but an agent who goes on from wrap-up also finishes the call behind him."""
    agent = floor.agent(input.agent)
    call = floor.calls.get(agent.call or "")
    stint = wraps_up(call, agent.id) if call else None
    if agent.presence is not Presence.WRAP_UP or call is None or stint is None:
        return presence.request(floor, agent, input.presence, input.reason, input.by)
    presence.check(floor, agent, input.presence, input.reason)
    return _go_on(floor, call, stint, agent, input)


def _go_on(floor: Floor, call: Call, stint: Stint, agent: Agent, input: PresenceRequested) -> None:
    """Now, or when the time is over where the queue allows no early end; a supervisor may."""
    agent.wish = Wish(Presence(input.presence), input.reason, input.by)
    floor.touch_agent(agent)
    if _may_leave_early(floor, stint) or input.by is not None:
        finish_wrap_up(floor, call, stint, "finished" if input.by is None else "forced")
