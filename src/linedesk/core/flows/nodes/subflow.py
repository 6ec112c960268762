from linedesk.core.calls.model import Caller
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit

DEEPEST = 5  # flows within flows


class SubflowNode(Node):
    """Walk through another flow and come back. Settings: flow (id). Exits: those by which the
    flow's return nodes come back, otherwise (any other, or the flow is not there)."""

    exits = frozenset({"otherwise"})

    def enter(self, visit: Visit) -> str | None:
        run = visit.run
        flow = visit.floor.definitions.flows.get(str(visit.setting("flow", "")))
        if flow is None or len(run.callers) >= DEEPEST:
            return "otherwise"
        run.callers.append(Caller(run.flow, run.version, run.language, run.node))
        run.flow, run.version, run.language = flow.id, flow.version, flow.language
        run.jump = flow.start
        return None


class ReturnNode(Node):
    """Back to the flow that led here. Settings: exit (of its sub-flow node; default otherwise)."""

    def enter(self, visit: Visit) -> str | None:
        run = visit.run
        caller = run.callers.pop()
        run.flow, run.version, run.language = caller.flow, caller.version, caller.language
        flow = visit.floor.flow(run)
        node = flow.nodes.get(caller.node) if flow else None
        exit = str(visit.setting("exit", "otherwise"))
        exits = node.exits if node else {}
        run.jump = exits.get(exit, exits.get("otherwise", ""))
        return None
