"""Calendars: when we are open, in a time zone, with public holidays and special days."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.directory.calendars.public import check_country
from linedesk.directory.fields import Name, TimeZone
from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Switch = Literal["normal", "open", "closed"]
Moment = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


def _forward(span: tuple[str, str]) -> tuple[str, str]:
    if span[0] >= span[1]:
        raise ValueError("a span ends after it begins; split it at midnight")
    return span


Span = Annotated[tuple[Moment, Moment], AfterValidator(_forward)]
Spans = Annotated[list[Span], Field(max_length=10)]
Country = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2})?$"), AfterValidator(check_country)]


class Calendar(Record):
    """`switch`, `switch_until`, `switch_label`: the emergency switch, what it says and how long."""

    __tablename__ = "calendars"

    name: Mapped[str]
    time_zone: Mapped[str]
    hours: Mapped[dict[str, Any]]
    days: Mapped[dict[str, Any]]
    country: Mapped[str] = mapped_column(default="")
    switch: Mapped[str] = mapped_column(default="normal")
    switch_until: Mapped[datetime | None]
    switch_label: Mapped[str] = mapped_column(default="")


class CalendarWrite(Write):
    """`hours`: weekday -> open spans; `days`: date -> its spans instead (empty: closed), also
    instead of a public holiday of `country` (its code, empty: none)."""

    name: Name
    time_zone: TimeZone = "Asia/Shanghai"
    hours: dict[Weekday, Spans] = {}
    days: Annotated[dict[Day, Spans], Field(max_length=1000)] = {}
    country: Country = ""
    switch: Switch = "normal"
    switch_until: AwareDatetime | None = None
    switch_label: Annotated[str, StringConstraints(max_length=100)] = ""


class CalendarView(View):
    name: str
    time_zone: str
    hours: dict[str, list[tuple[str, str]]]
    days: dict[str, list[tuple[str, str]]]
    country: str
    switch: str
    switch_until: datetime | None
    switch_label: str


class Calendars(Noun[Calendar]):
    name, path, model = "calendar", "calendars", Calendar
    write, view = CalendarWrite, CalendarView
