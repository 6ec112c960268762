"""Children start in order, are started again, and end with their supervisor and not before."""

import asyncio
import io
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from linedesk.engines.errors import EngineError
from linedesk.engines.process import Program, guarded
from linedesk.engines.progress import Progress
from linedesk.engines.spare import SparedEngine
from linedesk.engines.supervisor import ProgramEngine, Supervisor, describe
from tests.engines.conftest import ended

SLEEPER = ("sleep", "1000")


class Spoken(io.StringIO):
    """What people see, and an event for each line."""

    def __init__(self) -> None:
        super().__init__()
        self._grown = asyncio.Event()

    def write(self, text: str) -> int:
        self._grown.set()
        return super().write(text)

    async def until(self, words: str, limit: float = 60.0) -> None:
        async with asyncio.timeout(limit):
            while words not in self.getvalue():
                self._grown.clear()
                await self._grown.wait()


@pytest.fixture
async def spoken() -> Spoken:
    return Spoken()


@pytest.fixture
async def supervisor(spoken: Spoken) -> AsyncIterator[Supervisor]:
    supervisor = Supervisor(Progress(spoken))
    yield supervisor
    await supervisor.stop()


def sleeper(name: str, folder: Path) -> ProgramEngine:
    return ProgramEngine(Program(name, SLEEPER, folder / f"{name}.log"))


async def test_a_killed_child_is_started_again_and_said_so(
    supervisor: Supervisor, spoken: Spoken, folder: Path
) -> None:
    child = sleeper("child", folder)
    await supervisor.run(child)
    first = child.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    await spoken.until("child is back")
    assert "child was ended by SIGKILL; starting it again." in spoken.getvalue()
    assert child.pid != first


async def test_the_death_of_one_takes_no_other_with_it(
    supervisor: Supervisor, spoken: Spoken, folder: Path
) -> None:
    brother, sister = sleeper("brother", folder), sleeper("sister", folder)
    for child in (brother, sister):
        await supervisor.run(child)
    kept = sister.pid
    assert brother.pid is not None
    os.kill(brother.pid, signal.SIGKILL)
    await spoken.until("brother is back")
    assert sister.pid == kept
    assert "sister was" not in spoken.getvalue()


async def test_stopping_ends_every_child(supervisor: Supervisor, folder: Path) -> None:
    children = [sleeper(name, folder) for name in ("one", "two")]
    for child in children:
        await supervisor.run(child)
    pids = [child.pid for child in children]
    await supervisor.stop()
    for pid in pids:
        assert pid is not None
        await ended(pid)


async def test_a_child_deaf_to_our_request_is_ended_all_the_same(folder: Path) -> None:
    deaf = ("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1000; done")
    log = folder / "deaf.log"

    def missing() -> str:
        return "" if "deaf" in log.read_text() else "its first word"

    child = ProgramEngine(Program("deaf", deaf, log, grace=0.2), missing)
    await child.start()
    await child.wait_ready()
    pid = child.pid
    await child.stop()
    assert pid is not None
    await ended(pid)


async def test_a_child_that_does_not_start_shows_its_last_words(folder: Path) -> None:
    wordy = ("sh", "-c", "echo my leg is broken; exit 3")
    child = ProgramEngine(Program("wordy", wordy, folder / "wordy.log"), lambda: "not yet")
    await child.start()
    with pytest.raises(EngineError, match="my leg is broken"):
        await child.wait_ready()
    await child.stop()


async def test_a_full_disk_is_named_as_such(folder: Path) -> None:
    full = ("sh", "-c", "echo 'write failed: No space left on device'; exit 1")
    child = ProgramEngine(Program("full", full, folder / "log" / "full.log"), lambda: "not yet")
    await child.start()
    with pytest.raises(EngineError, match="the disk is full"):
        await child.wait_ready()
    await child.stop()


def test_an_exit_status_is_said_in_words() -> None:
    assert describe(-9) == "was ended by SIGKILL"
    assert describe(1) == "ended by itself with status 1"


SUPERVISOR = """
import asyncio, sys
from pathlib import Path
from linedesk.engines.process import Program
from linedesk.engines.progress import Progress
from linedesk.engines.spare import SparedEngine
from linedesk.engines.supervisor import ProgramEngine, Supervisor, until_told_to_stop

async def main():
    supervisor = Supervisor(Progress(sys.stderr))
    children = [ProgramEngine(Program(n, ("sleep", "1000"), Path(sys.argv[1]) / n)) for n in "ab"]
    async def stay():
        for child in children:
            await supervisor.run(child)
        print(*(child.pid for child in children), flush=True)
        await asyncio.Event().wait()
    await until_told_to_stop(stay())
    await supervisor.stop()

asyncio.run(main())
"""


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
async def test_however_the_supervisor_ends_no_child_is_left(
    folder: Path, end: signal.Signals
) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", SUPERVISOR, str(folder)), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    pids = [int(word) for word in (await process.stdout.readline()).split()]
    assert len(pids) == 2
    process.send_signal(end)
    await process.wait()
    for pid in pids:
        await ended(pid)


async def test_a_child_whose_parent_died_before_it_began_does_not_begin() -> None:
    ours = "import signal; from linedesk.engines.process import guarded; "
    asks = ours + "print(*guarded(('echo', 'begun'), signal.SIGTERM), sep='\\0', end='')"
    command = await said(sys.executable, "-c", asks)
    assert await said(*command.split("\0")) == ""
    assert await said(*guarded(("echo", "begun"), signal.SIGTERM)) == "begun\n"


async def said(*command: str) -> str:
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    return (await process.communicate())[0].decode()


WAITS = 'if [ "$1" = --spare ]; then read line || exit; fi; echo begun; exec sleep 1000'
LOADS = 'if [ "$1" = --spare ]; then sleep 0.3; read line || exit; fi; echo begun; exec sleep 1000'


def spared(folder: Path, script: str, spoken: Spoken) -> SparedEngine:
    program = Program("serve", ("sh", "-c", script, "serve"), folder / "serve.log")
    return SparedEngine(program, say=Progress(spoken).say)


async def until(holds: Callable[[], bool]) -> None:
    """Wait for what no event tells."""
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_a_spare_stands_by_and_takes_over_at_once(
    supervisor: Supervisor, spoken: Spoken, folder: Path
) -> None:
    """The successor is there before it is needed, does nothing before, and ends with us."""
    engine = spared(folder, WAITS, spoken)
    await supervisor.run(engine)
    first, spare = engine.pid, engine.spare_pid
    assert first is not None
    assert spare is not None
    assert (folder / "serve.log").read_text().count("begun") <= 1
    os.kill(first, signal.SIGKILL)
    await spoken.until("serve is back")
    assert engine.pid == spare
    assert engine.spare_pid not in (None, spare)
    last = engine.spare_pid
    await supervisor.stop()
    for pid in (spare, last):
        assert pid is not None
        await ended(pid)


async def test_a_spare_that_dies_is_replaced_and_disturbs_nobody(
    supervisor: Supervisor, spoken: Spoken, folder: Path
) -> None:
    engine = spared(folder, LOADS, spoken)
    await supervisor.run(engine)
    first, spare = engine.pid, engine.spare_pid
    assert spare is not None
    os.kill(spare, signal.SIGKILL)  # while it loads
    await spoken.until("The spare of serve was ended by SIGKILL; replacing it.")
    assert engine.pid == first
    await until(lambda: engine.spare_pid not in (None, spare))


async def test_killed_together_with_its_spare_an_engine_starts_cold(
    supervisor: Supervisor, spoken: Spoken, folder: Path
) -> None:
    engine = spared(folder, WAITS, spoken)
    await supervisor.run(engine)
    first, spare = engine.pid, engine.spare_pid
    assert first is not None
    assert spare is not None
    os.kill(spare, signal.SIGKILL)
    os.kill(first, signal.SIGKILL)
    await until(lambda: engine.pid not in (None, first, spare))
    await until(lambda: engine.spare_pid is not None)
    assert engine.spare_pid != engine.pid


async def test_a_spare_that_is_needed_while_it_loads_takes_over_when_it_has(
    supervisor: Supervisor, spoken: Spoken, folder: Path
) -> None:
    log = folder / "serve.log"
    engine = spared(folder, LOADS, spoken)
    await supervisor.run(engine)
    first, spare = engine.pid, engine.spare_pid
    assert first is not None
    await until(lambda: log.read_text().count("begun") == 1)
    os.kill(first, signal.SIGKILL)
    await spoken.until("serve is back")
    assert engine.pid == spare
    await until(lambda: log.read_text().count("begun") == 2)
