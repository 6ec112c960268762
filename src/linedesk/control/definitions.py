"""Keeps the core's and the switch's set-up as the records have it.

Three roads lead to a reload: this process changed something (`changed`), another process did
(PostgreSQL's NOTIFY), or half a minute went by. The last good copy lies on the disk, so a start
while PostgreSQL is away still takes calls. It holds phone passwords and is for the owner's eyes.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import msgspec
import structlog
from sqlalchemy.exc import DBAPIError

from linedesk.core.definitions import Definitions
from linedesk.core.inputs import DefinitionsChanged
from linedesk.kit.cancelling import heed_cancellation
from linedesk.kit.db import Database
from linedesk.kit.errors import RecordsUnavailable
from linedesk.kit.web import HttpSource
from linedesk.telephony.port import Account, Trunk

log = structlog.get_logger()

CHANNEL = "linedesk_definitions"
POLL_SECONDS = 30.0
SETTLE_SECONDS = 0.02  # several rows of one change are one reload


class SetUp(msgspec.Struct, frozen=True):
    """What a tenant has set up, as the core and the switch need it."""

    definitions: Definitions = Definitions()
    accounts: tuple[Account, ...] = ()
    trunks: tuple[Trunk, ...] = ()
    sources: tuple[HttpSource, ...] = ()


Load = Callable[[], Awaitable[SetUp]]


class SetUpKeeper:
    """`load` reads the records; `submit` is the plane's, `provision` the switch's."""

    def __init__(
        self,
        load: Load,
        copy: Path,
        submit: Callable[[DefinitionsChanged], Awaitable[None]],
        provision: Callable[[tuple[Account, ...], tuple[Trunk, ...]], Awaitable[None]],
        database: Database | None = None,
    ) -> None:
        self.current = SetUp()
        self._load = load
        self._copy = copy
        self._submit = submit
        self._provision = provision
        self._database = database
        self._wanted = asyncio.Event()
        self._reloading = asyncio.Lock()

    async def changed(self) -> None:
        """The set-up was changed and committed: return when it is live for the next call."""
        await self._reload()

    async def run(self) -> None:
        """Provision the switch with what we have, then follow the records for ever."""
        await self._provision(self.current.accounts, self.current.trunks)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._poll(), name="set-up poll")
            if self._database is not None:
                group.create_task(self._listen(self._database), name="set-up notices")

    async def _poll(self) -> None:
        while True:
            try:
                await self._reload()
            except RecordsUnavailable:
                log.info("set-up stays as it is: the records are away")
            except Exception:
                log.exception("set-up cannot be loaded")
            heed_cancellation()
            await self._next_time()

    async def _next_time(self) -> None:
        try:
            async with asyncio.timeout(POLL_SECONDS):
                await self._wanted.wait()
            await asyncio.sleep(SETTLE_SECONDS)
        except TimeoutError:
            pass
        self._wanted.clear()

    async def _reload(self) -> None:
        async with self._reloading:
            before, now = self.current, await self._load()
            if now == before:
                return
            write_copy(self._copy, now)
            if _phones(now) != _phones(before):
                await self._provision(now.accounts, now.trunks)
            if now.definitions != before.definitions:
                await self._submit(DefinitionsChanged(now.definitions))
            self.current = now

    # --- notices of other processes ----------------------------------------------------------

    async def _listen(self, database: Database) -> None:
        while True:
            try:
                await self._listen_once(database)
            except (DBAPIError, OSError, TimeoutError):
                log.info("no notices of set-up changes for now")
            heed_cancellation()
            await asyncio.sleep(1.0)

    async def _listen_once(self, database: Database) -> None:
        """Listen until the connection ends; what changed while nobody listened is asked for."""
        ended = asyncio.Event()
        async with AsyncExitStack() as stack:
            connection = await stack.enter_async_context(database.engine.connect())
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            raw.add_termination_listener(lambda _: ended.set())
            await raw.add_listener(CHANNEL, self._noticed)
            stack.push_async_callback(connection.invalidate)
            self._wanted.set()
            await ended.wait()

    def _noticed(self, *_: Any) -> None:
        self._wanted.set()


def _phones(set_up: SetUp) -> tuple[Any, ...]:
    return set_up.accounts, set_up.trunks


async def first_set_up(load: Load, copy: Path, seconds: float = 2.0) -> SetUp:
    """The set-up to start with: the records', or the last good copy while they are away.

    Raises `RecordsUnavailable` when there is neither.
    """
    try:
        async with asyncio.timeout(seconds):
            set_up = await load()
    except (RecordsUnavailable, TimeoutError) as error:
        if (kept := read_copy(copy)) is None:
            raise RecordsUnavailable("No set-up yet, and the records are away.") from error
        log.warning("starting with the last good copy of the set-up")
        return kept
    write_copy(copy, set_up)
    return set_up


def write_copy(path: Path, set_up: SetUp) -> None:
    """Whole or not at all, readable by the owner only. A full disk costs the copy, not the call."""
    new = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with open(os.open(new, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "wb") as file:
            file.write(msgspec.json.encode(set_up))
        new.replace(path)
    except OSError:
        log.exception("no copy of the set-up could be kept")


def read_copy(path: Path) -> SetUp | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=SetUp)
    except (OSError, msgspec.MsgspecError):
        return None
