"""A topic of the WebSocket folded into one state, and waiting for that state to be as wanted."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

from e2e.waiting import PATIENCE
from linedesk.lab.screen import Screen

State = dict[str, Any]
KINDS = {"call": "calls", "agent": "agents", "queue": "queues"}


class Watch:
    """`state`: the topic's snapshot with every event since applied; lists become dicts by id."""

    def __init__(self, screen: Screen, topic: str) -> None:
        self._screen = screen
        self._topic = topic
        self._changed = asyncio.Condition()
        self._reader: asyncio.Task[None] | None = None
        self.state: State = {}

    async def __aenter__(self) -> "Watch":
        self._reader = asyncio.create_task(self._read())
        await self.until(bool, 15, "a first snapshot")
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._reader is not None
        self._reader.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._reader

    async def until(self, true: Callable[[State], object], within: float, what: str) -> State:
        """Wait until `true` of the state; the state then."""
        limit = within + PATIENCE
        try:
            async with asyncio.timeout(limit), self._changed:
                await self._changed.wait_for(lambda: self.state and true(self.state))
        except TimeoutError:
            raise AssertionError(f"not within {limit} s: {what}; it is {self.state}") from None
        return self.state

    async def _read(self) -> None:
        async for message in self._screen.events(self._topic):
            if message.get("topic") == self._topic:
                async with self._changed:
                    self._take(message)
                    self._changed.notify_all()

    def _take(self, message: dict[str, Any]) -> None:
        data = message["data"]
        if message["type"] == "snapshot":
            self.state = {name: _by_id(part) for name, part in data.items()}
            return
        kind, _, what = message["name"].partition(".")
        if kind == "agent" and what == "changed" and "agent" in self.state:
            self.state["agent"] = data
        elif kind in KINDS and what == "removed":
            self.state[KINDS[kind]].pop(data["id"], None)
        elif kind in KINDS and what == "changed":
            self.state[KINDS[kind]][data["id"]] = data
        elif kind == "system":
            self.state = data


def _by_id(part: Any) -> Any:
    return {item["id"]: item for item in part} if isinstance(part, list) else part
