"""What the adapter remembers of each leg between one event or command and the next."""

import asyncio
from dataclasses import dataclass, field

from linedesk.core.telephony import (
    Cause,
    CloseBridge,
    Command,
    Connect,
    Hangup,
    Originate,
    Outside,
    Part,
    Phone,
    Play,
    Snoop,
    StartMusic,
    StopMusic,
    StopPlaying,
)


@dataclass(slots=True)
class Leg:
    """`ending` is the cause with which we have asked for its end; `recording` the running one's id.

    `music` is True also when nobody knows, after a restart of ours; `paused` and `heard`, too,
    then. `heard`: its recording has a voice in it that the leg heard.
    `recorder` is held while its recording is changed. `codec` is known of legs that arrived, as
    `picture` is, and of legs on a `line` once they have answered.
    """

    arrived: bool
    answered: bool = False
    bridge: str | None = None
    music: bool = False
    playback: str | None = None
    ending: Cause | None = None
    recording: str | None = None
    paused: bool = False
    heard: bool = False
    codec: str | None = None
    picture: str | None = None
    recorder: asyncio.Lock = field(default_factory=asyncio.Lock)
    line: str = ""  # the trunk of a leg to the outside
    phone: bool = False  # one of ours, that we rang
    good_bye: bool = False  # somebody hangs it up
    ear: bool = False  # a snoop: of its end as a channel nobody tells us


Legs = dict[str, Leg]


def intend(command: Command, legs: Legs) -> None:
    """Remember what is about to be asked, for its events may come before its answer."""
    match command:
        case Originate(leg, to):
            line = to.trunk if isinstance(to, Outside) else ""
            legs[leg] = Leg(arrived=False, line=line, phone=isinstance(to, Phone))
        case Snoop(leg):
            legs[leg] = Leg(arrived=False, ear=True)
        case Hangup(leg, cause) if leg in legs:
            legs[leg].ending = cause
        case Play(leg, playback) if leg in legs:
            legs[leg].playback = playback
            legs[leg].music = False
        case StopPlaying(leg, playback) if leg in legs and legs[leg].playback == playback:
            legs[leg].playback = None
        case StartMusic(leg) if leg in legs:
            legs[leg].playback = None
            legs[leg].music = True
        case StopMusic(leg) if leg in legs:
            legs[leg].music = False
        case Connect(_, members):
            _silence(members, legs)
        case _:
            pass


def succeeded(command: Command, legs: Legs) -> None:
    """Remember what the switch has done."""
    match command:
        case Connect(bridge, members):
            for leg in members:
                if leg in legs:
                    legs[leg].bridge = bridge
        case Part(_, leg) if leg in legs:
            legs[leg].bridge = None
        case CloseBridge(bridge):
            for known in legs.values():
                known.bridge = None if known.bridge == bridge else known.bridge
        case _:
            pass


def refused(command: Command, legs: Legs) -> None:
    """Forget what did not come to be."""
    match command:
        case Originate(leg) | Snoop(leg):
            legs.pop(leg, None)
        case Play(leg, playback) if leg in legs and legs[leg].playback == playback:
            legs[leg].playback = None
        case Connect(_, members):
            for leg in members:
                if leg in legs:
                    legs[leg].bridge = None
        case _:
            pass


def change_voice(bridge: str | None, legs: Legs) -> list[str]:
    """Somebody came or went there: the legs into whose recordings another voice comes than they
    have in them. The first voice of a recording is no other."""
    members = [id for id, leg in legs.items() if bridge and leg.bridge == bridge]
    recorded = [id for id in members if legs[id].recording and len(members) > 1]
    others = [id for id in recorded if legs[id].heard]
    for id in recorded:
        legs[id].heard = True
    return others


def in_company(leg: str, legs: Legs) -> bool:
    """Whether it hears somebody."""
    bridge = legs[leg].bridge
    return bridge is not None and sum(known.bridge == bridge for known in legs.values()) > 1


def _silence(members: tuple[str, ...], legs: Legs) -> None:
    for leg in members:
        if leg in legs:
            legs[leg].playback = None
            legs[leg].music = False
