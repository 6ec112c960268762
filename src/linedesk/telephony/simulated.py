"""What the simulator is made of: legs, the manners of those who are rung, parts of recordings."""

from dataclasses import dataclass, field

from linedesk.core.telephony import Cause


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
