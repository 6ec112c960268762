"""The reports as lists that go out: all of a report is one page."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.moving.columns import List, Rows, Summed, no_own
from linedesk.crm.waits import cells
from linedesk.crm.waits.blocked import blocked_callers
from linedesk.crm.waits.period import Span
from linedesk.crm.waits.promised import wait_accuracy
from linedesk.crm.waits.queues import queue_figures, together
from linedesk.crm.waits.self_service import self_service
from linedesk.crm.wording import Cell
from linedesk.kit.pagination import Page
from linedesk.kit.security import Principal

Report = Callable[[AsyncSession, Principal, Span], Awaitable[Sequence[Any]]]


def _list(columns: Mapping[str, Cell], report: Report, summed: Summed = lambda _: None) -> List:
    async def fetch(session: AsyncSession, by: Principal, _: Page, span: Any) -> Rows:
        rows = await report(session, by, span)
        return rows, len(rows)

    return List(Span, columns, {key: (key, key) for key in columns}, fetch, no_own, summed)


REPORTS: Mapping[str, List] = {
    "queue_report": _list(cells.QUEUES, queue_figures, together),
    "self_service_report": _list(cells.SELF_SERVICE, self_service),
    "wait_report": _list(cells.PROMISED, wait_accuracy),
    "blocked_report": _list(cells.BLOCKED, blocked_callers),
}
