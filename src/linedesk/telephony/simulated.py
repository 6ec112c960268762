"""What the simulator is made of: legs and who hears whom, manners, recordings' parts, the wire."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from linedesk.core.telephony import Cause, Event
from linedesk.telephony.schedule import Schedule

NETWORK_SECONDS = 0.005  # from a command to what it causes


@dataclass(slots=True)
class Manners:
    """What somebody does who is rung: answers after some seconds (None: never), or refuses."""

    answer_after: float | None = 1.0
    refuse: Cause | None = None
    hang_up_after: float | None = None  # seconds after the answer


@dataclass(slots=True)
class SimulatedLeg:
    id: str
    arrived: bool
    manners: Manners = field(default_factory=Manners)
    answered: bool = False
    muted: bool = False
    music: bool = False
    playback: str | None = None
    bridge: str | None = None
    recording: str | None = None
    digits_heard: str = ""
    target: str | None = None  # this leg is an ear on that one
    speaks: bool = False  # and whispers to it


@dataclass(slots=True)
class Span:
    """One uninterrupted part of a recording; `end` is None while it runs."""

    start: float
    end: float | None = None
    silent: bool = False


class Wire:
    """Where what happens is told, and when: `emit` takes each event at its moment."""

    def __init__(self, schedule: Schedule, emit: Callable[[Event], None]) -> None:
        self.emit, self._schedule = emit, schedule

    def now(self) -> float:
        return self._schedule.now()

    def later(self, seconds: float, callback: Callable[[], None]) -> None:
        self._schedule.call_at(self.now() + seconds, callback)

    def soon(self, callback: Callable[[], None]) -> None:
        self.later(NETWORK_SECONDS, callback)


def heard_by(leg: str, legs: Mapping[str, SimulatedLeg]) -> frozenset[str]:
    """The legs whose voice this one hears now, and "music" or "playback"."""
    me = legs[leg]
    voices = _voices_beside(me, legs)
    for ear in legs.values():
        if ear.target == leg and ear.speaks:
            voices |= _voices_beside(ear, legs)
    sounds = {"music"} if me.music else {"playback"} if me.playback else set()
    return frozenset((voices | sounds) - {leg})


def _voices_beside(me: SimulatedLeg, legs: Mapping[str, SimulatedLeg]) -> set[str]:
    """Of everybody else in the bridge; an ear brings what its target says and hears."""
    voices: set[str] = set()
    for other in legs.values():
        if other.bridge is None or other.bridge != me.bridge or other is me or other.muted:
            continue
        if other.target is None:
            voices.add(other.id)
        elif other.target in legs:
            voices |= {other.target} | heard_by(other.target, legs)
    return voices
