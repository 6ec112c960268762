"""One ARI request as data."""

from collections.abc import Sequence
from typing import Any

import msgspec

Value = str | int | bool | Sequence[str] | None


class Request(msgspec.Struct, frozen=True):
    """`uri` below /ari, with its parts already quoted; `query` in plain text."""

    method: str
    uri: str
    query: tuple[tuple[str, str], ...] = ()
    body: dict[str, Any] | None = None


def query(*pairs: tuple[str, Value]) -> tuple[tuple[str, str], ...]:
    """Query parameters as ARI wants them: None is not sent, lists are joined by commas."""
    return tuple((name, _text(value)) for name, value in pairs if value is not None)


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, list | tuple) else str(value)
