"""core: who may not see numbers does not see them on his telephone either (A-089)."""

from dataclasses import replace

from linedesk.core import telephony
from linedesk.core.inputs import DialRequested
from tests.core.floor_of import SETUP, World

BLIND = {"alice", "carol"}


def blind_house() -> World:
    agents = {
        name: replace(agent, sees_numbers=name not in BLIND) for name, agent in SETUP.agents.items()
    }
    return World(replace(SETUP, agents=agents))


def rung(world: World) -> dict[str, bool]:
    """Whom the last input rings: account or number -> masked."""
    orders = world.commands(telephony.Originate)
    return {getattr(o.to, "account", "") or getattr(o.to, "number", ""): o.masked for o in orders}


def test_an_offer_hides_the_caller_from_whom_the_house_says() -> None:
    """A-089"""
    world = blind_house()
    world.ready("bob")
    world.calls_in("c1", called="4008001001")
    assert rung(world) == {"bob": False}
    world.ready("alice")
    world.calls_in("c2", called="4008001001")
    assert rung(world) == {"alice": True}


def test_who_dials_sees_stars_and_the_line_gets_the_number() -> None:
    """A-089"""
    world = blind_house()
    world.ready("alice")
    world.give(DialRequested("c1", "alice", "13900000001"))
    assert rung(world) == {"alice": True}
    world.give(telephony.LegAnswered("c1-agent1"))
    [line] = world.commands(telephony.Originate)
    assert isinstance(line.to, telephony.Outside)
    assert (line.to.number, line.masked) == ("13900000001", False)


def test_extensions_are_no_secret() -> None:
    """A-089"""
    world = blind_house()
    world.ready("bob", "alice")
    world.give(DialRequested("c1", "bob", "agent:alice"))
    world.give(telephony.LegAnswered("c1-agent1"))
    assert rung(world) == {"alice": False}
