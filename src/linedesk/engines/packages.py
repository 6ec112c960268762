"""Debian packages without installing them: apt resolves and verifies, we unpack into a folder.

apt is pointed at folders of our own, so it needs no root, no chroot and no namespace, touches
nothing of the system and checks the archive's signature as ever. Nothing of the packages'
install scripts is run.
"""

import os
import tempfile
from pathlib import Path

from linedesk.engines.errors import EngineError
from linedesk.engines.process import Program, run_once

KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
DEFAULT_MIRROR = "http://deb.debian.org/debian"
SLOWEST_DOWNLOAD = 900.0  # seconds
UNPACK = 'cd "$1" && ls archives/*.deb | xargs -P "$2" -I{} dpkg-deb --extract {} root'


async def unpack_packages(
    packages: tuple[str, ...], suite: str, folder: Path, log: Path, options: str, mirror: str
) -> None:
    """Fetch `packages` of a Debian suite with all they depend on, unpack them into `folder`.

    `options` is text for apt's command line (`-o Name=value ...`). `folder` appears complete
    or not at all. EngineError tells what apt said.
    """
    _require_keyring()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".fetch-") as scratch:
        work = Path(scratch)
        apt = _private_apt(work, suite, mirror, options)
        await _run("apt-get update", (*apt, "update"), log)
        await _run("apt-get", (*apt, "--yes", "--download-only", "install", *packages), log)
        await _run("dpkg-deb", ("sh", "-c", UNPACK, "sh", str(work), str(os.cpu_count())), log)
        _publish(work / "root", folder)


def debian_mirror(sources: Path = Path("/etc/apt")) -> str:
    """The mirror that the system's own apt uses where the system is a Debian."""
    files = [sources / "sources.list", *sorted((sources / "sources.list.d").glob("*"))]
    for file in files:
        if file.suffix in {".list", ".sources"} and file.exists():
            for word in file.read_text(errors="replace").split():
                if "://" in word and word.rstrip("/").endswith("/debian"):
                    return word.rstrip("/")
    return DEFAULT_MIRROR


def _require_keyring() -> None:
    if not KEYRING.exists():
        advice = "apt-get install debian-archive-keyring"
        raise EngineError("Debian's archive key is missing.", advice)


def _publish(root: Path, folder: Path) -> None:
    """Give the complete folder its name, unless another start was quicker."""
    if not folder.exists():
        root.replace(folder)


def _private_apt(work: Path, suite: str, mirror: str, options: str) -> tuple[str, ...]:
    """apt-get with sources, lists, cache and package status below `work`."""
    for name in ("lists/partial", "archives/partial", "root"):
        (work / name).mkdir(parents=True)
    (work / "status").touch()
    (work / "sources.list").write_text(f"deb [signed-by={KEYRING}] {mirror} {suite} main\n")
    own = {
        "Dir::Etc::sourcelist": work / "sources.list",
        "Dir::Etc::sourceparts": "/dev/null",
        "Dir::Etc::preferences": "/dev/null",
        "Dir::Etc::preferencesparts": "/dev/null",
        "Dir::State::lists": work / "lists",
        "Dir::State::status": work / "status",
        "Dir::Cache::archives": work / "archives",
        "Dir::Cache::pkgcache": "",
        "Dir::Cache::srcpkgcache": "",
        "Debug::NoLocking": "true",
        "APT::Install-Recommends": "false",
        "APT::Update::Post-Invoke-Success": "",
        "DPkg::Pre-Install-Pkgs": "",
        # As root apt would download as `_apt`, who cannot enter our folder.
        "APT::Sandbox::User": "root",
        "Acquire::Retries": "3",
    }
    settings = [part for name, value in own.items() for part in ("-o", f"{name}={value}")]
    return ("apt-get", "--quiet", *settings, *options.split())


async def _run(name: str, command: tuple[str, ...], log: Path) -> None:
    program = Program(name, command, log, environment={"LC_ALL": "C.UTF-8"})
    try:
        await run_once(program, SLOWEST_DOWNLOAD)
    except EngineError as problem:
        raise EngineError(problem.message, problem.advice + _hint(log)) from None


def _hint(log: Path) -> str:
    said = log.read_text(errors="replace")[-4000:]
    if "is not valid yet" in said or "Check-Valid-Until" in said or "is expired" in said:
        return (
            "\n  The mirror's index is expired, or this machine's clock is wrong. To use such a"
            "\n  mirror knowingly:"
            '\n  export LINEDESK_APT_OPTIONS="-o Acquire::Check-Valid-Until=false"'
        )
    return "\n  Is the network there? Another mirror: export LINEDESK_DEBIAN_MIRROR=http://..."
