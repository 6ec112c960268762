"""Ring: core. Stories of waiting: skills that relax, own agents, kept seats, exits, changes."""

from dataclasses import replace

from linedesk.core import facts, inputs, telephony
from linedesk.core.customers import Customer
from linedesk.core.definitions import QueueDefinition, SkillStep
from linedesk.core.queues.explaining import winner
from linedesk.core.telephony import Cause
from tests.core.floor_of import LI, WANG, World, agent
from tests.core.queues.house import NUMBER, calls, house, offered, queue_flow

GERMAN = (SkillStep(0, {"german": 3}), SkillStep(30, {"german": 1}), SkillStep(60, {}))
RULE = [{"after": s.after, "skills": dict(s.skills)} for s in GERMAN]


def speaker(name: str, level: int) -> object:
    return replace(agent(name, "service"), skills={"german": level} if level else {})


def test_the_needed_skill_relaxes_step_by_step_and_the_call_is_matched_again() -> None:
    """A-009: German >= 3, after 30 s >= 1, after 60 s anyone."""
    world = World(house(speaker("any", 0), speaker("some", 1), skills=GERMAN))
    world.ready("any", "some")
    calls(world, "c1", "c2")
    assert offered(world) == []
    world.after(28).fires("relax:c1")
    assert offered(world) == [("c1", "some")]
    world.after(1).fires("relax:c2")
    assert offered(world) == [("c1", "some")]
    world.after(30).fires("relax:c2")
    assert offered(world) == [("c1", "some"), ("c2", "any")]
    reasons = world.told(facts.CallOffered)[0].reasons
    assert reasons is not None
    assert reasons.needs == {"german": 1}
    assert [(o.id, o.why, o.detail) for o in reasons.others] == [("any", "skill", "german 0/1")]


def test_a_flow_may_ask_for_other_skills_than_its_queue() -> None:
    """A-009."""
    flow = queue_flow(skills=RULE)
    world = World(house(speaker("any", 0), speaker("good", 9), flow=flow))
    world.ready("any", "good")
    calls(world, "c1")
    assert offered(world) == [("c1", "good")]


def test_a_new_rule_counts_for_those_who_wait_and_nobody_loses_his_place() -> None:
    """A-008: a live change with callers waiting, nobody lost, order preserved."""
    names = [f"c{number}" for number in range(10)]
    setup = house(speaker("any", 0), skills=GERMAN)
    world = World(setup)
    calls(world, *names)
    world.ready("any")
    assert offered(world) == []
    changed = replace(setup.queues["service"], strategy="fewest_calls", skills=())
    queues = {**setup.queues, "service": changed}
    world.give(inputs.DefinitionsChanged(replace(setup, queues=queues)))
    assert offered(world) == [("c0", "any")]
    line = [call.id for call in world.center._floor.line("service").calls]
    assert line == names
    for name in names[1:]:
        world.give(telephony.LegAnswered(f"{offered(world)[-1][0]}-agent1"))
        world.give(telephony.LegEnded(f"{offered(world)[-1][0]}-in", Cause.NORMAL))
        world.give(inputs.PresenceRequested("any", "ready"))
        assert offered(world)[-1] == (name, "any")


def test_a_vip_gets_the_next_free_seat_a_hundred_times_of_a_hundred() -> None:
    """A-010: all seats are busy, ordinary callers wait, a VIP comes last."""
    waits = []
    for number in range(100):
        world = World(house("alice"))
        world.ready("alice")
        calls(world, "busy")
        world.give(telephony.LegAnswered("busy-agent1"))
        calls(world, *(f"plain{n}" for n in range(number % 7 + 1)))
        world.calls_in("vip", "4008001000")
        world.recognised("vip", WANG)
        vip_to_service(world)
        world.give(telephony.LegEnded("busy-in", Cause.NORMAL))
        world.give(inputs.PresenceRequested("alice", "ready"))
        assert offered(world)[-1] == ("vip", "alice")
        waits.append(world.told(facts.CallOffered)[-1].reasons)
    assert all(reasons and reasons.passed[0].why == "priority" for reasons in waits)


def vip_to_service(world: World) -> None:
    """The main flow leads a VIP to the queue vip; alice must serve it for this story."""
    floor = world.center._floor
    definitions = floor.definitions
    alice = replace(definitions.agents["alice"], queues=("service", "vip"))
    world.give(inputs.DefinitionsChanged(replace(definitions, agents={"alice": alice})))
    world.plays_out("vip")


def test_a_kept_seat_waits_for_a_vip_while_others_hold() -> None:
    """A-010: reserved seats."""
    flow = queue_flow("vips", priority=10)
    setup = house("alice", "bob", flow=flow, kept_seats=1, kept_priority=10)
    world = World(setup)
    world.ready("alice", "bob")
    calls(world, "c1", "c2", number="4008001001")
    assert offered(world) == [("c1", "alice")]
    calls(world, "vip")
    assert offered(world)[-1] == ("vip", "bob")
    kept = world.told(facts.CallOffered)[-1].reasons
    assert kept is not None
    assert [(p.id, p.why) for p in kept.passed] == [("c2", "kept")]


def test_the_last_one_signed_in_is_not_kept_back() -> None:
    """A-010: a kept seat never leaves an ordinary caller without any agent for ever."""
    world = World(house("alice", "bob", kept_seats=1, kept_priority=10))
    world.ready("alice", "bob")
    calls(world, "c1", "c2")
    world.give(telephony.LegAnswered("c1-agent1"))
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert offered(world) == [("c1", "alice")]
    world.give(inputs.PresenceRequested("alice", "offline"))
    assert offered(world) == [("c1", "alice"), ("c2", "bob")]


OWNED = Customer(id="owned", name="Owned", owner="bob")


def test_a_customer_waits_for_his_owner_and_gets_him() -> None:
    """A-012: first the owner, though another has been free for longer; the pop says why."""
    world = World(house("alice", "bob", personal_seconds=10))
    world.ready("alice", "bob")
    calls(world, "c1")
    assert offered(world) == [], "the records have not said yet who calls"
    world.recognised("c1", OWNED)
    assert offered(world) == [("c1", "bob")]
    assert world.call("c1")["personal"] == "owner"


def test_the_wait_for_the_own_agent_is_bounded() -> None:
    """A-012: rings the own agent if free within the time, else the normal queue."""
    world = World(house("alice", "bob", personal_seconds=10))
    world.ready("bob")
    calls(world, "other")
    world.recognised("other", LI)
    world.give(telephony.LegAnswered("other-agent1"))
    world.ready("alice")
    calls(world, "c1")
    world.recognised("c1", OWNED)
    assert offered(world) == [("other", "bob")]
    world.after(10).fires("personal:c1")
    assert offered(world)[-1] == ("c1", "alice")


def test_an_owner_of_another_queue_who_becomes_free_is_rung() -> None:
    """A-012: the owner need not serve the queue."""
    world = World(house("alice", agent("bob", "vip"), personal_seconds=60))
    world.ready("alice", "bob")
    calls(world, "v", number="4008001000")
    world.recognised("v", WANG)
    world.plays_out("v")
    world.give(telephony.LegAnswered("v-agent1"))
    calls(world, "c1")
    world.recognised("c1", OWNED)
    assert offered(world) == [("v", "bob")]
    world.give(telephony.LegEnded("v-in", Cause.NORMAL))
    world.give(inputs.PresenceRequested("bob", "ready"))
    assert offered(world)[-1] == ("c1", "bob")


def test_nobody_waits_for_an_agent_who_is_not_at_work() -> None:
    """A-012."""
    world = World(house("alice", "bob", personal_seconds=10))
    world.ready("alice")
    calls(world, "c1")
    world.recognised("c1", OWNED)
    assert offered(world) == [("c1", "alice")]


def test_the_agent_of_the_last_talk_is_next_after_the_owner() -> None:
    """A-012: the second call in seven days rings the first agent."""
    world = World(house("alice", "bob", personal_seconds=10))
    world.ready("alice", "bob")
    calls(world, "c1")
    world.give(inputs.CustomerFound("c1", (LI,), last_agent="bob"))
    assert offered(world) == [("c1", "bob")]
    assert world.call("c1")["personal"] == "last"


def test_a_stranger_who_was_dialed_in_vain_reaches_who_dialed() -> None:
    """A-013."""
    world = World(house("alice", "bob", personal_seconds=10))
    world.ready("alice", "bob")
    calls(world, "c1")
    world.give(inputs.CustomerFound("c1", (), last_agent="alice", dialed_by="bob"))
    assert offered(world) == [("c1", "bob")]
    assert world.call("c1")["personal"] == "dialed"


def test_when_the_records_are_away_the_call_is_matched_all_the_same() -> None:
    """A-011: the lookup has its time, then the call goes on."""
    world = World(house("alice", personal_seconds=10))
    world.ready("alice")
    calls(world, "c1")
    world.fires("lookup:c1")
    assert offered(world) == [("c1", "alice")]


def left_by(world: World, call: str) -> str:
    return next(f.why for f in world.told(facts.CallDiverted) if f.call == call)


def test_each_way_out_of_a_queue_has_its_own_counter() -> None:
    """A-020: unattended, all busy, full, time-out, a key, deserted."""
    exits = ("unattended", "full", "timeout", "9")
    world = World(house("alice", flow=queue_flow(exits=exits, timeout=60), capacity=3))
    calls(world, "nobody")
    world.ready("alice")
    calls(world, "talk")
    world.give(telephony.LegAnswered("talk-agent1"))
    calls(world, "slow", "key", "stays", "one-too-many")
    world.after(60).fires("queue:slow")
    world.presses("key", "9")
    world.give(telephony.LegEnded("talk-in", Cause.NORMAL))
    world.give(inputs.PresenceRequested("alice", "offline"))
    today = world.queue("service")["today"]
    ways = ("unattended", "full", "timed_out", "keyed", "deserted", "all_busy")
    assert [today[way] for way in ways] == [1, 1, 1, 1, 1, 0]
    assert today["entered"] == today["answered"] + today["left"]
    assert [left_by(world, c) for c in ("nobody", "one-too-many", "slow", "key")] == [
        *("unattended", "full", "timeout", "9"),
    ]


def test_callers_are_not_left_alone_when_the_last_agent_signs_out() -> None:
    """A-020: nobody is signed in any more."""
    world = World(house("alice", flow=queue_flow(exits=("unattended",))))
    world.ready("alice")
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    calls(world, "c1", "c2")
    world.give(inputs.PresenceRequested("alice", "offline"))
    assert [world.call(c)["flow_path"][-1]["node"] for c in ("c1", "c2")] == ["bye-unattended"] * 2
    assert world.queue("service")["today"]["deserted"] == 2


def test_all_busy_is_another_way_out_than_nobody_signed_in() -> None:
    """A-020."""
    world = World(house("alice", flow=queue_flow(exits=("all_busy", "unattended"))))
    world.ready("alice")
    calls(world, "c1")
    world.give(telephony.LegAnswered("c1-agent1"))
    calls(world, "c2")
    assert left_by(world, "c2") == "all_busy"
    assert world.queue("service")["today"]["all_busy"] == 1


def test_an_ordinary_caller_is_overtaken_as_often_as_allowed_and_not_once_more() -> None:
    """N-19, on the floor: alternating VIPs, also after a restart in between."""
    flow = queue_flow("vips", priority=10)
    world = World(house("alice", flow=flow, overtaken_limit=2, wrap_up_seconds=0))
    world.ready("alice")
    calls(world, "busy", "plain", number="4008001001")
    world.give(telephony.LegAnswered("busy-agent1"))
    talking = "busy"
    for number in range(4):
        calls(world, f"vip{number}")
        world.give(telephony.LegEnded(f"{talking}-in", Cause.NORMAL))
        restart(world)
        talking = offered(world)[-1][0]
        world.give(telephony.LegAnswered(f"{talking}-agent1"))
    assert [call for call, _ in offered(world)] == ["busy", "vip0", "vip1", "plain", "vip2"]


def restart(world: World) -> None:
    """The center becomes what its images say."""
    kept = {
        (kind, view["id"]): world.center.image(kind, view["id"])
        for kind, views in (
            (kind[:-1], views) for kind, views in world.center.snapshot(world.now).items()
        )
        for view in views
    }
    world.center.restore({key: image for key, image in kept.items() if image is not None})


def test_the_reasons_lead_to_the_same_winner() -> None:
    """N-10."""
    world = World(house("alice", "bob", strategy="fewest_calls"))
    world.ready("alice", "bob")
    calls(world, "c1", number=NUMBER)
    [fact] = world.told(facts.CallOffered)
    assert fact.reasons is not None
    assert winner(fact.reasons) == fact.agent == "alice"
    assert fact.candidates == ("alice", "bob")
    assert fact.reasons.presences == {"ready": 2}


def test_spare_takes_whom_the_other_queues_can_spare_best() -> None:
    """A-007: strategy "spare". Ann is the last free one of vip, Bob one of three in sales, Cid
    serves nothing else: Cid, then Bob, then Ann."""
    ann = agent("ann", "service", "vip")
    bob = agent("bob", "service", "sales")
    others = [agent("s1", "sales"), agent("s2", "sales"), agent("cid", "service")]
    sales = QueueDefinition(id="sales", name="sales")
    world = World(house(ann, bob, *others, also=(sales,), strategy="spare"))
    world.ready("ann", "bob", "s1", "s2", "cid")
    calls(world, "c1", "c2", "c3")
    assert [who for _, who in offered(world)] == ["cid", "bob", "ann"]
