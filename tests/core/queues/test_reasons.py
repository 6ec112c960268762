"""Ring: core. Whatever the state, what is kept of an offer leads to the same agent again."""

import json
import random

import msgspec

from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call
from linedesk.core.calls.table import CallState
from linedesk.core.defining import define
from linedesk.core.definitions import AgentDefinition, Definitions, QueueDefinition, SkillStep
from linedesk.core.effects import Tell
from linedesk.core.facts import CallOffered
from linedesk.core.floor import Floor
from linedesk.core.queues.dispatching import match
from linedesk.core.queues.explaining import winner
from linedesk.core.queues.matching import RULES
from linedesk.core.queues.reasons import REMEMBERED, Reasons

STATES = 10_000
QUEUES = ("q", "r")
NOW = 1_700_000_000.0


def random_floor(dice: random.Random) -> Floor:
    """Agents of all kinds, most of them free, and calls that wait for this and that."""
    agents = {f"a{n}": _agent(dice, f"a{n}") for n in range(dice.randint(1, 14))}
    queues = {queue: _queue(dice, queue) for queue in QUEUES}
    floor = Floor(Definitions())
    floor.now = NOW
    define(floor, Definitions(agents=agents, queues=queues))
    floor.blind = False
    for id in agents:
        _place(dice, floor, id)
    floor.count_presences()
    for number in range(dice.randint(1, 5)):
        _wait(dice, floor, f"c{number}")
    return floor


def _agent(dice: random.Random, id: str) -> AgentDefinition:
    return AgentDefinition(
        id,
        id,
        id,
        desk_account=id,
        queues=tuple(queue for queue in QUEUES if dice.random() < 0.8),
        skills={"de": dice.randint(1, 10)} if dice.random() < 0.7 else {},
        ranks={"q": dice.randint(1, 3)},
        places={"q": dice.randint(0, 3)},
    )


def _queue(dice: random.Random, id: str) -> QueueDefinition:
    rule = (SkillStep(0, {"de": dice.randint(1, 9)}), SkillStep(30, {}))
    return QueueDefinition(
        id,
        id,
        strategy=dice.choice(sorted(RULES)),
        skills=rule if dice.random() < 0.5 else (),
        kept_seats=dice.choice([0, 0, 1]),
        kept_priority=5,
        overtaken_limit=dice.choice([0, 1, 3]),
    )


def _place(dice: random.Random, floor: Floor, id: str) -> None:
    agent = floor.agent(id)
    agent.presence = dice.choice([Presence.READY] * 4 + [Presence.TALKING, Presence.OFFLINE])
    agent.reachable = {id}
    agent.idle_since = NOW - dice.randint(0, 50)
    agent.rung_at = NOW - dice.randint(0, 50)
    agent.today.day, agent.today.answered = int(NOW + 28800) // 86400, dice.randint(0, 5)


def _wait(dice: random.Random, floor: Floor, id: str) -> None:
    queue = dice.choice(QUEUES)
    call = Call(id, "inbound", "1", "", "2", "lab", NOW, NOW, CallState.QUEUED)
    call.customer_leg, call.customer_up = f"{id}-in", True
    call.queue, call.queued = queue, NOW - dice.randint(0, 60)
    call.priority = dice.choice([0, 0, 5, 10])
    call.want.rule = floor.queue_definition(queue).skills
    call.want.needs = dice.choice([(), (("de", 4),)])
    call.want.awaits = dice.choice([None, None, None, "a1"])
    call.want.why = "owner" if call.want.awaits else None
    floor.calls[id] = call
    floor.line(queue).join(call)
    floor.feed(queue)


def test_recomputing_gives_the_same_winner_in_ten_thousand_states() -> None:
    """N-10: the reasons as they lie in the records, after a way through JSON."""
    dice, offers = random.Random(3), 0
    for _ in range(STATES):
        floor = random_floor(dice)
        match(floor)
        for effect in floor.effects:
            if isinstance(effect, Tell) and isinstance(effect.fact, CallOffered):
                offers += 1
                check(effect.fact)
    assert offers > STATES


def check(fact: CallOffered) -> None:
    kept = msgspec.convert(json.loads(msgspec.json.encode(fact.reasons)), Reasons)
    if kept.rule == "ring_all":
        assert fact.agent in fact.candidates
    else:
        assert winner(kept) == fact.agent == fact.candidates[0]
    for part in (kept.candidates, kept.others, kept.passed):
        assert len(part) <= REMEMBERED
    unexplained = {"": "no reason at all"}
    assert not [one for one in kept.passed + kept.others if one.why in unexplained]
    if kept.personal is None and not kept.due:
        able = [one for one in kept.passed if one.why in ("personal",)]
        assert able == [], "only a personal offer passes others for a person's sake"
