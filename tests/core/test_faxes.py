"""Ring: core. A fax machine calls: it is turned away, counted, and leaves no work behind."""

import pytest

from linedesk.core import facts, telephony
from linedesk.core.telephony import Cause
from tests.core.floor_of import World
from tests.core.flows.test_voicemail import speaking
from tests.core.queues.house import calls, house


def shrieks(world: World, call: str = "c1") -> None:
    """The switch has heard it and cut it off."""
    world.give(telephony.LegEnded(f"{call}-in", Cause.FAX))


def check_gone(world: World) -> None:
    assert world.is_over("c1")
    assert [(f.call, f.why) for f in world.told(facts.CallRefused)] == [("c1", "fax")]
    assert [f.cause for f in world.told(facts.CallEnded)] == ["fax"]


def test_a_machine_in_a_menu_is_turned_away() -> None:
    world = World()
    world.calls_in("c1", "4008001000")
    world.plays_out("c1")
    shrieks(world)
    check_gone(world)


@pytest.mark.parametrize("rung", [False, True])
def test_a_machine_in_the_line_has_not_given_up_and_frees_who_is_rung(rung: bool) -> None:
    """A-020: a counter of its own; it is no abandoned call, and nobody calls it back."""
    world = World(house("alice"))
    if rung:
        world.ready("alice")
    calls(world, "c1")
    shrieks(world)
    check_gone(world)
    today = world.queue("service")["today"]
    assert (today["entered"], today["left"], today["faxes"], today["abandoned"]) == (1, 1, 1, 0)
    assert world.told(facts.CallAbandoned) == []
    assert world.agent("alice")["presence"] == ("ready" if rung else "offline")


def test_what_a_machine_says_after_the_tone_is_no_message() -> None:
    """A-018: nobody has to listen to it."""
    world = speaking()
    shrieks(world)
    check_gone(world)
    assert world.told(facts.VoicemailLeft) == []
