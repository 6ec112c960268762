"""The set-up changed: the next call uses it, calls under way finish what they began."""

from linedesk.core.agents.desks import seat_guests
from linedesk.core.agents.table import Presence
from linedesk.core.definitions import Definitions
from linedesk.core.floor import Floor
from linedesk.core.queues import wanting
from linedesk.core.queues.waiting import order_lines


def define(floor: Floor, definitions: Definitions) -> None:
    _retire_flows(floor, definitions)
    before, floor.definitions = floor.definitions, definitions
    floor.accounts = {
        account: agent.id
        for agent in definitions.agents.values()
        for account in (agent.desk_account, agent.browser_account)
        if account
    }
    seat_guests(floor)
    floor.members = {queue: [] for queue in definitions.queues}
    for agent in definitions.agents.values():
        for queue in agent.queues:
            floor.members.setdefault(queue, []).append(agent.id)
    floor.count_presences()
    wanting.redefine(floor, before)
    order_lines(floor)
    _show_everything(floor)


def _retire_flows(floor: Floor, definitions: Definitions) -> None:
    """Keep the versions that running calls still walk through."""
    for flow in floor.definitions.flows.values():
        floor.retired[flow.id, flow.version] = flow
    runs = [call.run for call in floor.calls.values() if call.run]
    walking = {(run.flow, run.version) for run in runs}
    walking |= {(caller.flow, caller.version) for run in runs for caller in run.callers}
    floor.retired = {key: flow for key, flow in floor.retired.items() if key in walking}


def _show_everything(floor: Floor) -> None:
    for id in floor.definitions.agents:
        floor.touch_agent(floor.agent(id))
    for id in floor.definitions.queues:
        floor.queue(id)
        floor.feed(id)
    _forget_removed(floor)


def _forget_removed(floor: Floor) -> None:
    """A removed agent stays until his call is over; a removed queue until it is empty."""
    for agent in list(floor.agents.values()):
        gone = agent.id not in floor.definitions.agents
        if gone and (agent.call is None or agent.presence is Presence.OFFLINE):
            floor.touch_agent(agent)
            del floor.agents[agent.id]
    for queue in list(floor.queues):
        if queue not in floor.definitions.queues and not floor.line(queue).calls:
            floor.touch_queue(queue)
            floor.queues.pop(queue)
            floor.lines.pop(queue, None)
