"""Numbers: what customers dial, and the flow that answers."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import StringConstraints
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record
from linedesk.kit.errors import Malformed
from linedesk.kit.phone_numbers import digits


class OwnNumber(Record):
    __tablename__ = "numbers"

    number: Mapped[str]
    label: Mapped[str]
    flow_id: Mapped[UUID]


class NumberWrite(Write):
    """`number` as the carrier sends it, digits only; other characters are dropped."""

    number: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    flow_id: UUID
    label: Annotated[str, StringConstraints(max_length=100)] = ""


class NumberView(View):
    number: str
    flow_id: UUID
    label: str


class Numbers(Noun[OwnNumber]):
    name, path, model, write, view = "number", "numbers", OwnNumber, NumberWrite, NumberView
    searched, order = ("number", "label"), "number"

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: OwnNumber | None
    ) -> dict[str, Any]:
        if "number" in sent:
            sent["number"] = digits(sent["number"])
            if not sent["number"]:
                raise Malformed("A number has digits", field="number")
        return sent
