"""Where an agent can be rung: the chosen device when it is registered, else any registered one."""

from linedesk.core.agents.model import Agent
from linedesk.core.floor import Floor


def accounts(floor: Floor, agent: Agent) -> tuple[str, ...]:
    """The agent's SIP accounts, the chosen device first."""
    definition = floor.agent_definition(agent)
    both = {"browser": definition.browser_account, "desk": definition.desk_account}
    first = agent.device or definition.device
    ordered = sorted(both, key=lambda device: device != first)
    return tuple(both[device] for device in ordered if both[device])


def reachable_account(floor: Floor, agent: Agent) -> str | None:
    return next((a for a in accounts(floor, agent) if a in agent.reachable), None)


def reachable_devices(floor: Floor, agent: Agent) -> dict[str, bool]:
    definition = floor.agent_definition(agent)
    return {
        "desk": definition.desk_account in agent.reachable,
        "browser": definition.browser_account in agent.reachable,
    }
