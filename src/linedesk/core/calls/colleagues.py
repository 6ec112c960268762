"""Ringing one of our own for a call: who may be rung, and what becomes of him afterwards."""

from linedesk.core.agents.model import Agent, Wish
from linedesk.core.agents.phones import reachable_account
from linedesk.core.agents.presence import follow_wish
from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import Presence, PresenceEvent
from linedesk.core.calls import stints
from linedesk.core.calls.model import Call
from linedesk.core.errors import AgentNotFree, PhoneNotReachable
from linedesk.core.floor import Floor


def free_account(floor: Floor, call: Call | None, agent: Agent) -> str:
    """The account to ring; raises `AgentNotFree` or `PhoneNotReachable`.

    Who is on a break may be asked by a colleague, and who still wraps up this very call.
    """
    free = agent.call is None and agent.presence in (Presence.READY, Presence.NOT_READY)
    if not free and not _wraps_up(agent, call):
        raise AgentNotFree(f"the colleague is {agent.presence.value.replace('_', ' ')}")
    account = reachable_account(floor, agent)
    if account is None:
        raise PhoneNotReachable("the colleague has no registered phone")
    return account


def _wraps_up(agent: Agent, call: Call | None) -> bool:
    return call is not None and stints.wraps_up(call, agent.id) is not None


def is_free(floor: Floor, call: Call, agent: Agent) -> bool:
    try:
        return bool(free_account(floor, call, agent))
    except (AgentNotFree, PhoneNotReachable):
        return False


def reserve(floor: Floor, call: Call, agent: Agent) -> None:
    """He is rung from now on; `answered` or `release` must follow."""
    wrapping = stints.wraps_up(call, agent.id)
    if wrapping is not None:
        stints.finish_wrap_up(floor, call, wrapping, "recalled")
    if agent.presence is Presence.NOT_READY and agent.wish is None:
        agent.wish = Wish(Presence.NOT_READY, agent.reason)
    agent.call = call.id
    move_agent(floor, agent, PresenceEvent.OFFER)


def answered(floor: Floor, agent: Agent) -> None:
    move_agent(floor, agent, PresenceEvent.ANSWER)


def release(floor: Floor, agent: Agent) -> None:
    """He did not come, or leaves: where he was before, or where he wants to go. No wrap-up."""
    if agent.presence is Presence.OFFERED:
        agent.call, wish = None, agent.wish
        move_agent(floor, agent, PresenceEvent.RELEASE)
        if wish is not None or reachable_account(floor, agent) is None:
            follow_wish(floor, agent)
    else:
        follow_wish(floor, agent)
