"""The only place that changes an agent's presence: it checks, changes and tells."""

from linedesk.core.agents import breaks
from linedesk.core.agents.model import Agent, Wish
from linedesk.core.agents.phones import reachable_account
from linedesk.core.agents.table import PRESENCE_MOVES, Presence, PresenceEvent
from linedesk.core.errors import IllegalMove, PhoneNotReachable, ReasonRequired
from linedesk.core.facts import AgentPresenceChanged
from linedesk.core.floor import Floor
from linedesk.core.moves import is_legal, next_state
from linedesk.core.queues.estimating import look

REQUESTS = {
    "ready": PresenceEvent.GO_READY,
    "not_ready": PresenceEvent.GO_NOT_READY,
    "offline": PresenceEvent.GO_OFFLINE,
}
BUSY = frozenset({Presence.OFFERED, Presence.TALKING, Presence.SUPERVISING})


def move(
    floor: Floor,
    agent: Agent,
    event: PresenceEvent,
    reason: str | None = None,
    by: str | None = None,
) -> None:
    """Apply one row of the presence table; the queues of a freed agent are matched afterwards."""
    before, after = agent.presence, next_state(PRESENCE_MOVES, agent.presence, event)
    if before == after and agent.reason == reason:
        return
    for queue in floor.agent_definition(agent).queues:
        look(floor, queue)
    if before is Presence.NOT_READY:
        breaks.count(floor, agent)
    agent.presence, agent.reason, agent.since, agent.by = after, reason, floor.now, by
    if after is Presence.READY and event is not PresenceEvent.RELEASE:
        agent.idle_since = floor.now
    if event is not PresenceEvent.LOSE:
        agent.lost_at = None
    _tell(floor, agent, before, by)


def _tell(floor: Floor, agent: Agent, before: Presence, by: str | None) -> None:
    floor.tell(
        AgentPresenceChanged(
            at=floor.now,
            agent=agent.id,
            presence=agent.presence.value,
            reason=agent.reason,
            before=before.value,
            call=agent.call,
            by=by,
        )
    )
    floor.touch_agent(agent)
    for queue in floor.agent_definition(agent).queues:
        floor.recount(queue, agent, before)
        if agent.presence is Presence.READY:
            floor.feed(queue)
        else:
            floor.touch_queue(queue)


def request(floor: Floor, agent: Agent, presence: str, reason: str | None, by: str | None) -> None:
    """What a person asks for; during a call it is remembered and done afterwards."""
    check(floor, agent, presence, reason)
    if agent.presence in BUSY:
        agent.wish = Wish(Presence(presence), reason, by)
        floor.touch_agent(agent)
        return
    agent.wish = None
    move(floor, agent, REQUESTS[presence], reason if presence == "not_ready" else None, by)


def check(floor: Floor, agent: Agent, presence: str, reason: str | None) -> None:
    """Refuse what cannot be: an unknown word, no reason, ready without a phone."""
    if presence not in REQUESTS:
        raise IllegalMove(f"no presence {presence}")
    _check_reason(floor, presence, reason)
    if presence == "ready" and reachable_account(floor, agent) is None:
        raise PhoneNotReachable("no registered phone: open the browser phone or the desk phone")


def _check_reason(floor: Floor, presence: str, reason: str | None) -> None:
    known = floor.definitions.not_ready_reasons
    if presence == "not_ready" and known and reason not in known:
        raise ReasonRequired("choose a reason: " + ", ".join(sorted(known)))


def follow_wish(floor: Floor, agent: Agent) -> None:
    """The call is done: go where the agent wanted to go, else ready, if a phone is reachable."""
    wish, agent.wish, agent.call = agent.wish, None, None
    floor.touch_agent(agent)
    if reachable_account(floor, agent) is None and (
        wish is None or wish.presence is Presence.READY
    ):
        return move(floor, agent, PresenceEvent.GO_NOT_READY, "lost")
    if wish is None:
        return move(floor, agent, PresenceEvent.GO_READY)
    return move(floor, agent, REQUESTS[wish.presence.value], wish.reason, wish.by)


def lose(floor: Floor, agent: Agent, reason: str = "lost") -> None:
    """No phone or no screen: a ready agent is ready no longer."""
    if agent.presence is Presence.READY:
        agent.lost_at = floor.now
    if is_legal(PRESENCE_MOVES, agent.presence, PresenceEvent.LOSE):
        kept = agent.reason if agent.presence is Presence.NOT_READY else reason
        move(floor, agent, PresenceEvent.LOSE, kept)
