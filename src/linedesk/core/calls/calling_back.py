"""It is the turn of somebody who hung up: the agent answered, now the customer is dialed.

It stays one call with one id from the first ring to the last word, so the agent sees the true wait
and nobody counts as having given up.
"""

from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import PresenceEvent
from linedesk.core.calls.model import Call, CallBack, Stint
from linedesk.core.calls.moving import move
from linedesk.core.calls.outbound import CUSTOMER_SECONDS
from linedesk.core.calls.outbound import customer_answered as connect
from linedesk.core.calls.placing import place
from linedesk.core.calls.table import CallEvent
from linedesk.core.calls.talking import count_answered
from linedesk.core.facts import CallbackDialed
from linedesk.core.floor import Floor
from linedesk.core.telephony import Play


def agent_answered(floor: Floor, call: Call) -> None:
    offered, promise = call.offer, call.call_back
    assert offered, "an agent was rung"
    assert promise, "somebody is to be called back"
    call.offer = None
    call.stints.append(Stint(offered.agent, offered.leg, call.queue, offered.account, up=True))
    floor.cancel_timer(f"offer:{call.id}")
    move_agent(floor, floor.agent(offered.agent), PresenceEvent.ANSWER)
    move(floor, call, CallEvent.DIAL)
    promise.tries += 1
    _tell(floor, call, promise, offered.agent)
    _dial(floor, call, promise, offered.leg)


def _tell(floor: Floor, call: Call, promise: CallBack, agent: str) -> None:
    floor.tell(
        CallbackDialed(
            at=floor.now,
            call=call.id,
            agent=agent,
            number=promise.number,
            tries=promise.tries,
            waited=floor.now - (call.waiting_since or floor.now),
        )
    )


def _dial(floor: Floor, call: Call, promise: CallBack, agent_leg: str) -> None:
    leg = call.customer_leg = call.next_leg("customer", floor.now)
    floor.perform(call, Play(agent_leg, f"{call.id}-ringing", ("tone:ring",)))
    place(floor, call, leg, promise.number, floor.definitions.own_number, CUSTOMER_SECONDS)
    floor.set_timer(f"dial:{call.id}", CUSTOMER_SECONDS + 5.0)


def customer_answered(floor: Floor, call: Call) -> None:
    count_answered(floor, call)
    connect(floor, call)
