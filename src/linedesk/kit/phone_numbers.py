"""Telephone numbers in one spelling: E.164 where libphonenumber agrees, else as given.

People and carriers write one number in dozens of ways; records are found only when all of them
become the same text at write and at lookup. What cannot be a number is kept as inert text, so that
nothing a caller sends is lost. China is the home country; 400 and 95xxx numbers and other short
codes have no international form and stay digits.
"""

import unicodedata
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

HOME = "CN"
LONGEST = 64  # characters kept of what is no number
_SEPARATORS = set(" -./\\()[]_·•~–—‐‑−")
_EXTENSION_MARKS = ("转", "分机", "ext", "x", "#", ",", ";")


@lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """`+8613800138000` for every spelling of it; short codes as digits; other text as it is."""
    plain = _visible(text)
    dialed = _dialable(_without_extension(plain))
    if dialed is None:
        return plain[:LONGEST].strip()
    if _is_short_code(dialed):
        return dialed
    return _e164(dialed) or dialed


def digits(text: str) -> str:
    """Its ASCII digits; full-width ones count."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if sign.isascii() and sign.isdigit())


def is_e164(number: str) -> bool:
    return number.startswith("+") and number[1:].isdigit()


def _without_extension(text: str) -> str:
    """What stands before `转8001`, `ext. 12`, `#3`: the number of the exchange."""
    lowered = text.lower().removeprefix("tel:").removeprefix("sip:").partition("@")[0]
    for mark in _EXTENSION_MARKS:
        before, found, after = lowered.partition(mark)
        if found and len(digits(before)) >= 5 and digits(after):
            lowered = before.rstrip(" ,;")
    return lowered


def _dialable(text: str) -> str | None:
    """Digits with at most one plus ahead; None when anything else is in it."""
    text = text.replace("(0)", "")
    kept = "".join(sign for sign in text if sign not in _SEPARATORS)
    rest = kept[1:] if kept.startswith("+") else kept
    return kept if rest.isascii() and rest.isdigit() and len(rest) <= 20 else None


def _is_short_code(dialed: str) -> bool:
    """10086, 12345, 95588, 110; 400 and 800 numbers: dialed inside the country only."""
    service = len(dialed) == 10 and dialed.startswith(("400", "800"))
    return not dialed.startswith(("+", "0")) and (len(dialed) <= 6 or service)


def _e164(dialed: str) -> str | None:
    if dialed.startswith("00"):
        dialed = "+" + dialed[2:]
    elif dialed.startswith("86") and len(dialed) == 13:
        dialed = "+" + dialed
    try:
        number = phonenumbers.parse(dialed, HOME)
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _visible(text: str) -> str:
    """Without control and direction characters; full-width signs as plain ones."""
    if text.isascii() and text.isprintable():
        return text.strip()
    shown = "".join(sign for sign in text if unicodedata.category(sign)[0] != "C")
    return unicodedata.normalize("NFKC", shown).strip()
