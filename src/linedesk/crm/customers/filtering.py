"""Lists narrowed by the tenant's own fields, each as its type is compared."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import ColumnElement, Numeric, and_, case, cast, or_

from linedesk.kit.errors import Malformed
from linedesk.kit.phone_numbers import normalise

BETWEEN = ".."


def own_conditions(
    custom: Any, asked: Sequence[str], fields: Sequence[Mapping[str, Any]]
) -> list[ColumnElement[bool]]:
    """`custom`: the column that keeps them; `asked`: `key:value`. Text contains it, a number, date
    or sum is it or lies between the two ends of `1..2` (either may lack), anything else equals it;
    the same key again says `or`. Malformed names what there is not or what does not fit.
    """
    types = {field["key"]: field["type"] for field in fields}
    wanted: dict[str, list[ColumnElement[bool]]] = defaultdict(list)
    for one in asked:
        key, _, value = one.partition(":")
        if key not in types or not value:
            raise Malformed("The list has no such filter", field="own", fields=[key])
        try:
            wanted[key].append(_compared(custom[key], types[key], value.replace("\x00", "")))
        except (ValueError, InvalidOperation):
            raise Malformed(f"{key} takes {types[key]}", field="own", fields=[key]) from None
    return [or_(*ways) for ways in wanted.values()]


def _compared(kept: Any, kind: str, value: str) -> ColumnElement[bool]:
    if kind in ("text", "textarea"):
        return kept.astext.icontains(value, autoescape=True)  # type: ignore[no-any-return]
    if kind == "number":
        return _between(_numeric(kept), value, _decimal)
    if kind == "money":
        return _between(_numeric(kept["amount"]), value, _decimal)
    if kind == "date":
        return _between(kept.astext, value, lambda day: date.fromisoformat(day).isoformat())
    return kept.astext == (normalise(value) if kind == "phone" else value)  # type: ignore[no-any-return]


def _decimal(text: str) -> Decimal:
    found = Decimal(text)
    if not found.is_finite():
        raise ValueError(text)
    return found


def _numeric(kept: Any) -> Any:
    """A field that was text before it became a number still holds words in old records."""
    plain = kept.astext.regexp_match(r"^-?\d{1,15}(\.\d{1,10})?$")
    return case((plain, cast(kept.astext, Numeric)), else_=None)


def _between(kept: Any, value: str, read: Any) -> ColumnElement[bool]:
    low, dots, high = value.partition(BETWEEN)
    if not dots:
        return kept == read(low)  # type: ignore[no-any-return]
    if not low and not high:
        raise ValueError(value)
    ends = [kept >= read(low)] if low else []
    ends += [kept <= read(high)] if high else []
    return and_(*ends)
