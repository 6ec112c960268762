"""A private PostgreSQL under the data folder, made from the system's own package.

It listens on a unix socket in a folder that only its user enters, never on TCP, and knows three
roles: the cluster's superuser, `linedesk_owner` (migrations) and `linedesk_app` (the program;
no superuser, cannot bypass row-level security). Who may be which follows from the operating
system's user at the other end of the socket (peer), so there is no password to keep.

PostgreSQL refuses to run as root. Started by root it runs as `postgres`, the package's own
user; where that user cannot reach the data folder (one below /root, say), the cluster lies in
/var/lib/linedesk and a link in the data folder points there. No parent's mode is changed.
"""

import asyncio
import contextlib
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import asyncpg

from linedesk.engines.data_folder import make_socket_folder, socket_folder
from linedesk.engines.errors import EngineError
from linedesk.engines.process import ChildProcess, Program, failed, guarded, run_once

OLDEST = 15
DATABASE = "linedesk"
SUPERUSER = "postgres"
OWNER = "linedesk_owner"
APP = "linedesk_app"
ELSEWHERE = Path("/var/lib/linedesk")
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_duration_statement": "1000",
    "log_parameter_max_length": "0",  # values are personal data
    "log_parameter_max_length_on_error": "0",
    "fsync": "on",
    "jit": "off",  # compiling costs more than any statement of ours takes
}


class PostgresEngine:
    """One cluster: `folder` holds its files, `run_folder` its socket."""

    name = "PostgreSQL"

    def __init__(
        self, folder: Path, run_folder: Path, log: Path, settings: Mapping[str, str] | None = None
    ) -> None:
        self._folder = folder
        self._user = server_user()
        self._socket = socket_folder(run_folder / "postgres", self._enters(run_folder))
        self._log = log
        self._settings = SETTINGS | dict(settings or {})
        self._binaries = find_postgres()
        self._child: ChildProcess | None = None

    @property
    def owner_url(self) -> str:
        """For migrations."""
        return self.url(OWNER)

    @property
    def app_url(self) -> str:
        """For the program."""
        return self.url(APP)

    def url(self, role: str, database: str = DATABASE) -> str:
        """SQLAlchemy URL (asyncpg) of a role."""
        return f"postgresql+asyncpg://{role}@/{database}?host={quote(str(self._socket))}"

    async def prepare(self) -> None:
        """Make the cluster where there is none; harmless to repeat."""
        self._place()
        owner = pwd.getpwnam(self._user).pw_uid if self._user else os.getuid()
        make_socket_folder(self._socket, owner)
        if not (self._folder / "PG_VERSION").exists():
            await self._initialise()
        self._check_version()
        self._write_access()

    async def start(self) -> None:
        await self._end_predecessor()
        options = [part for name, value in self._settings.items() for part in _option(name, value)]
        command = (self._binary("postgres"), "-D", str(self._folder), "-k", str(self._socket))
        # SIGINT is PostgreSQL's fast shutdown: sessions end, nothing needs recovery.
        self._child = ChildProcess(self._program((*command, *options), grace=30.0))
        await self._child.start()

    async def wait_ready(self, limit: float = 60.0) -> None:
        """Wait until it answers, then see to it that database and roles exist."""
        try:
            async with asyncio.timeout(limit):
                await self._first_answer()
        except TimeoutError:
            raise self._failed(f"did not answer within {limit:.0f} s") from None
        await self._create_roles_and_database()

    async def wait(self) -> int:
        """Wait for its end."""
        assert self._child is not None, "not started"
        return await self._child.wait()

    async def stop(self) -> None:
        if self._child:
            await self._child.stop()

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    async def connect(self, role: str = SUPERUSER, database: str = SUPERUSER) -> asyncpg.Connection:
        """A bare connection; the caller closes it."""
        return await asyncpg.connect(host=str(self._socket), user=role, database=database)

    # Placing

    def _place(self) -> None:
        """Make the cluster's folder, reachable for the user that will run the server."""
        if self._folder.is_symlink():
            self._folder = self._folder.resolve()
        if self._folder.exists():
            return
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        if not self._enters(self._folder.parent):
            self._folder = self._place_elsewhere()
        self._folder.mkdir(parents=True, exist_ok=True)
        self._own(self._folder)

    def _place_elsewhere(self) -> Path:
        digest = hashlib.sha256(os.fsencode(self._folder)).hexdigest()[:12]
        elsewhere = ELSEWHERE / f"postgres-{digest}"
        if elsewhere.exists():
            # The data folder that pointed here is gone, and with it the right to this cluster.
            shutil.rmtree(elsewhere)
        elsewhere.mkdir(parents=True)
        self._folder.symlink_to(elsewhere)
        return elsewhere

    def _enters(self, folder: Path) -> bool:
        """Whether the server's user reaches `folder`, which need not exist yet."""
        if self._user is None:
            return True
        existing = next(place for place in (folder, *folder.parents) if place.exists())
        command = guarded(("test", "-x", str(existing)), signal.SIGTERM, self._user)
        return subprocess.run(command, check=False, cwd="/").returncode == 0

    def _own(self, folder: Path) -> None:
        folder.chmod(0o700)
        if self._user:
            shutil.chown(folder, self._user, self._user)

    # Initialising

    async def _initialise(self) -> None:
        """`initdb`; a half-made cluster of an interrupted first start is thrown away."""
        for leftover in self._folder.iterdir():
            shutil.rmtree(leftover) if leftover.is_dir() else leftover.unlink()
        self._own(self._folder)
        command = (
            *(self._binary("initdb"), "-D", str(self._folder), "-U", SUPERUSER),
            *("--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums", "--auth=peer"),
        )
        await run_once(self._program(command), limit=120.0)

    def _check_version(self) -> None:
        made_by = (self._folder / "PG_VERSION").read_text().strip()
        here = self._binaries.parent.name
        if made_by != here:
            raise EngineError(
                f"The data in {self._folder} was made by PostgreSQL {made_by}, found is {here}.",
                f"install postgresql-{made_by}, or move the data with pg_upgrade",
            )

    def _write_access(self) -> None:
        """Peer login only: whoever may reach the socket folder may be each of the roles."""
        users = {pwd.getpwuid(os.getuid()).pw_name, "root", *([self._user] if self._user else [])}
        roles = (SUPERUSER, OWNER, APP)
        names = "".join(f"linedesk {user} {role}\n" for user in sorted(users) for role in roles)
        self._write("pg_ident.conf", names)
        self._write("pg_hba.conf", "local all all peer map=linedesk\n")

    def _write(self, name: str, text: str) -> None:
        file = self._folder / name
        file.write_text(text)
        file.chmod(0o600)
        if self._user:
            shutil.chown(file, self._user, self._user)

    async def _create_roles_and_database(self) -> None:
        connection = await self.connect()
        try:
            for role in (OWNER, APP):
                if not await connection.fetchval("select 1 from pg_roles where rolname=$1", role):
                    await connection.execute(f"create role {role} login nosuperuser nobypassrls")
            exists = "select 1 from pg_database where datname = $1"
            if not await connection.fetchval(exists, DATABASE):
                await connection.execute(f"create database {DATABASE} owner {OWNER}")
        finally:
            await connection.close()

    # Running

    async def _end_predecessor(self) -> None:
        """Stop a server that a killed supervisor left on this cluster."""
        if not (self._folder / "postmaster.pid").exists():
            return
        command = (self._binary("pg_ctl"), "-D", str(self._folder), "-m", "fast", "-w", "stop")
        # Nothing runs there after a crash of the machine: then pg_ctl fails and start recovers.
        with contextlib.suppress(EngineError):
            await run_once(self._program(command), limit=60.0)

    async def _first_answer(self) -> None:
        assert self._child is not None, "not started"
        while True:
            if not self._child.running:
                raise self._failed("did not start")
            try:
                connection = await self.connect()
            except (OSError, asyncpg.PostgresError):
                await asyncio.sleep(0.05)
            else:
                await connection.close()
                return

    def _program(self, command: tuple[str, ...], grace: float = 10.0) -> Program:
        return Program(
            self.name,
            command,
            self._log,
            folder=Path("/"),
            user=self._user,
            stop_signal=signal.SIGINT,
            grace=grace,
            environment={"LC_ALL": "C.UTF-8"},
        )

    def _binary(self, name: str) -> str:
        return str(self._binaries / name)

    def _failed(self, how: str) -> EngineError:
        return failed(self._program(()), how)


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


def _option(name: str, value: str) -> tuple[str, str]:
    return ("-c", f"{name}={value}")
