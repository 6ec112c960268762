"""Reasons for being not ready: break, meeting, training, ..."""

from typing import Annotated, Any

from pydantic import Field
from sqlalchemy.orm import Mapped

from linedesk.directory.fields import Code
from linedesk.directory.noun import Label, Noun, View, Write
from linedesk.kit.db import Record


class Reason(Record):
    __tablename__ = "reasons"

    code: Mapped[str]
    label: Mapped[dict[str, Any]]
    active: Mapped[bool]
    rank: Mapped[int]
    allowance_minutes: Mapped[int]


class ReasonWrite(Write):
    """`allowance_minutes`: so long a day it may last in all; 0: any length."""

    code: Code
    label: Label = Label()
    active: bool = True
    rank: int = 0
    allowance_minutes: Annotated[int, Field(ge=0, le=24 * 60)] = 0


class ReasonView(View):
    code: str
    label: Label
    active: bool
    rank: int
    allowance_minutes: int


class Reasons(Noun[Reason]):
    name, path, model, write, view = "reason", "reasons", Reason, ReasonWrite, ReasonView
    searched, order = ("code",), "rank"
