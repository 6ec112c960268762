"""Who may see what: from the topic that a browser names to the one it is given."""

from dataclasses import dataclass

from linedesk.kit.errors import Forbidden, NotFound
from linedesk.kit.security import Permission, Principal


@dataclass(frozen=True, slots=True)
class Address:
    """One stream of events. `agent` is whose `me` it is; `masked`: without full phone numbers."""

    topic: str  # "me" | "floor" | "system"
    agent: str = ""
    masked: bool = False


SYSTEM = Address("system")


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
        case "floor":
            raise Forbidden("The floor is for supervisors.", topic=topic)
        case _:
            raise NotFound("There is no such topic.", code="unknown-topic")
