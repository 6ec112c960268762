"""`linedesk demo` as a person runs it: the whole house as processes, on ports of its own."""

import asyncio
import contextlib
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from e2e.processes import command_line, descendants

from linedesk.engines.ports import free_ports
from linedesk.engines.readiness import not_ready
from linedesk.settings import REPOSITORY, Settings, load_settings
from tests.engines.conftest import ended


def settings_in(folder: Path) -> Settings:
    http, sip, lab = free_ports(0, 0, 0)
    return load_settings(
        data=folder / "data",
        http_port=http,
        sip_port=sip,
        trunk_lab=f"127.0.0.1:{lab}",
        rtp_ports="20000-20999",
    )


class House:
    """A running `linedesk demo` and what it has said."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.said = ""

    async def until(self, words: str, limit: float = 240.0) -> None:
        try:
            async with asyncio.timeout(limit):
                await self._read_until(words)
        except TimeoutError:
            missed = f"within {limit:.0f} s it did not say {words!r}, but:\n{self.said}"
            raise AssertionError(missed) from None

    async def _read_until(self, words: str) -> None:
        assert self.process.stdout is not None
        while words not in self.said:
            line = await self.process.stdout.readline()
            assert line, f"it ended without saying {words!r}:\n{self.said}"
            self.said += line.decode()

    async def stop(self) -> int:
        """Ctrl-C, then everything it still says."""
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGINT)
        rest, _ = await asyncio.wait_for(self.process.communicate(), 120)
        self.said += rest.decode()
        assert self.process.returncode is not None
        return self.process.returncode


def demo(settings: Settings) -> AbstractAsyncContextManager[House]:
    return house_of(settings, "demo", "--no-traffic")


@asynccontextmanager
async def house_of(settings: Settings, *command: str, **environment: str) -> AsyncIterator[House]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "linedesk.cli", *command),
        env=os.environ | settings.environment() | environment,
        cwd=REPOSITORY,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    house = House(process)
    try:
        yield house
    finally:
        await house.stop()


def processes(house: House) -> dict[int, str]:
    """pid -> command line of everything that the house has started."""
    return {pid: line for pid in descendants(house.process.pid) if (line := command_line(pid))}


def pid_of(house: House, words: str) -> int:
    lines = processes(house).items()
    return next(pid for pid, line in lines if words in line and not is_spare(line))


def spare_pid(house: House) -> int:
    return next(pid for pid, line in processes(house).items() if is_spare(line))


def is_spare(line: str) -> bool:
    """While it loads, and afterwards."""
    return "--spare" in line or "linedesk: spare" in line


async def test_it_says_once_that_it_is_ready_and_ctrl_c_leaves_nothing(folder: Path) -> None:
    settings = settings_in(folder)
    async with demo(settings) as house:
        await house.until("Linedesk is ready: ")
        assert not_ready(settings) == ""
        left = processes(house)
        assert len(left) > 5
        status = await house.stop()
    assert re.findall("^Linedesk is ready: .*$", house.said, re.MULTILINE) == [
        f"Linedesk is ready: {settings.http_url}"
    ]
    assert status == 0
    for pid in left:
        await ended(pid)


async def test_each_part_that_is_killed_comes_back_and_takes_no_other_with_it(
    folder: Path,
) -> None:
    settings = settings_in(folder)
    async with demo(settings) as house:
        await house.until("Linedesk is ready: ")
        for words, name in (
            ("linedesk.cli serve", "linedesk serve"),
            ("linedesk.cli worker", "linedesk worker"),
            ("postgres -D", "PostgreSQL"),
            ("asterisk/etc/asterisk.conf", "Asterisk"),
        ):
            os.kill(pid_of(house, words), signal.SIGKILL)
            await house.until(f"{name} is back")
        assert house.said.count("starting it again") == 4


async def test_a_spare_that_is_killed_is_replaced_and_the_next_takes_over(folder: Path) -> None:
    settings = settings_in(folder)
    async with demo(settings) as house:
        await house.until("Linedesk is ready: ")
        serve, first = pid_of(house, "linedesk.cli serve"), await next_spare(house)
        os.kill(first, signal.SIGKILL)
        await house.until("The spare of linedesk serve was ended by SIGKILL; replacing it.")
        await ended(first)
        assert pid_of(house, "linedesk.cli serve") == serve
        second = await next_spare(house, last=first)
        os.kill(serve, signal.SIGKILL)
        await house.until("linedesk serve is back")
        assert pid_of(house, "linedesk.cli serve") == second


async def next_spare(house: House, last: int = 0) -> int:
    """Once it stands in the list of processes under its own name."""
    async with asyncio.timeout(60):
        while True:
            with contextlib.suppress(StopIteration):
                if (pid := spare_pid(house)) != last:
                    return pid
            await asyncio.sleep(0.05)


async def test_killing_the_supervisor_leaves_nothing_and_the_next_start_works(
    folder: Path,
) -> None:
    settings = settings_in(folder)
    async with demo(settings) as house:
        await house.until("Linedesk is ready: ")
        left = processes(house)
        house.process.kill()
        for pid in left:
            await ended(pid)
    async with demo(settings) as house:
        await house.until("Linedesk is ready: ")


async def test_a_taken_port_is_answered_with_the_setting_and_no_trace(folder: Path) -> None:
    settings = settings_in(folder)
    with socket.socket() as other:
        other.bind(("127.0.0.1", settings.http_port))
        other.listen()
        async with demo(settings) as house:
            rest, _ = await house.process.communicate()
            said = rest.decode()
    assert house.process.returncode == 1
    assert f"TCP port {settings.http_port} on 127.0.0.1" in said
    assert "LINEDESK_HTTP_PORT=" in said
    assert "Traceback" not in said


async def test_up_without_a_terminal_asks_for_the_administrators_password_by_setting(
    folder: Path,
) -> None:
    async with house_of(settings_in(folder), "up") as house:
        rest, _ = await house.process.communicate()
        said = rest.decode()
    assert house.process.returncode == 1
    assert "LINEDESK_ADMIN_PASSWORD" in said
    assert "Traceback" not in said


async def test_up_beyond_loopback_is_ready_over_https_with_an_empty_tenant(folder: Path) -> None:
    settings = settings_in(folder).model_copy(update={"bind": "0.0.0.0"})
    password = {"LINEDESK_ADMIN_PASSWORD": "long-enough-1"}
    async with house_of(settings, "up", **password) as house:
        await house.until(f"Linedesk is ready: https://127.0.0.1:{settings.http_port}")
        assert not_ready(settings) == ""


@pytest.mark.parametrize("command", ["demo", "up"])
async def test_a_bad_setting_is_named_without_a_trace(folder: Path, command: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "linedesk.cli", command, "--data", str(folder)),
        env=os.environ | {"LINEDESK_HTTP_PORT": "eighty"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said = (await process.communicate())[0].decode()
    assert process.returncode == 1
    assert "LINEDESK_HTTP_PORT: " in said
    assert "Traceback" not in said
