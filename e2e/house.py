"""A whole instance for the journeys: `linedesk demo --no-traffic` on free ports, in its own folder.

PostgreSQL is started here and not by the demo, so that a journey can take it away for a while.
The lab's exchange is the demo's own, taken over from the lab process, so that a journey plays
all people.
"""

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path

from e2e.browsers import Browsers
from e2e.processes import child_that_runs
from e2e.waiting import eventually
from linedesk.engines.data_folder import load_ports, load_secrets
from linedesk.engines.ports import free_ports
from linedesk.engines.postgres import PostgresEngine
from linedesk.engines.process import guarded
from linedesk.lab.ari import Ari
from linedesk.lab.exchange import Exchange
from linedesk.lab.screen import Screen
from linedesk.settings import Settings, load_settings

PASSWORD = "linedesk-demo"
REPOSITORY = Path(__file__).resolve().parents[1]
DEMO = (sys.executable, "-m", "linedesk.cli", "demo", "--no-traffic")
READY_LIMIT = 180.0  # seconds, the contract's for a first start


class House:
    """`rtp_ports`: four for each call; `backup`: where second copies go."""

    def __init__(self, folder: Path, rtp_ports: int = 300, backup: Path | None = None) -> None:
        self.folder = folder
        self.settings = settings_for(folder, rtp_ports).model_copy(update={"backup_folder": backup})
        self.records = PostgresEngine(
            folder / "postgres", folder / "postgres-run", folder / "postgres.log"
        )
        self.browsers = Browsers()
        self._screens: dict[str, Screen] = {}
        self._demo: asyncio.subprocess.Process | None = None
        self.exchange: Exchange

    async def open(self) -> None:
        await self.records.prepare()
        await self.records.start()
        await self.records.wait_ready()
        await self._start_demo()
        ports, secrets = load_ports(self.settings), load_secrets(self.settings)
        ari = Ari(ports.lab_http, "lab", secrets.lab_password, "lab")
        self.exchange = Exchange(ari, ("127.0.0.1", self.settings.sip_port))
        await self.exchange.start()
        self.ears = self.folder / "ears"
        await self.exchange.keep_what_is_heard(str(self.ears))

    async def close(self) -> None:
        await self.browsers.close()
        if hasattr(self, "exchange"):
            await self.exchange.stop()
        if self._demo and self._demo.returncode is None:
            self._demo.send_signal(signal.SIGINT)
            await asyncio.wait_for(self._demo.wait(), 120)
        await self.records.stop()

    def screen(self, username: str) -> Screen:
        return Screen(self.settings.http_url, username, PASSWORD)

    async def signed_in(self, username: str) -> Screen:
        """His screen, the same for everybody who asks."""
        if username not in self._screens:
            screen = self.screen(username)
            await screen.sign_in()
            self._screens[username] = screen
        return self._screens[username]

    def heard(self, line_id: str) -> Path:
        """What the lab's person at this line heard."""
        return self.ears / f"{line_id}.wav"

    @property
    def serve_pid(self) -> int:
        assert self._demo is not None
        return child_that_runs(self._demo.pid, "linedesk.cli serve")

    async def spare_pid(self) -> int:
        """The successor of `serve`, once it has loaded everything and stands by."""
        assert self._demo is not None
        parent = self._demo.pid

        async def standing_by() -> int | None:
            with contextlib.suppress(AssertionError):
                return child_that_runs(parent, "linedesk: spare, stands by")
            return None

        return await eventually(standing_by, 30, "a spare that stands by")

    def pids(self) -> dict[str, int]:
        """The processes that work for calls; the supervisor only waits for them to end."""
        assert self._demo is not None
        assert self.records.pid is not None
        return {
            "Asterisk": child_that_runs(self._demo.pid, str(self.settings.asterisk_folder)),
            "serve": self.serve_pid,
            "worker": child_that_runs(self._demo.pid, "linedesk.cli worker"),
            "PostgreSQL": self.records.pid,
        }

    async def _start_demo(self) -> None:
        log = self.folder / "demo.log"
        with log.open("ab") as output:
            self._demo = await asyncio.create_subprocess_exec(
                *guarded(DEMO, signal.SIGTERM),
                cwd=REPOSITORY, env=os.environ | self.environment(), stdout=output,
                stderr=asyncio.subprocess.STDOUT, stdin=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )  # fmt: skip
        async with asyncio.timeout(READY_LIMIT):
            while "Linedesk is ready" not in log.read_text():
                assert self._demo.returncode is None, f"demo ended:\n{log.read_text()}"
                await asyncio.sleep(0.1)

    def environment(self) -> dict[str, str]:
        """What a command on this instance is to know."""
        return self.settings.environment() | {
            "LINEDESK_DATABASE_URL": self.records.app_url,
            "LINEDESK_DATABASE_OWNER_URL": self.records.owner_url,
            "LINEDESK_DATABASE_BACKUP_URL": self.records.backup_url,
        }


def settings_for(folder: Path, rtp_ports: int = 300) -> Settings:
    """Free ports of its own, so that instances run side by side; below the kernel's own range."""
    http, sip, lab = free_ports(0, 0, 0)
    first = 10000 + (os.getpid() % 9) * 2400
    return load_settings(
        data=folder / "data",
        http_port=http,
        sip_port=sip,
        trunk_lab=f"127.0.0.1:{lab}",
        rtp_ports=(first, first + rtp_ports - 1),
    )
