"""What a supervisor does with the calls and the presence of others; every use becomes a fact.

A supervisor who belongs to a team reaches the agents of his team; one without a team, and an
administrator, everybody.
"""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field, StringConstraints

from linedesk.api.dependencies import Dependencies, View
from linedesk.api.live.asking import Deps
from linedesk.api.live.reaching import GivenReason
from linedesk.core import inputs
from linedesk.core.errors import UnknownAgent, UnknownCall
from linedesk.directory.agents.schemas import Level
from linedesk.kit.errors import Forbidden
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(tags=["supervision"])

TAKE_OVER = "take_over"

Supervisor = Annotated[Principal, Depends(require(Permission.SUPERVISE))]


class Supervision(BaseModel):
    mode: Literal["listen", "whisper", "barge", "take_over"]


class ForcedEnd(BaseModel):
    """`polite`: the customer hears a word of farewell first."""

    reason: GivenReason
    polite: bool = False


Why = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class ForcedPresence(BaseModel):
    """`why`: what the agent reads about it."""

    presence: Literal["ready", "not_ready", "offline"]
    reason: str | None = Field(None, max_length=64)
    why: Why = ""


class Duties(BaseModel):
    """What is left out stays. `queues`: names; `skills`: name -> level; `why`: as the agent
    reads it."""

    queues: Annotated[list[str], Field(max_length=200)] | None = None
    skills: Annotated[dict[str, Level], Field(max_length=200)] | None = None
    why: Why = ""


@router.post("/calls/{call}/supervise", status_code=204)
async def supervise(principal: Supervisor, deps: Deps, call: UUID, body: Supervision) -> None:
    """My own phone rings and answers by itself. Again with another mode: switched on that leg."""
    agent = _require_call_in_reach(deps, principal, str(call))
    request = inputs.SuperviseRequested(str(call), principal.agent_id, body.mode)
    await deps.plane.submit(request)
    if body.mode == TAKE_OVER:
        _tell(deps, principal, agent, "taken_over")


@router.delete("/calls/{call}/supervise", status_code=204)
async def leave(principal: Supervisor, deps: Deps, call: UUID) -> None:
    await deps.plane.submit(inputs.SuperviseEndRequested(str(call), principal.agent_id))


@router.post("/calls/{call}/force-hangup", status_code=204)
async def force_hangup(principal: Supervisor, deps: Deps, call: UUID, body: ForcedEnd) -> None:
    agent = _require_call_in_reach(deps, principal, str(call))
    request = inputs.ForceHangupRequested(str(call), principal.agent_id, body.reason, body.polite)
    await deps.plane.submit(request)
    _tell(deps, principal, agent, "call_ended", reason=body.reason)


@router.put("/live/agents/{username}/presence", status_code=204)
async def force_presence(
    principal: Supervisor, deps: Deps, username: str, body: ForcedPresence
) -> None:
    """Set somebody else's presence; he is told by whom, during a talk it counts afterwards."""
    agent = _require_agent_in_reach(deps, principal, username)
    by = principal.agent_id
    await deps.plane.submit(inputs.PresenceRequested(agent["id"], body.presence, body.reason, by))
    told = {"presence": body.presence, "reason": body.reason}
    _tell(deps, principal, agent, "presence", body.why, **told)


@router.patch("/live/agents/{username}", status_code=204)
async def change_duties(principal: Supervisor, deps: Deps, username: str, body: Duties) -> None:
    """Move somebody to other queues or change his skills, for the next call on; he is told."""
    agent = _require_agent_in_reach(deps, principal, username)
    duties = body.model_dump(exclude_none=True, exclude={"why"})
    await deps.records.change_duties(principal, UUID(agent["id"]), duties)
    for kind, now in duties.items():
        _tell(deps, principal, agent, kind, body.why, **{kind: now})


def _tell(
    deps: Dependencies, by: Principal, agent: View | None, kind: str, why: str = "", **what: Any
) -> None:
    """A notice at the agent's own screen: who did what, and why."""
    if agent is not None:
        said = {"kind": kind, "by": by.username, **what} | ({"why": why} if why else {})
        deps.hub.tell_agent(agent["id"], "agent.notice", said)


def _require_agent_in_reach(deps: Dependencies, principal: Principal, username: str) -> View:
    agents = deps.plane.snapshot()["agents"]
    agent = next((one for one in agents if one["username"] == username), None)
    if agent is None:
        raise UnknownAgent("there is no such agent")
    _require_in_reach(agents, principal, agent)
    return agent


def _require_call_in_reach(deps: Dependencies, principal: Principal, id: str) -> View | None:
    """By the agent who has the call, which is the answer; one that nobody has yet is for whoever
    may supervise."""
    snapshot = deps.plane.snapshot()
    call = next((one for one in snapshot["calls"] if one["id"] == id), None)
    if call is None:
        raise UnknownCall("there is no such call")
    agents = snapshot["agents"]
    agent = next((one for one in agents if one["id"] == call["agent_id"]), None)
    if agent is not None:
        _require_in_reach(agents, principal, agent)
    return agent


def _require_in_reach(agents: list[View], principal: Principal, agent: View) -> None:
    if "admin" in principal.roles:
        return
    mine = next((one["team"] for one in agents if one["id"] == principal.agent_id), "")
    if mine and mine != agent["team"]:
        raise Forbidden("The agent belongs to another team", code="other-team")
