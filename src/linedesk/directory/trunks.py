"""Trunks: lines to carriers, and from which addresses they may call."""

from ipaddress import ip_network
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from sqlalchemy.orm import Mapped

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


class TrunkWrite(Write):
    """`match`: networks that may call us (`127.0.0.0/8`); `host`: where our calls go, with port.

    `outbound`: the line that agents' own calls take.
    """

    name: Name
    match: Annotated[list[Network], Field(max_length=50)] = []
    host: Host | None = None
    outbound: bool = False


class TrunkView(View):
    name: str
    match: list[str]
    host: str | None
    outbound: bool


class Trunks(Noun[Trunk]):
    name, path, model, write, view = "trunk", "trunks", Trunk, TrunkWrite, TrunkView
