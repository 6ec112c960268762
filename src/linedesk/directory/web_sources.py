"""Sources on the web that flows may ask: an address that answers with a flat JSON object."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.directory.fields import Name
from linedesk.directory.flows.sources import SOURCES
from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record
from linedesk.kit.errors import Conflict, Malformed

Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/@]+(/\S*)?$", max_length=1000)]
Header = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,50}$")]
HeaderValue = Annotated[str, StringConstraints(pattern=r"^[\x20-\x7e]{1,1000}$")]
SET_BY_US = frozenset({"host", "content-length", "transfer-encoding", "connection"})


class WebSource(Record):
    __tablename__ = "sources"

    name: Mapped[str]
    url: Mapped[str]
    method: Mapped[str]
    headers: Mapped[dict[str, Any]]
    seconds: Mapped[float]
    allow_internal: Mapped[bool]


class WebSourceWrite(Write):
    """The values go as the query (GET) or as a JSON object (POST). `headers`, such as a key, are
    never shown again. `seconds`: the longest wait. `allow_internal`: it may lie on this machine or
    in a private network."""

    name: Name
    url: Url
    method: Literal["GET", "POST"] = "GET"
    headers: Annotated[dict[Header, HeaderValue], Field(max_length=20)] = {}
    seconds: Annotated[float, Field(ge=0.1, le=5)] = 2.0
    allow_internal: bool = False


class WebSourceView(View):
    name: str
    url: str
    method: str
    header_names: list[str]
    seconds: float
    allow_internal: bool


class WebSources(Noun[WebSource]):
    name, path, model = "source", "sources", WebSource
    write, view = WebSourceWrite, WebSourceView
    secrets = frozenset({"headers"})

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: WebSource | None
    ) -> dict[str, Any]:
        if sent.get("name") in SOURCES:
            raise Conflict("The records' own source has this name", code="name-taken")
        if forbidden := {name.lower() for name in sent.get("headers", {})} & SET_BY_US:
            raise Malformed("These headers are set by the house", names=sorted(forbidden))
        return sent

    async def views(self, session: AsyncSession, rows: Any) -> list[View]:
        return [
            WebSourceView(
                **{name: getattr(row, name) for name in _SHOWN}, header_names=sorted(row.headers)
            )
            for row in rows
        ]


_SHOWN = ("id", "created_at", "version", "name", "url", "method", "seconds", "allow_internal")
