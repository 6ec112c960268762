"""Which of the agent's phones rings: the chosen device when it is reachable, else the other."""

from collections.abc import Mapping

from linedesk.api.dependencies import View
from linedesk.core.errors import IllegalMove, NotYourCall, UnknownCall
from linedesk.kit.errors import Conflict

BROWSER = "browser"


def require_browser_ringing(
    snapshot: Mapping[str, list[View]], call_id: str, agent_id: str
) -> None:
    """Raises unless the call rings this agent's browser."""
    call = next((call for call in snapshot["calls"] if call["id"] == call_id), None)
    agent = next((agent for agent in snapshot["agents"] if agent["id"] == agent_id), None)
    if call is None:
        raise UnknownCall("there is no such call")
    if agent is None or agent_id not in call["agent_ids"]:
        raise NotYourCall("the call is with another agent")
    if agent_id not in call["ringing_ids"]:
        raise IllegalMove("the call does not ring")
    if ringing_device(agent) != BROWSER:
        raise Conflict("Lift the handset: the desk phone rings", code="answer-on-the-phone")


def ringing_device(agent: View) -> str:
    chosen: str = agent["device"]
    others = (device for device, reachable in agent["reachable"].items() if reachable)
    return chosen if agent["reachable"].get(chosen) else next(others, chosen)
