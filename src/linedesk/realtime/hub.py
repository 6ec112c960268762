"""Carries every change to the screens that may see it.

A topic is a snapshot and the numbered events since; snapshot and events together always equal a
fresh snapshot. `floor` is everything, `me` one agent and his calls, `system` how the parts are.
Topics come into being when somebody first asks for them; one hub serves one tenant.
"""

import asyncio
import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

import msgspec
from prometheus_client import Counter, Gauge

from linedesk.core.definitions import AlertRule
from linedesk.core.effects import Changed
from linedesk.kit.clock import Clock
from linedesk.kit.masking import shown_call
from linedesk.kit.security import Principal
from linedesk.realtime.alerts import Alerts
from linedesk.realtime.floor import Floor, Update, View, agents_of
from linedesk.realtime.outbox import Outbox
from linedesk.realtime.topic import Topic
from linedesk.realtime.visibility import (
    ALERTS,
    SYSTEM,
    WALL,
    Address,
    shown_on_wall,
    shown_to_agent,
)

HEARTBEAT_SECONDS = 2.0
WALL_SECONDS = 0.5  # televisions are told twice a second, however much happens
REFRESH_SECONDS = 30.0
_ANYBODY = Principal(UUID(int=0), UUID(int=0), "", frozenset())  # may see no number

_sockets = Gauge("linedesk_screens", "Open WebSockets of screens")
_events = Counter("linedesk_screen_events_total", "Events encoded for screens", ["topic"])
_events_of = functools.cache(_events.labels)
_resyncs = Counter("linedesk_screen_resyncs_total", "Screens that fell behind and began anew")


class Hub:
    """`snapshot` and `system` give the present live views and the present state of the parts."""

    def __init__(
        self,
        snapshot: Callable[[], dict[str, Any]],
        system: Callable[[], dict[str, str]],
        clock: Clock,
        alert_rules: Callable[[], Sequence[AlertRule]] = tuple,
    ) -> None:
        self._alert_rules = alert_rules
        self._alerts = Alerts()
        self._fresh = snapshot
        self._system = system
        self._clock = clock
        self._floor = Floor(snapshot())
        self._topics: dict[Address, Topic] = {}
        self._outboxes: set[Outbox] = set()
        self._untold: dict[tuple[str, str], View | None] = {}  # to the walls
        self._untold_since = 0.0

    # --- what happens ------------------------------------------------------------------------

    def changed(self, changes: Sequence[Changed], at: float) -> None:
        """A listener of the plane."""
        for update in self._floor.apply(changes):
            self._keep_for_walls(update, at)
            for address, name, data in _news(update):
                self._publish(address, name, data, at)

    def _keep_for_walls(self, update: Update, at: float) -> None:
        """Queues as they are, agents as everybody may see them, when that has changed."""
        before, after = _on_the_wall(update.kind, update.before, update.after)
        if before != after:
            self._untold_since = at if not self._untold else self._untold_since
            self._untold[update.kind, update.id] = after

    def tell_walls(self) -> None:
        """All that has changed since the last time, in one message; `since`: the first change."""
        if self._untold:
            self._publish(WALL, "wall.changed", self._wall_news(), self._clock())
            self._untold = {}

    def _wall_news(self) -> View:
        there = [(kind, view) for (kind, _), view in self._untold.items() if view is not None]
        return {
            "since": self._untold_since,
            "queues": [view for kind, view in there if kind == "queue"],
            "agents": [view for kind, view in there if kind == "agent"],
            "gone": [id for (_, id), view in self._untold.items() if view is None],
        }

    def system_changed(self, parts: dict[str, str]) -> None:
        """A listener of the system's state."""
        self._publish(SYSTEM, "system.changed", parts, self._clock())

    def tell_agent(self, agent: str, name: str, data: dict[str, Any]) -> None:
        """Say something to the agent's own screens that changes no view."""
        for masked in (False, True):
            self._publish(Address("me", agent, masked), name, data, self._clock())

    def written(self, call: str, text: str) -> None:
        """Somebody wrote this in a live call; anything else is passed over."""
        if view := self._floor.call(call):
            self._alerts.rules = tuple(self._alert_rules())
            self._alerts.hear(view, text, self._clock())

    def look_for_alerts(self) -> None:
        """What lasts too long by now, and what is over."""
        self._alerts.rules = tuple(self._alert_rules())
        at = self._clock()
        for name, data in self._alerts.look(self._floor.snapshot(), at):
            self._publish(ALERTS, name, data, at)

    def acknowledge(self, alert: str, by: str) -> bool:
        """False when it is over."""
        view = self._alerts.acknowledge(alert, by, self._clock())
        if view is not None:
            self._publish(ALERTS, "alert.changed", view, self._clock())
        return view is not None

    async def run(self) -> None:
        """For ever: what comes with time and not with a change."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._follow_time())
            group.create_task(self._follow_for_walls())

    async def _follow_for_walls(self) -> None:
        while True:
            await asyncio.sleep(WALL_SECONDS)
            self.tell_walls()

    async def _follow_time(self) -> None:
        """Heartbeats, so that a silent socket is a dead one; and what only time has changed."""
        refresh_at = 0.0
        while True:
            at = self._clock()
            self._beat(at)
            self.look_for_alerts()
            if asyncio.get_running_loop().time() >= refresh_at:
                refresh_at = asyncio.get_running_loop().time() + REFRESH_SECONDS
                self.changed(self._floor.differences(self._fresh()), at)
            await asyncio.sleep(HEARTBEAT_SECONDS)

    def _beat(self, at: float) -> None:
        text = msgspec.json.encode({"type": "heartbeat", "at": at}).decode()
        for outbox in tuple(self._outboxes):
            outbox.offer(text)

    def _publish(self, address: Address, name: str, data: Any, at: float) -> None:
        if topic := self._topics.get(address):
            shown = _masked(data) if address.masked and name == "call.changed" else data
            topic.publish(name, shown, at)
            _events_of(address.topic).inc()

    # --- who listens -------------------------------------------------------------------------

    def is_agent(self, id: str) -> bool:
        return self._floor.is_agent(id)

    def join(self, outbox: Outbox, addresses: Iterable[Address], since: Sequence[int]) -> None:
        """From now on the outbox hears these topics; first what it missed, or snapshots."""
        self._outboxes.add(outbox)
        _sockets.set(len(self._outboxes))
        for number, address in enumerate(addresses):
            topic = self._topic(address)
            missed = topic.since(since[number]) if number < len(since) else None
            for text in [topic.snapshot(self._clock())] if missed is None else missed:
                outbox.offer(text)
            topic.listeners.add(outbox)

    def leave(self, outbox: Outbox) -> None:
        self._outboxes.discard(outbox)
        _sockets.set(len(self._outboxes))
        for topic in self._topics.values():
            topic.listeners.discard(outbox)

    def resync(self, outbox: Outbox, addresses: Iterable[Address]) -> None:
        """The outbox fell behind, or its screen says so: fresh snapshots, then events again."""
        _resyncs.inc()
        for address in addresses:
            outbox.offer(self._topic(address).snapshot(self._clock()))

    def _topic(self, address: Address) -> Topic:
        if address not in self._topics:
            state = self._state_of(address)
            self._topics[address] = Topic(address.topic, state, self._clock())
        return self._topics[address]

    def _state_of(self, address: Address) -> Callable[[], Any]:
        match address.topic:
            case "system":
                return self._system
            case "me":
                return lambda: _calls_masked(self._floor.of_agent(address.agent), address)
            case "alerts":
                return self._alerts.snapshot
            case "wall":
                return lambda: _wall(self._floor.snapshot())
            case _:
                return lambda: _calls_masked(self._floor.snapshot(), address)


def _news(update: Update) -> Iterator[tuple[Address, str, Any]]:
    """To whom an update is news, and how it is told."""
    told = _told(update.kind, update.id, update.after)
    for masked in (False, True):
        yield Address("floor", masked=masked), *told
        if update.kind == "agent":
            yield Address("me", update.id, masked), *told
    if update.kind == "call":
        yield from _news_of_call(update)


def _on_the_wall(kind: str, *views: View | None) -> tuple[View | None, ...]:
    """No call is."""
    if kind == "queue":
        return views
    return tuple(view and shown_on_wall(view) if kind == "agent" else None for view in views)


def _news_of_call(update: Update) -> Iterator[tuple[Address, str, Any]]:
    """A call is news to everybody who has to do with it, its leaving to whoever had."""
    now, before = agents_of(update.after), agents_of(update.before)
    for agent in dict.fromkeys((*before, *now)):
        after = _seen(update.after, agent)
        if after is not None and after == _seen(update.before, agent):
            continue  # even that something happened would tell him that somebody listens
        for masked in (False, True):
            yield Address("me", agent, masked), *_told("call", update.id, after)


def _seen(call: View | None, agent: str) -> View | None:
    """None: it is not, or no longer, on his screen."""
    return shown_to_agent(call, agent) if call and agent in agents_of(call) else None


def _told(kind: str, id: str, view: View | None) -> tuple[str, Any]:
    return (f"{kind}.removed", {"id": id}) if view is None else (f"{kind}.changed", view)


def _masked(call: View) -> View:
    return shown_call(call, _ANYBODY)


def _calls_masked(state: dict[str, Any], address: Address) -> dict[str, Any]:
    if not address.masked:
        return state
    return state | {"calls": [_masked(call) for call in state["calls"]]}


def _wall(state: dict[str, list[View]]) -> dict[str, Any]:
    agents = [shown_on_wall(agent) for agent in state["agents"]]
    return {"queues": state["queues"], "agents": agents}
