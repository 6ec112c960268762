"""A real Asterisk in a folder of its own: started, asked, crashed, stopped."""

import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from linedesk.engines.asterisk import (
    OLDEST,
    AsteriskEngine,
    AsteriskInstallation,
    find_asterisk,
    obtain_asterisk,
)
from linedesk.engines.errors import EngineError
from linedesk.settings import load_settings
from tests.engines.conftest import ended

CONFIGURATION = """[directories]
astetcdir = {folder}/etc
astmoddir = {modules}
astdatadir = {share}
astvarlibdir = {folder}/lib
astdbdir = {folder}/lib
astkeydir = {folder}/lib
astspooldir = {folder}/spool
astrundir = {folder}/run
astlogdir = {folder}/log
"""


@pytest.fixture(scope="module")
async def installation(tmp_path_factory: pytest.TempPathFactory) -> AsteriskInstallation:
    """What every start uses; fetched when this machine has none yet."""
    log = tmp_path_factory.mktemp("fetch") / "packages.log"
    return await obtain_asterisk(load_settings(), log)


@pytest.fixture
async def engine(folder: Path, installation: AsteriskInstallation) -> AsyncIterator[AsteriskEngine]:
    engine = await running(folder, installation)
    yield engine
    await engine.stop()


async def running(folder: Path, installation: AsteriskInstallation) -> AsteriskEngine:
    configure(folder, installation)
    engine = AsteriskEngine("Asterisk", installation, folder, folder / "asterisk.log")
    await engine.prepare()
    await engine.start()
    await engine.wait_ready()
    return engine


def configure(folder: Path, installation: AsteriskInstallation) -> None:
    for room in ("etc", "lib", "spool", "log"):
        (folder / room).mkdir(parents=True, exist_ok=True)
    text = CONFIGURATION.format(
        folder=folder, modules=installation.modules, share=installation.share
    )
    (folder / "etc" / "asterisk.conf").write_text(text)
    (folder / "etc" / "modules.conf").write_text("[modules]\nautoload=no\n")
    for name in ("logger.conf", "extensions.conf", "stasis.conf"):
        (folder / "etc" / name).touch()


async def test_a_ready_asterisk_answers_on_its_console(engine: AsteriskEngine) -> None:
    assert "System uptime" in await engine.command("core show uptime")


async def test_it_is_recent_enough_for_rest_over_the_event_websocket(
    installation: AsteriskInstallation, engine: AsteriskEngine
) -> None:
    assert installation.version >= OLDEST
    assert "Asterisk 22." in await engine.command("core show version")


async def test_stopping_ends_the_process_and_the_console(engine: AsteriskEngine) -> None:
    pid = engine.pid
    assert pid is not None
    await engine.stop()
    await ended(pid)
    assert "Unable to connect" in await engine.command("core show uptime")


async def test_a_start_ends_the_asterisk_that_a_killed_supervisor_left(
    engine: AsteriskEngine, folder: Path, installation: AsteriskInstallation
) -> None:
    left = engine.pid
    assert left is not None
    again = await running(folder, installation)
    try:
        await ended(left)
    finally:
        await again.stop()


async def test_after_a_kill_it_starts_again_in_the_same_folder(engine: AsteriskEngine) -> None:
    assert engine.pid is not None
    os.kill(engine.pid, signal.SIGKILL)
    assert await engine.wait() == -signal.SIGKILL
    await engine.stop()
    await engine.start()
    await engine.wait_ready()
    assert "System uptime" in await engine.command("core show uptime")


async def test_two_run_side_by_side(
    engine: AsteriskEngine, folder: Path, installation: AsteriskInstallation
) -> None:
    other = await running(folder / "other", installation)
    try:
        assert "System uptime" in await engine.command("core show uptime")
        assert "System uptime" in await other.command("core show uptime")
    finally:
        await other.stop()


async def test_a_folder_too_deep_for_a_socket_works_all_the_same(
    folder: Path, installation: AsteriskInstallation
) -> None:
    engine = await running(folder / ("deep/" * 25), installation)
    assert "System uptime" in await engine.command("core show uptime")
    await engine.stop()


async def test_one_that_cannot_start_shows_what_it_said(
    folder: Path, installation: AsteriskInstallation
) -> None:
    configure(folder, installation)
    (folder / "etc" / "modules.conf").write_text("[modules]\nrequire=res_nothing.so\n")
    engine = AsteriskEngine("Asterisk", installation, folder, folder / "asterisk.log")
    await engine.prepare()
    await engine.start()
    with pytest.raises(EngineError, match="res_nothing"):
        await engine.wait_ready()
    await engine.stop()


def test_where_none_was_fetched_none_is_found(tmp_path: Path) -> None:
    found = find_asterisk(load_settings(engines=tmp_path))
    assert found is None or found.command == ("/usr/sbin/asterisk",)
