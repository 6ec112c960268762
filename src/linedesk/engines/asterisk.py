"""Asterisk: found on the system or fetched from Debian, run in a folder of its own.

A fetched Asterisk brings its own C library, so it runs through its own loader, with neither
chroot nor root, beside whatever the system has. Its configuration text is written by others
(`telephony/asterisk/configuration.py`, `lab/`); here stands only where its folders are.
"""

import asyncio
import contextlib
import os
import platform
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from linedesk.engines.data_folder import make_socket_folder, socket_folder
from linedesk.engines.errors import EngineError
from linedesk.engines.packages import debian_mirror, unpack_packages
from linedesk.engines.process import ChildProcess, Parent, Program, failed
from linedesk.settings import Settings

OLDEST = (22, 5)  # REST over the event WebSocket
SUITE = "forky"
PACKAGES = ("asterisk", "asterisk-modules")
TRIPLETS = {"x86_64": "x86_64-linux-gnu", "aarch64": "aarch64-linux-gnu"}
LOADERS = {"x86_64": "ld-linux-x86-64.so.2", "aarch64": "ld-linux-aarch64.so.1"}
RUN_FOLDER = re.compile(r"^astrundir *=.*$", re.MULTILINE)


@dataclass(frozen=True)
class AsteriskInstallation:
    """`command` starts the program; `modules` and `share` are its folders; `version` as pair."""

    command: tuple[str, ...]
    modules: Path
    share: Path
    version: tuple[int, int]


async def obtain_asterisk(settings: Settings, log: Path) -> AsteriskInstallation:
    """The system's Asterisk when it is recent enough, else a private one, fetched once a user."""
    found = find_asterisk(settings)
    if found:
        return found
    folder = settings.engines_folder / f"asterisk-{SUITE}"
    mirror = settings.debian_mirror or debian_mirror()
    await unpack_packages(PACKAGES, SUITE, folder, log, settings.apt_options, mirror)
    fetched = _fetched(folder)
    if fetched is None:
        raise EngineError(
            f"The Asterisk in {folder} does not run.", "remove that folder, try again"
        )
    return fetched


def find_asterisk(settings: Settings) -> AsteriskInstallation | None:
    """What is here already: the system's, else the one fetched earlier."""
    return _installed() or _fetched(settings.engines_folder / f"asterisk-{SUITE}")


def _installed() -> AsteriskInstallation | None:
    binary = shutil.which("asterisk", path="/usr/local/sbin:/usr/sbin:/usr/bin")
    modules = Path(f"/usr/lib/{_triplet()}/asterisk/modules")
    if binary is None or not modules.is_dir():
        return None
    return _checked((binary,), modules, Path("/usr/share/asterisk"))


def _fetched(root: Path) -> AsteriskInstallation | None:
    libraries = root / "usr/lib" / _triplet()
    loader = libraries / LOADERS.get(platform.machine(), "")
    if not loader.is_file():
        return None
    paths = f"{libraries}:{libraries}/pulseaudio"
    command = (str(loader), "--library-path", paths, str(root / "usr/sbin/asterisk"))
    return _checked(command, libraries / "asterisk/modules", root / "usr/share/asterisk")


def _checked(command: tuple[str, ...], modules: Path, share: Path) -> AsteriskInstallation | None:
    said = subprocess.run((*command, "-V"), capture_output=True, text=True, check=False).stdout
    match = re.match(r"Asterisk (\d+)\.(\d+)", said)
    version = (int(match[1]), int(match[2])) if match else (0, 0)
    return AsteriskInstallation(command, modules, share, version) if version >= OLDEST else None


def _triplet() -> str:
    machine = platform.machine()
    if machine not in TRIPLETS:
        raise EngineError(
            f"Debian's Asterisk is not known to run on {machine}.", "use x86_64 or aarch64"
        )
    return TRIPLETS[machine]


class AsteriskEngine(Parent):
    """One Asterisk; `folder/etc` holds its configuration, `folder/run` its console socket."""

    def __init__(
        self, name: str, installation: AsteriskInstallation, folder: Path, log: Path
    ) -> None:
        self.name = name
        self._installation = installation
        self._folder = folder
        self._log = log

    async def prepare(self) -> None:
        """Call when the configuration is written; harmless to repeat.

        Where the folder's path is too long for a socket, the console moves to a shorter place.
        """
        make_socket_folder(self._run, os.getuid())
        moved = RUN_FOLDER.sub(f"astrundir = {self._run}", self._config.read_text())
        self._config.write_text(moved)

    async def start(self) -> None:
        await self._end_predecessor()
        command = (*self._installation.command, "-f", "-C", str(self._config))
        self._child = ChildProcess(Program(self.name, command, self._log, folder=self._folder))
        await self._child.start()

    async def wait_ready(self, limit: float = 60.0) -> None:
        """Wait until every module is loaded."""
        try:
            async with asyncio.timeout(limit):
                while "fully booted" not in await self.command("core waitfullybooted"):
                    if self._child is None or not self._child.running:
                        raise self._failed("did not start")
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise self._failed(f"was not ready within {limit:.0f} s") from None

    async def command(self, line: str) -> str:
        """What the console answers to `line`; says so when no Asterisk runs there."""
        process = await asyncio.create_subprocess_exec(
            *self._installation.command,
            *("-C", str(self._config), "-rx", line),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            said, _ = await process.communicate()
        except asyncio.CancelledError:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            raise
        return said.decode(errors="replace")

    @property
    def _config(self) -> Path:
        return self._folder / "etc" / "asterisk.conf"

    @property
    def _run(self) -> Path:
        return socket_folder(self._folder / "run")

    async def _end_predecessor(self) -> None:
        """End an Asterisk that a killed supervisor left in this folder, and wait for it."""
        if not (self._run / "asterisk.ctl").exists():
            return
        await self.command("core stop now")
        for _ in range(100):
            if "Unable to connect" in await self.command("core show uptime"):
                return
            await asyncio.sleep(0.05)

    def _failed(self, how: str) -> EngineError:
        return failed(Program(self.name, (), self._log), how)
