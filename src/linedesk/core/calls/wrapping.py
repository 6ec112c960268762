"""What the agent does after the talk: the disposition, and going on before the time is over."""

from linedesk.core.agents import presence
from linedesk.core.agents.model import Wish
from linedesk.core.agents.table import Presence
from linedesk.core.calls.ending import finish_wrap_up
from linedesk.core.calls.table import CallState
from linedesk.core.errors import NotYourCall, UnknownDisposition
from linedesk.core.facts import DispositionSet
from linedesk.core.floor import Floor
from linedesk.core.inputs import DispositionRequested, PresenceRequested


def dispose(floor: Floor, input: DispositionRequested) -> None:
    """Store the outcome; during wrap-up it also ends it.

    A call that has left the floor may still be disposed of: whether it was this agent's is the
    records' knowledge, so the edge checks it there.
    """
    floor.agent(input.agent)
    call = floor.calls.get(input.call)
    if input.code not in floor.definitions.dispositions:
        raise UnknownDisposition(f"no disposition {input.code!r}")
    if call is not None and call.agent != input.agent:
        raise NotYourCall("the call is with another agent")
    floor.tell(
        DispositionSet(
            at=floor.now, call=input.call, agent=input.agent, code=input.code, note=input.note
        )
    )
    if call is None:
        return
    call.disposition = input.code
    floor.touch_call(call)
    if call.state is CallState.WRAP_UP:
        finish_wrap_up(floor, call)


def request_presence(floor: Floor, input: PresenceRequested) -> None:
    """As everywhere, but an agent who goes on from wrap-up also closes the call behind him."""
    agent = floor.agent(input.agent)
    call = floor.calls.get(agent.call or "")
    if agent.presence is not Presence.WRAP_UP or call is None:
        return presence.request(floor, agent, input.presence, input.reason, input.by)
    presence.check(floor, agent, input.presence, input.reason)
    agent.wish = Wish(Presence(input.presence), input.reason)
    return finish_wrap_up(floor, call)
