"""Colleagues and queues as an agent needs them to transfer, consult or call: who is free, since
when, and how long a queue is. No customer and no figure of anybody's day."""

from fastapi import APIRouter
from pydantic import BaseModel

from linedesk.api.dependencies import View
from linedesk.api.live.asking import CallHandler, Deps
from linedesk.api.live.views import rfc3339, waited
from linedesk.core.definitions import AgentDefinition

router = APIRouter(tags=["live"])

SUPERVISING = "supervising"  # nobody need know who is listened to, or when


class Colleague(BaseModel):
    username: str
    name: str
    presence: str
    since: str | None
    reachable: bool
    queues: list[str]
    skills: list[str]


class Line(BaseModel):
    name: str
    label: dict[str, str]
    waiting: int
    longest_wait: float
    agents_ready: int
    agents_signed_in: int


class Directory(BaseModel):
    agents: list[Colleague]
    queues: list[Line]


@router.get("/directory")
async def read_directory(principal: CallHandler, deps: Deps) -> Directory:
    """Everybody but the one who asks."""
    snapshot, now = deps.plane.snapshot(), deps.clock()
    seats = deps.definitions().agents
    others = (agent for agent in snapshot["agents"] if agent["id"] != principal.agent_id)
    return Directory(
        agents=[_colleague(agent, seats.get(agent["id"])) for agent in others],
        queues=[_line(queue, now) for queue in snapshot["queues"]],
    )


def _colleague(agent: View, seat: AgentDefinition | None) -> Colleague:
    return Colleague(
        username=agent["username"],
        name=agent["name"],
        presence="not_ready" if agent["presence"] == SUPERVISING else agent["presence"],
        since=rfc3339(agent["since"]),
        reachable=any(agent["reachable"].values()),
        queues=agent["queues"],
        skills=sorted(seat.skills) if seat else [],
    )


def _line(queue: View, now: float) -> Line:
    return Line(
        name=queue["name"],
        label=queue["label"],
        waiting=queue["waiting"],
        longest_wait=waited(queue, now),
        agents_ready=queue["agents_ready"],
        agents_signed_in=queue["agents_signed_in"],
    )
