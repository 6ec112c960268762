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
from linedesk.telephony.simulated import Manners, SimulatedLeg, Wire, heard_by
from linedesk.telephony.simulated_sounds import Playbacks, Tapes


class Simulator:
    """`emit` takes each event at the moment at which it happens."""

    def __init__(
        self,
        schedule: Schedule,
        emit: Callable[[Event], None],
        sounds: Mapping[str, float] | None = None,
    ) -> None:
        self.legs: dict[str, SimulatedLeg] = {}
        self.bridges: set[str] = set()
        self.phones: dict[str, Manners] = {}
        self.outside: dict[str, Manners] = {}
        self.dead_trunks: set[str] = set()
        self._wire = Wire(schedule, emit)
        self.playbacks = Playbacks(self._wire, self.legs, sounds or {})
        self.tapes = Tapes(self._wire)
        self._numbers = itertools.count(1)

    # --- what people do -------------------------------------------------------------------------

    def call_in(self, caller: str, called: str, trunk: str = "lab", name: str = "") -> str:
        """A customer calls; the leg's id."""
        leg = SimulatedLeg(f"sim-{next(self._numbers)}", arrived=True)
        self.legs[leg.id] = leg
        self._wire.later(
            0,
            lambda: self._wire.emit(port.LegArrived(leg.id, uuid7(), trunk, caller, name, called)),
        )
        return leg.id

    def dial_from(self, account: str, dialed: str) -> str:
        """An agent's phone dials by itself; the leg's id."""
        leg = SimulatedLeg(f"sim-{next(self._numbers)}", arrived=True)
        self.legs[leg.id] = leg
        self._wire.later(
            0, lambda: self._wire.emit(port.PhoneDialed(leg.id, uuid7(), account, dialed))
        )
        return leg.id

    def register(self, account: str, manners: Manners | None = None) -> None:
        self.phones[account] = manners or Manners()
        self._wire.emit(port.PhoneChanged(account, reachable=True))

    def unregister(self, account: str) -> None:
        if self.phones.pop(account, None) is not None:
            self._wire.emit(port.PhoneChanged(account, reachable=False))

    def press(self, leg: str, digits: str) -> None:
        for digit in digits:
            if leg in self.legs:
                self._wire.emit(port.DigitPressed(leg, digit))

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
        self._wire.emit(port.LegAnswered(leg))
        if known.manners.hang_up_after is not None:
            self._wire.later(known.manners.hang_up_after, lambda: self.hang_up(leg))

    def hears(self, leg: str) -> frozenset[str]:
        return heard_by(leg, self.legs)

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
                self._wire.soon(lambda: self._answered(name))
            case port.Play():
                self.playbacks.play(self._leg(command.leg), command)
            case port.StopPlaying(name, playback) if name in self.legs:
                self.playbacks.stop(self.legs[name], playback)
            case port.StartMusic(name):
                leg = self._leg(name)
                self.playbacks.stop(leg, leg.playback)
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
                self.tapes.start(self._leg(name), recording)
            case port.StopRecording(name, recording) if name in self.legs:
                self.tapes.end(self.legs[name], recording)
            case port.PauseRecording(name, recording):
                self._leg(name)
                self.tapes.turn(recording, silent=True)
            case port.ResumeRecording(name, recording):
                self._leg(name)
                self.tapes.turn(recording, silent=False)
            case _:
                pass  # what is over already needs no ending

    def _leg(self, name: str) -> SimulatedLeg:
        if name not in self.legs:
            raise CommandRefused("Channel not found")
        return self.legs[name]

    def _answered(self, name: str) -> None:
        if name in self.legs:
            self.legs[name].answered = True
            self._wire.emit(port.LegAnswered(name))

    def _originate(self, command: port.Originate) -> None:
        if command.leg in self.legs:
            raise CommandRefused("Channel with given unique ID already exists")
        manners = self._manners(command.to)
        leg = SimulatedLeg(command.leg, arrived=False, manners=manners)
        self.legs[leg.id] = leg
        if manners.refuse is not None:
            refusal = manners.refuse
            self._wire.soon(lambda: self._end(leg.id, refusal))
            return
        self._wire.soon(lambda: self._ring(leg, command.ring_seconds))

    def _snoop(self, command: port.Snoop) -> None:
        if not self._leg(command.target).answered:
            raise CommandRefused("Channel not in Stasis application")
        ear = SimulatedLeg(command.leg, arrived=False, target=command.target, speaks=command.speak)
        self.legs[ear.id] = ear
        self._wire.soon(lambda: self._answered(ear.id))

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
        self._wire.emit(port.LegRinging(leg.id))
        self._wire.later(seconds, lambda: self._give_up_ringing(leg))
        if leg.manners.answer_after is not None and leg.manners.answer_after < seconds:
            self._wire.later(leg.manners.answer_after, lambda: self._pick_up_same(leg))

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
            self.playbacks.stop(leg, leg.playback)
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
            self._wire.soon(lambda: self._end(name, told))

    # --- endings --------------------------------------------------------------------------------

    def _end(self, name: str, cause: Cause) -> None:
        leg = self.legs.get(name)
        if leg is None:
            return
        self.playbacks.end(leg)
        if leg.recording:
            self.tapes.end(leg, leg.recording)
        del self.legs[name]
        for ear in [other.id for other in self.legs.values() if other.target == name]:
            self._end(ear, Cause.NORMAL)
        self._wire.emit(port.LegEnded(name, cause))
