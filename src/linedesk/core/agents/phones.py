"""Where an agent can be rung: the chosen device when it is registered, else any registered one."""

from linedesk.core.agents.model import Agent
from linedesk.core.floor import Floor

OUTSIDE = "outside:"  # how the account of a phone outside the house begins; no SIP account does
EXTERNAL = "external"


def outside_number(account: str) -> str:
    """The number behind the account of an outside phone; empty for one of our own phones."""
    return account.removeprefix(OUTSIDE) if account.startswith(OUTSIDE) else ""


def accounts(floor: Floor, agent: Agent) -> tuple[str, ...]:
    """The agent's SIP accounts, the chosen device first."""
    definition = floor.agent_definition(agent)
    both = {"browser": definition.browser_account, "desk": _desk(floor, agent)}
    first = agent.device or definition.device
    ordered = sorted(both, key=lambda device: device != first)
    return tuple(both[device] for device in ordered if both[device])


def _desk(floor: Floor, agent: Agent) -> str:
    """The phone at which he signed on, else his own unless a guest has it."""
    own = floor.agent_definition(agent).desk_account
    return agent.desk or (own if floor.accounts.get(own, agent.id) == agent.id else "")


def reachable_account(floor: Floor, agent: Agent) -> str | None:
    """An outside phone is taken to be there: whether it is, is found when it is rung."""
    if agent.device == EXTERNAL and agent.outside:
        return OUTSIDE + agent.outside
    return next((a for a in accounts(floor, agent) if a in agent.reachable), None)


def reachable_devices(floor: Floor, agent: Agent) -> dict[str, bool]:
    definition = floor.agent_definition(agent)
    return {
        "desk": _desk(floor, agent) in agent.reachable,
        "browser": definition.browser_account in agent.reachable,
        "external": agent.device == EXTERNAL and bool(agent.outside),
    }
