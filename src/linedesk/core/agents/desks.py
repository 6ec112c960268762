"""Any desk phone is anybody's: dialed on it, *11 EXTENSION * PIN makes it the agent's own until he
dials *12 or somebody else signs on at it. What is counted is counted for the agent, not the phone.
"""

import re

from linedesk.core.agents import pins, presence
from linedesk.core.agents.model import Agent
from linedesk.core.agents.reachability import settle
from linedesk.core.effects import Perform
from linedesk.core.floor import Floor
from linedesk.core.telephony import Answer, Cause, Hangup, PhoneDialed, Play, PlaybackEnded

SIGN_ON = re.compile(r"\*11\*?(\d{1,8})\*(\d{4,12})#?", re.ASCII)
SIGN_OFF = "*12"
SAID = "-desk"  # how the id of what the phone is told ends
LANGUAGE = "zh"


def is_code(dialed: str) -> bool:
    return dialed == SIGN_OFF or SIGN_ON.fullmatch(dialed) is not None


def dialed(floor: Floor, event: PhoneDialed) -> None:
    """The phone is told what became of the code, and hung up."""
    taken = _use(floor, event.account, event.dialed)
    told = "seat-left" if event.dialed == SIGN_OFF else "seat-ready"
    sounds = floor.sounds((told if taken else "seat-refused",), LANGUAGE)
    if taken or sounds:
        floor.effects.append(Perform(event.call, Answer(event.leg)))
    if sounds:
        floor.told.add(event.leg)
        say = Play(event.leg, f"{event.leg}{SAID}", sounds)
        return floor.effects.append(Perform(event.call, say))
    cause = Cause.NORMAL if taken else Cause.REJECTED
    return floor.effects.append(Perform(event.call, Hangup(event.leg, cause)))


def was_told(floor: Floor, event: PlaybackEnded) -> None:
    if event.leg in floor.told:
        floor.told.remove(event.leg)
        floor.effects.append(Perform(event.leg, Hangup(event.leg)))


def _use(floor: Floor, account: str, dialed: str) -> bool:
    """What was dialed on the phone with this account; whether it was taken."""
    code = SIGN_ON.fullmatch(dialed)
    if code is None:
        return _leave(floor, account)
    agent = pins.holder(floor, code[1], code[2])
    if agent is None or agent.call is not None:
        return False
    _free(floor, account)
    _free(floor, agent.desk)
    agent.desk, agent.device = account, "desk"
    _give(floor, account, agent)
    return True


def _leave(floor: Floor, account: str) -> bool:
    """Off duty; the phone is again whose it is by the set-up."""
    guest = next((a for a in floor.agents.values() if a.desk == account), None)
    if guest is None or guest.call is not None:
        return False
    _free(floor, account)
    presence.request(floor, guest, "offline", None, None)
    return True


def _free(floor: Floor, account: str) -> None:
    """Nobody is a guest at this phone any more."""
    guest = next((a for a in floor.agents.values() if account and a.desk == account), None)
    if guest is None:
        return
    guest.desk = ""
    guest.reachable.discard(account)
    settle(floor, guest)
    own = (a.id for a in floor.definitions.agents.values() if a.desk_account == account)
    if owner := next(own, None):
        _give(floor, account, floor.agent(owner))


def _give(floor: Floor, account: str, agent: Agent) -> None:
    before = floor.agents.get(floor.accounts.get(account, ""))
    floor.accounts[account] = agent.id
    if before is not None and before.id != agent.id:
        before.reachable.discard(account)
        settle(floor, before)
    agent.reachable.add(account)
    settle(floor, agent)


def seat_guests(floor: Floor) -> None:
    """After the set-up or the whole state has changed: guests keep their phones."""
    for agent in floor.agents.values():
        if agent.desk:
            floor.accounts[agent.desk] = agent.id
