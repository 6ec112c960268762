"""A small SIP phone for tests: registers, calls, is called, talks a tone, presses keys, listens.

UDP on loopback, one call at a time in each direction, G.711 A-law; just enough of RFC 3261.
"""

import asyncio
import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self, cast

from tests.telephony.rtp import Audio, first_codec

CRLF = "\r\n"
FINAL = 200


class Refused(Exception):
    """The registrar's final word; the argument is its status."""


@dataclass(slots=True)
class Message:
    first: str
    headers: list[tuple[str, str]]
    body: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        head, _, body = text.partition(CRLF * 2)
        first, *lines = head.split(CRLF)
        pairs = [line.partition(":") for line in lines]
        return cls(first, [(name.strip().lower(), value.strip()) for name, _, value in pairs], body)

    def get(self, name: str) -> str:
        return next((value for key, value in self.headers if key == name), "")

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key == name]

    @property
    def status(self) -> int:
        """The code of a response, 0 for a request."""
        return int(self.first.split()[1]) if self.first.startswith("SIP/2.0") else 0

    @property
    def method(self) -> str:
        return self.first.split()[0]


@dataclass(slots=True)
class Dialog:
    """One call as this phone sees it."""

    phone: "Phone"
    id: str
    local: str
    remote: str
    target: str
    invite: Message | None = None
    sequence: int = 1
    status: int = 0
    reason: str = ""
    branch: str = ""
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    ringing: asyncio.Event = field(default_factory=asyncio.Event)
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    audio: Audio = field(default_factory=Audio)

    def hang_up(self) -> None:
        """BYE, or CANCEL while it rings at the other end."""
        if self.answered.is_set():
            self.phone.request(self, "BYE")
            self.finish()
        else:
            self.phone.request(self, "CANCEL")

    def finish(self) -> None:
        self.ended.set()
        self.audio.close()


class Phone(asyncio.DatagramProtocol):
    """`answer_after`: seconds, None rings for ever; `refuse_with`: a SIP status such as 486."""

    def __init__(self, user: str, server: tuple[str, int], password: str = "") -> None:
        self.user, self.server, self.password = user, server, password
        self.name = ""
        self.answer_after: float | None = 0.0
        self.refuse_with = 0
        self.deaf = False
        self.mute = False  # answers, and not one packet of sound comes
        self.private: tuple[str, int] | None = None  # behind a router: the address it thinks it has
        self.dialogs: dict[str, Dialog] = {}
        self.on_call: Callable[[Dialog], None] = lambda dialog: None
        self.registered = False
        self._register_tries = 0

    @classmethod
    async def open(cls, user: str, server: tuple[str, int], password: str = "") -> Self:
        phone = cls(user, server, password)
        loop = asyncio.get_running_loop()
        await loop.create_datagram_endpoint(lambda: phone, local_addr=("127.0.0.1", 0))
        return phone

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.DatagramTransport, transport)
        self.port = transport.get_extra_info("sockname")[1]

    def close(self) -> None:
        for dialog in self.dialogs.values():
            dialog.audio.close()
        self.transport.close()

    # --- what a person does ---------------------------------------------------------------------

    async def register(self, seconds: int = 300) -> None:
        """Refused when the password does not help."""
        self._register_tries = 0
        self._register_for = seconds
        self._answered = asyncio.get_running_loop().create_future()
        self._send_register("")
        status = await asyncio.wait_for(self._answered, 60)
        self.registered = status == FINAL
        if not self.registered:
            raise Refused(status)

    async def dial(self, number: str, uri: str | None = None) -> Dialog:
        """Send INVITE; the dialog tells what comes of it."""
        target = uri or f"sip:{number}@{self.server[0]}:{self.server[1]}"
        local = f"{self.name}{self._contact()};tag={secrets.token_hex(4)}"
        dialog = Dialog(self, secrets.token_hex(8), local, f"<{target}>", target)
        await dialog.audio.open()
        self.dialogs[dialog.id] = dialog
        self._send_invite(dialog)
        return dialog

    def _description(self, dialog: Dialog) -> str:
        return dialog.audio.offer(self.private[0] if self.private else "127.0.0.1")

    # --- sending --------------------------------------------------------------------------------

    def _send_invite(self, dialog: Dialog, authorization: str = "") -> None:
        extra = [("Contact", self._contact()), ("Content-Type", "application/sdp")]
        if authorization:
            extra.append(("Authorization", authorization))
        self.request(dialog, "INVITE", extra, self._description(dialog))

    def _contact(self) -> str:
        me = f"{self.user}@" if self.user else ""
        return f"<sip:{me}{self._place()}>"

    def _place(self) -> str:
        host, port = self.private or ("127.0.0.1", self.port)
        return f"{host}:{port}"

    def request(
        self,
        dialog: Dialog,
        method: str,
        extra: list[tuple[str, str]] | None = None,
        body: str = "",
    ) -> None:
        if method not in ("ACK", "CANCEL"):
            dialog.sequence += 1
            dialog.branch = f"z9hG4bK{secrets.token_hex(6)}"
        headers = [
            ("Via", f"SIP/2.0/UDP {self._place()};branch={dialog.branch};rport"),
            ("Max-Forwards", "70"),
            ("From", dialog.local),
            ("To", dialog.remote),
            ("Call-ID", dialog.id),
            ("CSeq", f"{dialog.sequence} {method}"),
            *(extra or []),
        ]
        self._send(f"{method} {dialog.target} SIP/2.0", headers, body)

    def respond(self, request: Message, status: str, dialog: Dialog | None = None) -> None:
        tag = "" if dialog is None else f";tag={dialog.id[:6]}"
        to = request.get("to")
        headers = [("Via", via) for via in request.all("via")]
        headers += [(name, request.get(name.lower())) for name in ("From", "Call-ID", "CSeq")]
        headers.append(("To", to if ";tag=" in to else to + tag))
        headers += [("Contact", self._contact())]
        body = ""
        if dialog and status.startswith("200") and request.method == "INVITE":
            headers.append(("Content-Type", "application/sdp"))
            body = self._description(dialog)
        self._send(f"SIP/2.0 {status}", headers, body)

    def _send(self, first: str, headers: list[tuple[str, str]], body: str) -> None:
        lines = [first, *(f"{name}: {value}" for name, value in headers)]
        lines.append(f"Content-Length: {len(body.encode())}")
        self.transport.sendto((CRLF.join(lines) + CRLF * 2 + body).encode(), self.server)

    def _send_register(self, authorization: str) -> None:
        uri = f"sip:{self.server[0]}:{self.server[1]}"
        me = f"<sip:{self.user}@{self.server[0]}>"
        dialog = Dialog(self, secrets.token_hex(8), f"{me};tag=r", me, uri)
        dialog.sequence += self._register_tries
        extra = [("Contact", self._contact()), ("Expires", str(self._register_for))]
        if authorization:
            extra.append(("Authorization", authorization))
        self.request(dialog, "REGISTER", extra)

    def _authorize(self, challenge: str, method: str, uri: str) -> str:
        """Digest MD5 with qop=auth (RFC 2617)."""
        given = dict(re.findall(r'(\w+)="?([^",]+)"?', challenge))
        realm, nonce = given["realm"], given["nonce"]
        secret = _md5(f"{self.user}:{realm}:{self.password}")
        client = secrets.token_hex(4)
        proof = _md5(f"{secret}:{nonce}:00000001:{client}:auth:{_md5(f'{method}:{uri}')}")
        return (
            f'Digest username="{self.user}", realm="{realm}", nonce="{nonce}", uri="{uri}", '
            f'response="{proof}", algorithm=MD5, qop=auth, nc=00000001, cnonce="{client}"'
        )

    # --- receiving ------------------------------------------------------------------------------

    def datagram_received(self, data: bytes, addr: tuple[str | int, ...]) -> None:
        if self.deaf or not data.strip():
            return
        message = Message.parse(data.decode(errors="replace"))
        if message.status:
            self._on_response(message)
        else:
            self._on_request(message)

    def _on_response(self, message: Message) -> None:
        method = message.get("cseq").split()[1]
        if method == "REGISTER":
            self._on_registered(message)
        elif method == "INVITE" and message.get("call-id") in self.dialogs:
            self._on_invite_answer(self.dialogs[message.get("call-id")], message)

    def _on_registered(self, message: Message) -> None:
        if message.status == 401 and self._register_tries == 0:
            self._register_tries = 1
            uri = f"sip:{self.server[0]}:{self.server[1]}"
            self._send_register(self._authorize(message.get("www-authenticate"), "REGISTER", uri))
        elif message.status >= FINAL and not self._answered.done():
            self._answered.set_result(message.status)

    def _on_invite_answer(self, dialog: Dialog, message: Message) -> None:
        if 180 <= message.status < FINAL:
            dialog.ringing.set()
            dialog.audio.connect(message.body)
        elif message.status == FINAL:
            self._on_answered(dialog, message)
        elif message.status > FINAL:
            self._on_refused(dialog, message)

    def _on_answered(self, dialog: Dialog, message: Message) -> None:
        dialog.remote = message.get("to")
        dialog.target = message.get("contact").strip("<>").split(">")[0]
        dialog.branch = f"z9hG4bK{secrets.token_hex(6)}"
        self.request(dialog, "ACK")
        dialog.status = FINAL
        dialog.audio.connect(message.body)
        dialog.answered.set()

    def _on_refused(self, dialog: Dialog, message: Message) -> None:
        to, dialog.remote = dialog.remote, message.get("to")
        self.request(dialog, "ACK")
        dialog.remote = to
        if message.status == 401 and self.password and not dialog.status:
            dialog.status = 401
            challenge = message.get("www-authenticate")
            self._send_invite(dialog, self._authorize(challenge, "INVITE", dialog.target))
            return
        dialog.status, dialog.reason = message.status, message.get("reason")
        dialog.finish()

    def _on_request(self, message: Message) -> None:
        dialog = self.dialogs.get(message.get("call-id"))
        if message.method == "INVITE":
            self._inviting = asyncio.ensure_future(self._on_invite(message, dialog))
        elif message.method == "BYE" and dialog:
            dialog.reason = message.get("reason")
            self.respond(message, "200 OK")
            dialog.finish()
        elif message.method == "CANCEL" and dialog and dialog.invite:
            dialog.reason = message.get("reason")
            self.respond(message, "200 OK")
            self.respond(dialog.invite, "487 Request Terminated", dialog)
            dialog.finish()
        elif message.method != "ACK":
            self.respond(message, "200 OK")

    async def _on_invite(self, message: Message, dialog: Dialog | None) -> None:
        if dialog is not None:
            if dialog.answered.is_set():
                self.respond(message, "200 OK", dialog)
            return
        dialog = self._incoming(message)
        await dialog.audio.open()
        dialog.audio.codec = first_codec(message.body)
        self.on_call(dialog)
        if self.refuse_with:
            self.respond(message, f"{self.refuse_with} Refused", dialog)
            dialog.finish()
            return
        self.respond(message, "180 Ringing", dialog)
        if self.answer_after is not None:
            asyncio.get_running_loop().call_later(self.answer_after, self.accept, dialog)

    def _incoming(self, message: Message) -> Dialog:
        call_id = message.get("call-id")
        local = f"{message.get('to')};tag={call_id[:6]}"
        target = message.get("contact").strip("<>").split(">")[0]
        dialog = Dialog(self, call_id, local, message.get("from"), target, invite=message)
        self.dialogs[call_id] = dialog
        return dialog

    def accept(self, dialog: Dialog) -> None:
        """Pick up the phone that rings."""
        if dialog.ended.is_set() or dialog.invite is None:
            return
        if not self.mute:
            dialog.audio.connect(dialog.invite.body)
        self.respond(dialog.invite, "200 OK", dialog)
        dialog.answered.set()


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
