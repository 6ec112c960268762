"""One noun of the set-up, such as a queue: listed, read, created, changed and deleted alike.

A noun is a table, what people may send (`Write`) and what they are shown (`View`). Where a noun
differs it overrides one of three steps: `values` (what is sent -> columns), `written` (what lies in
other tables) and `views`. Each change is audited and announced; the edge commits.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, make_dataclass
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, create_model
from pydantic.fields import FieldInfo
from sqlalchemy import inspect
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory import audit
from linedesk.directory.changes import announce
from linedesk.directory.repository import fetch, fetch_all
from linedesk.kit.db import Record, unchanged
from linedesk.kit.pagination import Page, asked
from linedesk.kit.security import Permission, Principal

Row = TypeVar("Row", bound=Record)
PLAIN: tuple[Any, ...] = (str, bool, UUID)


class Label(BaseModel):
    """What people read, in both languages; an empty one falls back to the name."""

    model_config = ConfigDict(extra="forbid")

    zh: str = ""
    en: str = ""


class Write(BaseModel):
    """What may be sent; anything else is refused."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, str_max_length=10_000)


class View(BaseModel):
    """What is shown."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    created_at: datetime
    version: int


def partial(model: type[Write]) -> type[Write]:
    """The same fields, each of which may be left out (but not null when it could not be), and the
    `version` that was read: a change made on top of an older state is refused."""
    fields: dict[str, Any] = {
        name: (_constrained(field), None) for name, field in model.model_fields.items()
    } | {"version": (int | None, None)}
    return create_model(f"{model.__name__}Change", __base__=model, **fields)


def _constrained(field: FieldInfo) -> Any:
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation


def narrowing(view: type[View], model: type[Record]) -> Callable[..., Awaitable[Any]]:
    """What a list can be narrowed by, each field to one value: those of the view that are columns
    with a word, an id or a yes or no in them."""
    mapper = inspect(model)
    columns = {*mapper.columns.keys(), *mapper.synonyms.keys()}
    plain = {
        name: kind
        for name, field in view.model_fields.items()
        for kind in PLAIN
        if field.annotation in (kind, kind | None) and name in columns
    }
    return asked(make_dataclass(view.__name__, [(n, k | None, None) for n, k in plain.items()]))


class Noun(Generic[Row]):
    """`name` is the singular; the path of the endpoints is the plural."""

    name: str
    path: str
    model: type[Row]
    write: type[Write]
    view: type[View]
    searched: Sequence[str] = ("name",)
    order: str = "name"
    secrets: frozenset[str] = frozenset()
    live: bool = True  # a change matters to the calls, so the control plane is told
    reading: Permission = Permission.READ_SETUP
    writing: Permission = Permission.WRITE_SETUP

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: Row | None
    ) -> dict[str, Any]:
        """The columns to write; `row` is None for a new one."""
        return sent

    async def written(self, session: AsyncSession, row: Row, sent: dict[str, Any]) -> None:
        """The row stands; now what belongs to it elsewhere."""

    async def views(self, session: AsyncSession, rows: Sequence[Row]) -> list[View]:
        return [self.view.model_validate(row) for row in rows]

    async def show(self, session: AsyncSession, row: Row) -> View:
        return (await self.views(session, [row]))[0]

    async def page(
        self, session: AsyncSession, page: Page, narrowed: Any
    ) -> tuple[list[View], int]:
        """`narrowed`: as `narrowing` has asked for it."""
        same = {name: value for name, value in asdict(narrowed).items() if value is not None}
        rows, total = await fetch_all(session, self.model, page, self.searched, self.order, same)
        return await self.views(session, rows), total

    async def read(self, session: AsyncSession, key: UUID) -> View:
        return await self.show(session, await fetch(session, self.model, key))

    async def create(self, session: AsyncSession, by: Principal, body: Write) -> View:
        sent = body.model_dump()
        row = self.model(**await self.values(session, dict(sent), None))
        session.add(row)
        await session.flush()
        await self.written(session, row, sent)
        return await self._told(session, by, "created", row, {}, sent)

    async def change(self, session: AsyncSession, by: Principal, key: UUID, body: Write) -> View:
        row = await fetch(session, self.model, key)
        before = (await self.show(session, row)).model_dump(mode="json")
        sent = body.model_dump(include=body.model_fields_set)
        unchanged(row, sent.pop("version", None))
        for column, value in (await self.values(session, dict(sent), row)).items():
            setattr(row, column, value)
        await session.flush()
        await self.written(session, row, sent)
        return await self._told(session, by, "changed", row, before, sent)

    async def delete(self, session: AsyncSession, by: Principal, key: UUID) -> None:
        row = await fetch(session, self.model, key)
        before = (await self.show(session, row)).model_dump(mode="json")
        await session.delete(row)
        await session.flush()
        await audit.note(session, by, "deleted", self.name, key, audit.differences(before, {}))
        if self.live:
            await announce(session)

    async def _told(
        self,
        session: AsyncSession,
        by: Principal,
        action: str,
        row: Row,
        before: dict[str, Any],
        sent: dict[str, Any],
    ) -> View:
        shown = await self.show(session, row)
        changes = audit.differences(before, shown.model_dump(mode="json"))
        changes |= {secret: ["***", "***"] for secret in self.secrets & sent.keys()}
        await audit.note(session, by, action, self.name, row.id, changes)
        if self.live:
            await announce(session)
        return shown
