"""Where effects leave: commands into the lane of their call, timers, lookups, questions."""

import asyncio
from collections.abc import Callable, Mapping, Sequence

import structlog

from linedesk.control.asking import Asking, Source
from linedesk.control.lanes import Lanes
from linedesk.control.lookups import Lookup, Lookups
from linedesk.control.timers import Timers
from linedesk.core.effects import (
    AskOutside,
    CancelTimer,
    Effect,
    FindCustomer,
    Perform,
    SetTimer,
    Tell,
)
from linedesk.core.facts import CallRefused, CallStarted
from linedesk.core.inputs import Input
from linedesk.core.telephony import Originate
from linedesk.kit.clock import Clock
from linedesk.telephony.port import Switch

log = structlog.get_logger()


class Outlet:
    """`post` takes what comes back; `fired(key, token)` the timers that are due."""

    def __init__(
        self,
        switch: Switch,
        lookup: Lookup,
        sources: Mapping[str, Source],
        clock: Clock,
        post: Callable[[Input], None],
        fired: Callable[[str, object], None],
    ) -> None:
        self.timers = Timers(fired)
        self.lanes = Lanes(switch.perform, post)
        self._lookups = Lookups(lookup, post)
        self._asking = Asking(sources, post, clock)

    def release(self, effects: Sequence[Effect]) -> None:
        """Everything but what screens are told, which is the listeners'."""
        self._command([effect for effect in effects if isinstance(effect, Perform)])
        for effect in effects:
            match effect:
                case SetTimer():
                    self.timers.set(effect.key, effect.seconds)
                case CancelTimer():
                    self.timers.cancel(effect.key)
                case FindCustomer():
                    self._lookups.find(effect)
                case AskOutside():
                    self._asking.ask(effect)
                case Tell(CallRefused(why="unknown_number") as refused):
                    _report_unknown(refused.call, effects)

    async def depart(self) -> None:
        """Two turns of the loop: in one the lanes speak, in the next what they said is written."""
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    def _command(self, orders: list[Perform]) -> None:
        """Lanes in which somebody is rung go first: for a ring two people wait, for the clearing
        away of the call before it nobody."""
        ringing = {order.lane for order in orders if isinstance(order.command, Originate)}
        for order in sorted(orders, key=lambda order: order.lane not in ringing):
            self.lanes.put(order.lane, order.command)

    async def close(self) -> None:
        self.timers.close()
        await self._lookups.close()
        await self._asking.close()
        await self.lanes.close()


def _report_unknown(call: str, effects: Sequence[Effect]) -> None:
    """A number that is missing in the set-up, or somebody who tries numbers; the interaction has
    the whole number."""
    for effect in effects:
        match effect:
            case Tell(CallStarted() as started) if started.call == call:
                log.warning(
                    "a number that is not set up was called",
                    interaction=call,
                    trunk=started.trunk,
                    called=started.called,
                )
