"""How the floor looks from outside: one flat dictionary for each call, agent and queue.

Screens, the API and the wallboard read these and nothing else. Times are unix seconds.
"""

from collections import Counter
from typing import Any

from linedesk.core.agents.model import Agent, AgentToday
from linedesk.core.agents.phones import reachable_devices
from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call, CallBack, Help, Member, Stint, Watch
from linedesk.core.calls.table import CallState
from linedesk.core.customers import Customer
from linedesk.core.day import agent_today, queue_today
from linedesk.core.floor import Floor
from linedesk.core.queues.estimating import Estimate, estimate
from linedesk.core.queues.model import Queue, QueueToday

View = dict[str, Any]


def call_view(floor: Floor, call: Call) -> View:
    agent_id = call.present_agent
    queue = floor.definitions.queues.get(call.queue) if call.queue else None
    last = call.stints[-1] if call.stints else None
    return {
        "id": call.id,
        "interaction_id": call.id,
        "direction": call.direction,
        "medium": call.medium,
        "page": call.page,
        "caller": call.caller,
        "caller_name": call.caller_name,
        "called": call.called,
        "state": call.state.value,
        "since": call.since,
        "started_at": call.started,
        "queued_at": call.queued,
        "connected_at": call.connected,
        "ended_at": call.ended,
        "waited": call.waited,
        "expected": call.expected,
        "queue": queue.name if queue else None,
        "queue_id": call.queue,
        "priority": call.priority,
        "personal": call.want.why,
        "agent": _username(floor, agent_id),
        "agent_id": agent_id,
        "offer_expires_at": call.offer.expires if call.offer else None,
        "agent_ids": call.agents(),
        "wrap_up_until": last.wrap_up_until if last else None,
        "customer": customer_view(call.customer),
        "customers": [customer_view(customer) for customer in call.customers],
        "recognised": call.recognised,
        "flow_path": [{"node": s.node, "kind": s.kind, "exit": s.exit} for s in call.path],
        "recording": call.recording,
        "recording_mode": call.recording_mode,
        "recording_since": call.paused_at,
        "marks": call.marks,
        "held": call.state is CallState.HELD,
        "muted": bool(last and last.muted),
        "disposition": last.disposition if last else None,
        "ringing_ids": call.ringing(),
        "consult": _member_view(floor, call.consult) if call.consult else None,
        "members": [_member_view(floor, member) for member in call.members],
        "supervisors": [_watch_view(floor, watch) for watch in call.watches],
        "help": _help_view(floor, call.help) if call.help else None,
        "lost_since": call.stint.lost if call.stint else None,
        "peer_id": call.peer,
        "peer": _username(floor, call.peer),
        "transferred_by": _username(floor, call.transfer.by) if call.transfer else None,
        "reason": call.transfer.reason if call.transfer else None,
        "call_back": _promise_view(call.call_back) if call.call_back else None,
        "stints": [_stint_view(floor, stint) for stint in call.stints],
    }


def _promise_view(promise: CallBack) -> View:
    return {
        "since": promise.since,
        "tries": promise.tries,
        "again_at": promise.not_before or None,
    }


def _stint_view(floor: Floor, stint: Stint) -> View:
    return {
        "agent_id": stint.agent,
        "agent": _username(floor, stint.agent),
        "connected_at": stint.connected,
        "ended_at": stint.ended,
        "wrap_up_until": stint.wrap_up_until,
        "wraps_up": stint.ended is not None and not stint.closed,
        "disposition": stint.disposition,
    }


def _member_view(floor: Floor, member: Member) -> View:
    return {
        "id": member.leg,
        "agent_id": member.agent,
        "agent": _username(floor, member.agent),
        "number": member.number,
        "reason": member.reason,
        "up": member.up,
        "muted": member.muted,
    }


def _watch_view(floor: Floor, watch: Watch) -> View:
    return {
        "id": watch.supervisor,
        "username": _username(floor, watch.supervisor),
        "mode": watch.mode,
        "up": watch.up,
        "since": watch.since,
    }


def _help_view(floor: Floor, help: Help) -> View:
    return {
        "agent_id": help.agent,
        "agent": _username(floor, help.agent),
        "reason": help.reason,
        "since": help.since,
        "supervisor": _username(floor, help.supervisor),
    }


def _username(floor: Floor, agent: str | None) -> str | None:
    found = floor.definitions.agents.get(agent or "")
    return found.username if found else None


def customer_view(customer: Customer | None) -> View | None:
    if customer is None:
        return None
    return {**_fields(customer), "tags": list(customer.tags)}


def agent_view(floor: Floor, agent: Agent) -> View:
    definition = floor.agent_definition(agent)
    queues = (floor.definitions.queues.get(queue) for queue in definition.queues)
    return {
        "id": agent.id,
        "username": definition.username,
        "name": definition.name,
        "extension": definition.extension,
        "team": definition.team,
        "takes_calls": definition.takes_calls,
        "bot": definition.bot,
        "presence": agent.presence.value,
        "reason": agent.reason,
        "set_by": _username(floor, agent.by) or agent.by,
        "since": agent.since,
        "next": agent.wish.presence.value if agent.wish else None,
        "device": agent.device or definition.device,
        "reachable": reachable_devices(floor, agent),
        "call": agent.call,
        "queues": [queue.name for queue in queues if queue],
        "last_result": agent.last_result,
        "today": _fields(agent_today(floor, agent)),
    }


def queue_view(floor: Floor, queue: Queue) -> View:
    definition = floor.queue_definition(queue.id)
    calls = floor.line(queue.id).calls
    present = floor.presences.get(queue.id, Counter())
    return {
        "id": queue.id,
        "name": definition.name,
        "label": dict(definition.label),
        "waiting": len(calls),
        "oldest_since": min((call.queued or floor.now for call in calls), default=None),
        "wait_estimate": estimate_view(estimate(floor, queue.id, len(calls))),
        "agents_ready": present[Presence.READY],
        "agents_signed_in": present.total() - present[Presence.OFFLINE],
        "target_seconds": definition.target_seconds,
        "target_share": definition.target_share,
        "today": _fields(queue_today(floor, queue)),
    }


def estimate_view(found: Estimate | None) -> View | None:
    """Whole seconds, so that a view does not change with every breath."""
    if found is None:
        return None
    return {"mean": round(found.mean), "half": round(found.half), "ninety": round(found.ninety)}


def _fields(record: Customer | AgentToday | QueueToday) -> View:
    """A flat record as a dictionary; `dataclasses.asdict` copies deeply, at ten times the cost."""
    return {name: getattr(record, name) for name in record.__slots__}
