"""What Asterisk says to some hosts and hears from them: its packet logger, switched on for a while.

The logger writes pcap: Ethernet with IPv4 or IPv6 and UDP, whatever the transport was, and zeros
for our own address. The file is whole only after `stop`.
"""

import contextlib
import ipaddress
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

from linedesk.telephony.asterisk.manager import Manager, ManagerError
from linedesk.telephony.ladder import Packet

FILE_HEADER, RECORD, ETHERNET, UDP = 24, struct.Struct("<IIII"), 14, struct.Struct(">HHHH")
MOST_BYTES = 4_000_000  # read of one file: a carrier's traffic of half a minute is far less


class Capture:
    """`file` is written by Asterisk, which shares the folder with us."""

    def __init__(self, manager: Manager, file: Path) -> None:
        self._manager = manager
        self._file = file

    async def start(self, hosts: Sequence[str]) -> None:
        await self._set("off")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.touch(mode=0o600)  # before Asterisk makes it for others to read
        await self._set("verbose off")
        await self._set(f'pcap "{self._file}"')
        for number, host in enumerate(hosts):
            await self._set(f"{'add' if number else 'host'} {host}")

    async def stop(self) -> list[Packet]:
        """What was said; the file is gone afterwards."""
        with contextlib.suppress(ManagerError):
            await self._set("off")
        try:
            with self._file.open("rb") as file:
                return list(packets(file.read(MOST_BYTES)))
        except FileNotFoundError:
            return []
        finally:
            self._file.unlink(missing_ok=True)

    async def _set(self, what: str) -> None:
        await self._manager.act("Command", Command=f"pjsip set logger {what}")


def packets(file: bytes) -> Iterator[Packet]:
    """The packets of a pcap file as Asterisk writes it; ends at a record that is cut off."""
    at = FILE_HEADER
    while at + RECORD.size <= len(file):
        seconds, micros, size, _ = RECORD.unpack_from(file, at)
        frame = file[at + RECORD.size : at + RECORD.size + size]
        if len(frame) < size:
            return
        at += RECORD.size + size
        yield _packet(seconds + micros / 1e6, frame[ETHERNET:])


def _packet(at: float, frame: bytes) -> Packet:
    size, step = (20, 4) if frame[0] >> 4 == 4 else (40, 16)
    source, target = frame[size - 2 * step : size - step], frame[size - step : size]
    ports = UDP.unpack_from(frame, size)
    text = frame[size + UDP.size :].decode(errors="replace")
    if any(source):
        return Packet(at, "received", _place(source, ports[0]), text)
    return Packet(at, "sent", _place(target, ports[1]), text)


def _place(address: bytes, port: int) -> str:
    host = ipaddress.ip_address(address)
    return f"[{host}]:{port}" if host.version == 6 else f"{host}:{port}"
