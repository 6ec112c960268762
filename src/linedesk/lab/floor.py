"""The lab's ears: who is being talked to, as the live floor tells a supervisor.

A customer made of software cannot tell a voice from music, so it is told.
"""

import asyncio
from collections import defaultdict
from typing import Any

from linedesk.lab.screen import Screen

TALKING = {"talking", "held"}


class Floor:
    """Follows the topic `floor`; `view` of each live call by id."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._calls: dict[str, dict[str, Any]] = {}
        self._served: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    def somebody_talks_to(self, caller: str) -> asyncio.Event:
        """Set while the customer with this number is talked to."""
        return self._served[_key(caller)]

    async def follow(self) -> None:
        async for message in self._screen.events("floor"):
            self._take(message)

    def _take(self, message: dict[str, Any]) -> None:
        match message:
            case {"type": "snapshot", "data": {"calls": calls}}:
                self._calls = {call["id"]: call for call in calls}
                for event in self._served.values():
                    event.clear()
                for call in calls:
                    self._hear(call)
            case {"type": "event", "name": "call.changed", "data": call}:
                self._calls[call["id"]] = call
                self._hear(call)
            case {"type": "event", "name": "call.removed", "data": {"id": id}}:
                self._forget(id)

    def _hear(self, call: dict[str, Any]) -> None:
        event = self._served[_key(call["caller"])]
        if call["state"] in TALKING:
            event.set()
        else:
            event.clear()

    def _forget(self, id: str) -> None:
        call = self._calls.pop(id, None)
        if call is not None:
            self._served.pop(_key(call["caller"]), None)


def _key(number: str) -> str:
    """The same for +86138..., 86138... and 138..."""
    return number[-11:]
