"""Who hears of what is written in a call, as it is written: the floor looks for its keywords."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.db import Database, after_commit

Hear = Callable[[str, str], None]
_HEARERS = "hearers of what is written"


def on_writing(database: Database, hear: Hear) -> None:
    """`hear(call, text)` after each form that was kept through `database`."""
    database.info.setdefault(_HEARERS, []).append(hear)


def tell_written(session: AsyncSession, call: UUID, fields: Mapping[str, Any]) -> None:
    """Once it is kept."""
    text = "\n".join(_texts(fields))

    async def tell() -> None:
        for hear in session.info.get(_HEARERS, ()):
            hear(str(call), text)

    after_commit(session, tell)


def _texts(fields: Mapping[str, Any]) -> Iterator[str]:
    """What people wrote or chose; `form` is the form's own name."""
    for name, value in fields.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str) and name != "form":
                yield one
