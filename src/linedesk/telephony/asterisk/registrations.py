"""Whether the carriers keep us registered, and what they say when they do not.

The manager interface tells states without causes; the cause of the last refusal stands in
Asterisk's own log of warnings.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from linedesk.telephony.asterisk.manager import Manager
from linedesk.telephony.asterisk.provisioning import TRUNK_PREFIX
from linedesk.telephony.port import Registration

LAST_BYTES = 64_000  # of the log are looked at
ATTEMPT = re.compile(r"([^:]*) received from '[^']*' on registration attempt to '([^']*)'")
STATUS = re.compile(r"[3-6][0-9]{2}")
NO_ANSWER = 0


async def registrations(manager: Manager, log: Path) -> dict[str, Registration]:
    """By the trunk's name."""
    found = await manager.collect("PJSIPShowRegistrationsOutbound")
    refusals = last_refusals(_tail(log).splitlines())
    return {
        one["ObjectName"].removeprefix(TRUNK_PREFIX): _state(one, refusals)
        for one in found
        if one.get("Event") == "OutboundRegistrationDetail"
    }


def last_refusals(lines: Iterable[str]) -> dict[str, int]:
    """Client URI -> the SIP status of the last refusal, `NO_ANSWER` when none came."""
    found: dict[str, int] = {}
    for line in lines:
        if said := ATTEMPT.search(line):
            status = STATUS.search(said[1])
            found[said[2]] = int(status.group()) if status else NO_ANSWER
    return found


def _state(one: Mapping[str, str], refusals: Mapping[str, int]) -> Registration:
    if one["Status"] == "Registered":
        return Registration("registered")
    status = refusals.get(one.get("ClientUri", ""))
    if status is None:
        return Registration("rejected" if one["Status"] == "Rejected" else "trying")
    return Registration("rejected", status) if status else Registration("unreachable")


def _tail(log: Path) -> str:
    try:
        with log.open("rb") as file:
            file.seek(max(log.stat().st_size - LAST_BYTES, 0))
            return file.read().decode(errors="replace")
    except FileNotFoundError:
        return ""
