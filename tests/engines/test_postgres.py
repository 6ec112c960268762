"""The private PostgreSQL, for real: made, started, crashed, recovered, stopped."""

import os
import shutil
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from linedesk.engines.errors import EngineError
from linedesk.engines.postgres import DATABASE, PostgresEngine
from linedesk.engines.postgres_folder import APP, OWNER, find_postgres
from tests.engines.conftest import ended


@pytest.fixture
async def engine(folder: Path) -> AsyncIterator[PostgresEngine]:
    engine = engine_in(folder)
    await run(engine)
    yield engine
    await engine.stop()


def engine_in(folder: Path) -> PostgresEngine:
    return PostgresEngine(folder / "postgres", folder / "run", folder / "log" / "postgres.log")


async def run(engine: PostgresEngine) -> None:
    await engine.prepare()
    await engine.start()
    await engine.wait_ready()


async def test_the_program_may_read_and_write_but_neither_alter_nor_see_past_policies(
    engine: PostgresEngine,
) -> None:
    app = await engine.connect(APP, DATABASE)
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await app.execute("create table sneaky ()")
        row = await app.fetchrow("select * from pg_roles where rolname = current_user")
        assert row is not None
        assert not row["rolsuper"]
        assert not row["rolbypassrls"]
    finally:
        await app.close()


async def test_data_is_checksummed_synced_and_in_utf8(engine: PostgresEngine) -> None:
    connection = await engine.connect()
    try:
        for setting, value in (
            ("data_checksums", "on"),
            ("fsync", "on"),
            ("server_encoding", "UTF8"),
            ("listen_addresses", ""),
        ):
            assert await connection.fetchval(f"show {setting}") == value
    finally:
        await connection.close()


async def test_what_was_committed_survives_a_killed_server(engine: PostgresEngine) -> None:
    await write(engine, "create table kept (word text)", "insert into kept values ('here')")
    pid = engine.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert await engine.wait() == -signal.SIGKILL
    await engine.stop()
    await run(engine)
    owner = await engine.connect(OWNER, DATABASE)
    try:
        assert await owner.fetchval("select word from kept") == "here"
    finally:
        await owner.close()


async def test_a_start_ends_the_server_that_a_killed_supervisor_left(
    engine: PostgresEngine, folder: Path
) -> None:
    left = engine.pid
    assert left is not None
    again = engine_in(folder)
    await run(again)
    try:
        await ended(left)
        assert again.pid != left
    finally:
        await again.stop()


async def test_the_server_runs_as_an_ordinary_user(engine: PostgresEngine) -> None:
    assert os.stat(f"/proc/{engine.pid}").st_uid != 0


async def test_a_folder_too_deep_for_a_socket_works_all_the_same(folder: Path) -> None:
    engine = engine_in(folder / ("deep/" * 25))
    await run(engine)
    await engine.stop()


@pytest.mark.skipif(os.getuid() != 0, reason="only root has a home that others cannot enter")
async def test_a_data_folder_closed_to_the_servers_user_is_left_closed(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    engine = engine_in(closed)
    await run(engine)
    await engine.stop()
    assert closed.stat().st_mode & 0o777 == 0o700
    assert (closed / "postgres").is_symlink()
    await run(again := engine_in(closed))
    await again.stop()
    shutil.rmtree((closed / "postgres").resolve())


async def test_an_interrupted_first_start_is_begun_anew(folder: Path) -> None:
    engine = engine_in(folder)
    (folder / "postgres").mkdir()
    (folder / "postgres" / "half-made").touch()
    (folder / "postgres").chmod(0o755)
    await run(engine)
    await engine.stop()


async def test_data_of_another_version_is_left_alone_with_advice(folder: Path) -> None:
    (folder / "postgres").mkdir()
    (folder / "postgres" / "PG_VERSION").write_text("9\n")
    with pytest.raises(EngineError, match="install postgresql-9"):
        await engine_in(folder).prepare()


def test_a_missing_package_is_named(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="apt-get install postgresql"):
        find_postgres(tmp_path)


async def write(engine: PostgresEngine, *statements: str) -> None:
    owner = await engine.connect(OWNER, DATABASE)
    try:
        for statement in statements:
            await owner.execute(statement)
    finally:
        await owner.close()
