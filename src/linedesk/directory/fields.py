"""The kinds of values that several nouns take."""

import re
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, StringConstraints, WithJsonSchema

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]{0,49}$")]
"""A name that is also an address (`queue:sales`): small letters, digits, `_ . -`."""

Title = Annotated[str, StringConstraints(min_length=1, max_length=100)]
"""A name that people alone read, in any script."""

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)*$")]
"""A stable code; dots make a hierarchy: `consult.price` belongs to `consult`."""

_ORIGIN = re.compile(r"(https?)://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9]\d{0,4})?", re.ASCII)
_USUAL = {"http": ":80", "https": ":443"}


def _is_origin(site: str) -> str:
    found = _ORIGIN.fullmatch(site)
    if found is None or int((found[3] or ":1")[1:]) > 65535:
        raise ValueError("write a site as https://crm.example: in small letters, without a path")
    if found[3] == _USUAL[found[1]]:
        raise ValueError("leave out the usual port: a browser does, too")
    return site


Origin = Annotated[str, StringConstraints(max_length=200), AfterValidator(_is_origin)]
"""A web site as a browser names it: scheme, host in small letters, port unless the usual one."""

Language = Annotated[str, StringConstraints(pattern=r"^(zh|en)$")]


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"{name} is no time zone; write one such as Asia/Shanghai") from error
    return name


TimeZone = Annotated[str, StringConstraints(max_length=60), AfterValidator(_known_zone)]
"""A time zone by its name in the tables of the world, such as `Asia/Shanghai`."""

WallClock = Annotated[datetime, WithJsonSchema({"type": "string"})]
"""A moment as a clock on the wall shows it, without an offset: no `date-time` of RFC 3339."""
