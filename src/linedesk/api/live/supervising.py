"""What a supervisor does with the calls and the presence of others; every use becomes a fact.

A supervisor who belongs to a team reaches the agents of his team; one without a team, and an
administrator, everybody.
"""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field

from linedesk.api.dependencies import Dependencies, View
from linedesk.api.live.asking import Deps
from linedesk.api.live.reaching import GivenReason
from linedesk.core import inputs
from linedesk.core.errors import UnknownAgent, UnknownCall
from linedesk.kit.errors import Forbidden
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(tags=["supervision"])

Supervisor = Annotated[Principal, Depends(require(Permission.SUPERVISE))]


class Supervision(BaseModel):
    mode: Literal["listen", "whisper", "barge", "take_over"]


class ForcedEnd(BaseModel):
    """`polite`: the customer hears a word of farewell first."""

    reason: GivenReason
    polite: bool = False


class ForcedPresence(BaseModel):
    presence: Literal["ready", "not_ready", "offline"]
    reason: str | None = Field(None, max_length=64)


@router.post("/calls/{call}/supervise", status_code=204)
async def supervise(principal: Supervisor, deps: Deps, call: UUID, body: Supervision) -> None:
    """My own phone rings and answers by itself. Again with another mode: switched on that leg."""
    _require_call_in_reach(deps, principal, str(call))
    request = inputs.SuperviseRequested(str(call), principal.agent_id, body.mode)
    await deps.plane.submit(request)


@router.delete("/calls/{call}/supervise", status_code=204)
async def leave(principal: Supervisor, deps: Deps, call: UUID) -> None:
    await deps.plane.submit(inputs.SuperviseEndRequested(str(call), principal.agent_id))


@router.post("/calls/{call}/force-hangup", status_code=204)
async def force_hangup(principal: Supervisor, deps: Deps, call: UUID, body: ForcedEnd) -> None:
    _require_call_in_reach(deps, principal, str(call))
    request = inputs.ForceHangupRequested(str(call), principal.agent_id, body.reason, body.polite)
    await deps.plane.submit(request)


@router.put("/live/agents/{username}/presence", status_code=204)
async def force_presence(
    principal: Supervisor, deps: Deps, username: str, body: ForcedPresence
) -> None:
    """Set somebody else's presence; he is told by whom, during a talk it counts afterwards."""
    agents = deps.plane.snapshot()["agents"]
    agent = next((one for one in agents if one["username"] == username), None)
    if agent is None:
        raise UnknownAgent("there is no such agent")
    _require_in_reach(agents, principal, agent)
    by = principal.agent_id
    await deps.plane.submit(inputs.PresenceRequested(agent["id"], body.presence, body.reason, by))
    told = {"presence": body.presence, "reason": body.reason, "by": principal.username}
    deps.hub.tell_agent(agent["id"], "presence.forced", told)


def _require_call_in_reach(deps: Dependencies, principal: Principal, id: str) -> None:
    """By the agent who has the call; one that nobody has yet is for whoever may supervise."""
    snapshot = deps.plane.snapshot()
    call = next((one for one in snapshot["calls"] if one["id"] == id), None)
    if call is None:
        raise UnknownCall("there is no such call")
    agents = snapshot["agents"]
    for agent in (one for one in agents if one["id"] == call["agent_id"]):
        _require_in_reach(agents, principal, agent)


def _require_in_reach(agents: list[View], principal: Principal, agent: View) -> None:
    if "admin" in principal.roles:
        return
    mine = next((one["team"] for one in agents if one["id"] == principal.agent_id), "")
    if mine and mine != agent["team"]:
        raise Forbidden("The agent belongs to another team", code="other-team")
