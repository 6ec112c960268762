"""Trunks: lines to carriers, and from which addresses they may call."""

import re
from ipaddress import IPv4Address, IPv6Network, ip_network
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.directory.fields import Name
from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record

LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
NAME = re.compile(rf"{LABEL}(\.{LABEL})*")
NUMERIC = re.compile(r"[0-9.]+")
PORTS = range(1, 65536)


def _network(text: str) -> str:
    """As the switch takes it: an address is a network of one."""
    network = ip_network(text)
    if isinstance(network, IPv6Network) and network.network_address.ipv4_mapped:
        raise ValueError("write an IPv4 address as one, without ::ffff:")
    if "%" in text:
        raise ValueError("an address without an interface, please")
    return str(network)


def _host(text: str) -> str:
    """A name or an IPv4 address, with a port or without."""
    name, colon, port = text.partition(":")
    if not NAME.fullmatch(name) or len(name) > 253:
        raise ValueError("no host has such a name")
    if NUMERIC.fullmatch(name):
        IPv4Address(name)
    if colon and not (port.isdecimal() and port.isascii() and int(port) in PORTS):
        raise ValueError("a port lies between 1 and 65535")
    return text


Network = Annotated[str, AfterValidator(_network)]
Host = Annotated[str, StringConstraints(max_length=260), AfterValidator(_host)]


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
