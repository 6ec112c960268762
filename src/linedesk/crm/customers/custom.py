"""The tenant's own fields of a record, checked against their form before they are kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from linedesk.kit.errors import Malformed
from linedesk.kit.phone_numbers import normalise

LONGEST = 4000


def checked(values: Mapping[str, Any], fields: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The values in their types; Malformed names what does not fit. Empty ones are left out."""
    known = {field["key"]: field for field in fields}
    if unknown := sorted(values.keys() - known.keys()):
        raise Malformed("There are no such fields", fields=unknown)
    given = {key: value for key, value in values.items() if value not in (None, "")}
    if missing := [key for key, field in known.items() if field["required"] and key not in given]:
        raise Malformed("Some fields are required", fields=missing)
    return {key: _value(known[key], value) for key, value in given.items()}


def _value(field: Mapping[str, Any], value: Any) -> Any:
    try:
        return _READERS[field["type"]](field, value)
    except (TypeError, ValueError):
        message = f"{field['key']} takes {field['type']}"
        raise Malformed(message, fields=[field["key"]]) from None


def _text(_: Mapping[str, Any], value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(value)
    return value.replace("\x00", "")


def _number(_: Mapping[str, Any], value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    return value


def _boolean(_: Mapping[str, Any], value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _choice(field: Mapping[str, Any], value: Any) -> str:
    if value not in [option["value"] for option in field["options"]]:
        raise ValueError(value)
    return str(value)


def _date(_: Mapping[str, Any], value: Any) -> str:
    return date.fromisoformat(value).isoformat()


def _phone(field: Mapping[str, Any], value: Any) -> str:
    return normalise(_text(field, value))


_READERS = {
    "text": _text,
    "textarea": _text,
    "select": _choice,
    "date": _date,
    "number": _number,
    "phone": _phone,
    "boolean": _boolean,
}
