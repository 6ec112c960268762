"""The port over a real Asterisk: keeps the connection, translates both ways, repairs after gaps."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Coroutine, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec
import structlog
from websockets.exceptions import WebSocketException

from linedesk.core.telephony import (
    Answer,
    Command,
    Connect,
    Event,
    LegAnswered,
    Part,
    PauseRecording,
    ResumeRecording,
    StartRecording,
    StopRecording,
    SwitchLost,
)
from linedesk.kit.cancelling import heed_cancellation
from linedesk.telephony.asterisk.configuration import APPLICATION
from linedesk.telephony.asterisk.connection import (
    AriAddress,
    AriConnection,
    AriError,
    SwitchAway,
    reason,
)
from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.generated import operations as ari
from linedesk.telephony.asterisk.legs import Leg, Legs, change_voice, intend, refused, succeeded
from linedesk.telephony.asterisk.lines import AsteriskLines
from linedesk.telephony.asterisk.manager import Manager, ManagerAddress, ManagerError, Packet
from linedesk.telephony.asterisk.perform import Step, steps
from linedesk.telephony.asterisk.provisioner import Provisioner
from linedesk.telephony.asterisk.recorder import Recorder
from linedesk.telephony.asterisk.silence import counted, tell_of_silence
from linedesk.telephony.asterisk.survey import Survey, set_filter
from linedesk.telephony.asterisk.translate import codec, peer_event, translate
from linedesk.telephony.port import Account, CommandRefused, Trunk

log = structlog.get_logger()

LOOK_SECONDS = 30.0
FIRST_PAUSE_SECONDS = 0.1
LONGEST_PAUSE_SECONDS = 1.0
REPLACED_PAUSE_SECONDS = 10.0
FAULTS = (
    OSError,  # SwitchAway among them
    AriError,
    TimeoutError,
    WebSocketException,
    msgspec.DecodeError,
)


@dataclass(frozen=True, slots=True)
class AsteriskPlaces:
    """Where Asterisk listens, and the folders that it shares with us; `folder` is its own."""

    ari: AriAddress
    manager: ManagerAddress
    prompts: Path
    recordings: Path
    folder: Path


class AsteriskSwitch:
    """`run` keeps it connected; the rest is the port (`telephony/port.py`)."""

    def __init__(self, places: AsteriskPlaces) -> None:
        self._places = places
        self._prompts = places.prompts.resolve()
        self._legs: Legs = {}
        self.spoken: dict[str, str] = {}  # what the far end of a trunk spoke last
        self._events: asyncio.Queue[Event] = asyncio.Queue()
        self._emit = self._events.put_nowait
        self._manager = Manager(places.manager, self._hear_manager)
        self._recorder = Recorder(
            self._manager, places.recordings.resolve(), self._legs, self._emit
        )
        self._later: set[asyncio.Future[None]] = set()
        self._provisioner = Provisioner()
        self._opened: AriConnection | None = None  # takes accounts
        self.lines = AsteriskLines(
            *(places.manager, places.folder),
            lambda: self._opened,
            lambda: self._provisioner.trunks,
            self._emit,
        )
        self._connection: AriConnection | None = None  # takes commands, too
        self._replaced = False
        self._closing: asyncio.Future[None] | None = None

    async def run(self) -> None:
        """Stay connected until cancelled."""
        others = [
            asyncio.create_task(self._recorder.watch()),
            asyncio.create_task(self.lines.tidy()),
            asyncio.create_task(self.lines.watch()),
        ]
        try:
            await self._stay_connected()
        finally:
            for task in [*others, *self._later]:
                task.cancel()
            self._manager.close()

    async def events(self) -> AsyncIterator[Event]:
        while True:
            yield await self._events.get()

    async def perform(self, command: Command) -> None:
        match command:
            case StartRecording() | StopRecording() | PauseRecording() | ResumeRecording():
                await self._recorder.perform(command)
            case Answer(leg) if leg in self._legs and self._legs[leg].answered:
                # It was answered while we were away: no event will say so.
                self._emit(LegAnswered(leg))
            case _:
                await self._perform_over_ari(command)

    async def provision(self, accounts: Sequence[Account], trunks: Sequence[Trunk]) -> None:
        self._provisioner.want(accounts, trunks)
        if self._opened is not None:
            with contextlib.suppress(*FAULTS):
                await self._provisioner.push(self._opened)

    # --- commands -------------------------------------------------------------------------------

    async def _perform_over_ari(self, command: Command) -> None:
        asked = steps(command, self._legs, self._prompts, self.spoken)
        intend(command, self._legs)
        try:
            await self._ask(asked)
        except CommandRefused:
            refused(command, self._legs)
            raise
        succeeded(command, self._legs)
        match command:
            case Connect(bridge) | Part(bridge):
                self._voices_changed(bridge)

    def _voices_changed(self, bridge: str | None) -> None:
        """Somebody came or went: whoever is recorded there hears another voice now."""
        for leg in change_voice(bridge, self._legs):
            self._do_later(self._recorder.renew(leg))

    def _learn_codec(self, leg: str) -> None:
        """What the line of whom we called speaks, for those who will talk with him next, and for
        who dials on it."""
        known = self._legs.get(leg)
        if known is not None and known.line and self._connection is not None:
            self._do_later(self._ask_codec(self._connection, leg, known))

    async def _ask_codec(self, connection: AriConnection, leg: str, known: Leg) -> None:
        request = ari.channels_get_channel_var(leg, "CHANNEL(audionativeformat)")
        with contextlib.suppress(*FAULTS):  # it has hung up
            found = await connection.fetch(request, dict[str, str])
            known.codec = codec(found.get("value", ""))
            self.spoken[known.line] = known.codec or ""

    def _listen_for_sound(self, leg: str) -> None:
        known = self._legs.get(leg)
        if known is not None and known.phone:
            self._do_later(tell_of_silence(leg, partial(self.packets_from, leg), self._emit))

    async def packets_from(self, leg: str) -> int | None:
        """How many packets of sound have come; None: it has hung up, or the switch is away."""
        if leg not in self._legs or self._connection is None:
            return None
        request = ari.channels_get_channel_var(leg, "CHANNEL(rtcp,rxcount)")
        with contextlib.suppress(*FAULTS):
            found = await self._connection.fetch(request, dict[str, str])
            return counted(found.get("value", ""))
        return None

    def _do_later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._later.add(task)
        task.add_done_callback(self._later.discard)

    async def _ask(self, asked: list[Step]) -> None:
        """All steps go out at once; the first that is refused says why."""
        if self._connection is None:
            raise CommandRefused("the switch is away")
        try:
            answers = await self._connection.ask([step.request for step in asked])
        except (SwitchAway, TimeoutError) as error:
            raise CommandRefused("the switch does not answer") from error
        for step, answer in zip(asked, answers, strict=True):
            if answer.status_code >= 300 and answer.status_code not in step.allowed:
                raise CommandRefused(reason(answer))

    # --- the connection -------------------------------------------------------------------------

    async def _stay_connected(self) -> None:
        pause = FIRST_PAUSE_SECONDS
        while True:
            try:
                connected = await self._connect_once()
            except FAULTS as fault:
                connected = False
                log.warning("switch cannot be reached", fault=type(fault).__name__, why=str(fault))
            except Exception:
                connected = False
                log.exception("switch says what we do not understand")
            heed_cancellation()
            pause = FIRST_PAUSE_SECONDS if connected else min(pause * 2, LONGEST_PAUSE_SECONDS)
            await asyncio.sleep(self._pause(pause))

    def _pause(self, seconds: float) -> float:
        """With jitter, and long when somebody else has taken the application from us."""
        replaced, self._replaced = self._replaced, False
        return (REPLACED_PAUSE_SECONDS if replaced else seconds) * random.uniform(0.5, 1.0)

    async def _connect_once(self) -> bool:
        """One connection from its beginning to its end; whether it was ever usable."""
        connection = await AriConnection.open(self._places.ari, APPLICATION, self._hear)
        self._opened = connection
        try:
            await self._welcome(connection)
            await self._look_while(connection)
            return True
        finally:
            self._opened = None
            if self._connection is not None:
                self._connection = None
                self._emit(SwitchLost())
                log.warning("switch lost")
            await connection.close()

    async def _welcome(self, connection: AriConnection) -> None:
        await set_filter(connection)
        self._provisioner.forget()
        await self._provisioner.push(connection)
        self._connection = connection
        await self._look(connection)
        log.info("switch connected", legs=len(self._legs))

    async def _look_while(self, connection: AriConnection) -> None:
        while True:
            done, _ = await asyncio.wait({connection.ended}, timeout=LOOK_SECONDS)
            if done:
                return
            await self._look(connection)

    async def _look(self, connection: AriConnection) -> None:
        with contextlib.suppress(ManagerError):
            await self._manager.connect()
        survey = Survey(connection, self._legs, self._recorder)
        for event in await survey.take(self._provisioner.accounts):
            self._emit(event)

    def _hear(self, message: models.Message) -> None:
        if isinstance(message, models.ApplicationReplaced):
            self._replaced = True
            log.error("another program has taken the switch from us")
            if self._connection is not None:
                self._closing = asyncio.ensure_future(self._connection.close())
            return
        try:
            self._hear_event(message)
        except Exception:  # one odd event must not silence the others
            log.exception("event could not be translated", kind=type(message).__name__)

    def _hear_manager(self, packet: Packet) -> None:
        for event in peer_event(packet):
            self._emit(event)

    def _hear_event(self, message: models.Message) -> None:
        channel = getattr(message, "channel", None)
        leg = channel.id if channel else ""
        known = self._legs.get(leg)
        for event in translate(message, self._legs):
            self._emit(event)
            if isinstance(event, LegAnswered):
                self._learn_codec(event.leg)
                self._listen_for_sound(event.leg)
        if known is not None and leg not in self._legs:
            self._voices_changed(known.bridge)
