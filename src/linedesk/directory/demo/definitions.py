"""The demo's set-up as the core sees it, without any database: for tests of its flows."""

from typing import Any

from linedesk.core.calendars import Calendar
from linedesk.core.definitions import (
    AgentDefinition,
    Blocked,
    Definitions,
    FlowDefinition,
    NodeDefinition,
    NumberDefinition,
    QueueDefinition,
)
from linedesk.directory.defaults import PROMPTS
from linedesk.directory.demo.flows import FLOWS
from linedesk.directory.demo.people import BLOCKED, LEVELS, PEOPLE, QUEUE_TIMES, QUEUES

OFFICE_HOURS = ((9 * 60, 18 * 60),)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
SHANGHAI = ((0.0, 8 * 3600),)


def demo_definitions() -> Definitions:
    """Names stand for ids; every prompt is spoken in both languages."""
    return Definitions(
        agents={
            name: _agent(name, shown) for name, shown, roles, _, _ in PEOPLE if roles == ["agent"]
        },
        queues={
            name: QueueDefinition(name, name, label, personal_seconds=10.0, **QUEUE_TIMES)
            for name, label, _ in QUEUES
        },
        flows={name: flow_definition(name, data) for name, _, data, _ in FLOWS},
        numbers={number: NumberDefinition(number, name) for name, _, _, number in FLOWS},
        blocklist={BLOCKED: Blocked(BLOCKED, "nuisance")},
        own_number=FLOWS[0][3],
        outbound_trunks=("lab",),
        prompts={name: {"zh": f"zh-{name}", "en": f"en-{name}"} for name in PROMPTS},
        calendars={"office": Calendar("office", SHANGHAI, dict.fromkeys(WEEKDAYS, OFFICE_HOURS))},
    )


def _agent(name: str, shown: str) -> AgentDefinition:
    served = tuple(queue for queue, _, members in QUEUES if name in members)
    return AgentDefinition(
        name, name, shown, desk_account=name, queues=served, skills=LEVELS.get(name, {})
    )


def flow_definition(name: str, data: dict[str, Any]) -> FlowDefinition:
    nodes = {
        node: NodeDefinition(of["kind"], of["settings"], of["exits"])
        for node, of in data["nodes"].items()
    }
    return FlowDefinition(name, name, 1, data["language"], data["start"], nodes)
