"""What Asterisk says, recorded from a real one, as the core hears it."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from linedesk.core.telephony import (
    Cause,
    DigitPressed,
    Event,
    Hangup,
    LegAnswered,
    LegArrived,
    LegEnded,
    LegRinging,
    Originate,
    Phone,
    PhoneChanged,
    PhoneDialed,
    Play,
    PlaybackEnded,
    RecordingEnded,
    TrunkChanged,
)
from linedesk.telephony.asterisk.causes import cause_of_end
from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.legs import Leg, Legs, intend
from linedesk.telephony.asterisk.translate import codecs, peer_event, translate

RECORDED = Path(__file__).parent / "ari" / "calls.ndjson"
CALLER, SECOND, THIRD = "1795314038.0", "1795314039.3", "1795314039.4"
AGENT, BUSY = "0192-agent1", "0193-agent1"
decode: Callable[[str], models.Message] = msgspec.json.Decoder(models.Message).decode


def hear(legs: Legs) -> list[Event]:
    """All recorded messages; what the adapter did meanwhile is done at its place."""
    said: list[Event] = []
    for line in RECORDED.read_text().splitlines():
        events = translate(decode(line), legs)
        said += events
        for event in events:
            _act_on(event, legs)
    return said


def _act_on(event: Event, legs: Legs) -> None:
    match event:
        case LegAnswered(leg) if leg == CALLER:
            intend(Play(CALLER, "0192-p1", ("short",)), legs)
        case DigitPressed():
            intend(Originate(AGENT, Phone("agent1"), "1", "", 5, "0192"), legs)
        case LegEnded(leg) if leg == CALLER:
            intend(Hangup(AGENT), legs)
            intend(Originate(BUSY, Phone("agent1"), "1", "", 5, "0193"), legs)
        case PhoneDialed(leg):
            intend(Hangup(leg, Cause.REJECTED), legs)


def test_recorded_calls_are_told_in_the_words_of_the_core() -> None:
    legs: Legs = {}
    said = hear(legs)
    arrivals = [e for e in said if isinstance(e, LegArrived | PhoneDialed)]
    assert len({arrival.call for arrival in arrivals}) == 3
    told = [e for e in said if e not in arrivals]
    assert told == [
        LegAnswered(CALLER),
        PlaybackEnded(CALLER, "0192-p1", complete=True),
        DigitPressed(CALLER, "1"),
        LegRinging(AGENT),
        LegAnswered(AGENT),
        LegEnded(CALLER, Cause.NORMAL),
        LegEnded(AGENT, Cause.NORMAL),
        LegEnded(BUSY, Cause.BUSY),
        LegEnded(SECOND, Cause.CANCELLED),
        LegEnded(THIRD, Cause.REJECTED),
    ]
    assert legs == {}


@pytest.mark.parametrize(
    ("peer", "status", "told"),
    [
        ("PJSIP/agent1", "Reachable", [PhoneChanged("agent1", True)]),
        ("PJSIP/agent1", "Unreachable", [PhoneChanged("agent1", False)]),
        ("PJSIP/trunk~lab", "Unreachable", [TrunkChanged("lab", False)]),
        ("IAX2/agent1", "Reachable", []),
    ],
)
def test_the_manager_says_who_can_be_reached(peer: str, status: str, told: list[Event]) -> None:
    assert peer_event({"Event": "PeerStatus", "Peer": peer, "PeerStatus": status}) == told
    assert peer_event({"Event": "ContactStatus", "Peer": peer}) == []


def test_recorded_arrivals_name_trunk_caller_and_number() -> None:
    first, second, dialed = [e for e in hear({}) if isinstance(e, LegArrived | PhoneDialed)]
    assert isinstance(first, LegArrived)
    assert isinstance(second, LegArrived)
    assert (first.trunk, first.caller, first.called) == ("lab", "+8613800000001", "4008001000")
    assert second.caller == "", "withheld"
    assert isinstance(dialed, PhoneDialed)
    assert (dialed.account, dialed.dialed) == ("agent1", "13900000000")


def test_events_of_legs_that_nobody_knows_say_nothing() -> None:
    """The end of a leg is told once, and its state is nobody's business after."""
    for line in RECORDED.read_text().splitlines():
        message = decode(line)
        if isinstance(message, models.StasisEnd | models.ChannelDestroyed):
            assert translate(message, {}) == []


def test_a_caller_who_leaves_us_though_nobody_hung_up_is_a_machine() -> None:
    """Asterisk has heard the whistle and led it away; until it is answered nothing whistles."""
    ends = [line for line in RECORDED.read_text().splitlines() if '"StasisEnd"' in line]
    for answered, cause in ((True, Cause.FAX), (False, Cause.CANCELLED)):
        legs: Legs = {CALLER: Leg(arrived=True, answered=answered)}
        assert translate(decode(ends[0]), legs) == [LegEnded(CALLER, cause)]


def good_bye(**said: object) -> models.Message:
    """The agent's phone hangs up, as the recorded channel of the agent would."""
    lines = (json.loads(line) for line in RECORDED.read_text().splitlines())
    channel = next(m["channel"] for m in lines if m.get("channel", {}).get("id") == AGENT)
    message = {"type": "ChannelHangupRequest", "channel": channel, "cause": 16, **said}
    return decode(json.dumps(message))


def test_a_phone_that_says_good_bye_has_left_at_once_and_leaves_once() -> None:
    legs: Legs = {AGENT: Leg(arrived=False, answered=True)}
    assert translate(good_bye(), legs) == [LegEnded(AGENT, Cause.NORMAL)]
    ends = [line for line in RECORDED.read_text().splitlines() if '"ChannelDestroyed"' in line]
    assert [event for line in ends for event in translate(decode(line), legs)] == []


@pytest.mark.parametrize(
    ("leg", "said"),
    [
        (Leg(arrived=False, answered=False), {}),  # its real cause comes with its end
        (Leg(arrived=False, answered=True), {"soft": True}),  # a wish of ours or of the switch
        (Leg(arrived=False, answered=True, recording="r"), {}),  # its file is not whole yet
        (Leg(arrived=True, answered=True), {}),
    ],
)
def test_other_wishes_to_hang_up_are_no_end_yet(leg: Leg, said: dict[str, object]) -> None:
    legs: Legs = {AGENT: leg}
    assert translate(good_bye(**said), legs) == []
    assert AGENT in legs


def test_what_runs_on_a_leg_ends_before_it() -> None:
    legs: Legs = {
        CALLER: Leg(arrived=True, answered=True, playback="p", recording="r", good_bye=True)
    }
    ends = [line for line in RECORDED.read_text().splitlines() if '"StasisEnd"' in line]
    assert translate(decode(ends[0]), legs) == [
        PlaybackEnded(CALLER, "p", complete=False),
        RecordingEnded(CALLER, "r"),
        LegEnded(CALLER, Cause.NORMAL),
    ]


@pytest.mark.parametrize(
    ("q850", "sip", "cause"),
    [
        (17, 486, Cause.BUSY),
        (21, 603, Cause.REJECTED),
        (19, 480, Cause.NO_ANSWER),
        (1, 404, Cause.UNALLOCATED),
        (34, 503, Cause.CONGESTION),
        (20, None, Cause.UNREACHABLE),
        (18, 408, Cause.UNREACHABLE),
        (16, None, Cause.NO_ANSWER),
        (127, 500, Cause.FAILED),
    ],
)
def test_why_a_phone_that_was_rung_did_not_answer(q850: int, sip: int | None, cause: Cause) -> None:
    assert cause_of_end(Leg(arrived=False), q850, sip) is cause


def test_what_we_asked_for_is_told_before_what_the_wire_says() -> None:
    ringing = Leg(arrived=False, ending=Cause.NORMAL)
    talking = Leg(arrived=True, answered=True, ending=Cause.UNALLOCATED)
    assert cause_of_end(ringing, 16, None) is Cause.CANCELLED
    assert cause_of_end(talking, 16, None) is Cause.UNALLOCATED


@pytest.mark.parametrize(
    ("args", "spoken"),
    [
        (["trunk", "trunk~lab"], (None, None)),
        (["trunk", "trunk~lab", "alaw"], ("alaw", None)),
        (["trunk", "trunk~lab", "(ulaw|alaw)"], ("ulaw", None)),
        (["web", "web~guest", "(alaw|opus)", "(vp8|h264)"], ("alaw", "vp8")),
        (["web", "web~guest", "(alaw|opus)", "(nothing)"], ("alaw", None)),
    ],
)
def test_what_a_caller_speaks_and_shows_is_told_by_the_dialplan(
    args: list[str], spoken: tuple[str | None, str | None]
) -> None:
    assert codecs(args) == spoken
