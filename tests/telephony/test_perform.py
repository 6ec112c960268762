"""What the core orders, as Asterisk is asked."""

from dataclasses import replace
from pathlib import Path

import pytest

from linedesk.core.telephony import (
    Cause,
    Connect,
    Hangup,
    Originate,
    Outside,
    Phone,
    Play,
    SendDigits,
    StartMusic,
)
from linedesk.telephony.asterisk.legs import Leg, Legs
from linedesk.telephony.asterisk.perform import caller_id, steps
from linedesk.telephony.asterisk.request import Request
from linedesk.telephony.port import CommandRefused

PROMPTS = Path("/prompts")


def talk(legs: Legs, command: object) -> list[str]:
    return [_line(step.request) for step in steps(command, legs, PROMPTS)]  # type: ignore[arg-type]


def _line(request: Request) -> str:
    query = "&".join(f"{name}={value}" for name, value in request.query)
    return f"{request.method} {request.uri}" + (f"?{query}" if query else "")


def test_sounds_are_files_in_the_folder_of_prompts_and_play_in_their_order() -> None:
    legs = {"a": Leg(arrived=True)}
    assert talk(legs, Play("a", "p1", ("zh/hello", "menu-1"))) == [
        "POST channels/a/play/p1?media=sound:/prompts/zh/hello,sound:/prompts/menu-1"
    ]


def test_the_ringing_tone_is_asterisks_own() -> None:
    legs = {"a": Leg(arrived=True)}
    assert talk(legs, Play("a", "p1", ("tone:ring",))) == [
        "POST channels/a/play/p1?media=tone:ring"
    ]


def test_what_a_leg_hears_ends_before_the_next_sound_begins() -> None:
    legs = {"a": Leg(arrived=True, music=True, playback="p1")}
    assert talk(legs, Play("a", "p2", ("x",))) == [
        "DELETE playbacks/p1",
        "DELETE channels/a/moh",
        "POST channels/a/play/p2?media=sound:/prompts/x",
    ]
    assert talk(legs, StartMusic("a")) == ["DELETE playbacks/p1", "POST channels/a/moh"]


def test_connecting_makes_the_bridge_quiets_the_legs_and_adds_those_outside() -> None:
    legs = {"a": Leg(arrived=True, music=True), "b": Leg(arrived=False, bridge="c-bridge")}
    assert talk(legs, Connect("c-bridge", ("a", "b"))) == [
        "POST bridges/c-bridge?type=mixing",
        "DELETE channels/a/moh",
        "POST bridges/c-bridge/addChannel?channel=a&inhibitConnectedLineUpdates=true",
    ]


def test_a_leg_of_which_we_know_nothing_is_quieted_to_be_sure() -> None:
    assert "DELETE channels/a/moh" in talk({}, Connect("b", ("a",)))


def test_a_phone_is_told_the_call_and_who_calls() -> None:
    order = Originate("c-agent1", Phone("agent1-web"), "+86138", "王小明", 15.4, "c")
    (step,) = steps(order, {}, PROMPTS)
    query = dict(step.request.query)
    assert step.request.uri == "channels/c-agent1"
    assert query["endpoint"] == "PJSIP/agent1-web"
    assert query["callerId"] == '"王小明" <+86138>'
    assert query["timeout"] == "15"
    assert step.request.body is not None
    assert step.request.body["variables"]["PJSIP_HEADER(add,X-Linedesk-Call)"] == "c"


def test_a_phone_that_may_not_show_the_number_gets_stars() -> None:
    """A-089: also where the carrier repeats the number as name."""
    order = Originate("c-a1", Phone("agent1"), "+8613800008000", "13800008000", 15, "c")
    (step,) = steps(replace(order, masked=True), {}, PROMPTS)
    assert dict(step.request.query)["callerId"] == '"138****8000" <+86138****8000>'


def test_a_number_outside_goes_over_its_trunk() -> None:
    (step,) = steps(Originate("c-c1", Outside("lab", "+8613900"), "1", "", 30, "c"), {}, PROMPTS)
    assert dict(step.request.query)["endpoint"] == "PJSIP/+8613900@trunk~lab"


@pytest.mark.parametrize(
    "number", ["", "1&PJSIP/2", "1@evil", "1;param", "${SHELL(id)}", "1" * 33, "1\r\n2", "１２３"]
)
def test_a_dialed_string_that_is_no_number_is_refused(number: str) -> None:
    with pytest.raises(CommandRefused):
        steps(Originate("x", Outside("lab", number), "1", "", 5, "c"), {}, PROMPTS)


@pytest.mark.parametrize("sound", ["../../etc/passwd", "/etc/passwd", "a,b", "a b", "", "tone:x"])
def test_a_sound_that_is_no_sound_id_is_refused(sound: str) -> None:
    with pytest.raises(CommandRefused):
        steps(Play("a", "p", (sound,)), {}, PROMPTS)


def test_keys_that_are_none_are_refused() -> None:
    with pytest.raises(CommandRefused):
        steps(SendDigits("a", "12w"), {}, PROMPTS)


def test_a_hangup_carries_its_cause_and_may_come_too_late() -> None:
    (step,) = steps(Hangup("a", Cause.UNALLOCATED), {}, PROMPTS)
    assert _line(step.request) == "DELETE channels/a?reason_code=1"
    assert 404 in step.allowed


def test_a_caller_cannot_write_into_the_caller_id() -> None:
    assert caller_id('a" <1>, "b', "2>;x\r\n") == '"a 1, b" <2x>'


def test_an_id_cannot_leave_its_place_in_the_address() -> None:
    assert talk({}, Hangup("../bridges/x")) == ["DELETE channels/..%2Fbridges%2Fx?reason_code=16"]


@pytest.mark.parametrize(
    ("known", "offered"),
    [
        (None, "alaw"),
        (Leg(arrived=True), "alaw"),
        (Leg(arrived=True, codec="ulaw"), "ulaw"),
        (Leg(arrived=True, codec="opus"), "alaw"),
        (Leg(arrived=True, codec="alaw", picture="vp8"), "alaw,vp8"),
        (Leg(arrived=True, codec="ulaw", picture="h264"), "ulaw,h264"),
    ],
)
def test_who_is_rung_is_offered_what_the_customer_speaks_and_shows(
    known: Leg | None, offered: str
) -> None:
    """A-032: a picture only for who has one himself."""
    legs = {"c": known} if known else {}
    (asked,) = talk(legs, Originate("a", Phone("agent1-web"), "", "", 5.0, "call", alike="c"))
    assert asked.endswith(f"&formats={offered}")
