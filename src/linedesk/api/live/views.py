"""The floor as the contract shows it: times in RFC 3339, waits in seconds, the own part for agents.

The control plane speaks unix seconds; nothing else is changed on the way out.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from linedesk.api.dependencies import View
from linedesk.kit.masking import shown_call
from linedesk.kit.security import Permission, Principal
from linedesk.realtime.visibility import shown_to_agent

_TIME_ENDINGS = ("since", "_at", "_until")


class Open(BaseModel):
    """The fields that the contract promises; more may stand beside them."""

    model_config = ConfigDict(extra="allow")


class LiveQueue(Open):
    name: str
    waiting: int
    longest_wait: float


class LiveAgent(Open):
    username: str
    presence: str
    reason: str | None
    since: str | None


class LiveCall(Open):
    id: str
    interaction_id: str
    direction: str
    caller: str
    called: str
    state: str
    queue: str | None
    agent: str | None
    since: str | None


class Live(BaseModel):
    at: str
    queues: list[LiveQueue]
    agents: list[LiveAgent]
    calls: list[LiveCall]


@lru_cache(maxsize=4096)  # a moment is shown again by every look until its call has ended
def rfc3339(seconds: float | None) -> str | None:
    """`2026-11-22T01:02:03.450Z`."""
    if seconds is None:
        return None
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _presented(view: View) -> View:
    return {
        name: rfc3339(value) if name.endswith(_TIME_ENDINGS) else value
        for name, value in view.items()
    }


def waited(queue: View, now: float) -> float:
    """Seconds that the first in line has waited; 0 when nobody waits."""
    oldest = queue["oldest_since"]
    return 0.0 if oldest is None else round(max(now - oldest, 0.0), 1)


def _queue(view: View, now: float) -> View:
    return {**_presented(view), "longest_wait": waited(view, now)}


def live(snapshot: Mapping[str, list[View]], principal: Principal, now: float) -> View:
    """A `Live`: everything for those who may see the floor; agents get their own queues, row and
    calls. Plain data, since it is large and the calls wait while it is made."""
    queues, agents, calls = snapshot["queues"], snapshot["agents"], snapshot["calls"]
    agents = [agent for agent in agents if agent["takes_calls"]]
    if not principal.sees_all(Permission.READ_FLOOR):
        agents = [agent for agent in agents if agent["id"] == principal.agent_id]
        me = principal.agent_id
        calls = [shown_to_agent(call, me) for call in calls if me in call["agent_ids"]]
        mine = {name for agent in agents for name in agent["queues"]}
        queues = [queue for queue in queues if queue["name"] in mine]
    return {
        "at": rfc3339(now),
        "queues": [_queue(queue, now) for queue in queues],
        "agents": [_presented(agent) for agent in agents],
        "calls": [_presented(shown_call(call, principal)) for call in calls],
    }
