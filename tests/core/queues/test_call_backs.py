"""Ring: core. Call-backs out of the line: the place is kept, the caller is dialed at his turn."""

from dataclasses import replace
from typing import Any

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.definitions import Definitions, FlowDefinition, NodeDefinition
from linedesk.core.telephony import Cause
from tests.core.floor_of import World
from tests.core.queues.house import calls, house, offered

CUSTOMER = "c1-customer2"  # the second leg that the call makes


def flow(**settings: Any) -> FlowDefinition:
    """In line, key 1 asks for a call-back, then goodbye."""
    nodes = {
        "wait": NodeDefinition("queue", {"queue": "service"}, {"1": "promise"}),
        "promise": NodeDefinition(
            "callback", {"when": "turn", **settings}, {"done": "bye", "no_number": "wait"}
        ),
        "bye": NodeDefinition("hangup", {"prompts": ["bye"]}),
    }
    return FlowDefinition("test", "test", 1, "zh", "wait", nodes)


def busy_house() -> World:
    """Alice talks; c1 and c2 wait behind her call."""
    world = World(house("alice", flow=flow(), wrap_up_seconds=0))
    world.ready("alice")
    calls(world, "c0")
    world.give(telephony.LegAnswered("c0-agent1"))
    calls(world, "c1", "c2")
    return world


def hangs_up_after_1(world: World, call: str = "c1") -> None:
    world.presses(call, "1")
    world.give(telephony.LegEnded(f"{call}-in", Cause.NORMAL))


def is_free_again(world: World) -> None:
    world.give(telephony.LegEnded("c0-in", Cause.NORMAL))


def test_who_hangs_up_keeps_his_place_and_is_called_when_an_agent_is_free() -> None:
    """A-017: presses 1, hangs up, is called at his turn, the agent sees the original wait."""
    world = busy_house()
    hangs_up_after_1(world)
    assert world.queue("service")["waiting"] == 2
    world.after(600)
    is_free_again(world)
    assert offered(world)[-1] == ("c1", "alice")
    world.give(telephony.LegAnswered("c1-agent1"))
    [ring] = world.commands(telephony.Originate)
    assert (ring.leg, ring.to) == (CUSTOMER, telephony.Outside("lab", "13800000002"))
    world.after(4).give(telephony.LegAnswered(CUSTOMER))
    assert world.call("c1")["state"] == "talking"
    [connected] = [f for f in world.told(facts.CallConnected) if f.call == "c1"]
    assert connected.waited == pytest.approx(606, abs=3)
    assert world.told(facts.CallAbandoned) == []
    assert world.queue("service")["today"]["abandoned"] == 0
    assert world.commands(telephony.Connect)[0].legs == (CUSTOMER, "c1-agent1")


def test_he_may_hold_the_line_until_the_goodbye_is_over() -> None:
    """A-017: we hang up on him, which is no end of the call."""
    world = busy_house()
    world.presses("c1", "1")
    world.plays_out("c1")
    assert world.commands(telephony.Hangup)[0].leg == "c1-in"
    assert world.call("c1")["state"] == "queued"
    assert world.call("c1")["call_back"] is not None


def test_another_number_may_be_keyed_in() -> None:
    """A-017: own number or another; the dial plan is asked."""
    nodes = {
        **flow().nodes,
        "wait": NodeDefinition("queue", {"queue": "service"}, {"1": "ask"}),
        "ask": NodeDefinition(
            "collect", {"prompts": ["menu"], "name": "number"}, {"done": "promise", "failed": "bye"}
        ),
        "promise": NodeDefinition(
            "callback", {"when": "turn", "number": "number"}, {"done": "bye", "no_number": "wait"}
        ),
    }
    for keyed, place in (("10010#", "bye"), ("0087012345#", "wait")):
        other = FlowDefinition("test", "test", 1, "zh", "wait", nodes)
        world = World(house("alice", flow=other))
        calls(world, "c1")
        for digit in "1" + keyed:
            world.presses("c1", digit)
        assert world.center.image("call", "c1").run.node == place  # type: ignore[union-attr]


@pytest.mark.parametrize("why", ["customer", "time", "agent"])
def test_who_is_not_reached_is_tried_three_times_and_then_a_person_has_the_task(why: str) -> None:
    """A-017: nobody is forgotten, and nobody is rung again and again without a pause."""
    world = busy_house()
    hangs_up_after_1(world)
    world.give(telephony.LegEnded("c2-in", Cause.NORMAL))
    is_free_again(world)
    for number in (1, 2, 3):
        offers = len(offered(world))
        agent = f"c1-agent{2 * number - 1}"
        world.give(telephony.LegAnswered(agent))
        fail(world, why, f"c1-customer{2 * number}", agent)
        assert world.agent("alice")["presence"] == "ready"
        assert len(offered(world)) == offers, "a pause first"
        if number < 3:
            world.after(300).fires("again:c1")
            assert len(offered(world)) == offers + 1
    assert world.is_over("c1")
    assert [f.number for f in world.told(facts.CallbackRequested)] == ["13800000002"]
    today = world.queue("service")["today"]
    assert today["entered"] == today["answered"] + today["abandoned"] + today["left"]
    assert [f.call for f in world.told(facts.CallAbandoned)] == ["c2"]


def fail(world: World, why: str, customer: str, agent: str) -> None:
    match why:
        case "customer":
            world.give(telephony.LegEnded(customer, Cause.BUSY))
        case "time":
            world.fires("dial:c1")
        case _:
            world.give(telephony.LegEnded(agent, Cause.NORMAL))


def test_a_kept_place_outlives_a_restart_and_an_outage() -> None:
    """A-017: no leg is left that could be found in the switch; the promise stands."""
    world = busy_house()
    hangs_up_after_1(world)
    images = {
        (kind, view["id"]): world.center.image(kind, view["id"])
        for kind in ("call", "agent", "queue")
        for view in world.center.snapshot(world.now)[f"{kind}s"]
    }
    world.center.restore(images)
    world.center.resume(world.now)
    live = tuple(telephony.LiveLeg(leg, True, None) for leg in ("c0-in", "c0-agent1", "c2-in"))
    world.give(telephony.SwitchConnected(live, (), frozenset({"alice"})))
    is_free_again(world)
    assert offered(world)[-1] == ("c1", "alice")


def test_a_supervisor_may_end_a_promise_which_is_no_abandoned_call() -> None:
    world = busy_house()
    hangs_up_after_1(world)
    world.give(inputs.ForceHangupRequested("c1", "boss", "the caller asked for it"))
    assert world.is_over("c1")
    assert world.told(facts.CallAbandoned) == []


def test_who_comes_from_no_line_joins_the_one_that_is_named() -> None:
    nodes = {
        "promise": NodeDefinition(
            "callback",
            {"when": "turn", "queue": "service"},
            {"done": "bye", "no_number": "bye"},
        ),
        "bye": NodeDefinition("hangup", {}),
    }
    setup: Definitions = house(
        "alice", flow=FlowDefinition("test", "test", 1, "zh", "promise", nodes)
    )
    world = World(replace(setup, outbound_trunks=("lab",)))
    calls(world, "c1")
    assert world.queue("service")["waiting"] == 1
    world.ready("alice")
    assert offered(world) == [("c1", "alice")]
