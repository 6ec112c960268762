"""A test call over one trunk, beside all others: no flow, no agent, no recording."""

import asyncio
import contextlib
import socket
import time

from linedesk.kit.ids import uuid7
from linedesk.telephony.asterisk.capture import Capture
from linedesk.telephony.asterisk.connection import AriConnection, AriError, SwitchAway
from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.generated import operations as ari
from linedesk.telephony.asterisk.manager import ManagerError
from linedesk.telephony.asterisk.perform import NUMBER, caller_id, checked
from linedesk.telephony.asterisk.provisioning import TRUNK_PREFIX
from linedesk.telephony.asterisk.request import Request
from linedesk.telephony.ladder import Trial, judge, rungs
from linedesk.telephony.port import CommandRefused, Trunk

RING_SECONDS = 15
LONGEST_SECONDS = 30.0
LOOK_SECONDS = 0.2
LAST_WORDS_SECONDS = 0.4  # the answer to our good-bye is on its way
MARK = "X-Linedesk-Call"


async def try_trunk(
    connection: AriConnection, capture: Capture, trunk: Trunk, number: str, shown: str
) -> Trial:
    """Call, let it ring, say a tone to who answers, hang up; the ladder of it all."""
    leg, began = f"trial-{uuid7()}", time.time()
    request = _invitation(leg, trunk, number, shown)
    try:
        await capture.start(await _addresses(trunk))
        await _call(connection, leg, request)
    except (AriError, ManagerError, SwitchAway, TimeoutError) as error:
        raise CommandRefused(str(error)) from error
    finally:
        packets = await capture.stop()
    return judge(rungs(packets, began, (MARK, leg)))


async def _addresses(trunk: Trunk) -> list[str]:
    """Of the carrier; none when its name cannot be resolved."""
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(trunk.host, trunk.port, type=socket.SOCK_DGRAM)
    except OSError:
        return []
    return sorted({str(address[0]) for *_, address in found})


def _invitation(leg: str, trunk: Trunk, number: str, shown: str) -> Request:
    return ari.channels_originate_with_id(
        leg,
        f"PJSIP/{checked(NUMBER, number, 'number')}@{TRUNK_PREFIX}{trunk.name}",
        context="trial",
        extension="s",
        priority=1,
        caller_id=caller_id("", shown),
        timeout=RING_SECONDS,
        variables={"variables": {f"PJSIP_HEADER(add,{MARK})": leg}},
    )


async def _call(connection: AriConnection, leg: str, request: Request) -> None:
    await connection.request(request)
    try:
        await _until_over(connection, leg)
    finally:
        with contextlib.suppress(AriError):
            await connection.request(ari.channels_hangup(leg))


async def _until_over(connection: AriConnection, leg: str) -> None:
    """Its channel is asked for again and again: no application hears of it."""
    with contextlib.suppress(TimeoutError, AriError):
        async with asyncio.timeout(LONGEST_SECONDS):
            while True:
                await connection.fetch(ari.channels_get(leg), models.Channel)
                await asyncio.sleep(LOOK_SECONDS)
    await asyncio.sleep(LAST_WORDS_SECONDS)
