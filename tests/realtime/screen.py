"""A screen for stories: it folds messages as the web's reducer does (web/src/realtime/feed.ts)."""

import json
from typing import Any

from linedesk.realtime.hub import Hub
from linedesk.realtime.outbox import Outbox
from linedesk.realtime.visibility import Address

SHELF = {"queue": "queues", "agent": "agents", "call": "calls"}


class Screen:
    """Reads its outbox when told to; keeps the data and the number of each topic."""

    def __init__(self, hub: Hub, *addresses: Address, since: tuple[int, ...] = ()) -> None:
        self.hub, self.addresses = hub, addresses
        self.outbox = Outbox()
        self.data: dict[str, Any] = {}
        self.seq: dict[str, int] = {}
        self.names: list[str] = []
        self.snapshots = 0
        hub.join(self.outbox, addresses, since)

    def read(self) -> "Screen":
        while self.outbox._waiting:
            self.fold(json.loads(self.outbox._waiting.popleft()))
        return self

    def fold(self, message: dict[str, Any]) -> None:
        if message["type"] == "heartbeat":
            return
        topic, seq = message["topic"], message["seq"]
        if message["type"] == "snapshot":
            self.snapshots += 1
            self.data[topic] = message["data"]
        else:
            assert seq == self.seq[topic] + 1, "numbered without a gap"
            self.names.append(message["name"])
            self.follow(topic, message["name"], message["data"])
        self.seq[topic] = seq

    def follow(self, topic: str, name: str, data: Any) -> None:
        kind, verb = name.split(".")
        if name == "wall.changed":
            self.follow_wall(data)
        elif topic == "system":
            self.data[topic] = self.data[topic] | data
        elif topic == "me" and kind == "agent":
            self.data["me"]["agent"] = data if verb == "changed" else None
        elif verb in ("changed", "removed"):
            shelf = self.data[topic][SHELF[kind]]
            shelf[:] = [view for view in shelf if view["id"] != data["id"]]
            shelf.extend([data] if verb == "changed" else [])

    def follow_wall(self, data: Any) -> None:
        for shelf in ("queues", "agents"):
            new = {view["id"] for view in data[shelf]} | set(data["gone"])
            kept = [view for view in self.data["wall"][shelf] if view["id"] not in new]
            self.data["wall"][shelf] = kept + data[shelf]


def sorted_views(data: Any) -> Any:
    """Lists of views have no order of their own."""
    if isinstance(data, dict):
        return {key: sorted_views(value) for key, value in data.items()}
    if isinstance(data, list) and data and isinstance(data[0], dict) and "id" in data[0]:
        return sorted(data, key=lambda view: str(view["id"]))
    return data


def fresh(hub: Hub, address: Address) -> Any:
    return Screen(hub, address).read().data[address.topic]
