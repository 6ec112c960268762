"""The core's commands as ARI requests: pure. Recording is not here: it goes over the manager."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from linedesk.core.telephony import (
    Answer,
    CloseBridge,
    Command,
    Connect,
    Hangup,
    Mute,
    Originate,
    Outside,
    Part,
    Phone,
    Play,
    SendDigits,
    Snoop,
    StartMusic,
    StopMusic,
    StopPlaying,
    Unmute,
)
from linedesk.kit.masking import mask, mask_name
from linedesk.telephony.asterisk.causes import TO_Q850
from linedesk.telephony.asterisk.configuration import APPLICATION, LONGEST_CALL_SECONDS
from linedesk.telephony.asterisk.generated import operations as ari
from linedesk.telephony.asterisk.legs import Legs
from linedesk.telephony.asterisk.provisioning import TRUNK_PREFIX
from linedesk.telephony.asterisk.request import Request
from linedesk.telephony.port import CommandRefused

NUMBER = re.compile(r"[+0-9*#]{1,32}")
NAME = re.compile(r"[A-Za-z0-9_.~-]{1,64}")
SOUND = re.compile(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*")
DIGITS = re.compile(r"[0-9*#A-D]{1,64}")
# What browser phones of ours, and desk phones of most makers, answer by themselves.
AUTO_ANSWER = {
    "PJSIP_HEADER(add,X-Linedesk-Answer)": "auto",
    "PJSIP_HEADER(add,Call-Info)": "<sip:linedesk>;answer-after=0",
    "PJSIP_HEADER(add,Alert-Info)": "<http://linedesk>;info=alert-autoanswer;delay=0",
}
NO_LINES: Mapping[str, str] = {}
G711 = ("alaw", "ulaw")  # what every phone and every line speaks; the first is China's
TONES = ("tone:ring", "tone:busy", "tone:congestion")


@dataclass(frozen=True, slots=True)
class Step:
    """One request; an answer in `allowed` is as good as success."""

    request: Request
    allowed: frozenset[int] = frozenset()


def strict(request: Request) -> Step:
    return Step(request)


def tidy(request: Request) -> Step:
    """What it ends is perhaps over already, which is just as well; 422: the leg is in no bridge."""
    return Step(request, frozenset({404, 409, 412, 422}))


def steps(
    command: Command, legs: Legs, prompts: Path, lines: Mapping[str, str] = NO_LINES
) -> list[Step]:
    """The requests that carry the command out, to be sent one behind the other without waiting.
    `lines`: what a trunk's far end spoke last."""
    match command:
        case Answer(leg):
            return [strict(ari.channels_answer(leg))]
        case Play(leg, playback, sounds):
            media = [_media(sound, prompts) for sound in sounds]
            return [*_quiet(leg, legs), strict(ari.channels_play_with_id(leg, playback, media))]
        case StopPlaying(_, playback):
            return [tidy(ari.playbacks_stop(playback))]
        case StartMusic(leg):
            return [*_stop_playback(leg, legs), strict(ari.channels_start_moh(leg))]
        case StopMusic(leg):
            return [tidy(ari.channels_stop_moh(leg))]
        case Originate():
            return [strict(_originate(command, legs, lines))]
        case Snoop():
            return [strict(_snoop(command))]
        case Connect(bridge, members):
            return _connect(bridge, members, legs)
        case Part(bridge, leg):
            return [tidy(ari.bridges_remove_channel(bridge, [leg]))]
        case CloseBridge(bridge):
            return [tidy(ari.bridges_destroy(bridge))]
        case Mute(leg):
            return [strict(ari.channels_mute(leg, direction="in"))]
        case Unmute(leg):
            return [strict(ari.channels_unmute(leg, direction="in"))]
        case SendDigits(leg, digits):
            return [strict(ari.channels_send_dtmf(leg, dtmf=checked(DIGITS, digits, "digits")))]
        case Hangup(leg, cause):
            return [tidy(ari.channels_hangup(leg, reason_code=str(TO_Q850[cause])))]
        case _:
            raise CommandRefused(f"{type(command).__name__} is not done over ARI")


def _quiet(leg: str, legs: Legs) -> list[Step]:
    """End what the leg hears now: music and playbacks go on under whatever comes next."""
    known = legs.get(leg)
    music = [tidy(ari.channels_stop_moh(leg))] if known is None or known.music else []
    return [*_stop_playback(leg, legs), *music]


def _stop_playback(leg: str, legs: Legs) -> list[Step]:
    known = legs.get(leg)
    return [tidy(ari.playbacks_stop(known.playback))] if known and known.playback else []


def _connect(bridge: str, members: tuple[str, ...], legs: Legs) -> list[Step]:
    """Adding a leg that is inside would take it out and in again, so only the others are added."""
    outside = [leg for leg in members if leg not in legs or legs[leg].bridge != bridge]
    quiet = [step for leg in members for step in _quiet(leg, legs)]
    if not outside:
        return quiet
    # 409: the bridge is there.
    make = Step(ari.bridges_create_with_id(bridge, type="mixing"), frozenset({409}))
    add = ari.bridges_add_channel(bridge, outside, inhibit_connected_line_updates=True)
    return [make, *quiet, strict(add)]


def _media(sound: str, prompts: Path) -> str:
    return sound if sound in TONES else f"sound:{prompts / checked(SOUND, sound, 'sound')}"


def _originate(command: Originate, legs: Legs, lines: Mapping[str, str]) -> Request:
    variables = {"TIMEOUT(absolute)": str(LONGEST_CALL_SECONDS)}
    match command.to:
        case Phone(account):
            endpoint = f"PJSIP/{checked(NAME, account, 'account')}"
            variables["PJSIP_HEADER(add,X-Linedesk-Call)"] = command.call
            if command.auto_answer:
                variables |= AUTO_ANSWER
        case Outside(trunk, number):
            line = TRUNK_PREFIX + checked(NAME, trunk, "trunk")
            endpoint = f"PJSIP/{checked(NUMBER, number, 'number')}@{line}"
    return ari.channels_originate_with_id(
        command.leg,
        endpoint,
        app=APPLICATION,
        app_args="originated",
        formats=_codecs(command, legs, lines),
        caller_id=_shown(command),
        timeout=max(1, round(command.ring_seconds)),
        variables={"variables": variables},
    )


def _shown(command: Originate) -> str:
    name, number = command.caller_name, command.caller
    return caller_id(mask_name(name), mask(number)) if command.masked else caller_id(name, number)


def _codecs(command: Originate, legs: Legs, lines: Mapping[str, str]) -> str:
    """What is offered first, so that nothing need be translated: a translated voice falls silent
    for minutes when another follows whose packets count from a lower number. A picture is offered
    to who rings for somebody with a picture; phones that show none refuse it and talk."""
    known = legs.get(command.alike or "")
    spoken = known.codec if known else lines.get(command.line)
    voice = spoken if spoken in G711 else G711[0]
    return ",".join(filter(None, (voice, known.picture if known else None)))


def _snoop(command: Snoop) -> Request:
    """Heard are both directions of the target; spoken is only towards its own phone."""
    return ari.channels_snoop_channel_with_id(
        command.target,
        command.leg,
        app=APPLICATION,
        app_args="originated",
        spy="both",
        whisper="out" if command.speak else "none",
    )


def caller_id(name: str, number: str) -> str:
    """`"name" <number>` with nothing inside that could end either part early."""
    name = re.sub(r'[\x00-\x1f\x7f"\\<>]', "", name)[:80]
    number = re.sub(r"[^+0-9A-Za-z*#._-]", "", number)[:80]
    return f'"{name}" <{number}>'


def checked(pattern: re.Pattern[str], text: str, what: str) -> str:
    if not pattern.fullmatch(text):
        raise CommandRefused(f"not a {what} that the switch may be given")
    return text
