"""Into the line of a queue by a person's decision: a flow of one node, so that everything else
(music, the place in line, the step after an outage) is as for every waiting caller."""

from linedesk.core.calls.model import Call, Run, Step
from linedesk.core.definitions import LINE_FLOW, line_flow
from linedesk.core.floor import Floor
from linedesk.core.flows.nodes.queue import QueueNode
from linedesk.core.flows.visit import Visit


def line_up(floor: Floor, call: Call, queue: str) -> None:
    flow = line_flow(queue, call.priority, call.language)
    call.run = Run(f"{LINE_FLOW}{queue}", flow.version, call.language, flow.start)
    call.path.append(Step(flow.start, "queue"))
    QueueNode().enter(Visit(floor, call, call.run, flow.nodes[flow.start]))
