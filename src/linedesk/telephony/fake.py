"""A switch for tests that does nothing by itself: it notes commands and says what it is told to."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import TypeVar

from linedesk.core.telephony import Command, Event
from linedesk.telephony.port import Account, CommandRefused, Trunk

CommandT = TypeVar("CommandT", bound=Command)


class FakeSwitch:
    """`commands`: what was performed. `push` lets an event happen, `refuse` scripts a refusal."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self.refused: list[Command] = []
        self.accounts: tuple[Account, ...] = ()
        self.trunks: tuple[Trunk, ...] = ()
        self._events: asyncio.Queue[Event] = asyncio.Queue()
        self._refusals: list[tuple[Callable[[Command], bool], str]] = []
        self._performed = asyncio.Condition()
        self._open = asyncio.Event()
        self._open.set()

    def push(self, *events: Event) -> None:
        """Let these events happen, in this order."""
        for event in events:
            self._events.put_nowait(event)

    def refuse(
        self,
        kind: type[Command],
        why: str = "refused",
        *,
        when: Callable[[Command], bool] | None = None,
    ) -> None:
        """Refuse the next command of this kind for which `when` holds."""
        self._refusals.append((lambda c: isinstance(c, kind) and (when is None or when(c)), why))

    def block(self) -> None:
        """Let every command wait, as a switch that hangs, until `unblock`."""
        self._open.clear()

    def unblock(self) -> None:
        self._open.set()

    async def performed(
        self, kind: type[CommandT], *, count: int = 1, seconds: float = 5.0
    ) -> list[CommandT]:
        """Wait until at least `count` commands of this kind were performed; all of them so far."""
        async with asyncio.timeout(seconds), self._performed:
            await self._performed.wait_for(lambda: len(self.of(kind)) >= count)
        return self.of(kind)

    def of(self, kind: type[CommandT]) -> list[CommandT]:
        """The performed commands of this kind."""
        return [command for command in self.commands if isinstance(command, kind)]

    async def events(self) -> AsyncIterator[Event]:
        while True:
            yield await self._events.get()

    async def perform(self, command: Command) -> None:
        await self._open.wait()
        why = self._refusal(command)
        async with self._performed:
            (self.commands if why is None else self.refused).append(command)
            self._performed.notify_all()
        if why is not None:
            raise CommandRefused(why)

    async def provision(self, accounts: Sequence[Account], trunks: Sequence[Trunk]) -> None:
        self.accounts, self.trunks = tuple(accounts), tuple(trunks)

    def _refusal(self, command: Command) -> str | None:
        for scripted in self._refusals:
            matches, why = scripted
            if matches(command):
                self._refusals.remove(scripted)
                return why
        return None
