"""Whom a call may be sent to, as it is written: the core resolves names and asks the dial plan."""

from typing import Annotated

from pydantic import StringConstraints

NUMBER = r"\+?[0-9 ().-]{3,40}"
NAME = r"[a-z0-9][a-z0-9_.-]{0,49}"

Dialable = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=60, pattern=rf"^({NUMBER}|agent:{NAME})$"),
]
"""A number, a colleague's extension, or `agent:NAME`."""

Destination = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=60, pattern=rf"^({NUMBER}|(agent|queue|flow):{NAME})$"
    ),
]
"""Also `queue:NAME` and `flow:NAME`."""

Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
GivenReason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
