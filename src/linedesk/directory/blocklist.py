"""The blocklist: numbers that are hung up on, why, and until when."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, StringConstraints
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Permission


class BlockedNumber(Record):
    __tablename__ = "blocklist"

    number: Mapped[str]
    reason: Mapped[str]
    until: Mapped[datetime | None]


class BlockWrite(Write):
    number: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    reason: Annotated[str, StringConstraints(max_length=500)] = ""
    until: AwareDatetime | None = None


class BlockView(View):
    number: str
    reason: str
    until: datetime | None


class Blocklist(Noun[BlockedNumber]):
    name, path, model, write, view = "block", "blocklist", BlockedNumber, BlockWrite, BlockView
    searched, order = ("number", "reason"), "number"
    reading = Permission.SEE_NUMBERS  # they are callers' numbers

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: BlockedNumber | None
    ) -> dict[str, Any]:
        if "number" in sent:
            sent["number"] = normalise(sent["number"])
        return sent
