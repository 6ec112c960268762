"""The rules of a form's fields: which are asked, and which of those must be filled."""

from collections.abc import Mapping, Sequence
from typing import Any

EMPTY: tuple[object, ...] = (None, "", [])


def asked(
    fields: Sequence[Mapping[str, Any]], values: Mapping[str, Any]
) -> list[Mapping[str, Any]]:
    """The fields whose condition holds; a field that is not asked holds nobody's condition."""
    found: list[Mapping[str, Any]] = []
    for field in fields:
        when = field.get("when")
        ahead = {one["key"] for one in found}
        if not when or (when["field"] in ahead and said(values, when["field"]) in when["values"]):
            found.append(field)
    return found


def said(values: Mapping[str, Any], key: str) -> str:
    """As the conditions write it: yes and no for boxes, else the text."""
    value = values.get(key)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def missing(fields: Sequence[Mapping[str, Any]], values: Mapping[str, Any]) -> list[str]:
    """The keys of what must be filled and is not."""
    return [
        field["key"]
        for field in asked(fields, values)
        if field["required"] and values.get(field["key"]) in EMPTY
    ]
