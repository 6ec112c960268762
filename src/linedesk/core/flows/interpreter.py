"""Walks a call through its flow: enter a node, stay or leave by an exit, enter the next.

Nodes answer with an exit or None, so the walk is a loop and a flow that runs in circles cannot
exhaust the stack: it is stopped by a budget of steps and ended politely.
"""

from linedesk.core.calls.ending import say_farewell
from linedesk.core.calls.model import Call, Run, Step
from linedesk.core.calls.sounding import silence
from linedesk.core.calls.table import CallState
from linedesk.core.definitions import FlowDefinition
from linedesk.core.facts import CallNodeEntered, CallNodeLeft
from linedesk.core.floor import Floor
from linedesk.core.flows.kinds import KINDS
from linedesk.core.flows.visit import Visit
from linedesk.core.queues import waiting
from linedesk.core.telephony import Cause

STEP_BUDGET = 200  # nodes that one call may enter
FAULT_PROMPTS = ("fault",)


def start(floor: Floor, call: Call, flow: str) -> None:
    definition = floor.definitions.flows[flow]
    call.run = Run(flow, definition.version, definition.language, definition.start)
    call.language = definition.language
    _walk(floor, call, call.run, definition.start)


def _walk(floor: Floor, call: Call, run: Run, name: str | None) -> None:
    while name is not None:
        visit = _enter(floor, call, run, name)
        if visit is None:
            return _fault(floor, call)
        name = _follow(visit, KINDS[visit.node.kind].enter(visit))
        if name is None:
            name = _jump(visit)
    return None


def _jump(visit: Visit) -> str | None:
    """The node entered or left another flow: where to go on in it."""
    name, visit.run.jump = visit.run.jump, None
    return name


def _enter(floor: Floor, call: Call, run: Run, name: str) -> Visit | None:
    """Stand at the node; None when the flow is broken or goes in circles."""
    run.node, run.steps = name, run.steps + 1
    visit = _visit(floor, call)
    if visit is None or run.steps > STEP_BUDGET:
        return None
    call.path.append(Step(name, visit.node.kind))
    floor.tell(
        CallNodeEntered(
            at=floor.now,
            call=call.id,
            flow=run.flow,
            version=run.version,
            node=name,
            kind=visit.node.kind,
        )
    )
    floor.touch_call(call)
    return visit


def _visit(floor: Floor, call: Call) -> Visit | None:
    run = call.run
    flow: FlowDefinition | None = floor.flow(run) if run else None
    node = flow.nodes.get(run.node) if flow and run else None
    if run is None or node is None or node.kind not in KINDS:
        return None
    return Visit(floor, call, run, node)


def _follow(visit: Visit, exit: str | None) -> str | None:
    """Leave the node by the exit; the next node's name, None to stay."""
    if exit is None:
        return None
    floor, call = visit.floor, visit.call
    visit.stop_waiting()
    if call.state is not CallState.FLOW:
        waiting.leave(floor, call, exit)
    silence(floor, call)
    if call.path:
        call.path[-1].exit = exit
    floor.tell(CallNodeLeft(at=floor.now, call=call.id, node=visit.run.node, exit=exit))
    return visit.node.exits.get(exit, "")


def _fault(floor: Floor, call: Call) -> None:
    """The flow has no way on: say so and end the call rather than keep a caller in silence."""
    silence(floor, call)
    say_farewell(floor, call, FAULT_PROMPTS, Cause.FAILED)


def _go_on(visit: Visit, exit: str | None) -> None:
    visit.floor.touch_call(visit.call)
    _walk(visit.floor, visit.call, visit.run, _follow(visit, exit))


def _present(floor: Floor, call: Call) -> Visit | None:
    """The visit, while the flow is in charge: not in a talk and not in the last announcement."""
    in_charge = call.state in (CallState.FLOW, CallState.QUEUED, CallState.OFFERED)
    return _visit(floor, call) if in_charge and call.farewell is None else None


def played(floor: Floor, call: Call) -> None:
    if visit := _present(floor, call):
        _go_on(visit, KINDS[visit.node.kind].played(visit))


def digit(floor: Floor, call: Call, pressed: str) -> None:
    visit = _present(floor, call)
    if visit and call.state is not CallState.OFFERED:
        _go_on(visit, KINDS[visit.node.kind].digit(visit, pressed))


def elapsed(floor: Floor, call: Call) -> None:
    if visit := _present(floor, call):
        _go_on(visit, KINDS[visit.node.kind].elapsed(visit))


def recognised(floor: Floor, call: Call) -> None:
    if visit := _present(floor, call):
        _go_on(visit, KINDS[visit.node.kind].recognised(visit))


def again(floor: Floor, call: Call) -> None:
    if visit := _present(floor, call):
        _go_on(visit, KINDS[visit.node.kind].again(visit))


def told(floor: Floor, call: Call, question: int, values: dict[str, str] | None) -> None:
    """The answer to an `AskOutside`; what is answered too late is of no use any more."""
    visit = _present(floor, call)
    if visit and visit.run.asked == question:
        _go_on(visit, KINDS[visit.node.kind].told(visit, values))


def leave_queue(floor: Floor, call: Call, exit: str) -> None:
    """By an exit that the node has; while an agent is being rung the caller stays."""
    visit = _present(floor, call)
    if visit and call.state is CallState.QUEUED and exit in visit.node.exits:
        _go_on(visit, exit)
