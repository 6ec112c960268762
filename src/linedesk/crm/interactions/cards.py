"""Card numbers are not kept: what looks like one keeps its last four digits only."""

import re

# Visa, Mastercard, American Express, UnionPay, Discover, JCB. Eighteen digits are a Chinese
# identity number far more often than a card.
_CARD = re.compile(
    r"(?<!\d)(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|62(?:\d{14}|\d{15}|\d{17})"
    r"|6011\d{12}|65\d{14}|35\d{14})(?!\d)"
)
_SPACED = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")


def without_cards(text: str) -> str:
    """The text with every card number (13 to 19 digits, spaces and dashes among them) masked."""
    return _SPACED.sub(lambda found: _masked(found[0]), text)


def _masked(found: str) -> str:
    digits = re.sub(r"[ -]", "", found)
    return f"**** {digits[-4:]}" if _CARD.fullmatch(digits) and _luhn(digits) else found


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
