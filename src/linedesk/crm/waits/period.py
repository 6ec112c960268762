"""The time that a report is about: between two moments, by default the last seven days."""

from datetime import UTC, datetime, timedelta
from typing import Annotated, TypedDict

from fastapi import Depends, Query
from pydantic import AwareDatetime

from linedesk.kit.clock import wall_clock

USUAL = timedelta(days=7)
Begun = Annotated[AwareDatetime | None, Query(alias="from")]
Until = Annotated[AwareDatetime | None, Query(alias="to")]


class Moments(TypedDict):
    """`until` is no part of it."""

    begun: datetime
    until: datetime


def _period(begun: Begun = None, until: Until = None) -> Moments:
    end = until or datetime.fromtimestamp(wall_clock(), UTC)
    return {"begun": begun or end - USUAL, "until": end}


Period = Annotated[Moments, Depends(_period)]
