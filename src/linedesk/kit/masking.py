"""The one place where a phone number is masked for those who may not see it."""

from linedesk.kit.security import Permission, Principal

_SHOWN_AHEAD = 3  # digits left readable before the stars, as in 138****8000
_SHOWN_BEHIND = 4
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


def shown_number(number: str, principal: Principal, masked_here: bool) -> str:
    """The number as the principal may see it; `masked_here` is the tenant's `mask_numbers`."""
    if not masked_here or principal.may(Permission.SEE_NUMBERS):
        return number
    return mask(number)
