"""A real Asterisk with real SIP and sound around it."""

import asyncio
import sqlite3
import wave
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import numpy as np

from linedesk.core.telephony import SwitchConnected
from linedesk.engines.asterisk import AsteriskEngine, obtain_asterisk
from linedesk.engines.ports import free_ports
from linedesk.settings import Settings
from linedesk.telephony.asterisk.configuration import (
    APPLICATION,
    AsteriskOptions,
    write_configuration,
)
from linedesk.telephony.asterisk.connection import AriAddress
from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.generated import operations as ari
from linedesk.telephony.asterisk.manager import ManagerAddress
from linedesk.telephony.asterisk.provisioning import CLASS
from linedesk.telephony.asterisk.recorder import Recorder
from linedesk.telephony.asterisk.switch import AsteriskPlaces, AsteriskSwitch
from linedesk.telephony.port import Account, Trunk
from tests.telephony.rtp import from_alaw, tone_level
from tests.telephony.sip import Dialog, Phone
from tests.telephony.world import SECONDS, World

PASSWORD = "a password: with, odd; signs"
ACCOUNTS = [
    Account("agent1", PASSWORD, "desk"),
    Account("agent2", PASSWORD, "desk"),
    Account("agent1-web", PASSWORD, "browser"),
]
TRUNKS = [Trunk("lab", ("127.0.0.0/8",), "127.0.0.1", 9)]
REFUSALS = {"": 0, "busy": 486, "declined": 603}
LISTEN_SECONDS = 0.25
LOUD = -35.0  # dB of full scale


class RealAsterisk:
    """One Asterisk in a folder of its own, which tests share and may restart."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sip, self.http, self.ami = free_ports(0, 0, 0)
        self.engine: AsteriskEngine

    async def start(self) -> None:
        settings = Settings(data=self.folder)
        installation = await obtain_asterisk(settings, self.folder / "fetch.log")
        folder = self.folder / "asterisk"
        self.engine = AsteriskEngine("asterisk", installation, folder, self.folder / "out.log")
        options = AsteriskOptions(
            share=installation.share,
            modules=installation.modules,
            prompts=self.folder / "prompts",
            music=self.folder / "music",
            bind="127.0.0.1",
            sip_port=self.sip,
            rtp_ports=(30000, 31999),
            http_port=self.http,
            manager_port=self.ami,
            ari_password="ari",
            manager_password="ami",
        )
        write_configuration(folder, options)
        _write_prompts(self.folder / "prompts")
        await self.engine.prepare()
        await self.engine.start()
        await self.engine.wait_ready()

    def has_written_a_contact(self) -> bool:
        with closing(sqlite3.connect(self.folder / "asterisk/var/astdb.sqlite3")) as database:
            rows = database.execute("select 1 from astdb where key like '/registrar/contact/%'")
            return rows.fetchone() is not None

    def open_files(self) -> set[Path]:
        """What the process holds open now."""
        return {file.resolve() for file in Path(f"/proc/{self.engine.pid}/fd").iterdir()}

    @property
    def places(self) -> AsteriskPlaces:
        return AsteriskPlaces(
            ari=AriAddress("127.0.0.1", self.http, "linedesk", "ari"),
            manager=ManagerAddress("127.0.0.1", self.ami, "linedesk", "ami"),
            prompts=self.folder / "prompts",
            recordings=self.folder / "recordings/raw",
            folder=self.folder / "asterisk",
        )


class PausableSwitch(AsteriskSwitch):
    """Can be made deaf, as one whose connection is half open."""

    deaf = False

    def pause_hearing(self) -> None:
        self.deaf = True

    @property
    def recorder(self) -> Recorder:
        return self._recorder

    async def look(self) -> None:
        assert self._connection is not None
        await self._look(self._connection)

    async def events_heard(self) -> list[str]:
        """Those that Asterisk lets through to us, as it says itself."""
        assert self._connection is not None
        told = await self._connection.fetch(ari.applications_get(APPLICATION), models.Application)
        return [one["type"] for one in told.events_allowed]

    async def addresses_of(self, account: str) -> str:
        """Where the account's phone is rung; "" when it is nowhere."""
        assert self._connection is not None
        asked = ari.asterisk_get_object(CLASS, "aor", account)
        found = await self._connection.fetch(asked, list[dict[str, str]])
        return next(one["value"] for one in found if one["attribute"] == "contact")

    def _hear(self, message: models.Message) -> None:
        if not self.deaf:
            super()._hear(message)


class RealWorld(World):
    """People are SIP phones; each speaks a tone of its own, by which it is known."""

    def __init__(self, asterisk: RealAsterisk) -> None:
        super().__init__()
        self.asterisk = asterisk
        self.places = asterisk.places
        self.switch: PausableSwitch = PausableSwitch(self.places)
        self.server = ("127.0.0.1", asterisk.sip)
        self.people: dict[str, Dialog] = {}
        self.phones: dict[str, Phone] = {}
        self.callers: list[Phone] = []
        self._dialed: Dialog | None = None

    # --- the control program comes and goes -------------------------------------------------------

    def start_control(self) -> None:
        self.tasks = [
            asyncio.ensure_future(self.switch.run()),
            asyncio.ensure_future(self.listen()),
        ]

    async def stop_control(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        self.switch = PausableSwitch(self.places)
        await self.switch.provision(ACCOUNTS, TRUNKS)

    async def restart_control(self) -> None:
        await self.stop_control()
        self.start_control()

    @property
    def recorder(self) -> Recorder:
        return self.switch.recorder

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    async def passes(self, seconds: float) -> None:
        """Time in which people talk; nothing is waited for."""
        await asyncio.sleep(seconds)

    def last_dialog(self) -> Dialog:
        assert self._dialed is not None
        return self._dialed

    # --- people -----------------------------------------------------------------------------------

    async def dial(self, caller: str, called: str, name: str) -> None:
        phone = await Phone.open(caller, self.server)
        phone.name = f'"{name}" ' if name else ""
        self.callers.append(phone)
        self._dialed = await phone.dial(called)

    def arrived(self, leg: str) -> None:
        assert self._dialed is not None
        self._name(leg, self._dialed)

    def _name(self, leg: str, dialog: Dialog) -> None:
        dialog.audio.tone = 300.0 + 110.0 * len(self.people)
        self.people[leg] = dialog

    def expect(self, leg: str, account: str) -> None:
        phone = self.phones.get(account)
        if phone is not None:
            phone.on_call = lambda dialog: self._name(leg, dialog)

    async def phone(
        self, account: str, answer_after: float | None = 0.05, refuse: str = ""
    ) -> None:
        phone = await Phone.open(account, self.server, PASSWORD)
        phone.answer_after, phone.refuse_with = answer_after, REFUSALS[refuse]
        await phone.register()
        self.phones[account] = phone

    async def unregister(self, account: str) -> None:
        await self.phones[account].register(seconds=0)

    async def dial_from(self, account: str, number: str) -> None:
        await self.phones[account].dial(number)

    async def press(self, leg: str, digits: str) -> None:
        await self.people[leg].audio.press(digits)

    async def hang_up(self, leg: str) -> None:
        self.people[leg].hang_up()

    async def pick_up(self, leg: str) -> None:
        dialog = self.people[leg]
        dialog.phone.accept(dialog)

    def hears(self, leg: str) -> frozenset[str]:
        heard = self.people[leg].audio.take(LISTEN_SECONDS)
        samples = from_alaw(heard)
        voices = {
            other
            for other, dialog in self.people.items()
            if tone_level(samples, dialog.audio.tone) > LOUD
        }
        loud = samples.size and np.sqrt(np.mean(samples.astype(float) ** 2)) > 100
        return frozenset(voices or ({"music"} if loud else set()))

    def recorded(self, recording: str) -> float:
        path = self.places.recordings / f"{recording}.raw"
        return path.stat().st_size / (8000 * 2 * 2) if path.exists() else 0.0

    def is_written(self, recording: str) -> bool:
        """Asterisk writes 32 kB at a time, and the rest a moment after the leg has ended."""
        path = self.places.recordings / f"{recording}.raw"
        return path.exists() and path not in self.asterisk.open_files()

    async def look(self) -> None:
        await self.switch.look()

    async def close(self) -> None:
        """Everybody leaves, and the switch is empty again."""
        for phone in [*self.callers, *self.phones.values()]:
            for dialog in phone.dialogs.values():
                if not dialog.ended.is_set() and dialog.invite is None:
                    dialog.hang_up()
            if phone.registered:
                await phone.register(seconds=0)
        await self._empty()
        for phone in [*self.callers, *self.phones.values()]:
            phone.close()

    async def _empty(self) -> None:
        """No call is left for the next test; an Asterisk that is gone has none."""
        command = self.asterisk.engine.command
        await command("channel request hangup all")
        async with asyncio.timeout(SECONDS):
            while "0 active channels" not in (said := await command("core show channels")):
                if "Unable to connect" in said:
                    return
                await asyncio.sleep(0.05)


@asynccontextmanager
async def real_world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    """A connected switch with nobody around yet."""
    world = RealWorld(asterisk)
    await world.switch.provision(ACCOUNTS, TRUNKS)
    world.start_control()
    try:
        await world.said(SwitchConnected)
        yield world
    finally:
        await world.close()
        await world.stop_control()


def _write_prompts(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, seconds in (("short", 0.3), ("long", 30.0), ("outage", 0.3)):
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(8000)
            t = np.arange(int(seconds * 8000)) / 8000
            file.writeframes((3000 * np.sin(2 * np.pi * 250 * t)).astype("<i2").tobytes())
