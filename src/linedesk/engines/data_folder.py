"""The data folder: its rooms, its secrets, and the ports that only this machine uses."""

import hashlib
import json
import os
import secrets
import shutil
import tempfile
from pathlib import Path

from pydantic import BaseModel, Field

from linedesk.engines.errors import EngineError
from linedesk.engines.ports import free_ports
from linedesk.settings import Settings

# A unix socket's path is at most 107 bytes; the longest name put into the folder is about 20.
LONGEST_SOCKET_FOLDER = 80


def _secret() -> str:
    return secrets.token_urlsafe(32)


class Secrets(BaseModel):
    """What outsiders must not know; made once per data folder, kept with mode 0600."""

    token_key: str = Field(default_factory=_secret)
    ari_password: str = Field(default_factory=_secret)
    ami_password: str = Field(default_factory=_secret)
    lab_password: str = Field(default_factory=_secret)
    master_key: str = Field(default_factory=_secret)  # without it no recording can be heard


class InternalPorts(BaseModel):
    """Loopback ports by which our own processes talk to the engines."""

    asterisk_http: int
    asterisk_ami: int
    lab_http: int


def prepare_data_folder(settings: Settings) -> None:
    """Make every room that is missing, the secrets and the choice of internal ports.

    What people said and dialed is for our own user; the database's, which is another, goes through
    the rooms that are open.
    """
    for folder in (settings.run_folder, settings.prompts_folder, settings.music_folder):
        folder.mkdir(parents=True, exist_ok=True)
    for folder in (
        settings.log_folder,
        settings.journal_folder,
        settings.recordings_folder,
        settings.recordings_folder / "raw",
        settings.asterisk_folder,
        settings.lab_folder,
    ):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _complete_secrets(settings.secrets_file)
    settings.ports_file.write_text(_choose_ports(settings).model_dump_json(indent=2))


def _complete_secrets(file: Path) -> None:
    """Make what is missing, all of it or what a newer version needs besides; change nothing."""
    known: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    if Secrets.model_fields.keys() - known.keys():
        _write_private(file, Secrets(**known).model_dump_json(indent=2))


def load_secrets(settings: Settings) -> Secrets:
    return Secrets.model_validate_json(settings.secrets_file.read_text())


def load_ports(settings: Settings) -> InternalPorts:
    return InternalPorts.model_validate_json(settings.ports_file.read_text())


def socket_folder(preferred: Path, reachable: bool = True) -> Path:
    """`preferred`, or a short folder elsewhere when that cannot hold a unix socket.

    That is so when its path is too long, or (`reachable`) closed to the user of the engine. The
    short name follows from the long one, so that every process finds it.
    """
    if reachable and len(os.fsencode(preferred)) <= LONGEST_SOCKET_FOLDER:
        return preferred
    digest = hashlib.sha256(os.fsencode(preferred)).hexdigest()[:12]
    if os.getuid() == 0:
        return Path("/run/linedesk") / digest
    return Path(tempfile.gettempdir()) / f"linedesk-{os.getuid()}-{digest}"


def make_socket_folder(folder: Path, owner: int) -> None:
    """Make it for `owner` (a user id) alone; refuse one that somebody else has put there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid not in {os.getuid(), owner}:
        raise EngineError(f"{folder} belongs to somebody else.", "remove it, then start again")
    os.chown(folder, owner, -1)
    folder.chmod(0o700)


def _choose_ports(settings: Settings) -> InternalPorts:
    """Last time's ports where they are still free, else others."""
    try:
        kept: dict[str, int] = json.loads(settings.ports_file.read_text())
    except (OSError, ValueError):
        kept = {}
    names = list(InternalPorts.model_fields)
    chosen = free_ports(*(kept.get(name, 0) for name in names))
    return InternalPorts(**dict(zip(names, chosen, strict=True)))


def _write_private(file: Path, text: str) -> None:
    """Write so that nobody else can read it at any moment, and never half."""
    fresh = file.with_suffix(".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as target:
        target.write(text)
        target.flush()
        os.fsync(target.fileno())
    fresh.replace(file)


def empty_data_folder(settings: Settings) -> None:
    """Remove all that a Linedesk has made there, and nothing else that may lie beside it."""
    for place in (
        settings.postgres_folder,
        settings.run_folder,
        settings.log_folder,
        settings.journal_folder,
        settings.prompts_folder,
        settings.music_folder,
        settings.recordings_folder,
        settings.asterisk_folder,
        settings.lab_folder,
        settings.tls_folder,
        settings.secrets_file,
    ):
        _remove(place)


def _remove(place: Path) -> None:
    if place.is_symlink():
        shutil.rmtree(place.resolve(), ignore_errors=True)
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
