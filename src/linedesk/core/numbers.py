"""The spellings under which one telephone number is known to us.

Deep normalisation is the records' work (libphonenumber); here only the few forms are tried in which
carriers send one and the same number, so that the blocklist and the number table match at the
first ring without any lookup.
"""

HOME = "86"  # the country of a number that is sent without one


def spellings(number: str) -> tuple[str, ...]:
    """As sent first, then in E.164 and without its plus; markup and words stay as they are."""
    digits = "".join(c for c in number if c.isascii() and c.isdigit())
    forms = [number, *_international(number, digits), digits]
    return tuple(dict.fromkeys(form for form in forms if form))


def _international(number: str, digits: str) -> list[str]:
    if number.startswith("+"):
        return [f"+{digits}", digits.removeprefix(HOME)]
    if digits.startswith("00"):
        return [f"+{digits[2:]}", digits[2:].removeprefix(HOME)]
    if digits.startswith(HOME) and len(digits) == 13:
        return [f"+{digits}", digits[2:]]
    if digits.startswith("0"):
        return [f"+{HOME}{digits[1:]}"]
    return [f"+{HOME}{digits}"] if digits else []
