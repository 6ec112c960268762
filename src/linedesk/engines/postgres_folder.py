"""The folder of a private PostgreSQL: where it lies, how it is made, who may enter as whom."""

import contextlib
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path

from linedesk.engines.errors import EngineError
from linedesk.engines.process import guarded

OLDEST = 15
SUPERUSER = "postgres"
OWNER = "linedesk_owner"
APP = "linedesk_app"
BACKUP = "linedesk_backup"  # reads every tenant's rows and writes none
ELSEWHERE = Path("/var/lib/linedesk")

Run = Callable[[tuple[str, ...]], Awaitable[None]]


class ClusterFolder:
    """`path` is settled by `prepare`; `user` runs the server, None for whoever we are."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.user = server_user()
        self.binaries = find_postgres()

    async def prepare(self, run: Run) -> None:
        """Make the cluster where there is none, by a program that `run` runs to its end."""
        self._place()
        if not (self.path / "PG_VERSION").exists():
            await self._initialise(run)
        self._check_version()
        self._write_access()

    def _place(self) -> None:
        """Make the cluster's folder, reachable for the user that will run the server."""
        if self.path.is_symlink():
            self.path = self.path.resolve()
        if self.path.exists():
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if not self.enters(self.path.parent):
            self.path = self._place_elsewhere()
        self.path.mkdir(parents=True, exist_ok=True)
        self._own(self.path)

    def _place_elsewhere(self) -> Path:
        digest = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]
        elsewhere = ELSEWHERE / f"postgres-{digest}"
        if elsewhere.exists():
            # The data folder that pointed here is gone, and with it the right to this cluster.
            shutil.rmtree(elsewhere)
        elsewhere.mkdir(parents=True)
        self.path.symlink_to(elsewhere)
        return elsewhere

    def enters(self, folder: Path) -> bool:
        """Whether the server's user reaches `folder`, which need not exist yet."""
        if self.user is None:
            return True
        existing = next(place for place in (folder, *folder.parents) if place.exists())
        command = guarded(("test", "-x", str(existing)), signal.SIGTERM, self.user)
        return subprocess.run(command, check=False, cwd="/").returncode == 0

    def _own(self, folder: Path) -> None:
        folder.chmod(0o700)
        if self.user:
            shutil.chown(folder, self.user, self.user)

    async def _initialise(self, run: Run) -> None:
        """`initdb`; a half-made cluster of an interrupted first start is thrown away."""
        for leftover in self.path.iterdir():
            shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
        self._own(self.path)
        command = (
            *(str(self.binaries / "initdb"), "-D", str(self.path), "-U", SUPERUSER),
            *("--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums", "--auth=peer"),
        )
        await run(command)

    def _check_version(self) -> None:
        made_by = (self.path / "PG_VERSION").read_text().strip()
        here = self.binaries.parent.name
        if made_by != here:
            raise EngineError(
                f"The data in {self.path} was made by PostgreSQL {made_by}, found is {here}.",
                f"install postgresql-{made_by}, or move the data with pg_upgrade",
            )

    def _write_access(self) -> None:
        """Peer login only: whoever may reach the socket folder may be each of the roles."""
        users = {pwd.getpwuid(os.getuid()).pw_name, "root", *([self.user] if self.user else [])}
        roles = (SUPERUSER, OWNER, APP, BACKUP)
        names = "".join(f"linedesk {user} {role}\n" for user in sorted(users) for role in roles)
        self._write("pg_ident.conf", names)
        self._write("pg_hba.conf", "local all all peer map=linedesk\n")

    def _write(self, name: str, text: str) -> None:
        file = self.path / name
        file.write_text(text)
        file.chmod(0o600)
        if self.user:
            shutil.chown(file, self.user, self.user)


def find_postgres(root: Path = Path("/usr/lib/postgresql")) -> Path:
    """The newest installed version's `bin` folder."""
    versions = [int(p.parent.parent.name) for p in root.glob("[0-9]*/bin/postgres")]
    if not versions or max(versions) < OLDEST:
        raise EngineError(
            f"PostgreSQL {OLDEST} or later is not installed.",
            "apt-get install postgresql (its own cluster is neither needed nor touched)",
        )
    return root / str(max(versions)) / "bin"


def server_user() -> str | None:
    """Whom the server runs as: nobody else for an ordinary user, `postgres` for root."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name).pw_name
    raise EngineError("PostgreSQL cannot run as root.", "start Linedesk as an ordinary user")
