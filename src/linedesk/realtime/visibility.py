"""Who may see what: from the topic that a browser names to the one it is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from linedesk.kit.errors import Forbidden, NotFound
from linedesk.kit.security import WALLBOARD, Permission, Principal


@dataclass(frozen=True, slots=True)
class Address:
    """One stream of events. `agent` is whose `me` it is; `masked`: without full phone numbers."""

    topic: str  # "me" | "floor" | "wall" | "alerts" | "system"
    agent: str = ""
    masked: bool = False


SYSTEM = Address("system")
WALL = Address("wall")
ALERTS = Address("alerts")


def shown_to_agent(call: Mapping[str, Any], agent: str) -> dict[str, Any]:
    """The call's view as those see it who talk in it: nobody is told who listens to him."""
    told = [
        one for one in call.get("supervisors", ()) if one["mode"] != "listen" or one["id"] == agent
    ]
    return {**call, "supervisors": told} if "supervisors" in call else dict(call)


ON_THE_WALL = ("id", "username", "name", "presence", "reason", "since", "takes_calls", "queues")


def shown_on_wall(agent: Mapping[str, Any]) -> dict[str, Any]:
    """An agent as everybody in the room may see him; no call, no caller."""
    return {name: agent[name] for name in ON_THE_WALL if name in agent}


def address_of(topic: str, principal: Principal) -> Address:
    """`Forbidden` when the topic is not for the principal, `NotFound` when there is none."""
    masked = not principal.may(Permission.SEE_NUMBERS)
    match topic:
        case "system":
            return SYSTEM
        case "me":
            return Address("me", principal.agent_id, masked)
        case "floor" if principal.sees_all(Permission.READ_FLOOR):
            return Address("floor", masked=masked)
        case "alerts" if principal.sees_all(Permission.READ_FLOOR):
            return ALERTS
        case "floor" | "alerts":
            raise Forbidden("The floor is for supervisors.", topic=topic)
        case "wall" if WALLBOARD in principal.roles or principal.sees_all(Permission.READ_FLOOR):
            return WALL
        case "wall":
            raise Forbidden("The wall is for televisions.", topic=topic)
        case _:
            raise NotFound("There is no such topic.", code="unknown-topic")
