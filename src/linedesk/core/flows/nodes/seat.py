from linedesk.core.agents import pins, presence
from linedesk.core.agents.model import Agent
from linedesk.core.agents.phones import EXTERNAL
from linedesk.core.destinations import allowed_number
from linedesk.core.errors import CoreError
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit


class SeatNode(Node):
    """Sign an agent in who calls from a phone outside the house, which then is his phone, or sign
    him off. Settings: extension and pin (names of the values that were keyed in, the pin's a
    secret one), action ("sign_in" or "sign_off"). Exits: done, refused."""

    exits = frozenset({"done", "refused"})

    def enter(self, visit: Visit) -> str | None:
        agent = self._known(visit)
        if agent is None:
            return "refused"
        try:
            self._sit(visit, agent)
        except CoreError:
            return "refused"
        return "done"

    def _sit(self, visit: Visit, agent: Agent) -> None:
        floor = visit.floor
        if visit.setting("action", "sign_in") == "sign_off":
            presence.request(floor, agent, "offline", None, None)
            agent.device, agent.outside = None, ""
            return floor.touch_agent(agent)
        agent.outside = allowed_number(floor, visit.call.caller)
        agent.device = EXTERNAL
        return presence.request(floor, agent, "ready", None, None)

    def _known(self, visit: Visit) -> Agent | None:
        values = visit.values()
        extension = values.get(str(visit.setting("extension", "extension")), "")
        return pins.holder(visit.floor, extension, values.get(str(visit.setting("pin", "pin")), ""))
