"""Desk phones that answer by themselves: one UDP socket plays any number of SIP accounts.

Register with digest (RFC 7616, MD5) where asked; ring at once, answer after `answer_after`
seconds, hang up after `talk` seconds, a tenth more or less: else calls fall into step with a
queue that looks once a second, and its waits come out as anything from nothing to a second.
Enough of RFC 3261 for a loopback without loss.
"""

import asyncio
import hashlib
import random
import re
import secrets
from dataclasses import dataclass

SDP = (
    "v=0\r\no=- 1 1 IN IP4 {host}\r\ns=-\r\nc=IN IP4 {host}\r\nt=0 0\r\n"
    "m=audio {media} RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\n"
)
Address = tuple[str, int]
Headers = dict[str, list[str]]


@dataclass
class Talk:
    """One call at a phone: what a BYE of ours must say."""

    target: str
    own: str
    peer: str
    call_id: str
    account: str
    timer: asyncio.TimerHandle | None = None
    began: float = 0.0


class Phones(asyncio.DatagramProtocol):
    def __init__(self, host: str, answer_after: float, talk: float, media: int = 9) -> None:
        """`media`: the port to which their audio goes; 9: nobody listens."""
        self._media = media
        self._host, self._answer_after, self._talk_for = host, answer_after, talk
        self._draw = random.Random(1)
        self._talks: dict[str, Talk] = {}
        self._registering: dict[str, asyncio.Future[tuple[int, Headers]]] = {}
        self.answered = 0
        self._talked: list[tuple[str, float]] = []

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        self._transport, _ = await loop.create_datagram_endpoint(
            lambda: self, local_addr=(self._host, 0)
        )

    def close(self) -> None:
        self._transport.close()

    @property
    def port(self) -> int:
        return int(self._transport.get_extra_info("sockname")[1])

    def talks(self) -> list[tuple[str, float]]:
        """(account, seconds) of each talk since it was asked last, in the order of their ends."""
        talked, self._talked = self._talked, []
        return talked

    async def register(self, account: str, password: str, registrar: Address) -> None:
        call_id, uri = secrets.token_hex(8), f"sip:{registrar[0]}:{registrar[1]}"
        status, headers = await self._ask(account, registrar, uri, call_id, 1, "")
        if status == 401:
            proof = _proof(headers["www-authenticate"][0], account, password, "REGISTER", uri)
            status, _ = await self._ask(account, registrar, uri, call_id, 2, proof)
        assert status == 200, f"{account} may not register: {status}"

    def datagram_received(self, data: bytes, address: Address) -> None:
        first, headers = _parse(data)
        method, rest, *_ = first.split(" ", 2)
        if method == "SIP/2.0":
            self._take_answer(int(rest), headers)
        elif method == "INVITE":
            self._ring(headers, address)
        elif method in ("BYE", "CANCEL", "OPTIONS"):
            self._end(method, headers)
            self._reply(200, "OK", headers, address)

    def _ring(self, headers: Headers, address: Address) -> None:
        call_id = headers["call-id"][0]
        if call_id in self._talks:
            return
        own = f"{headers['to'][0]};tag={secrets.token_hex(4)}"
        target = re.search(r"sip:[^>;]+", headers["contact"][0])
        assert target is not None
        talk = Talk(target[0], own, headers["from"][0], call_id, _user(headers["to"][0]))
        self._talks[call_id] = talk
        self._reply(180, "Ringing", headers | {"to": [own]}, address)
        talk.timer = asyncio.get_running_loop().call_later(
            self._answer_after, self._answer, talk, headers | {"to": [own]}, address
        )

    def _answer(self, talk: Talk, headers: Headers, address: Address) -> None:
        self.answered += 1
        self._reply(200, "OK", headers, address, SDP.format(host=self._host, media=self._media))
        talk.began = asyncio.get_running_loop().time()
        talk.timer = asyncio.get_running_loop().call_later(
            self._talk_for * self._draw.uniform(0.9, 1.1), self._hang_up, talk, address
        )

    def _hang_up(self, talk: Talk, address: Address) -> None:
        self._talks.pop(talk.call_id, None)
        lasted = asyncio.get_running_loop().time() - talk.began
        self._talked.append((talk.account, lasted))
        lines = (
            f"BYE {talk.target} SIP/2.0",
            f"Via: SIP/2.0/UDP {self._host}:{self.port};branch=z9hG4bK{secrets.token_hex(8)}",
            f"From: {talk.own}",
            f"To: {talk.peer}",
            f"Call-ID: {talk.call_id}",
            "CSeq: 1 BYE",
            "Max-Forwards: 70",
        )
        self._send(lines, address)

    def _end(self, method: str, headers: Headers) -> None:
        talk = self._talks.pop(headers["call-id"][0], None) if method != "OPTIONS" else None
        if talk and talk.timer:
            talk.timer.cancel()

    async def _ask(
        self, account: str, registrar: Address, uri: str, call_id: str, cseq: int, proof: str
    ) -> tuple[int, Headers]:
        own = f"sip:{account}@{registrar[0]}"
        lines = (
            f"REGISTER {uri} SIP/2.0",
            f"Via: SIP/2.0/UDP {self._host}:{self.port};branch=z9hG4bK{secrets.token_hex(8)}",
            f"From: <{own}>;tag={call_id}",
            f"To: <{own}>",
            f"Call-ID: {call_id}",
            f"CSeq: {cseq} REGISTER",
            f"Contact: <sip:{account}@{self._host}:{self.port}>",
            "Expires: 3600",
            "Max-Forwards: 70",
            *((f"Authorization: {proof}",) if proof else ()),
        )
        answer = self._registering[call_id] = asyncio.get_running_loop().create_future()
        self._send(lines, registrar)
        return await asyncio.wait_for(answer, 5)

    def _take_answer(self, status: int, headers: Headers) -> None:
        waiting = self._registering.get(headers["call-id"][0])
        if waiting and not waiting.done() and status >= 200:
            waiting.set_result((status, headers))

    def _reply(
        self, status: int, word: str, headers: Headers, address: Address, body: str = ""
    ) -> None:
        lines = (
            f"SIP/2.0 {status} {word}",
            *(f"Via: {via}" for via in headers["via"]),
            f"From: {headers['from'][0]}",
            f"To: {headers['to'][0]}",
            f"Call-ID: {headers['call-id'][0]}",
            f"CSeq: {headers['cseq'][0]}",
            f"Contact: <sip:phone@{self._host}:{self.port}>",
            *(("Content-Type: application/sdp",) if body else ()),
        )
        self._send(lines, address, body)

    def _send(self, lines: tuple[str, ...], address: Address, body: str = "") -> None:
        text = "\r\n".join((*lines, f"Content-Length: {len(body)}", "", body))
        self._transport.sendto(text.encode(), address)


def _parse(data: bytes) -> tuple[str, Headers]:
    first, *lines = data.partition(b"\r\n\r\n")[0].decode(errors="replace").split("\r\n")
    headers: Headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), []).append(value.strip())
    return first, headers


def _user(header: str) -> str:
    """Of the URI in a To or From header."""
    return header.partition("sip:")[2].partition("@")[0]


def _proof(challenge: str, user: str, password: str, method: str, uri: str) -> str:
    """The Authorization header for a digest challenge with qop=auth."""
    asked = dict(re.findall(r'(\w+)="?([^",]+)"?', challenge))
    nonce, realm, own = asked["nonce"], asked["realm"], secrets.token_hex(8)
    secret = _md5(f"{user}:{realm}:{password}")
    answer = _md5(f"{secret}:{nonce}:00000001:{own}:auth:{_md5(f'{method}:{uri}')}")
    opaque = f', opaque="{asked["opaque"]}"' if "opaque" in asked else ""
    return (
        f'Digest username="{user}", realm="{realm}", nonce="{nonce}", uri="{uri}", '
        f'response="{answer}", algorithm=MD5, qop=auth, nc=00000001, cnonce="{own}"{opaque}'
    )


def _md5(text: str) -> str:
    return hashlib.md5(text.encode()).hexdigest()
