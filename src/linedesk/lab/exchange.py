"""The lab's exchange: places calls as a carrier or a desk phone, hands arriving calls to people."""

import asyncio
import contextlib
import itertools
import os
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

import structlog

from linedesk.lab.ari import Ari, AriRefused
from linedesk.lab.line import NO_SUCH_NUMBER, Line

log = structlog.get_logger(__name__)
Person = Callable[[Line], Coroutine[None, None, None]]
IGNORED = ("ChannelDialplan", "ChannelCallerId", "ChannelConnectedLine", "Dial", "ChannelVarset")


class Exchange:
    """Connected to a running lab Asterisk. `center` is Linedesk's SIP address (host, port).

    A called phone is looked up in `phones` by account, any other number goes to `outside`; both
    are handlers that get the line and live as long as the call.
    """

    def __init__(self, ari: Ari, center: tuple[str, int]) -> None:
        self._ari = ari
        self._center = f"{center[0]}:{center[1]}"
        self._address = center[0]
        self._lines: dict[str, Line] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._reader: asyncio.Task[None] | None = None
        self._numbers = itertools.count(1)
        self.phones: dict[str, Person] = {}
        self.outside: Person = refuse

    async def start(self) -> None:
        await self._ari.connect()
        self._reader = asyncio.create_task(self._read())
        ignored = [{"type": name} for name in IGNORED]
        await self._ari.request("PUT", "applications/lab/eventFilter", {"disallowed": ignored})
        await self.know_the_center()

    async def know_the_center(self) -> None:
        """Calls from Linedesk are let in, calls to it find the way; harmless to repeat."""
        await self._push("aor", "center", contact=f"sip:{self._center}")
        await self._push("endpoint", "center", **_endpoint(), aors="center")
        await self._push("identify", "center", endpoint="center", match=self._address)

    async def stop(self) -> None:
        for task in (*self._tasks, *([self._reader] if self._reader else [])):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await self._ari.close()

    async def plug_in(self, account: str, password: str, person: Person) -> None:
        """A desk phone: registers with Linedesk, again and again until it is let in."""
        self.phones[account] = person
        server = f"sip:{self._center}"
        await self._push("auth", account, auth_type="digest", username=account, password=password)
        await self._push("aor", account, contact=server)
        await self._push(
            "endpoint", account, **_endpoint(), aors=account, outbound_auth=account,
            from_user=account,
        )  # fmt: skip
        await self._push(
            "registration", account, server_uri=server, contact_user=account,
            client_uri=f"sip:{account}@{self._center}", outbound_auth=account,
            expiration="60", retry_interval="2", forbidden_retry_interval="5",
            fatal_retry_interval="5", max_retries="1000000", max_random_initial_delay="0",
        )  # fmt: skip

    async def unplug(self, account: str) -> None:
        """The phone goes away, politely: its registration is taken back."""
        self.phones.pop(account, None)
        with contextlib.suppress(AriRefused):
            await self._ari.request("DELETE", _object("registration", account))

    async def dial(self, number: str, caller: str, name: str = "", phone: str = "") -> Line:
        """Call `number`: as a customer behind the carrier, or from the desk phone `phone`."""
        line = Line(self._ari, self._new_id(), own=caller, other=number, dialed=True)
        self._lines[line.id] = line
        try:
            await self._ari.request(
                "POST", "channels", endpoint=f"PJSIP/{number}@{phone or 'center'}",
                context="departures", extension="s", priority=1, channelId=line.id,
                callerId=f'"{name}" <{caller}>', timeout=300, formats="alaw",
            )  # fmt: skip
        except AriRefused:
            del self._lines[line.id]
            raise
        return line

    async def keep_what_is_heard(self, folder: str) -> None:
        """From now on each line's incoming audio is written to `<folder>/<line id>.wav`."""
        await self._ari.request("POST", "asterisk/variable", variable="EARS", value=folder)

    async def hang_up_all(self) -> None:
        """Everybody in the lab puts the receiver down."""
        await asyncio.gather(*(line.end() for line in list(self._lines.values())))

    def _new_id(self) -> str:
        return f"lab-{os.getpid()}-{next(self._numbers)}"

    async def _push(self, kind: str, name: str, **attributes: str) -> None:
        fields = [{"attribute": key, "value": value} for key, value in attributes.items()]
        await self._ari.request("PUT", _object(kind, name), {"fields": fields})

    async def _read(self) -> None:
        async for event in self._ari.events():
            channel = event.get("channel")
            if channel is not None:
                self._take(event, channel)

    def _take(self, event: dict[str, Any], channel: dict[str, Any]) -> None:
        at = datetime.fromisoformat(event["timestamp"]).timestamp()
        line = self._lines.get(channel["id"])
        match event["type"]:
            case "StasisStart" if event["args"][:1] == ["arrival"]:
                self._arrive(event, channel, at)
            case "StasisStart" if line is not None:
                self._spawn(_begin(line, at))
            case "ChannelStateChange" if line is not None:
                _change(line, channel["state"], at)
            case "ChannelDtmfReceived" if line is not None and line.on_key is not None:
                line.on_key(event["digit"])
            case "ChannelDestroyed" if line is not None:
                del self._lines[line.id]
                _end(line, event, at)

    def _arrive(self, event: dict[str, Any], channel: dict[str, Any], at: float) -> None:
        _, called, call = event["args"]
        caller = channel["caller"]
        line = Line(
            self._ari, channel["id"], own=called, other=caller["number"], call=call or None,
            other_name=caller["name"], started_at=at,
        )  # fmt: skip
        self._lines[line.id] = line
        person = self.phones.get(called, self.outside)
        self._spawn(person(line))

    def _spawn(self, life: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(_live_through(life))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def refuse(line: Line) -> None:
    await line.hang_up(NO_SUCH_NUMBER)


async def _live_through(life: Coroutine[None, None, None]) -> None:
    """What a person does on a line that may end under him at any moment."""
    try:
        await life
    except AriRefused as problem:
        if problem.status != 404:
            log.warning("lab line failed", why=str(problem))


async def _begin(line: Line, at: float) -> None:
    """The exchange has the answered line: only now it can be told what to say. Whoever waits for
    the answer hears of it after the first silence has begun, or that would end what he says."""
    await line.hush()
    _change(line, "Up", at)
    line.up.set()


def _change(line: Line, state: str, at: float) -> None:
    if state == "Ringing":
        line.ringing_at = at
        line.ringing.set()
    elif state == "Up" and line.up_at is None:
        line.up_at = at
        if not line.dialed:
            line.up.set()


def _end(line: Line, event: dict[str, Any], at: float) -> None:
    line.cause, line.sip_status, line.ended_at = event["cause"], event.get("tech_cause"), at
    line.ended.set()


def _object(kind: str, name: str) -> str:
    return f"asterisk/config/dynamic/res_pjsip/{kind}/{name}"


def _endpoint() -> dict[str, str]:
    """`callerid` is said, for Asterisk 22.10 makes it "unknown" when an endpoint is put again."""
    return {
        "callerid": "",
        "transport": "udp", "context": "arrivals", "disallow": "all", "allow": "alaw",
        "direct_media": "no", "dtmf_mode": "rfc4733", "rtp_symmetric": "yes",
        "send_pai": "no", "trust_id_outbound": "no",
    }  # fmt: skip
