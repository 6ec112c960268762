"""An agent on an outside phone: he confirms with a key that it is he, and keys in how it ended."""

from linedesk.core.agents.phones import outside_number
from linedesk.core.calls import stints, unanswered, wrapping
from linedesk.core.calls.model import Call, Offer
from linedesk.core.calls.stints import CODE_PROMPT
from linedesk.core.errors import CoreError
from linedesk.core.floor import Floor
from linedesk.core.inputs import DispositionRequested
from linedesk.core.telephony import Play

CONFIRM_PROMPT, WRONG_PROMPT = "follow-confirm", "invalid"
CONFIRM_SECONDS = 12.0
CONFIRM_KEY = "1"
CODE_DIGITS = 2


def must_confirm(offered: Offer) -> bool:
    """A voicemail box answers, too, and it presses no key."""
    return bool(outside_number(offered.account))


def ask(floor: Floor, call: Call, offered: Offer) -> None:
    if offered.asked:
        return
    offered.asked = True
    _say(floor, call, offered.leg, (CONFIRM_PROMPT, CONFIRM_PROMPT))
    floor.set_timer(f"seat:{call.id}", CONFIRM_SECONDS)


def unconfirmed(floor: Floor, call: Call) -> None:
    for offered in call.all_offers():
        if offered.asked:
            unanswered.expire(floor, call, offered, "no_answer")


def confirms(call: Call, leg: str, digit: str) -> Offer | None:
    """The offer that this key takes."""
    rung = next((offer for offer in call.all_offers() if offer.leg == leg and offer.asked), None)
    return rung if digit == CONFIRM_KEY else None


def keyed(floor: Floor, call: Call, leg: str, digit: str) -> None:
    stint = next((one for one in call.stints if one.code_leg == leg), None)
    if stint is None or stint.agent is None:
        return None
    stint.code += digit
    if len(stint.code) < CODE_DIGITS:
        return None
    code, stint.code = floor.definitions.disposition_keys.get(stint.code), ""
    try:
        if code is None:
            return _say(floor, call, leg, (WRONG_PROMPT, CODE_PROMPT))
        wrapping.dispose(floor, DispositionRequested(call.id, stint.agent, code))
    except CoreError:
        stints.drop_code_leg(floor, call, stint)


def _say(floor: Floor, call: Call, leg: str, prompts: tuple[str, ...]) -> None:
    sounds = floor.sounds(prompts, call.language)
    if sounds:
        floor.perform(call, Play(leg, f"{leg}-say{int(floor.now * 1000) % 10_000_000}", sounds))
