"""A SIP sender that says whatever it is told to: callers that no honest phone would be.

Speaks just enough of RFC 3261 over UDP: one INVITE with an offer of PCMU, ACK, BYE.
"""

import asyncio
import contextlib
import secrets
import socket
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pytest

from e2e.waiting import PATIENCE

RTP_HEADER = 12  # bytes


def outer_address() -> str:
    """An address of this machine outside 127.0.0.0/8; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine has no address but loopback")
        return str(probe.getsockname()[0])


@dataclass
class Stranger:
    """`bind`: the source address. `statuses`: every final and provisional status in order."""

    center: tuple[str, int]
    bind: str = "127.0.0.1"
    statuses: list[int] = field(default_factory=list)
    reason: str = ""

    async def __aenter__(self) -> "Stranger":
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((self.bind, 0))
        self._socket.setblocking(False)
        self._tag, self._call_id = secrets.token_hex(6), secrets.token_hex(10)
        self._cseq, self._branch = 0, ""
        self._audio = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._audio.bind((self.bind, 0))
        self._audio.setblocking(False)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._socket.close()
        self._audio.close()

    async def invite(self, called: str, from_header: str, within: float = PATIENCE) -> int:
        """Send the INVITE; the final status, acknowledged."""
        self._from, self._called = from_header, called
        await self._send(self._message("INVITE", _offer(*self._audio.getsockname())))
        async with asyncio.timeout(within):
            while True:
                head = await self._receive()
                status = int(head.split(" ", 2)[1]) if head.startswith("SIP/2.0") else 0
                if status:
                    self.statuses.append(status)
                if status >= 200:
                    self._to, self.reason = _header(head, "To"), _header(head, "Reason")
                    await self._acknowledge(status)
                    return status

    def loudness(self) -> float:
        """dBFS (RMS) of all the audio that has come so far and was not read yet."""
        packets = []
        with contextlib.suppress(BlockingIOError):
            while True:
                packets.append(self._audio.recv(2048)[RTP_HEADER:])
        samples = _from_mu_law(b"".join(packets))
        return float(20 * np.log10(max(float(samples.std()) if len(samples) else 0.0, 1e-6)))

    async def _acknowledge(self, status: int) -> None:
        """Of a refusal within the INVITE's transaction, of an answer in its own."""
        self._cseq -= 1
        await self._send(self._message("ACK", to=self._to, branch=self._branch * (status >= 300)))

    async def bye(self) -> None:
        await self._send(self._message("BYE", to=self._to))

    def _message(self, method: str, body: str = "", to: str = "", branch: str = "") -> str:
        self._cseq += 1
        self._branch = branch or f"z9hG4bK{secrets.token_hex(8)}"
        host, port = self._socket.getsockname()
        uri = f"sip:{self._called}@{self.center[0]}:{self.center[1]}"
        lines = [
            f"{method} {uri} SIP/2.0",
            f"Via: SIP/2.0/UDP {host}:{port};branch={self._branch};rport",
            "Max-Forwards: 70",
            f"From: {self._from};tag={self._tag}",
            f"To: {to or f'<{uri}>'}",
            f"Call-ID: {self._call_id}@{host}",
            f"CSeq: {self._cseq} {method}",
            f"Contact: <sip:stranger@{host}:{port}>",
            *(["Content-Type: application/sdp"] if body else []),
            f"Content-Length: {len(body.encode())}",
        ]
        return "\r\n".join((*lines, "", body))

    async def _send(self, text: str) -> None:
        await asyncio.get_running_loop().sock_sendto(self._socket, text.encode(), self.center)

    async def _receive(self) -> str:
        data = await asyncio.get_running_loop().sock_recv(self._socket, 65536)
        return data.decode(errors="replace")


def _offer(host: str, port: int) -> str:
    return (
        f"v=0\r\no=- 1 1 IN IP4 {host}\r\ns=-\r\nc=IN IP4 {host}\r\nt=0 0\r\n"
        f"m=audio {port} RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\n"
        "a=rtpmap:101 telephone-event/8000\r\na=sendrecv\r\n"
    )


def _from_mu_law(data: bytes) -> npt.NDArray[np.float64]:
    """ITU-T G.711: samples in -1..1."""
    codes = ~np.frombuffer(data, dtype=np.uint8)
    exponent, mantissa = (codes >> 4) & 7, codes & 15
    size = ((mantissa.astype(np.int32) << 3) + 132 << exponent) - 132
    return np.where(codes & 128, -size, size) / 32768.0


def _header(message: str, name: str) -> str:
    for line in message.split("\r\n"):
        if line.lower().startswith(f"{name.lower()}:"):
            return line.partition(":")[2].strip()
    return ""
