"""The control plane: one inbox, one consumer, facts durable before effects leave.

Everything that happens (the switch's events, timers, answers of the records, people's requests)
enters one queue. The consumer takes all that waits, lets the core decide input by input, writes
what changed as one line of the journal, and only then lets the effects leave, in order: commands
into the lane of their call, timers, lookups, and the new views to the listeners. While the disk
works the next batch gathers, so the cost of a flush is shared when there is much to do.

An unexpected error while an input is handled undoes that input: the core becomes again what its
after-images say, as if the input had never been said, and every other call goes on. A timer undone
that way fires again later; an event of the switch undone that way is made up for by the comparison
with the switch that `SwitchConnected` brings every 30 s.
"""

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import structlog

from linedesk.control import metrics
from linedesk.control.asking import Source
from linedesk.control.batch import Batch
from linedesk.control.images import decode_images
from linedesk.control.inbox import Entry, Inbox
from linedesk.control.journal import Journal, JournalUnavailable
from linedesk.control.lookups import Lookup
from linedesk.control.outlet import Outlet
from linedesk.control.recovery import recover
from linedesk.control.segments import GONE
from linedesk.control.system import SystemState
from linedesk.core.center import Center
from linedesk.core.effects import (
    Changed,
    Effect,
    Perform,
    SetTimer,
)
from linedesk.core.errors import CoreError
from linedesk.core.inputs import DialRequested, Input, TimerFired
from linedesk.core.queues.foreseeing import Foreseen
from linedesk.core.telephony import (
    Cause,
    Hangup,
    LegArrived,
    PhoneDialed,
    SwitchConnected,
    SwitchLost,
)
from linedesk.kit.clock import Clock
from linedesk.telephony.port import Switch

log = structlog.get_logger()

Listener = Callable[[Sequence[Changed], float], None]
UNDONE_TIMER_SECONDS = 10.0


class InputUndone(CoreError):
    """Something unexpected went wrong in the core; nothing of the request has happened."""

    code = "internal-error"


class Plane:
    """`start()` first (it restores what the journal knows), then `run()` until cancelled."""

    def __init__(
        self,
        center: Center,
        switch: Switch,
        journal: Journal,
        lookup: Lookup,
        clock: Clock,
        listeners: Iterable[Listener] = (),
        system: SystemState | None = None,
        sources: Mapping[str, Source] | None = None,
    ) -> None:
        self.center = center
        self.journal = journal
        self.system = system or SystemState()
        self._switch = switch
        self._clock = clock
        self._listeners = list(listeners)
        self._inbox = Inbox()
        asked = {} if sources is None else sources
        self._outlet = Outlet(switch, lookup, asked, clock, self.post, self._inbox.timer_fired)

    # --- doors -------------------------------------------------------------------------------

    async def submit(self, input: Input) -> None:
        """Return when the input's facts are durable and its effects on their way.

        Raises the `CoreError` with which the core refuses it; then nothing has changed.
        """
        await self._inbox.submit(input)

    def post(self, input: Input) -> None:
        """Put the input in the inbox; nobody waits for it."""
        self._inbox.post(input)

    def snapshot(self) -> dict[str, Any]:
        """The live views now: {"queues": [...], "agents": [...], "calls": [...]}."""
        return self.center.snapshot(self._clock())

    def trunks(self) -> list[dict[str, Any]]:
        """The lines out of the house, as they are now."""
        return self.center.trunks(self._clock())

    def foresee(self, queue: str, count: int, everybody: bool) -> list[Foreseen]:
        """Who would get the next calls of the queue, and why."""
        return self.center.foresee(queue, count, everybody, self._clock())

    def subscribe(self, listener: Listener) -> None:
        """`listener(changes, at)` is called after each batch; it must not block."""
        self._listeners.append(listener)

    # --- life --------------------------------------------------------------------------------

    async def start(self) -> None:
        """Become what the journal says, before any event is heard."""
        now = self._clock()
        recovery = recover(self.journal, self.center, now)
        for key, seconds in recovery.timers.items():
            self._outlet.timers.set(key, seconds)
        await self._commit(now, recovery.effects)

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self._consume(), name="plane consumer")
            group.create_task(self._hear_switch(), name="plane switch")
            group.create_task(self._mend_journal(), name="plane journal")

    async def close(self) -> None:
        """After `run` has ended: let go of everything, the journal last."""
        await self._outlet.close()
        self.journal.close()

    async def _hear_switch(self) -> None:
        async for event in self._switch.events():
            self.post(event)

    async def _mend_journal(self) -> None:
        while True:
            await asyncio.sleep(1.0)
            await self.journal.retry()
            self.system.set("journal", self.journal.state)

    # --- the one consumer --------------------------------------------------------------------

    async def _consume(self) -> None:
        while True:
            entries = await self._inbox.take()
            batch = Batch(self._clock())
            for entry in entries:
                self._decide(entry, batch)
            await self._make_durable(batch)
            self._outlet.release(batch.effects)
            await self._outlet.depart()  # before the screens are told
            self._tell(batch)
            for entry in entries:
                entry.settle()

    def _decide(self, entry: Entry, batch: Batch) -> None:
        try:
            if self._is_due(entry, batch) and self._is_admitted(entry, batch):
                self._handle(entry.input, batch)
        except CoreError as refusal:
            metrics.refusals.labels(refusal.code).inc()
            entry.error = refusal
        except Exception:
            log.exception("input undone", input=type(entry.input).__name__)
            entry.error = InputUndone("Something went wrong; nothing was changed.")
            self._undo(entry.input, batch)

    def _is_due(self, entry: Entry, batch: Batch) -> bool:
        """A timer counts only if nobody took it back since it fired, this batch included."""
        if not isinstance(entry.input, TimerFired):
            return True
        key = entry.input.key
        if key in batch.timers or not self._outlet.timers.take(key, entry.token):
            return False
        batch.timers[key] = None
        return True

    def _is_admitted(self, entry: Entry, batch: Batch) -> bool:
        """With a full disk talks go on to their ends, but nothing begins that could not be kept."""
        if self.journal.state == "up":
            return True
        match entry.input:
            case DialRequested():
                raise JournalUnavailable("The disk is full: no new calls until there is room.")
            case (LegArrived() | PhoneDialed()) as arrival if not self.center.knows_leg(
                arrival.leg
            ):
                batch.effects.append(Perform(arrival.leg, Hangup(arrival.leg, Cause.CONGESTION)))
                return False
        return True

    def _handle(self, input: Input, batch: Batch) -> None:
        now, started = self._clock(), time.perf_counter()
        effects = self.center.handle(input, now)
        batch.take(self.center, effects, now)
        metrics.handle_seconds.observe(time.perf_counter() - started)
        metrics.inputs_of(type(input).__name__).inc()
        if isinstance(input, SwitchConnected | SwitchLost):
            self._switch_is(isinstance(input, SwitchConnected))

    def _switch_is(self, up: bool) -> None:
        self.system.set("switch", "up" if up else "away")
        if up:
            self._outlet.lanes.open()

    def _undo(self, input: Input, batch: Batch) -> None:
        """Back to the after-images of the input before; they are the whole truth (see tests)."""
        metrics.faults.labels(type(input).__name__).inc()
        images = {k: v for k, v in (self.journal.latest() | batch.images).items() if v != GONE}
        self.center.restore(decode_images(images))
        if isinstance(input, TimerFired):
            batch.timers[input.key] = batch.at + UNDONE_TIMER_SECONDS
            batch.effects.append(SetTimer(input.key, UNDONE_TIMER_SECONDS))

    # --- what leaves -------------------------------------------------------------------------

    async def _commit(self, now: float, effects: list[Effect]) -> None:
        batch = Batch(now)
        batch.take(self.center, effects, now)
        await self._make_durable(batch)
        self._outlet.release(batch.effects)
        self._tell(batch)

    async def _make_durable(self, batch: Batch) -> None:
        if batch.durable:
            await self.journal.append(batch.at, batch.facts, batch.images, batch.timers)
            self.system.set("journal", self.journal.state)

    def _tell(self, batch: Batch) -> None:
        changes = [effect for effect in batch.effects if isinstance(effect, Changed)]
        for listener in self._listeners if changes else ():
            try:
                listener(changes, batch.at)
            except Exception:
                log.exception("listener failed")
