"""Dispositions: how a call ended, a tree of codes (`consult`, `consult.price`)."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.directory.fields import Code
from linedesk.directory.noun import Label, Noun, View, Write
from linedesk.directory.repository import ids_by
from linedesk.kit.db import Record
from linedesk.kit.errors import Conflict


class Disposition(Record):
    __tablename__ = "dispositions"

    code: Mapped[str]
    label: Mapped[dict[str, Any]]
    active: Mapped[bool]
    rank: Mapped[int]

    @property
    def parent(self) -> str | None:
        return parent_of(self.code)


class DispositionWrite(Write):
    code: Code
    label: Label = Label()
    active: bool = True
    rank: int = 0


class DispositionView(View):
    code: str
    parent: str | None
    label: Label
    active: bool
    rank: int


class Dispositions(Noun[Disposition]):
    name, path, model = "disposition", "dispositions", Disposition
    write, view = DispositionWrite, DispositionView
    searched, order = ("code",), "rank"

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: Disposition | None
    ) -> dict[str, Any]:
        parent = parent_of(sent.get("code", ""))
        if parent and not await ids_by(session, Disposition.code, [parent]):
            raise Conflict("Make the code above it first", code="no-parent", parent=parent)
        return sent


def parent_of(code: str) -> str | None:
    return code.rpartition(".")[0] or None
