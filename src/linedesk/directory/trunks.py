"""Trunks: lines to carriers, and from which addresses they may call."""

from ipaddress import ip_network
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.directory.fields import Name
from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record


def _network(text: str) -> str:
    return str(ip_network(text))


Network = Annotated[str, AfterValidator(_network)]
Host = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.-]+(:\d{1,5})?$", max_length=260)]


class Trunk(Record):
    __tablename__ = "trunks"

    name: Mapped[str]
    match: Mapped[list[str]]
    host: Mapped[str | None]
    outbound: Mapped[bool]
    rank: Mapped[int] = mapped_column(default=1)
    registers: Mapped[bool] = mapped_column(default=False)
    username: Mapped[str] = mapped_column(default="")
    password: Mapped[str] = mapped_column(default="")


class TrunkWrite(Write):
    """`match`: networks that may call us (`127.0.0.0/8`); `host`: where our calls go, with port.

    `outbound`: our calls may take it; of several the lowest `rank` that is well is taken.
    `registers`: we sign on at the carrier with `username` and `password` (never shown again).
    """

    name: Name
    match: Annotated[list[Network], Field(max_length=50)] = []
    host: Host | None = None
    outbound: bool = False
    rank: Annotated[int, Field(ge=1, le=99)] = 1
    registers: bool = False
    username: Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{0,100}$")] = ""
    password: Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{0,100}$")] = ""

    @model_validator(mode="after")
    def _can_register(self) -> "TrunkWrite":
        told = {"registers", "host", "username"} <= self.model_fields_set
        if told and self.registers and not (self.host and self.username):
            raise ValueError("to register it takes a host and a user name")
        return self


class TrunkView(View):
    name: str
    match: list[str]
    host: str | None
    outbound: bool
    rank: int
    registers: bool
    username: str


class Trunks(Noun[Trunk]):
    name, path, model, write, view = "trunk", "trunks", Trunk, TrunkWrite, TrunkView
    secrets = frozenset({"password"})
