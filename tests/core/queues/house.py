"""A center with skills, priorities and own agents, for stories about waiting."""

from dataclasses import replace
from typing import Any

from linedesk.core import facts
from linedesk.core.definitions import (
    Definitions,
    FlowDefinition,
    NodeDefinition,
    NumberDefinition,
    QueueDefinition,
)
from tests.core.floor_of import SETUP, World, agent

NUMBER = "4008001009"


def queue_flow(name: str = "test", **settings: Any) -> FlowDefinition:
    """Straight into `service`, with the exits that are named (`exits`), each to a goodbye."""
    exits = {exit: f"bye-{exit}" for exit in settings.pop("exits", ())}
    nodes = {"wait": NodeDefinition("queue", {"queue": "service", **settings}, exits)}
    nodes |= {node: NodeDefinition("hangup", {"prompts": ["bye"]}) for node in exits.values()}
    return FlowDefinition(name, name, 1, "zh", "wait", nodes)


def house(
    *agents: Any, flow: FlowDefinition | None = None, also: Any = (), **queue: Any
) -> Definitions:
    """`agents`: definitions, or names who serve `service`; `queue`: what is special about it."""
    people = [agent(a, "service") if isinstance(a, str) else a for a in agents]
    flow = flow or queue_flow()
    service = QueueDefinition(id="service", name="service", **queue)
    return replace(
        SETUP,
        agents={one.id: one for one in people},
        queues={"service": service, "vip": SETUP.queues["vip"], **{q.id: q for q in also}},
        flows={**SETUP.flows, flow.id: flow},
        numbers={**SETUP.numbers, NUMBER: NumberDefinition(NUMBER, flow.id)},
    )


def calls(world: World, *names: str, number: str = NUMBER, **more: Any) -> None:
    """They call one after another, a second apart."""
    for name in names:
        world.calls_in(name, number, **more)
        world.after(1)


def offered(world: World) -> list[tuple[str, str]]:
    """(call, agent) of every offer so far."""
    return [(fact.call, fact.agent) for fact in world.told(facts.CallOffered)]
