"""Calendars: when we are open, in a time zone, with special days."""

from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, StringConstraints
from sqlalchemy.orm import Mapped

from linedesk.directory.fields import Name
from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Moment = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"{name} is no time zone; write one such as Asia/Shanghai") from error
    return name


def _forward(span: tuple[str, str]) -> tuple[str, str]:
    if span[0] >= span[1]:
        raise ValueError("a span ends after it begins; split it at midnight")
    return span


Span = Annotated[tuple[Moment, Moment], AfterValidator(_forward)]
Spans = Annotated[list[Span], Field(max_length=10)]


class Calendar(Record):
    __tablename__ = "calendars"

    name: Mapped[str]
    time_zone: Mapped[str]
    hours: Mapped[dict[str, Any]]
    days: Mapped[dict[str, Any]]


class CalendarWrite(Write):
    """`hours`: weekday -> open spans; `days`: date -> its spans instead (empty: closed)."""

    name: Name
    time_zone: Annotated[str, AfterValidator(_known_zone)] = "Asia/Shanghai"
    hours: dict[Weekday, Spans] = {}
    days: Annotated[dict[Day, Spans], Field(max_length=1000)] = {}


class CalendarView(View):
    name: str
    time_zone: str
    hours: dict[str, list[tuple[str, str]]]
    days: dict[str, list[tuple[str, str]]]


class Calendars(Noun[Calendar]):
    name, path, model = "calendar", "calendars", Calendar
    write, view = CalendarWrite, CalendarView
