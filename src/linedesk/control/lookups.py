"""Asks the records who calls: a few at a time, never for long; the answer is an input."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from linedesk.control import metrics
from linedesk.control.tasks import TaskSet
from linedesk.core.customers import Recognition
from linedesk.core.effects import FindCustomer
from linedesk.core.inputs import CustomerFound, CustomerNotFound

log = structlog.get_logger()

Lookup = Callable[[str], Awaitable[Recognition]]
LOOKUP_SECONDS = 3.0  # the core stops waiting long before; this only frees the place


class Lookups:
    def __init__(
        self,
        lookup: Lookup,
        answer: Callable[[CustomerFound | CustomerNotFound], None],
        *,
        at_once: int = 8,
        most: int = 200,
        seconds: float = LOOKUP_SECONDS,
    ) -> None:
        self._lookup = lookup
        self._answer = answer
        self._places = asyncio.Semaphore(at_once)
        self._most = most
        self._seconds = seconds
        self._tasks = TaskSet()

    def find(self, question: FindCustomer) -> None:
        """Answers later; when too many wait already, the answer is that there is none."""
        if len(self._tasks) >= self._most:
            self._answer(CustomerNotFound(question.call, "busy"))
            return
        self._tasks.start(self._find(question), f"lookup {question.call}")

    async def close(self) -> None:
        await self._tasks.close()

    async def _find(self, question: FindCustomer) -> None:
        async with self._places:
            self._answer(await self._answered(question))

    async def _answered(self, question: FindCustomer) -> CustomerFound | CustomerNotFound:
        """Whatever goes wrong in the records is an answer too: the call goes on without a name."""
        try:
            async with asyncio.timeout(self._seconds):
                found = await self._lookup(question.number)
                return CustomerFound(
                    question.call, found.customers, found.last_agent, found.dialed_by
                )
        except TimeoutError:
            why = "late"
        except Exception as error:
            why = getattr(error, "code", "failed")
            log.warning("customer lookup failed", call=question.call, why=type(error).__name__)
        metrics.lookup_failures.inc()
        return CustomerNotFound(question.call, why)
