"""One clock for both systems: every SIP packet on the loopback, with the kernel's own time stamp.

Needs root (AF_PACKET). RFC 3261 messages over UDP only, one datagram each.
"""

import re
import socket
import struct
import threading
from dataclasses import dataclass

SO_TIMESTAMPNS = 35
IPV4 = 0x0800  # of one protocol only what arrives is seen, so nothing is seen twice
LINK_HEADER, UDP_HEADER = 14, 8
NUMBER_DIGITS = 11  # with or without the country, a number is known by its last ones
MARKS = (b"SIP/2.0", b"INVITE ", b"BYE ", b"ACK ", b"CANCEL ")


@dataclass(frozen=True, slots=True)
class Packet:
    """`at`: unix seconds; `first`: the first line; ports of the datagram."""

    at: float
    source: int
    target: int
    first: str
    call_id: str
    cseq: str
    caller: str = ""  # the last digits of the number in From


class Sniffer(threading.Thread):
    """Keeps what it sees on `ports` in `packets` between `start` and `stop`."""

    def __init__(self, ports: set[int]) -> None:
        super().__init__(daemon=True)
        self._ports = ports
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(IPV4))
        self._socket.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16_000_000)
        self._socket.bind(("lo", 0))
        self._socket.settimeout(0.2)
        self._on = True
        self.packets: list[Packet] = []

    def run(self) -> None:
        while self._on:
            try:
                data, extra, *_ = self._socket.recvmsg(65535, 64)
            except TimeoutError:
                continue
            self._take(data, extra)

    def stop(self) -> list[Packet]:
        self._on = False
        self.join()
        self._socket.close()
        return self.packets

    def _take(self, data: bytes, extra: list[tuple[int, int, bytes]]) -> None:
        ip = data[LINK_HEADER:]
        if ip[9] != socket.IPPROTO_UDP:
            return
        udp = ip[(ip[0] & 15) * 4 :]
        source, target = struct.unpack("!HH", udp[:4])
        text = udp[UDP_HEADER:]
        if (source in self._ports or target in self._ports) and text.startswith(MARKS):
            seconds, nanoseconds = struct.unpack("ll", extra[0][2])
            self.packets.append(_read(seconds + nanoseconds / 1e9, source, target, text))


def _read(at: float, source: int, target: int, text: bytes) -> Packet:
    head = text.partition(b"\r\n\r\n")[0].decode(errors="replace").split("\r\n")
    fields = {line.partition(":")[0].lower(): line.partition(":")[2].strip() for line in head[1:]}
    call_id = fields.get("call-id") or fields.get("i", "")
    user = re.search(r"sip:([^@>]+)@", fields.get("from", ""))
    caller = user[1][-NUMBER_DIGITS:] if user else ""
    return Packet(at, source, target, head[0], call_id, fields.get("cseq", ""), caller)
