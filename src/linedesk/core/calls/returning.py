"""A call that nobody has: back to who gave it away, else to the head of its line."""

from linedesk.core.calls import colleagues, offering
from linedesk.core.calls.ending import say_farewell
from linedesk.core.calls.lining import line_up
from linedesk.core.calls.model import Call
from linedesk.core.calls.moving import move
from linedesk.core.calls.sounding import music
from linedesk.core.calls.table import CallEvent
from linedesk.core.facts import CallReturned
from linedesk.core.floor import Floor
from linedesk.core.telephony import Cause


def came_back(floor: Floor, call: Call, why: str) -> None:
    """The one whom the call was given to does not come."""
    move(floor, call, CallEvent.RETURN)
    if call.chain is not None:
        return floor.set_timer(f"chain:{call.id}", 0.0)
    return give_back(floor, call, why)


def give_back(floor: Floor, call: Call, why: str) -> None:
    """To the agent who gave it away, if he is free and was not asked already; else in line."""
    transfer = call.transfer
    by = floor.agents.get(transfer.by) if transfer else None
    if (
        transfer is None
        or by is None
        or transfer.returned
        or not colleagues.is_free(floor, call, by)
    ):
        return back_in_line(floor, call, why)
    transfer.returned = True
    _tell(floor, call, by.id, why, "agent")
    hold_on(floor, call)
    return offering.offer_directly(floor, call, by)


def hold_on(floor: Floor, call: Call) -> None:
    """Music for who waits for a person, not in a line."""
    call.run = None
    if not call.music:
        music(floor, call)


def back_in_line(floor: Floor, call: Call, why: str) -> None:
    """First in line, with the time at which he first joined it."""
    queue = _line_of(floor, call)
    agent = call.stints[-1].agent if call.stints else None
    _tell(floor, call, agent, why, "queue" if queue else "nobody")
    if queue is None:
        return say_farewell(floor, call, ("fault",), Cause.NO_ANSWER)
    call.first = True
    return line_up(floor, call, queue)


def _line_of(floor: Floor, call: Call) -> str | None:
    """The queue that the call came from; a dialed one goes to the first of its last agent's."""
    if call.queue:
        return call.queue
    owners = [stint.agent for stint in call.stints if stint.agent]
    definition = floor.definitions.agents.get(owners[-1]) if owners else None
    return definition.queues[0] if definition and definition.queues else None


def _tell(floor: Floor, call: Call, agent: str | None, why: str, to: str) -> None:
    floor.tell(CallReturned(at=floor.now, call=call.id, agent=agent or "", why=why, to=to))
