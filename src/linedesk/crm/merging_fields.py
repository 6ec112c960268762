"""Merge fields: `{{customer.name}}` becomes the name. Nothing is evaluated: a field is a name in a
table or it stays as it was written, so a text can carry no program."""

import re
from collections.abc import Mapping

_FIELD = re.compile(r"\{\{ ?([a-z_]+(?:\.[a-z0-9_]+){0,3}) ?\}\}")


def filled(text: str, values: Mapping[str, str]) -> str:
    """What was filled in is not read again, whatever is in it."""
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), text)
