"""A switch in memory that behaves: legs ring and answer, sounds have lengths, bridges carry voices.

Synchronous and driven by a `Schedule`, so whole days pass in a moment (`simulated_switch.py` is the
port over it). Everything that happens outside (a caller hangs up, a phone registers) is a method
named after what a person does.
"""

import itertools
from collections.abc import Callable, Mapping

from linedesk.core import telephony as port
from linedesk.core.telephony import Cause, Command, Event
from linedesk.kit.ids import uuid7
from linedesk.telephony.port import CommandRefused
from linedesk.telephony.schedule import Schedule
from linedesk.telephony.simulated import Manners, SimulatedLeg, Span

NETWORK_SECONDS = 0.005  # from a command to what it causes
SOUND_SECONDS = 2.0  # a sound of which nobody has said how long it is


class Simulator:
    """`emit` takes each event at the moment at which it happens."""

    def __init__(
        self,
        schedule: Schedule,
        emit: Callable[[Event], None],
        sounds: Mapping[str, float] | None = None,
    ) -> None:
        self.schedule = schedule
        self.legs: dict[str, SimulatedLeg] = {}
        self.bridges: set[str] = set()
        self.phones: dict[str, Manners] = {}
        self.outside: dict[str, Manners] = {}
        self.dead_trunks: set[str] = set()
        self.recordings: dict[str, list[Span]] = {}
        self.missing_sounds: set[str] = set()
        self._emit = emit
        self._sounds = sounds or {}
        self._numbers = itertools.count(1)

    # --- what people do -------------------------------------------------------------------------

    def call_in(self, caller: str, called: str, trunk: str = "lab", name: str = "") -> str:
        """A customer calls; the leg's id."""
        leg = SimulatedLeg(f"sim-{next(self._numbers)}", arrived=True)
        self.legs[leg.id] = leg
        self._later(
            0, lambda: self._emit(port.LegArrived(leg.id, uuid7(), trunk, caller, name, called))
        )
        return leg.id

    def dial_from(self, account: str, dialed: str) -> str:
        """An agent's phone dials by itself; the leg's id."""
        leg = SimulatedLeg(f"sim-{next(self._numbers)}", arrived=True)
        self.legs[leg.id] = leg
        self._later(0, lambda: self._emit(port.PhoneDialed(leg.id, uuid7(), account, dialed)))
        return leg.id

    def register(self, account: str, manners: Manners | None = None) -> None:
        self.phones[account] = manners or Manners()
        self._emit(port.PhoneChanged(account, reachable=True))

    def unregister(self, account: str) -> None:
        if self.phones.pop(account, None) is not None:
            self._emit(port.PhoneChanged(account, reachable=False))

    def press(self, leg: str, digits: str) -> None:
        for digit in digits:
            if leg in self.legs:
                self._emit(port.DigitPressed(leg, digit))

    def hang_up(self, leg: str) -> None:
        if leg in self.legs:
            gave_up = self.legs[leg].arrived and not self.legs[leg].answered
            self._end(leg, Cause.CANCELLED if gave_up else Cause.NORMAL)

    def pick_up(self, leg: str) -> None:
        """Somebody who is rung answers."""
        known = self.legs.get(leg)
        if known is None or known.answered:
            return
        known.answered = True
        self._emit(port.LegAnswered(leg))
        if known.manners.hang_up_after is not None:
            self._later(known.manners.hang_up_after, lambda: self.hang_up(leg))

    def hears(self, leg: str) -> frozenset[str]:
        """The legs whose voice this one hears now, and "music" or "playback"."""
        me = self.legs[leg]
        voices = self._voices_beside(me)
        for ear in self.legs.values():
            if ear.target == leg and ear.speaks:
                voices |= self._voices_beside(ear)
        sounds = {"music"} if me.music else {"playback"} if me.playback else set()
        return frozenset((voices | sounds) - {leg})

    def _voices_beside(self, me: SimulatedLeg) -> set[str]:
        """Of everybody else in the bridge; an ear brings what its target says and hears."""
        voices: set[str] = set()
        for other in self.legs.values():
            if other.bridge is None or other.bridge != me.bridge or other is me or other.muted:
                continue
            if other.target is None:
                voices.add(other.id)
            elif other.target in self.legs:
                voices |= {other.target} | self.hears(other.target)
        return voices

    def connected(self) -> port.SwitchConnected:
        """What a look at the switch shows."""
        return port.SwitchConnected(
            legs=tuple(port.LiveLeg(x.id, x.answered, x.bridge) for x in self.legs.values()),
            bridges=tuple(sorted(self.bridges)),
            reachable=frozenset(self.phones),
        )

    # --- commands -------------------------------------------------------------------------------

    def do(self, command: Command) -> None:
        """Carry the command out; raises `CommandRefused` as the real switch would."""
        match command:
            case port.Originate():
                self._originate(command)
            case port.Snoop():
                self._snoop(command)
            case port.Connect(bridge, members):
                self._connect(bridge, members)
            case port.CloseBridge(bridge):
                self._close(bridge)
            case port.Hangup(leg, cause):
                self._hang_up_by_command(leg, cause)
            case _:
                self._do_to_leg(command)

    def _do_to_leg(self, command: Command) -> None:
        match command:
            case port.Answer(name):
                self._leg(name)
                self._later(NETWORK_SECONDS, lambda: self._answered(name))
            case port.Play():
                self._play(command)
            case port.StopPlaying(name, playback):
                self._stop_playback(name, playback)
            case port.StartMusic(name):
                leg = self._leg(name)
                self._stop_playback(name, leg.playback)
                leg.music = True
            case port.StopMusic(name) if name in self.legs:
                self.legs[name].music = False
            case port.Part(bridge, name) if name in self.legs:
                if self.legs[name].bridge == bridge:
                    self.legs[name].bridge = None
            case port.Mute(name):
                self._leg(name).muted = True
            case port.Unmute(name):
                self._leg(name).muted = False
            case port.SendDigits(name, digits):
                self._leg(name).digits_heard += digits
            case _:
                self._do_recording(command)

    def _do_recording(self, command: Command) -> None:
        match command:
            case port.StartRecording(name, recording):
                self._leg(name).recording = recording
                self.recordings[recording] = [Span(self.schedule.now())]
                self._emit_later(port.RecordingStarted(name, recording))
            case port.StopRecording(name, recording) if name in self.legs:
                self._end_recording(self.legs[name], recording)
            case port.PauseRecording(name, recording):
                self._leg(name)
                self._next_span(recording, silent=True)
            case port.ResumeRecording(name, recording):
                self._leg(name)
                self._next_span(recording, silent=False)
            case _:
                pass  # what is over already needs no ending

    def _leg(self, name: str) -> SimulatedLeg:
        if name not in self.legs:
            raise CommandRefused("Channel not found")
        return self.legs[name]

    def _answered(self, name: str) -> None:
        if name in self.legs:
            self.legs[name].answered = True
            self._emit(port.LegAnswered(name))

    def _originate(self, command: port.Originate) -> None:
        if command.leg in self.legs:
            raise CommandRefused("Channel with given unique ID already exists")
        manners = self._manners(command.to)
        leg = SimulatedLeg(command.leg, arrived=False, manners=manners)
        self.legs[leg.id] = leg
        if manners.refuse is not None:
            refusal = manners.refuse
            self._later(NETWORK_SECONDS, lambda: self._end(leg.id, refusal))
            return
        self._later(NETWORK_SECONDS, lambda: self._ring(leg, command.ring_seconds))

    def _snoop(self, command: port.Snoop) -> None:
        if not self._leg(command.target).answered:
            raise CommandRefused("Channel not in Stasis application")
        ear = SimulatedLeg(command.leg, arrived=False, target=command.target, speaks=command.speak)
        self.legs[ear.id] = ear
        self._later(NETWORK_SECONDS, lambda: self._answered(ear.id))

    def _manners(self, to: port.Phone | port.Outside) -> Manners:
        if isinstance(to, port.Outside) and to.trunk in self.dead_trunks:
            return Manners(refuse=Cause.UNREACHABLE)
        if isinstance(to, port.Outside):
            return self.outside.get(to.number, Manners())
        if to.account not in self.phones:
            raise CommandRefused("Allocation failed")
        return self.phones[to.account]

    def _ring(self, leg: SimulatedLeg, seconds: float) -> None:
        if self.legs.get(leg.id) is not leg:
            return
        self._emit(port.LegRinging(leg.id))
        self._later(seconds, lambda: self._give_up_ringing(leg))
        if leg.manners.answer_after is not None and leg.manners.answer_after < seconds:
            self._later(leg.manners.answer_after, lambda: self._pick_up_same(leg))

    def _pick_up_same(self, leg: SimulatedLeg) -> None:
        if self.legs.get(leg.id) is leg:
            self.pick_up(leg.id)

    def _give_up_ringing(self, leg: SimulatedLeg) -> None:
        if self.legs.get(leg.id) is leg and not leg.answered:
            self._end(leg.id, Cause.NO_ANSWER)

    def _connect(self, bridge: str, members: tuple[str, ...]) -> None:
        legs = [self._leg(name) for name in members]
        if any(not leg.answered for leg in legs):
            raise CommandRefused("Channel not in Stasis application")
        self.bridges.add(bridge)
        for leg in legs:
            self._stop_playback(leg.id, leg.playback)
            leg.music = False
            leg.bridge = bridge

    def _close(self, bridge: str) -> None:
        self.bridges.discard(bridge)
        for leg in self.legs.values():
            leg.bridge = None if leg.bridge == bridge else leg.bridge

    def _hang_up_by_command(self, name: str, cause: Cause) -> None:
        leg = self.legs.get(name)
        if leg is not None:
            ringing = not leg.arrived and not leg.answered
            told = Cause.CANCELLED if ringing else cause
            self._later(NETWORK_SECONDS, lambda: self._end(name, told))

    # --- sounds ---------------------------------------------------------------------------------

    def _play(self, command: port.Play) -> None:
        leg = self._leg(command.leg)
        self._stop_playback(leg.id, leg.playback)
        leg.music = False
        leg.playback = command.playback
        missing = self.missing_sounds.intersection(command.sounds)
        lengths = (self._sounds.get(sound, SOUND_SECONDS) for sound in command.sounds)
        seconds = NETWORK_SECONDS if missing else sum(lengths)
        if "tone:ring" not in command.sounds:
            self._later(seconds, lambda: self._played(leg, command.playback, complete=not missing))

    def _stop_playback(self, name: str, playback: str | None) -> None:
        leg = self.legs.get(name)
        if leg is not None and playback is not None and leg.playback == playback:
            self._later(NETWORK_SECONDS, lambda: self._tell_stopped(leg, playback))
            leg.playback = None

    def _tell_stopped(self, leg: SimulatedLeg, playback: str) -> None:
        if self.legs.get(leg.id) is leg:
            self._emit(port.PlaybackEnded(leg.id, playback, complete=False))

    def _played(self, leg: SimulatedLeg, playback: str, complete: bool) -> None:
        if self.legs.get(leg.id) is leg and leg.playback == playback:
            leg.playback = None
            self._emit(port.PlaybackEnded(leg.id, playback, complete))

    def _next_span(self, recording: str, silent: bool) -> None:
        spans = self.recordings[recording]
        spans[-1].end = self.schedule.now()
        spans.append(Span(self.schedule.now(), silent=silent))

    def _end_recording(self, leg: SimulatedLeg, recording: str) -> None:
        if leg.recording == recording:
            leg.recording = None
            self.recordings[recording][-1].end = self.schedule.now()
            self._emit(port.RecordingEnded(leg.id, recording))

    # --- endings --------------------------------------------------------------------------------

    def _end(self, name: str, cause: Cause) -> None:
        leg = self.legs.get(name)
        if leg is None:
            return
        if leg.playback:
            self._emit(port.PlaybackEnded(name, leg.playback, complete=False))
        if leg.recording:
            self._end_recording(leg, leg.recording)
        del self.legs[name]
        for ear in [other.id for other in self.legs.values() if other.target == name]:
            self._end(ear, Cause.NORMAL)
        self._emit(port.LegEnded(name, cause))

    def _emit_later(self, event: Event) -> None:
        self._later(NETWORK_SECONDS, lambda: self._emit(event))

    def _later(self, seconds: float, callback: Callable[[], None]) -> None:
        self.schedule.call_at(self.schedule.now() + seconds, callback)
