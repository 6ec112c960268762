"""A private PostgreSQL under the data folder, made from the system's own package.

It listens on a unix socket in a folder that only its user enters, never on TCP, and knows four
roles: the cluster's superuser, `linedesk_owner` (migrations), `linedesk_app` (the program; no
superuser, cannot bypass row-level security) and `linedesk_backup` (reads everything, writes
nothing). Who may be which follows from the operating system's user at the other end of the socket
(peer), so there is no password to keep.

PostgreSQL refuses to run as root. Started by root it runs as `postgres`, the package's own
user; where that user cannot reach the data folder (one below /root, say), the cluster lies in
/var/lib/linedesk and a link in the data folder points there. No parent's mode is changed.
"""

import asyncio
import contextlib
import os
import pwd
import signal
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import asyncpg

from linedesk.engines.data_folder import make_socket_folder, socket_folder
from linedesk.engines.errors import EngineError
from linedesk.engines.postgres_folder import APP, BACKUP, OWNER, SUPERUSER, ClusterFolder
from linedesk.engines.process import ChildProcess, Parent, Program, failed, run_once

DATABASE = "linedesk"
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


class PostgresEngine(Parent):
    """One cluster: `folder` holds its files, `run_folder` its socket."""

    name = "PostgreSQL"

    def __init__(
        self, folder: Path, run_folder: Path, log: Path, settings: Mapping[str, str] | None = None
    ) -> None:
        self._folder = ClusterFolder(folder)
        self._socket = socket_folder(run_folder / "postgres", self._folder.enters(run_folder))
        self._log = log
        self._settings = SETTINGS | dict(settings or {})

    @property
    def owner_url(self) -> str:
        """For migrations."""
        return self.url(OWNER)

    @property
    def app_url(self) -> str:
        """For the program."""
        return self.url(APP)

    @property
    def backup_url(self) -> str:
        """For a copy of everything."""
        return self.url(BACKUP)

    def url(self, role: str, database: str = DATABASE) -> str:
        """SQLAlchemy URL (asyncpg) of a role."""
        return f"postgresql+asyncpg://{role}@/{database}?host={quote(str(self._socket))}"

    async def prepare(self) -> None:
        """Make the cluster where there is none; harmless to repeat."""
        user = self._folder.user
        make_socket_folder(self._socket, pwd.getpwnam(user).pw_uid if user else os.getuid())
        await self._folder.prepare(self._run)

    async def start(self) -> None:
        await self._end_predecessor()
        options = [part for name, value in self._settings.items() for part in _option(name, value)]
        command = (self._binary("postgres"), "-D", str(self._folder.path), "-k", str(self._socket))
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

    async def connect(self, role: str = SUPERUSER, database: str = SUPERUSER) -> asyncpg.Connection:
        """A bare connection; the caller closes it."""
        return await asyncpg.connect(host=str(self._socket), user=role, database=database)

    async def _create_roles_and_database(self) -> None:
        connection = await self.connect()
        try:
            for role in (OWNER, APP):
                if not await connection.fetchval("select 1 from pg_roles where rolname=$1", role):
                    await connection.execute(f"create role {role} login nosuperuser nobypassrls")
            if not await connection.fetchval("select 1 from pg_roles where rolname=$1", BACKUP):
                await connection.execute(f"create role {BACKUP} login nosuperuser bypassrls")
                await connection.execute(f"grant pg_read_all_data to {BACKUP}")
            exists = "select 1 from pg_database where datname = $1"
            if not await connection.fetchval(exists, DATABASE):
                await connection.execute(f"create database {DATABASE} owner {OWNER}")
        finally:
            await connection.close()

    # Running

    async def _end_predecessor(self) -> None:
        """Stop a server that a killed supervisor left on this cluster."""
        if not (self._folder.path / "postmaster.pid").exists():
            return
        command = (self._binary("pg_ctl"), "-D", str(self._folder.path), "-m", "fast", "-w", "stop")
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

    async def _run(self, command: tuple[str, ...]) -> None:
        await run_once(self._program(command), limit=120.0)

    def _program(self, command: tuple[str, ...], grace: float = 10.0) -> Program:
        return Program(
            self.name,
            command,
            self._log,
            folder=Path("/"),
            user=self._folder.user,
            stop_signal=signal.SIGINT,
            grace=grace,
            environment={"LC_ALL": "C.UTF-8"},
        )

    def _binary(self, name: str) -> str:
        return str(self._folder.binaries / name)

    def _failed(self, how: str) -> EngineError:
        return failed(self._program(()), how)


def _option(name: str, value: str) -> tuple[str, str]:
    return ("-c", f"{name}={value}")
