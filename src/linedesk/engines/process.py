"""One child process: its log file, its own process group, a graceful end, and death with us.

`setpriv` (util-linux, part of every Debian and Ubuntu) gives up root where a program must not
have it and asks the kernel to signal the child when we die, so that `kill -9` of the supervisor
leaves nothing behind. A new session keeps the terminal's Ctrl-C away from the children: they
are stopped by us, in order.
"""

import asyncio
import contextlib
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from linedesk.engines.errors import EngineError

IF_OURS = '[ "$PPID" = {} ] && exec "$@"'
LARGEST_LOG = 20_000_000  # bytes; an older log is kept as one `.1`


@dataclass(frozen=True)
class Program:
    """How to run something. `user`: whom to become when we are root; `grace` in seconds."""

    name: str
    command: tuple[str, ...]
    log: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None
    user: str | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    grace: float = 10.0


class ChildProcess:
    """A running `Program`."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._process: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self, *more: str, waiting: bool = False) -> None:
        """With `more` arguments; `waiting`: it does nothing until `release`."""
        program = self.program
        program.log.parent.mkdir(parents=True, exist_ok=True)
        _rotate(program.log)
        with program.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *guarded((*program.command, *more), program.stop_signal, program.user),
                stdin=asyncio.subprocess.PIPE if waiting else asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=asyncio.subprocess.STDOUT,
                env=os.environ | dict(program.environment),
                cwd=program.folder,
                start_new_session=True,
            )

    def release(self) -> None:
        """Let one that was started `waiting` begin."""
        assert self._process is not None, "not started"
        assert self._process.stdin is not None, "not waiting"
        self._process.stdin.write(b"\n")

    async def wait(self) -> int:
        """Wait for the end; the exit status, negative for a signal."""
        assert self._process is not None, "not started"
        return await self._process.wait()

    async def stop(self) -> None:
        """Ask it to end, wait `grace` seconds, then end its whole group."""
        if self._process is None:
            return
        if self.running:
            self._process.send_signal(self.program.stop_signal)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), self.program.grace)
        self._kill_group()
        await self._process.wait()
        self._process = None

    def _kill_group(self) -> None:
        assert self._process is not None
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)


def guarded(
    command: tuple[str, ...], on_our_death: signal.Signals, user: str | None = None
) -> tuple[str, ...]:
    """`command` as another user (only where we are root), signalled when we die.

    The kernel tells only of deaths after it was asked to; whoever finds that we died before that
    has another parent and does not begin.
    """
    became = ("--reuid", user, "--regid", user, "--init-groups") if user else ()
    asked = ("setpriv", "--pdeathsig", on_our_death.name.removeprefix("SIG"), *became)
    return (*asked, "sh", "-c", IF_OURS.format(os.getpid()), "sh", *command)


class Parent:
    """Of one child, which an engine starts as `_child`."""

    _child: ChildProcess | None = None

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


async def run_once(program: Program, limit: float) -> None:
    """Run to the end within `limit` seconds; EngineError with the log's last lines otherwise."""
    child = ChildProcess(program)
    await child.start()
    try:
        status = await asyncio.wait_for(child.wait(), limit)
    except TimeoutError:
        raise failed(program, f"did not end within {limit:.0f} s") from None
    finally:
        await child.stop()
    if status != 0:
        raise failed(program, f"ended with status {status}")


def failed(program: Program, how: str) -> EngineError:
    said = last_lines(program.log)
    advice = f"read what it said in {program.log.parent}" + (f":\n{said}" if said else "")
    if "No space left on device" in said:
        advice = f"the disk is full: make room where {program.log.parent.parent} lies, start again"
    return EngineError(f"{program.name} {how}.", advice)


def last_lines(log: Path, count: int = 8) -> str:
    try:
        lines = log.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(f"    {line}" for line in lines[-count:])


def _rotate(log: Path) -> None:
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_suffix(log.suffix + ".1"))
