"""Presence is session and reachable phone: what follows when a phone or a screen comes or goes."""

from collections.abc import Set

from linedesk.core.agents.model import Agent
from linedesk.core.agents.phones import EXTERNAL, accounts, reachable_account
from linedesk.core.agents.presence import lose, move
from linedesk.core.agents.table import Presence, PresenceEvent
from linedesk.core.destinations import allowed_number
from linedesk.core.errors import NoOutsideNumber
from linedesk.core.floor import Floor
from linedesk.core.inputs import DeviceRequested, SessionLost
from linedesk.core.telephony import PhoneChanged

BOT_COMES_BACK_FROM = ("lost", "no_answer")
COMEBACK_SECONDS = 60.0  # a ready agent whose phone returns in this time is ready again


def phone_changed(floor: Floor, event: PhoneChanged) -> None:
    owner = floor.accounts.get(event.account)
    if owner is None:
        return
    agent = floor.agent(owner)
    if event.reachable:
        agent.reachable.add(event.account)
    else:
        agent.reachable.discard(event.account)
    settle(floor, agent)


def phones_listed(floor: Floor, reachable: Set[str]) -> None:
    """The switch says which phones it knows; whoever is not named is away."""
    for id in floor.definitions.agents:
        agent = floor.agent(id)
        now = set(accounts(floor, agent)) & reachable
        if now != agent.reachable or _has_not_reported(floor, agent):
            agent.reachable = now
            settle(floor, agent)


def settle(floor: Floor, agent: Agent) -> None:
    floor.touch_agent(agent)
    if reachable_account(floor, agent) is None:
        lose(floor, agent)
    elif _was_lost_just_now(floor, agent) or _reports_for_duty(floor, agent):
        move(floor, agent, PresenceEvent.GO_READY)


def _was_lost_just_now(floor: Floor, agent: Agent) -> bool:
    lost = agent.presence is Presence.NOT_READY and agent.reason == "lost"
    return lost and agent.lost_at is not None and floor.now - agent.lost_at <= COMEBACK_SECONDS


def _reports_for_duty(floor: Floor, agent: Agent) -> bool:
    """A bot has no screen: its phone is there, so it is; unless a person sent it away."""
    if not floor.agent_definition(agent).bot or agent.by is not None:
        return False
    away = agent.presence is Presence.NOT_READY and agent.reason in BOT_COMES_BACK_FROM
    return away or agent.presence is Presence.OFFLINE


def _has_not_reported(floor: Floor, agent: Agent) -> bool:
    """It was there before it was known to be a bot."""
    return agent.presence is Presence.OFFLINE and _reports_for_duty(floor, agent)


def session_lost(floor: Floor, input: SessionLost) -> None:
    lose(floor, floor.agent(input.agent))


def choose_device(floor: Floor, input: DeviceRequested) -> None:
    agent = floor.agent(input.agent)
    number = input.number or floor.agent_definition(agent).outside_number
    if input.device == EXTERNAL and not number:
        raise NoOutsideNumber(f"no mobile is set up for {agent.id}")
    outside = allowed_number(floor, number) if input.device == EXTERNAL else ""
    agent.device, agent.outside = input.device, outside
    settle(floor, agent)
