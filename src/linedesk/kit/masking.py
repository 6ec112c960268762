"""The one place where a phone number is masked for those who may not see it."""

import re
from collections.abc import Mapping
from typing import Any

from linedesk.kit.security import Permission, Principal

_SHOWN_AHEAD = 3  # digits left readable before the stars, as in 138****8000
_SHOWN_BEHIND = 4
_LEAST_DIGITS = 5  # a name with as many is a number
_COUNTRY = "+86"


def mask(number: str) -> str:
    """`+8613800008000` -> `+86138****8000`; short numbers keep their last two characters only."""
    country, national = ("", number)
    if number.startswith(_COUNTRY):
        country, national = _COUNTRY, number.removeprefix(_COUNTRY)
    hidden = len(national) - _SHOWN_AHEAD - _SHOWN_BEHIND
    if hidden < 2:
        return country + "*" * max(len(national) - 2, 0) + national[-2:]
    return country + national[:_SHOWN_AHEAD] + "*" * hidden + national[-_SHOWN_BEHIND:]


def shown_number(number: str, principal: Principal) -> str:
    """The number as the principal may see it."""
    return number if principal.may(Permission.SEE_NUMBERS) else mask(number)


def mask_name(name: str) -> str:
    """Carriers often repeat the number as name."""
    repeated = sum(sign.isdigit() for sign in name) >= _LEAST_DIGITS
    return mask(name) if repeated else name


def shown_name(name: str, principal: Principal) -> str:
    """The name that came with a call as the principal may see it."""
    return name if principal.may(Permission.SEE_NUMBERS) else mask_name(name)


_A_NUMBER = re.compile(
    r"(?<!\d)(?:\+\d[\d -]{6,}\d|(?:0086|86)?1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}-?\d{7,8})(?!\d)"
)


VISITOR_ADDRESS = "visitor_address"  # among what a page said; it is for those who may block him


def shown_page(page: Mapping[str, Any], principal: Principal) -> dict[str, Any]:
    """What a page said of itself and the visitor's address; where he may not see that, what looks
    like a phone number is masked for the principal."""
    if principal.may(Permission.SEE_NUMBERS):
        return dict(page)
    return {
        name: _A_NUMBER.sub(lambda found: mask(found[0]), text) if isinstance(text, str) else text
        for name, text in page.items()
        if name != VISITOR_ADDRESS
    }


def _fetched(view: Mapping[str, Any]) -> dict[str, Any]:
    """Outside numbers that were brought into the call."""
    members = [{**member, "number": mask(member["number"])} for member in view.get("members", ())]
    consult = view.get("consult")
    asked = {**consult, "number": mask(consult["number"])} if consult else None
    return {"members": members, "consult": asked} if "members" in view else {}


def shown_call(view: Mapping[str, Any], principal: Principal) -> dict[str, Any]:
    """A live call's view as the principal may see it."""
    if principal.may(Permission.SEE_NUMBERS):
        return dict(view)
    outside = "called" if view["direction"] == "outbound" else "caller"
    number = view[outside]
    return {
        **view,
        outside: mask(number),
        "caller_name": shown_name(view.get("caller_name") or "", principal),
        **({"page": shown_page(view["page"], principal)} if view.get("page") else {}),
        **_fetched(view),
    }
