"""A topic of the WebSocket folded into one state, and waiting for that state to be as wanted."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

from e2e.waiting import PATIENCE
from linedesk.lab.screen import Screen

State = dict[str, Any]
Wanted = Callable[[State], object]
KINDS = {"call": "calls", "agent": "agents", "queue": "queues"}


class Watch:
    """`state`: the topic's snapshot with every event since applied; lists become dicts by id. Each
    event makes a new state, so one that somebody was given stays as it was."""

    def __init__(self, screen: Screen, topic: str) -> None:
        self._screen = screen
        self._topic = topic
        self._waiting: list[tuple[Wanted, asyncio.Future[State]]] = []
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

    async def until(self, wanted: Wanted, within: float, what: str) -> State:
        """Wait until a state is as wanted, however short a while it lasts; that state."""
        if _is(wanted, self.state):
            return self.state
        limit = within + PATIENCE
        seen: asyncio.Future[State] = asyncio.get_running_loop().create_future()
        self._waiting.append((wanted, seen))
        try:
            async with asyncio.timeout(limit):
                return await seen
        except TimeoutError:
            raise AssertionError(f"not within {limit} s: {what}; it is {self.state}") from None
        finally:
            self._waiting.remove((wanted, seen))

    async def _read(self) -> None:
        async for message in self._screen.events(self._topic):
            if message.get("topic") == self._topic:
                self._take(message)
                for wanted, seen in self._waiting:
                    if not seen.done() and _is(wanted, self.state):
                        seen.set_result(self.state)

    def _take(self, message: dict[str, Any]) -> None:
        data = message["data"]
        if message["type"] == "snapshot":
            self.state = {name: _by_id(part) for name, part in data.items()}
            return
        kind, _, what = message["name"].partition(".")
        if kind == "agent" and what == "changed" and "agent" in self.state:
            self.state = self.state | {"agent": data}
        elif kind in KINDS and what == "removed":
            rest = {id: one for id, one in self.state[KINDS[kind]].items() if id != data["id"]}
            self.state = self.state | {KINDS[kind]: rest}
        elif kind in KINDS and what == "changed":
            self.state = self.state | {KINDS[kind]: self.state[KINDS[kind]] | {data["id"]: data}}
        elif kind == "system":
            self.state = data


def _is(wanted: Wanted, state: State) -> bool:
    """Whether a state is as wanted; one that lacks what is asked for is not."""
    with contextlib.suppress(LookupError, StopIteration):
        return bool(state and wanted(state))
    return False


def _by_id(part: Any) -> Any:
    return {item["id"]: item for item in part} if isinstance(part, list) else part
