"""Ring: core. A bot is a seat like a person's: counted alike, on duty while its phone is there."""

from dataclasses import replace

import pytest

from linedesk.core import inputs, telephony
from linedesk.core.telephony import Cause
from tests.core.floor_of import SETUP, World


def house(*, bot: bool = True) -> World:
    """Alice is a program."""
    alice = replace(SETUP.agents["alice"], bot=bot)
    return World(replace(SETUP, agents={**SETUP.agents, "alice": alice}))


def presence(world: World) -> tuple[str, str | None]:
    alice = world.agent("alice")
    return alice["presence"], alice["reason"]


def test_a_bot_is_on_duty_when_its_phone_registers_and_a_person_is_not() -> None:
    """A-027: off by default."""
    for bot, wanted in ((True, "ready"), (False, "offline")):
        world = house(bot=bot)
        world.give(telephony.PhoneChanged("alice", True))
        assert presence(world)[0] == wanted
        assert world.agent("alice")["bot"] is bot


def test_a_bot_is_counted_like_a_person_and_has_nothing_to_wrap_up() -> None:
    """A-027: the same seat in the reports."""
    world = house()
    world.give(telephony.PhoneChanged("alice", True))
    world.calls_in("c1")
    world.give(telephony.LegAnswered("c1-agent1"))
    world.after(20).give(telephony.LegEnded("c1-in", Cause.NORMAL))
    today = world.agent("alice")["today"]
    assert (today["answered"], today["talk_seconds"]) == (1, 20)
    assert presence(world) == ("ready", None)


def test_a_bot_that_does_not_answer_or_is_gone_comes_back_with_its_phone() -> None:
    """A-027: long after, too; the caller has gone to the next agent meanwhile."""
    world = house()
    world.give(telephony.PhoneChanged("alice", True))
    world.calls_in("c1")
    world.give(telephony.LegEnded("c1-agent1", Cause.NO_ANSWER))
    assert presence(world) == ("not_ready", "no_answer")
    world.give(telephony.PhoneChanged("alice", False))
    world.after(3600).give(telephony.PhoneChanged("alice", True))
    assert presence(world)[0] in ("ready", "offered")


@pytest.mark.parametrize("word", ["offline", "not_ready"])
def test_a_bot_that_a_person_sent_away_stays_away(word: str) -> None:
    world = house()
    world.give(telephony.PhoneChanged("alice", True))
    world.give(inputs.PresenceRequested("alice", word, "lunch", by="boss"))
    world.give(telephony.PhoneChanged("alice", False))
    world.give(telephony.PhoneChanged("alice", True))
    world.give(telephony.SwitchConnected((), (), frozenset({"alice"})))
    assert presence(world)[0] == word


def test_who_becomes_a_bot_while_its_phone_is_there_reports_at_the_next_look() -> None:
    world = house(bot=False)
    world.give(telephony.PhoneChanged("alice", True))
    world.give(inputs.DefinitionsChanged(house().setup))
    world.give(telephony.SwitchConnected((), (), frozenset({"alice"})))
    assert presence(world)[0] == "ready"


def test_a_bot_that_lets_the_customer_speak_first_is_no_broken_phone() -> None:
    """A-027: programs send sound only when they say something."""
    world = house()
    world.give(telephony.PhoneChanged("alice", True))
    world.calls_in("c1")
    world.give(telephony.LegAnswered("c1-agent1"))
    world.after(8).give(telephony.LegSilent("c1-agent1"))
    assert world.call("c1")["state"] == "talking"
