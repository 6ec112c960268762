"""The tenant's own fields of a record, checked against their form before they are kept."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from linedesk.crm.money import minor_units, shown
from linedesk.crm.receiving.rules import missing
from linedesk.kit.errors import Malformed
from linedesk.kit.masking import mask, shown_number
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Principal

LONGEST = 4000


def checked(values: Mapping[str, Any], fields: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The values in their types; Malformed names what does not fit. Empty ones are left out."""
    known = {field["key"]: field for field in fields}
    if unknown := sorted(values.keys() - known.keys()):
        raise Malformed("There are no such fields", fields=unknown)
    given = {key: value for key, value in values.items() if value not in (None, "")}
    if lacking := missing(fields, given):
        raise Malformed("Some fields are required", fields=lacking)
    return {key: _value(known[key], value) for key, value in given.items()}


def _value(field: Mapping[str, Any], value: Any) -> Any:
    try:
        return _READERS[field["type"]](field, value)
    except (TypeError, ValueError, KeyError, AttributeError, ArithmeticError, Malformed):
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
    if "*" in _text(field, value):
        raise ValueError(value)
    return normalise(_text(field, value))


def _money(_: Mapping[str, Any], value: Any) -> dict[str, str]:
    """{"amount": "12.50", "currency": "CNY"}"""
    amount, currency = Decimal(str(value["amount"])), str(value["currency"])
    if not re.fullmatch("[A-Z]{3}", currency) or not amount.is_finite() or abs(amount) > _MOST:
        raise ValueError(value)
    return {"amount": shown(minor_units(amount, currency), currency), "currency": currency}


_MOST = Decimal(10) ** 12


def _reference(_: Mapping[str, Any], value: Any) -> str:
    return str(UUID(value))


_READERS = {
    "text": _text,
    "textarea": _text,
    "select": _choice,
    "date": _date,
    "number": _number,
    "phone": _phone,
    "boolean": _boolean,
    "money": _money,
    "reference": _reference,
}


def unmasked(values: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Who was shown a masked number and sends it back means the number itself."""
    return {
        key: before[key] if _is_masked(value, before.get(key)) else value
        for key, value in values.items()
    }


def _is_masked(value: Any, before: Any) -> bool:
    return (
        isinstance(value, str)
        and isinstance(before, str)
        and "*" in value
        and (value == mask(before))
    )


def shown_custom(
    values: Mapping[str, Any], fields: Sequence[Mapping[str, Any]], by: Principal
) -> dict[str, Any]:
    """As `by` may see them: own fields that are phone numbers are masked like the others."""
    phones = {field["key"] for field in fields if field["type"] == "phone"}
    return {
        key: shown_number(value, by) if key in phones and isinstance(value, str) else value
        for key, value in values.items()
    }
