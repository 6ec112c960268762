"""How the parts that a person should hear of are: switch, records, journal, disk."""

from collections.abc import Callable

State = dict[str, str]


class SystemState:
    """Each part is "up" or not: "away", for the journal "full", for the recordings' disk "low" or
    "full". Listeners hear every change."""

    def __init__(self) -> None:
        self._parts: State = {
            "switch": "away",
            "records": "away",
            "journal": "up",
            "disk": "up",
        }
        self._listeners: list[Callable[[State], None]] = []

    def view(self) -> State:
        return dict(self._parts)

    def set(self, part: str, state: str) -> None:
        if self._parts.get(part) == state:
            return
        self._parts[part] = state
        for listener in self._listeners:
            listener(self.view())

    def subscribe(self, listener: Callable[[State], None]) -> None:
        self._listeners.append(listener)
