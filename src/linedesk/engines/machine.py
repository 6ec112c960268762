"""Whether this machine has room for us: ports, disk, and nobody else on our data folder."""

import fcntl
import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from linedesk.engines.errors import EngineError
from linedesk.settings import Settings

LEAST_DISK = 500_000_000  # bytes: the database's own files, a day of recordings of a small centre


@dataclass(frozen=True)
class Door:
    """A port others reach us by, and the setting that moves it."""

    host: str
    port: int
    kind: socket.SocketKind
    setting: str
    purpose: str

    @property
    def protocol(self) -> str:
        return "TCP" if self.kind is socket.SOCK_STREAM else "UDP"


def doors(settings: Settings, lab: bool) -> list[Door]:
    tcp, udp, bind = socket.SOCK_STREAM, socket.SOCK_DGRAM, settings.bind
    found = [
        Door(bind, settings.http_port, tcp, "LINEDESK_HTTP_PORT", "screens and API"),
        Door(bind, settings.sip_port, udp, "LINEDESK_SIP_PORT", "telephones"),
        Door(bind, settings.sip_port, tcp, "LINEDESK_SIP_PORT", "telephones"),
    ]
    host, port = settings.trunk_lab_address
    lab_door = Door(host, port, udp, "LINEDESK_TRUNK_LAB", "the demo's lab trunk")
    return [*found, lab_door] if lab else found


def require_free(door: Door) -> None:
    """EngineError when something listens there, or the address is not ours."""
    family = socket.AF_INET6 if ":" in door.host else socket.AF_INET
    with socket.socket(family, door.kind) as probe:
        if door.kind is socket.SOCK_STREAM:
            # What a server that has just ended leaves in TIME_WAIT is no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((door.host, door.port))
        except OSError as problem:
            raise _not_free(door, problem) from None


def _not_free(door: Door, problem: OSError) -> EngineError:
    where = f"{door.protocol} port {door.port} on {door.host} ({door.purpose})"
    if isinstance(problem, PermissionError):
        return EngineError(
            f"{where} needs root.", f"choose one above 1023, for example {_another(door)}"
        )
    if problem.errno == 99:  # EADDRNOTAVAIL
        return EngineError(
            f"{door.host} is not an address of this machine.", "correct LINEDESK_BIND"
        )
    return EngineError(
        f"{where} is taken by another program.",
        f"end that program (`ss -lnp` names it), or choose another port: {_another(door)}",
    )


def _another(door: Door) -> str:
    port = door.port + 1000 if door.port + 1000 < 65536 else door.port - 1000
    value = f"{door.host}:{port}" if door.setting == "LINEDESK_TRUNK_LAB" else str(port)
    return f"{door.setting}={value}"


def require_disk(folder: Path) -> None:
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    if free < LEAST_DISK:
        raise EngineError(
            f"The disk that holds {folder} has {free // 1_000_000} MB left.",
            "make room, or choose another place with --data (LINEDESK_DATA)",
        )


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Hold the data folder; EngineError when another Linedesk has it."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(data / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as problem:
        raise EngineError(
            f"{data} cannot be written: {problem.strerror}.",
            "choose another place with --data (LINEDESK_DATA), or correct its permissions",
        ) from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.truncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        yield
    except BlockingIOError:
        holder = os.read(descriptor, 20).decode().strip()
        raise EngineError(
            f"Linedesk already runs on {data} (process {holder}).",
            f"stop it (kill {holder}), or give this one another folder with --data",
        ) from None
    finally:
        os.close(descriptor)


def running(data: Path) -> bool:
    """Whether a Linedesk holds the data folder."""
    try:
        with (data / ".lock").open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False
