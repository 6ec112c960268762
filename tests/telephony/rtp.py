"""The sound of a test phone: sends a tone and key presses as RTP, measures what it hears."""

import asyncio
import re
import struct

import numpy as np
from numpy.typing import NDArray

RATE = 8000
FRAME = 160  # samples, 20 ms
FULL_SCALE = 32768.0
FRESH_SECONDS = 0.1
KEYS = "0123456789*#ABCD"
PAYLOADS = {"ulaw": 0, "alaw": 8}  # RFC 3551
RTPMAP = {"ulaw": "a=rtpmap:0 PCMU/8000", "alaw": "a=rtpmap:8 PCMA/8000"}

Samples = NDArray[np.int16]


class Audio(asyncio.DatagramProtocol):
    """Both directions of one call's sound. `heard` grows while packets arrive, as A-law.

    `number` is the last packet's. `codec` "ulaw" or "alaw": what the phone speaks and understands.
    """

    codec = "alaw"

    def __init__(self) -> None:
        self.heard = bytearray()
        self.tone = 0.0  # Hz; 0 sends silence
        self._peer: tuple[str, int] | None = None
        self._sender: asyncio.Task[None] | None = None
        self._clock = 0
        self.number = 0
        self._heard_at = 0.0

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        transport, _ = await loop.create_datagram_endpoint(
            lambda: self, local_addr=("127.0.0.1", 0)
        )
        self._transport = transport
        self.port = transport.get_extra_info("sockname")[1]

    def close(self) -> None:
        if self._sender:
            self._sender.cancel()
        self._transport.close()

    def offer(self, host: str = "127.0.0.1") -> str:
        lines = ["v=0", f"o=- 1 1 IN IP4 {host}", "s=-", f"c=IN IP4 {host}", "t=0 0"]
        kind = PAYLOADS[self.codec]
        lines += [f"m=audio {self.port} RTP/AVP {kind} 101", RTPMAP[self.codec]]
        lines += ["a=rtpmap:101 telephone-event/8000", "a=fmtp:101 0-16", "a=ptime:20", ""]
        return "\r\n".join(lines)

    def connect(self, description: str) -> None:
        """Begin to send to where the other side's SDP says."""
        port = re.search(r"m=audio (\d+)", description)
        if port and self._sender is None:
            self._peer = ("127.0.0.1", int(port[1]))
            self._sender = asyncio.ensure_future(self._talk())

    async def _talk(self) -> None:
        loop = asyncio.get_running_loop()
        start, count = loop.time(), 0
        while True:
            coded = to_alaw if self.codec == "alaw" else to_ulaw
            self._send(PAYLOADS[self.codec], coded(tone(self.tone, self._clock)))
            self._clock += FRAME
            count += 1
            await asyncio.sleep(max(0.0, start + count * FRAME / RATE - loop.time()))

    async def press(self, keys: str) -> None:
        """RFC 4733: 60 ms a key, then 60 ms of rest."""
        for key in keys:
            stamp = self._clock
            for part in range(1, 6):
                end = 0x80 if part > 3 else 0
                event = struct.pack("!BBH", KEYS.index(key), 10 | end, min(part, 3) * FRAME)
                self._send(101, event, stamp)
                await asyncio.sleep(0.02)
            await asyncio.sleep(0.06)

    def _send(self, payload_type: int, payload: bytes, stamp: int | None = None) -> None:
        if self._peer is None or self._transport.is_closing():
            return
        self.number += 1
        header = struct.pack(
            "!BBHII",
            0x80,
            payload_type,
            self.number & 0xFFFF,
            self._clock if stamp is None else stamp,
            0x1234,
        )
        self._transport.sendto(header + payload, self._peer)

    def datagram_received(self, data: bytes, addr: tuple[str | int, ...]) -> None:
        if len(data) > 12 and data[1] & 0x7F == PAYLOADS[self.codec]:
            said = data[12:]
            self.heard += said if self.codec == "alaw" else to_alaw(from_ulaw(said))
            self._heard_at = asyncio.get_running_loop().time()

    def take(self, seconds: float) -> bytes:
        """What was heard in the last `seconds`; nothing if packets have stopped since."""
        fresh = asyncio.get_running_loop().time() - self._heard_at < FRESH_SECONDS
        return bytes(self.heard[-int(seconds * RATE) :]) if fresh else b""

    def level(self, frequency: float, seconds: float = 0.5) -> float:
        """How loud a tone is in the last `seconds` heard, in dB of full scale."""
        return tone_level(from_alaw(bytes(self.heard[-int(seconds * RATE) :])), frequency)


def first_codec(offer: str) -> str:
    """Of those that we speak, what the other side would like best."""
    found = re.search(r"m=audio \d+ \S+ ([\d ]+)", offer)
    offered = found[1].split() if found else []
    known = {str(kind): name for name, kind in PAYLOADS.items()}
    return next((known[kind] for kind in offered if kind in known), "alaw")


def tone(frequency: float, start: int) -> Samples:
    t = (start + np.arange(FRAME)) / RATE
    return np.asarray(8000 * np.sin(2 * np.pi * frequency * t), np.int16)


def tone_level(samples: Samples, frequency: float) -> float:
    """Level of one frequency in dB of full scale (Goertzel in one line)."""
    if samples.size == 0:
        return -120.0
    t = np.arange(samples.size) / RATE
    power = abs(np.mean(samples * np.exp(-2j * np.pi * frequency * t))) * 2 / FULL_SCALE
    return float(20 * np.log10(max(power, 1e-6)))


def _alaw_table() -> Samples:
    codes = np.arange(256) ^ 0x55
    exponent, mantissa = (codes >> 4) & 7, codes & 15
    value = np.where(
        exponent == 0, (mantissa << 4) + 8, ((mantissa << 4) + 0x108) << np.maximum(exponent - 1, 0)
    )
    return np.asarray(np.where(codes & 0x80, value, -value), np.int16)


TABLE = _alaw_table()
ORDER = np.argsort(TABLE)


def from_alaw(data: bytes) -> Samples:
    return np.asarray(TABLE[np.frombuffer(data, np.uint8)])


def to_alaw(samples: Samples) -> bytes:
    """The nearest code of each sample."""
    places = np.searchsorted(TABLE[ORDER], samples).clip(0, 255)
    return bytes(ORDER[places].astype(np.uint8))


def _ulaw_table() -> Samples:
    """G.711, table 2a, without the sign of zero."""
    codes = np.arange(256) ^ 0xFF
    value = (((codes & 15) << 3) + 0x84 << ((codes >> 4) & 7)) - 0x84
    return np.asarray(np.where(codes & 0x80, -value, value), np.int16)


ULAW = _ulaw_table()
ULAW_ORDER = np.argsort(ULAW, kind="stable")


def from_ulaw(data: bytes) -> Samples:
    return np.asarray(ULAW[np.frombuffer(data, np.uint8)])


def to_ulaw(samples: Samples) -> bytes:
    places = np.searchsorted(ULAW[ULAW_ORDER], samples).clip(0, 255)
    return bytes(ULAW_ORDER[places].astype(np.uint8))
