"""ARI's events as the core's: pure but for the memory `legs`, which it keeps up to date.

A leg that we originated is answered when it enters the application (`StasisStart`): only then can
it be connected; it has ended when its channel is destroyed, in a talk already when its phone says
good-bye. A leg that arrived is answered when its channel goes up; it has ended when it leaves the
application.
"""

import re
from collections.abc import Mapping

from linedesk.core.telephony import (
    Cause,
    DigitPressed,
    Event,
    LegAnswered,
    LegArrived,
    LegEnded,
    LegRinging,
    PhoneChanged,
    PhoneDialed,
    PlaybackEnded,
    RecordingEnded,
    TrunkChanged,
)
from linedesk.kit.ids import uuid7
from linedesk.telephony.asterisk.causes import cause_of_end
from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.legs import Leg, Legs
from linedesk.telephony.asterisk.provisioning import TRUNK_PREFIX
from linedesk.telephony.port import GUEST

NO_NUMBER = "s"  # the extension that Asterisk takes for an empty user part
# What carriers put into From for a caller who does not show a number.
WITHHELD = ("anonymous", "unknown", "unavailable", "restricted", "private")
NORMAL_CLEARING = 16  # Q.850
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]")


def translate(message: models.Message, legs: Legs) -> list[Event]:
    """The core's events in this message, mostly one or none."""
    match message:
        case models.StasisStart(args=args, channel=channel):
            return _entered(args, channel, legs)
        case models.ChannelStateChange(channel=channel):
            return _state_changed(channel, legs)
        case models.StasisEnd(channel=channel):
            return _left(channel.id, legs)
        case models.ChannelHangupRequest(channel=channel, cause=q850, soft=soft):
            return _said_good_bye(channel.id, q850, soft or False, legs)
        case models.ChannelDestroyed(channel=channel, cause=q850, tech_cause=sip):
            return _ended(channel.id, q850, sip, legs)
        case models.ChannelDtmfReceived(channel=channel, digit=digit):
            return [DigitPressed(channel.id, digit)]
        case models.PlaybackFinished(playback=playback):
            return _played(playback, legs)
        case _:
            return []


def arrival(args: list[str], channel: models.Channel) -> Event | None:
    """How a channel that nobody of ours originated came in; `args` are those of the dialplan."""
    match args:
        case ["trunk", endpoint, *_]:
            return LegArrived(
                leg=channel.id,
                call=uuid7(),
                trunk=endpoint.removeprefix(TRUNK_PREFIX),
                caller=_number(channel.caller.number),
                caller_name=UNPRINTABLE.sub("", channel.caller.name),
                called=_dialed(channel),
            )
        case ["web", *_]:
            ticket = _dialed(channel)
            return LegArrived(channel.id, uuid7(), GUEST, "", "", ticket, medium="web")
        case ["phone", account, *_]:
            return PhoneDialed(channel.id, uuid7(), account, _dialed(channel))
        case _:
            return None


def _number(shown: str) -> str:
    return "" if shown in WITHHELD else UNPRINTABLE.sub("", shown)


def _dialed(channel: models.Channel) -> str:
    dialed = channel.dialplan.exten
    return "" if dialed == NO_NUMBER else UNPRINTABLE.sub("", dialed)


def _entered(args: list[str], channel: models.Channel, legs: Legs) -> list[Event]:
    came = arrival(args, channel)
    if came is None:
        leg = legs.setdefault(channel.id, Leg(arrived=False))
        leg.answered = True
        return [LegAnswered(channel.id)]
    leg = legs.setdefault(channel.id, Leg(arrived=True))
    leg.answered = channel.state == "Up"
    leg.codec, leg.picture = codecs(args)
    return [came]


def codecs(args: list[str]) -> tuple[str | None, str | None]:
    """The caller's voice and picture, from the dialplan's `KIND,ENDPOINT,VOICE,PICTURE`."""
    return (codec(args[2]) if len(args) > 2 else None, codec(args[3]) if len(args) > 3 else None)


def codec(formats: str) -> str | None:
    """The first of Asterisk's formats: of `alaw`, of `(ulaw|alaw)`; None of `(nothing)`."""
    named = re.findall(r"\w+", formats)
    return named[0] if named and named != ["nothing"] else None


def _state_changed(channel: models.Channel, legs: Legs) -> list[Event]:
    leg = legs.get(channel.id)
    if leg is None:
        return []
    if channel.state == "Ringing" and not leg.arrived:
        return [LegRinging(channel.id)]
    if channel.state == "Up" and leg.arrived and not leg.answered:
        leg.answered = True
        return [LegAnswered(channel.id)]
    return []


def _left(channel: str, legs: Legs) -> list[Event]:
    """A leg that arrived, or an ear, has ended when it leaves us: of its end as a channel nobody
    tells us."""
    leg = legs.get(channel)
    if leg is None or not (leg.arrived or leg.ear):
        return []
    if leg.arrived and leg.answered and leg.ending is None and not leg.good_bye:
        leg.ending = Cause.FAX  # nobody hung up: Asterisk has led it to the extension for machines
    return _ended(channel, NORMAL_CLEARING, None, legs)


def _said_good_bye(channel: str, q850: int | None, soft: bool, legs: Legs) -> list[Event]:
    """The end of the channel follows a millisecond later, which an agent and his next caller need
    not wait. A recording, though, is whole only at that end."""
    leg = legs.get(channel)
    if leg is None:
        return []
    leg.good_bye = True
    at_once = leg.answered and not (soft or leg.arrived or leg.ear or leg.recording)
    return _ended(channel, q850 or NORMAL_CLEARING, None, legs) if at_once else []


def _ended(channel: str, q850: int, sip: int | None, legs: Legs) -> list[Event]:
    leg = legs.pop(channel, None)
    if leg is None:
        return []
    ended: list[Event] = []
    if leg.playback:
        ended.append(PlaybackEnded(channel, leg.playback, complete=False))
    if leg.recording:
        ended.append(RecordingEnded(channel, leg.recording))
    return [*ended, LegEnded(channel, cause_of_end(leg, q850, sip))]


def _played(playback: models.Playback, legs: Legs) -> list[Event]:
    """`playback` on the leg is still ours unless we stopped it."""
    channel = playback.target_uri.removeprefix("channel:")
    leg = legs.get(channel)
    if leg is None:
        return []
    complete = playback.state == "done" and leg.playback == playback.id
    if leg.playback == playback.id:
        leg.playback = None
    return [PlaybackEnded(channel, playback.id, complete)]


def peer_event(packet: Mapping[str, str]) -> list[Event]:
    """What the manager interface says of phones and carriers that come and go.

    Not ARI: an application that watches an endpoint is told of all that its channels do, too.
    """
    technology, _, name = packet.get("Peer", "").partition("/")
    if packet.get("Event") != "PeerStatus" or technology != "PJSIP":
        return []
    there = packet.get("PeerStatus") == "Reachable"
    if name.startswith(TRUNK_PREFIX):
        return [TrunkChanged(name.removeprefix(TRUNK_PREFIX), there)]
    return [PhoneChanged(name, there)]
