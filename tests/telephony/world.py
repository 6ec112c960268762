"""What a contract test needs of the world around a switch, whatever the switch is."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TypeVar

from linedesk.core.telephony import Answer as AnswerCommand
from linedesk.core.telephony import (
    Command,
    Connect,
    Event,
    LegAnswered,
    LegArrived,
    LegEnded,
    Originate,
    Phone,
)
from linedesk.telephony.port import Switch

SECONDS = 60.0  # in which everything must come true, on a busy machine too

EventT = TypeVar("EventT")


class World(ABC):
    """A switch, the people around it, and a log of all that the switch said.

    People are named by their leg. `hears` gives the legs whose voice somebody hears, and "music".
    """

    switch: Switch

    def __init__(self) -> None:
        self.log: list[Event] = []
        self._said = asyncio.Condition()
        self._originated = 0

    async def listen(self) -> None:
        async for event in self.switch.events():
            async with self._said:
                self.log.append(event)
                self._said.notify_all()

    async def said(self, kind: type[EventT], since: int = 0, **fields: object) -> EventT:
        """Wait until the switch has said this, from position `since` of the log on."""
        async with asyncio.timeout(SECONDS), self._said:
            await self._said.wait_for(lambda: self._find(kind, since, fields) is not None)
        found = self._find(kind, since, fields)
        assert found is not None
        return found

    def _find(self, kind: type[EventT], since: int, fields: dict[str, object]) -> EventT | None:
        for event in self.log[since:]:
            if isinstance(event, kind) and all(
                getattr(event, name) == value for name, value in fields.items()
            ):
                return event
        return None

    def count(self, kind: type[Event], **fields: object) -> int:
        return sum(
            isinstance(e, kind) and all(getattr(e, n) == v for n, v in fields.items())
            for e in self.log
        )

    async def do(self, *commands: Command) -> None:
        for command in commands:
            await self.switch.perform(command)

    async def until(self, holds: Callable[[], bool], what: str = "") -> None:
        """Wait for something in the world that no event tells."""
        try:
            async with asyncio.timeout(SECONDS):
                while not holds():  # noqa: ASYNC110
                    await asyncio.sleep(0.02)
        except TimeoutError:
            raise AssertionError(f"never: {what}") from None

    async def answered_caller(self, called: str = "4008001000") -> str:
        leg = await self.call_in("+8613800000001", called)
        await self.do(AnswerCommand(leg))
        await self.said(LegAnswered, leg=leg)
        return leg

    async def originate(self, account: str, ring_seconds: float = 60.0) -> str:
        self._originated += 1
        leg = f"c{id(self)}-agent{self._originated}"
        self.expect(leg, account)
        await self.do(Originate(leg, Phone(account), "+8613800000001", "王", ring_seconds, "c1"))
        return leg

    async def talk(self) -> tuple[str, str, str]:
        """A caller and an agent who talk: caller's leg, agent's leg, bridge."""
        await self.phone("agent1")
        caller = await self.answered_caller()
        agent = await self.originate("agent1")
        await self.said(LegAnswered, leg=agent)
        bridge = f"{agent}-bridge"
        await self.do(Connect(bridge, (caller, agent)))
        return caller, agent, bridge

    async def call_in(self, caller: str, called: str, name: str = "") -> str:
        since = len(self.log)
        await self.dial(caller, called, name)
        arrived = await self.said(LegArrived, since, called=called)
        self.arrived(arrived.leg)
        return arrived.leg

    async def gone(self, *legs: str) -> None:
        for leg in legs:
            await self.said(LegEnded, leg=leg)

    # --- what differs -----------------------------------------------------------------------------

    @abstractmethod
    async def dial(self, caller: str, called: str, name: str) -> None: ...

    @abstractmethod
    def arrived(self, leg: str) -> None: ...

    @abstractmethod
    def expect(self, leg: str, account: str) -> None: ...

    @abstractmethod
    async def phone(
        self, account: str, answer_after: float | None = 0.05, refuse: str = ""
    ) -> None:
        """A registered phone; `refuse`: "busy" or "declined"."""

    @abstractmethod
    async def unregister(self, account: str) -> None: ...

    @abstractmethod
    async def dial_from(self, account: str, number: str) -> None: ...

    @abstractmethod
    async def press(self, leg: str, digits: str) -> None: ...

    @abstractmethod
    async def hang_up(self, leg: str) -> None: ...

    @abstractmethod
    async def pick_up(self, leg: str) -> None: ...

    @abstractmethod
    def hears(self, leg: str) -> frozenset[str]: ...

    @abstractmethod
    def recorded(self, recording: str) -> float:
        """Seconds of the recording so far."""

    @abstractmethod
    async def look(self) -> None:
        """Let the switch say `SwitchConnected`."""
