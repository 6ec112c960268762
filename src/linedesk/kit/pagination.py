"""Lists in pages: `limit`, `offset`, `sort`, `q` in, `{"items", "total"}` out."""

import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Annotated, Any, Generic, TypeVar

import msgspec
from fastapi import Depends, Query, Response
from pydantic import BaseModel, TypeAdapter, ValidationError
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.db import Totals
from linedesk.kit.errors import Malformed

Item = TypeVar("Item")
MOST_ITEMS = 200
DEEPEST = 100_000  # rows skipped; whoever wants more filters


class Listed(BaseModel, Generic[Item]):
    """One page of a list; `total` counts all pages."""

    items: list[Item]  # a Sequence would be written out one by one in Python
    total: int


def written(items: Sequence[Mapping[str, Any]], total: int) -> Response:
    """A page without a second look at what is in it; the endpoint's `response_model` tells its
    shape. Checking and writing 50 records by Pydantic costs as much as reading them."""
    body = msgspec.json.encode({"items": items, "total": total}, enc_hook=str)
    return Response(body, media_type="application/json")


@dataclass(frozen=True, slots=True)
class Page:
    limit: int = 50
    offset: int = 0
    sort: str = ""
    q: str = ""

    def order(self, columns: Mapping[str, Any]) -> ColumnElement[Any] | None:
        """The column that `sort` names ("-name" descends); only those of `columns` can be named."""
        if not self.sort:
            return None
        name = self.sort.removeprefix("-")
        if name not in columns:
            raise Malformed("The list cannot be sorted so", sort=name, possible=sorted(columns))
        column: ColumnElement[Any] = columns[name]
        return column.desc() if self.sort.startswith("-") else column.asc()


async def page(  # async, or it would be done in a thread of its own
    limit: Annotated[int, Query(ge=1, le=MOST_ITEMS)] = 50,
    offset: Annotated[int, Query(ge=0, le=DEEPEST)] = 0,
    sort: Annotated[str, Query(max_length=40)] = "",
    q: Annotated[str, Query(max_length=100)] = "",
) -> Page:
    return Page(limit, offset, sort, q.replace("\x00", "").strip())


PageQuery = Annotated[Page, Depends(page)]


def asked(kind: Callable[..., Item]) -> Callable[..., Awaitable[Item]]:
    """A dataclass as the fields of a query. `Depends(kind)` would fill it in a thread of its own,
    which costs a list as much as one of its statements."""

    async def fill(**given: Any) -> Item:
        return kind(**given)

    fill.__signature__ = inspect.signature(kind)  # type: ignore[attr-defined]
    return fill


_ALIASES = {"from": "begun", "to": "until"}


def read_back(kind: type[Item], given: Mapping[str, Any]) -> tuple[Item, str]:
    """(filters, q) as they stood in the address of a list; Malformed for what it does not have."""
    plain = {
        _ALIASES.get(name, name): value
        for name, value in given.items()
        if name not in ("q", "sort") and value not in (None, "")
    }
    if unknown := sorted(plain.keys() - {one.name for one in fields(kind)}):  # type: ignore[arg-type]
        raise Malformed("The list has no such filters", field="filters", fields=unknown)
    try:
        filters = TypeAdapter(kind).validate_python(plain, by_alias=False, by_name=True)
    except ValidationError as error:
        raise Malformed("The list has no such filters", field="filters") from error
    return filters, str(given.get("q") or "")[:100].replace("\x00", "").strip()


Conditions = Mapping[str, Callable[[Any], ColumnElement[bool]]]  # by the name of the filter


def fulfilling(filters: object, conditions: Conditions) -> list[ColumnElement[bool]]:
    """What the rows fulfil: of each filter that is given its condition."""
    given = {name: getattr(filters, name) for name in conditions}
    return [conditions[name](value) for name, value in given.items() if value not in (None, "")]


async def fetch_page(
    session: AsyncSession,
    query: Select[Any],
    page: Page,
    sortable: Mapping[str, Any],
    default: Sequence[Any],
    name: str = "",
) -> tuple[Sequence[Any], int]:
    """The rows of one page and how many there are in all; ties are broken by `default`.

    Counting costs more than reading, so a page that is not full is its own count, and who only
    reads may be told what was counted a moment ago of the same list (`name`: rows and filters).
    """
    order = page.order(sortable)
    first = [order] if order is not None else []
    found = await session.execute(
        query.order_by(*first, *default).limit(page.limit).offset(page.offset)
    )
    rows = found.all()
    if len(rows) < page.limit and (rows or page.offset == 0):
        return rows, page.offset + len(rows)
    return rows, await _total(session, query, name)


async def _total(session: AsyncSession, query: Select[Any], name: str) -> int:
    totals: Totals | None = session.info.get("totals") if name else None
    if totals and (known := totals.of(name)) is not None:
        return known
    counted = select(func.count()).select_from(query.order_by(None).subquery())
    total = await session.scalar(counted) or 0
    if totals:
        totals.keep(name, total)
    return total
