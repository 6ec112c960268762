"""Whom a call may be sent to, as it is written: the core resolves names and asks the dial plan."""

import re
from contextlib import suppress
from typing import Annotated, cast
from uuid import UUID

from pydantic import StringConstraints

from linedesk.api.dependencies import Records
from linedesk.crm.privacy.revealing import Kept
from linedesk.kit.errors import Conflict, NotFound, RecordsUnavailable
from linedesk.kit.security import Principal

NUMBER = r"\+?[0-9 ().-]{3,40}"
NAME = r"[a-z0-9][a-z0-9_.-]{0,49}"

TOKEN = r"(customer|interaction|callback|opportunity):[0-9a-f-]{36}(:[0-9]{1,2})?"

ToDial = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=60, pattern=rf"^({NUMBER}|agent:{NAME}|{TOKEN})$"
    ),
]
"""A number, a colleague's extension, `agent:NAME`, or the record that keeps the number, so that
nobody has to see it: `customer:ID` or `customer:ID:1` (his second number), `interaction:ID`,
`callback:ID`, `opportunity:ID`."""

Destination = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=60, pattern=rf"^({NUMBER}|(agent|queue|flow):{NAME})$"
    ),
]
"""Also `queue:NAME` and `flow:NAME`."""

Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
GivenReason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


async def number_behind(to: str, records: Records, by: Principal) -> str:
    """What is dialed for `to`; NotFound when the record keeps no such number."""
    if not re.fullmatch(TOKEN, to):
        return to
    noun, key, place = [*to.split(":"), "0"][:3]
    numbers = [
        number for number in await records.numbers_in(by, cast(Kept, noun), UUID(key)) if number
    ]
    if int(place) >= len(numbers):
        raise NotFound("There is no such number", code="no-number")
    return numbers[int(place)]


async def require_willing(to: str, records: Records) -> None:
    """Conflict when a customer with this number refuses to be called. While the records are away
    calls go on."""
    with suppress(RecordsUnavailable):
        if await records.refuses_calls(to):
            raise Conflict("The customer has refused to be called", code="do-not-call")
