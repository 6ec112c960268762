"""Who reads the house's reports, and the time that they are about: by default the last week."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, TypedDict, TypeVar

from fastapi import Depends, Query
from pydantic import AwareDatetime, BaseModel
from sqlalchemy import TextClause
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.clock import wall_clock
from linedesk.kit.errors import Malformed
from linedesk.kit.pagination import asked
from linedesk.kit.security import Permission, Principal, require

USUAL = timedelta(days=7)
LONGEST = timedelta(days=400)  # a year and some: what is read of the facts has a bound

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

    def __post_init__(self) -> None:
        """Malformed tells what cannot be reported, before anything is read."""
        try:
            lasts = self.moments()["until"] - self.moments()["begun"]
        except OverflowError as error:
            raise Malformed("There is no such time", field="to") from error
        if lasts < timedelta():
            raise Malformed("It ends before it begins", field="to")
        if lasts > LONGEST:
            raise Malformed("The time is too long", field="from", most_days=LONGEST.days)

    def moments(self) -> Moments:
        end = (self.until or datetime.fromtimestamp(wall_clock(), UTC)).astimezone(UTC)
        return {"begun": self.begun.astimezone(UTC) if self.begun else end - USUAL, "until": end}


Period = Annotated[Span, Depends(asked(Span))]


async def figures(
    session: AsyncSession, query: TextClause, row: type[Row], span: Span
) -> list[Row]:
    """What `query` says of the time from `:begun` to `:until`."""
    found = (await session.execute(query, {**span.moments()})).mappings().all()
    return [row.model_validate(dict(one)) for one in found]
