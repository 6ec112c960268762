"""Who reads the house's reports, and the time that they are about: by default the last week."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, TypedDict, TypeVar

from fastapi import Depends, Query
from pydantic import AwareDatetime, BaseModel
from sqlalchemy import TextClause
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.clock import wall_clock
from linedesk.kit.pagination import asked
from linedesk.kit.security import Permission, Principal, require

USUAL = timedelta(days=7)

Row = TypeVar("Row", bound=BaseModel)
Reader = Annotated[Principal, Depends(require(Permission.READ_REPORTS))]


class Moments(TypedDict):
    """`until` is no part of it."""

    begun: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Span:
    """Between two moments; without an end until now, without a beginning the week before."""

    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None

    def moments(self) -> Moments:
        end = self.until or datetime.fromtimestamp(wall_clock(), UTC)
        return {"begun": self.begun or end - USUAL, "until": end}


Period = Annotated[Span, Depends(asked(Span))]


async def figures(
    session: AsyncSession, query: TextClause, row: type[Row], span: Span
) -> list[Row]:
    """What `query` says of the time from `:begun` to `:until`."""
    found = (await session.execute(query, {**span.moments()})).mappings().all()
    return [row.model_validate(dict(one)) for one in found]
