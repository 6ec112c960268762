"""Asks what flows want to know: a few at a time, never for long, and not again and again what does
not answer. Whatever goes wrong is an answer too; the core has its own, shorter patience."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import structlog

from linedesk.control import metrics
from linedesk.control.tasks import TaskSet
from linedesk.core.effects import AskOutside
from linedesk.core.inputs import OutsideAnswered, OutsideFailed
from linedesk.kit.clock import Clock

log = structlog.get_logger()

Source = Callable[[Mapping[str, str]], Awaitable[Mapping[str, str]]]
Answer = OutsideAnswered | OutsideFailed
ASK_SECONDS = 5.0
MOST_VALUES, MOST_LENGTH = 50, 200  # of an answer; a value is no essay
BREAK_AFTER = 5  # failures in a row ...
BREAK_SECONDS = 30.0  # ... and the source is left alone for so long


@dataclass(slots=True)
class Breaker:
    """Closed while answers come; open after several failures, until a while later one try."""

    failures: int = 0
    opened: float = 0.0

    def lets_through(self, now: float) -> bool:
        if self.failures < BREAK_AFTER:
            return True
        if now - self.opened < BREAK_SECONDS:
            return False
        self.opened = now
        return True

    def note(self, ok: bool, now: float) -> None:
        self.failures = 0 if ok else self.failures + 1
        if self.failures == BREAK_AFTER:
            self.opened = now


class Asking:
    """`sources` may change while we live: who is asked is looked up for each question."""

    def __init__(
        self,
        sources: Mapping[str, Source],
        answer: Callable[[Answer], None],
        clock: Clock,
        *,
        at_once: int = 8,
        most: int = 200,
        seconds: float = ASK_SECONDS,
    ) -> None:
        self._sources = sources
        self._answer = answer
        self._clock = clock
        self._places = asyncio.Semaphore(at_once)
        self._most = most
        self._seconds = seconds
        self._breakers: defaultdict[str, Breaker] = defaultdict(Breaker)
        self._tasks = TaskSet()

    def ask(self, question: AskOutside) -> None:
        """Answers later; at once when nobody can or may be asked."""
        if why := self._refusal(question.source):
            self._fail(question, why)
        else:
            self._tasks.start(self._ask(question), f"question {question.call}")

    async def close(self) -> None:
        await self._tasks.close()

    def _refusal(self, source: str) -> str | None:
        if source not in self._sources:
            return "unknown"
        if len(self._tasks) >= self._most:
            return "busy"
        return None if self._breakers[source].lets_through(self._clock()) else "open"

    async def _ask(self, question: AskOutside) -> None:
        breaker = self._breakers[question.source]
        async with self._places:
            try:
                async with asyncio.timeout(self._seconds):
                    found = await self._sources[question.source](question.values)
            except Exception as error:
                breaker.note(False, self._clock())
                why = "late" if isinstance(error, TimeoutError) else "failed"
                log.warning("source failed", source=question.source, why=type(error).__name__)
                return self._fail(question, why)
        breaker.note(True, self._clock())
        return self._answer(OutsideAnswered(question.call, question.question, bounded(found)))

    def _fail(self, question: AskOutside, why: str) -> None:
        metrics.question_failures.labels(question.source, why).inc()
        self._answer(OutsideFailed(question.call, question.question, why))


def bounded(values: Mapping[str, str]) -> dict[str, str]:
    """As much of an answer as a flow may remember."""
    first = list(values.items())[:MOST_VALUES]
    return {name: str(value)[:MOST_LENGTH] for name, value in first}
