"""Ring: core. A message after the tone."""

import pytest

from linedesk.core import facts, telephony
from linedesk.core.telephony import Cause
from tests.core.floor_of import LI, World
from tests.core.flows.test_nodes import Nodes, at, house

VOICEMAIL: Nodes = {
    "start": ("voicemail", {"prompts": ["ask"], "longest": 60, "due_minutes": 30}, {"done": "a"})
}


def speaking(seconds: float = 10) -> World:
    world = World(house(VOICEMAIL))
    world.calls_in("c1", caller="13800000002")
    world.recognised("c1", LI)
    world.plays_out("c1")
    world.give(telephony.RecordingStarted("c1-in", "c1-rec1"))
    return world.after(seconds)


def test_the_tone_follows_the_greeting_and_then_the_tape_runs() -> None:
    """A-018."""
    world = World(house(VOICEMAIL))
    world.calls_in("c1")
    [play] = world.commands(telephony.Play)
    assert play.sounds == ("ask", "beep")
    world.plays_out("c1")
    assert world.commands(telephony.StartRecording)[0].leg == "c1-in"


@pytest.mark.parametrize("end", ["#", "time", "hangs up"])
def test_a_message_is_kept_however_it_ends(end: str) -> None:
    """A-018: with its caller, its length, and when it must be answered."""
    world = speaking()
    match end:
        case "#":
            world.presses("c1", "#")
            assert at(world) == "a"
        case "time":
            world.fires("node:c1")
            assert at(world) == "a"
        case _:
            world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    [left] = world.told(facts.VoicemailLeft)
    assert (left.recording, left.number, left.customer) == ("c1-rec1", "13800000002", "li")
    assert (left.seconds, left.due) == (10, 1800)


def test_a_click_is_no_message() -> None:
    world = speaking(1)
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert world.told(facts.VoicemailLeft) == []


def test_a_tape_that_fails_is_a_message_all_the_same() -> None:
    """A-018: nobody is forgotten because a disk was full."""
    world = speaking()
    world.give(telephony.RecordingFailed("c1-in", "c1-rec1", "the disk is full"))
    world.presses("c1", "#")
    assert world.told(facts.VoicemailLeft)[0].recording is None


def test_who_knows_the_greeting_skips_it() -> None:
    world = World(house(VOICEMAIL))
    world.calls_in("c1")
    world.presses("c1", "#")
    assert world.commands(telephony.Play)[0].sounds == ("beep",)
