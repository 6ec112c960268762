"""Recording: MixMonitor on a leg, both directions interleaved into `<recording>.raw`.

The events are truthful: a recording has started when its file is there, and a file that vanishes
or a disk that is full is a failure at once, not something found next month.
"""

import asyncio
import contextlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from linedesk.core.telephony import (
    Event,
    PauseRecording,
    RecordingEnded,
    RecordingFailed,
    RecordingStarted,
    ResumeRecording,
    StartRecording,
    StopRecording,
)
from linedesk.kit.disk import Space, space_of
from linedesk.telephony.asterisk.legs import Legs, in_company
from linedesk.telephony.asterisk.manager import Manager, ManagerError
from linedesk.telephony.port import CommandRefused

RecordingCommand = StartRecording | StopRecording | PauseRecording | ResumeRecording

APPEAR_SECONDS = 10.0
LOOK_SECONDS = 0.005  # both parties wait to hear each other meanwhile
CHECK_SECONDS = 5.0
FORGET_SECONDS = 0.05  # two frames; with the second the switch forgets the voice it listened to
LEAST_FREE_BYTES = 4 * 1024 * 1024
RECORDING = re.compile(r"[A-Za-z0-9_-]{1,80}")


class Recorder:
    """`legs` is shared with the rest of the adapter; `emit` takes the events."""

    def __init__(
        self, manager: Manager, folder: Path, legs: Legs, emit: Callable[[Event], None]
    ) -> None:
        self._manager = manager
        self._folder = folder
        self._legs = legs
        self._emit = emit

    async def perform(self, command: RecordingCommand) -> None:
        try:
            match command:
                case StartRecording(leg, recording):
                    await self._start(leg, recording)
                case StopRecording(leg, recording):
                    await self._stop(leg, recording)
                case PauseRecording(leg):
                    await self._mute(leg, True)
                case ResumeRecording(leg):
                    await self._mute(leg, False)
                    await self.renew(leg)
        except ManagerError as error:
            raise CommandRefused(str(error)) from error

    def path(self, recording: str) -> Path:
        return self._folder / f"{recording}.raw"

    def adopt(self, leg: str, filename: str) -> None:
        """A leg that we find after a restart of ours is being recorded into this file."""
        path = Path(filename)
        if leg in self._legs and path.parent == self._folder and path.exists():
            known = self._legs[leg]
            known.recording, known.paused, known.heard = path.stem, True, True

    async def renew(self, leg: str) -> None:
        """Listen afresh, into the same file: another voice than before is to be heard on the leg.

        Debian's Asterisk takes packets of another voice for late ones of the last, when they count
        from a lower number, and drops them from the recording, for minutes. A paused recording
        stays as it is, for a new one would not be paused.
        """
        known = self._legs.get(leg)
        if known is None:
            return
        async with known.recorder:
            if known.recording is None or known.paused or known.ending is not None:
                return
            try:
                await self._manager.act("StopMixMonitor", Channel=leg)
                await asyncio.sleep(FORGET_SECONDS)
                await self._record(leg, known.recording, "Da")
            except ManagerError as error:
                self._lost(leg, str(error))

    def _lost(self, leg: str, why: str) -> None:
        """Nothing when the leg has ended: then its recording has, too."""
        known = self._legs.get(leg)
        if known is not None and known.recording is not None and known.ending is None:
            self._emit(RecordingFailed(leg, known.recording, why))
            known.recording = None

    async def watch(self) -> None:
        """For ever: look after the files of the running recordings."""
        while True:
            await asyncio.sleep(CHECK_SECONDS)
            self.check()

    async def _start(self, leg: str, recording: str) -> None:
        """Paths are ours alone: MixMonitor would give what it is told to a shell."""
        if not RECORDING.fullmatch(recording):
            raise CommandRefused("not a recording's id")
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._disk_full():
            raise CommandRefused("the disk is full")
        await self._record(leg, recording, "D")
        await self._await_file(leg, recording)

    async def _record(self, leg: str, recording: str, options: str) -> None:
        path = str(self.path(recording))
        await self._manager.act("MixMonitor", Channel=leg, File=path, Options=options)

    async def _await_file(self, leg: str, recording: str) -> None:
        path = self.path(recording)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(APPEAR_SECONDS):
                while not path.is_file():  # noqa: ASYNC110
                    await asyncio.sleep(LOOK_SECONDS)
        if not path.is_file():
            raise CommandRefused("no file appeared")
        self._emit(RecordingStarted(leg, recording))
        if known := self._legs.get(leg):
            known.recording, known.paused = recording, False
            known.heard = in_company(leg, self._legs)
        else:  # it ended while we looked
            self._emit(RecordingEnded(leg, recording))

    async def _stop(self, leg: str, recording: str) -> None:
        known = self._legs.get(leg)
        if known is None or known.recording != recording:
            return  # told already: with the leg, or as a failure
        if known.ending is not None:
            return  # the leg is being hung up, and the recording ends with it
        async with known.recorder:
            await self._manager.act("StopMixMonitor", Channel=leg)
        if known.recording == recording:
            known.recording = None
            self._emit(RecordingEnded(leg, recording))

    async def _mute(self, leg: str, mute: bool) -> None:
        """Muted in both directions the file goes on in silence, so its times stay right."""
        async with self._legs[leg].recorder if leg in self._legs else contextlib.nullcontext():
            state = "1" if mute else "0"
            await self._manager.act("MixMonitorMute", Channel=leg, Direction="both", State=state)
            if leg in self._legs:
                self._legs[leg].paused = mute

    def check(self) -> None:
        """Tell of every running recording whose file cannot grow any more."""
        running = [(name, leg) for name, leg in self._legs.items() if leg.recording]
        full = bool(running) and self._disk_full()
        for name, leg in running:
            assert leg.recording is not None
            there = self.path(leg.recording).exists()
            if full or not there:
                why = "the disk is full" if there else "the file vanished"
                self._emit(RecordingFailed(name, leg.recording, why))
                leg.recording = None

    def _disk_full(self) -> bool:
        """No recording ends a call for want of room, nor takes the journal's last."""
        if shutil.disk_usage(self._folder).free < LEAST_FREE_BYTES:
            return True
        return space_of(self._folder) is Space.FULL
