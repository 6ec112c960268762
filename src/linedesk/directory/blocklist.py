"""The blocklist: numbers that are hung up on, why, and until when; and the addresses or networks
whose visitors get no call from a web page."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, StringConstraints
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.addresses import network
from linedesk.kit.db import Record
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Permission


class BlockedNumber(Record):
    __tablename__ = "blocklist"

    number: Mapped[str]
    reason: Mapped[str]
    until: Mapped[datetime | None]


class BlockWrite(Write):
    """`number`: a caller's, or the address (`203.0.113.7`) or network (`203.0.113.0/24`) of
    visitors of web pages; one address of IPv6 stands for its /64."""

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
            sent["number"] = network(sent["number"]) or normalise(sent["number"])
        return sent
