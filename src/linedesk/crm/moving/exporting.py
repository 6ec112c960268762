"""Exports run in the worker: the list that was on the screen, whole, as who asked may see it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import structlog
from pydantic import TypeAdapter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.customers import repository as customers
from linedesk.crm.customers.service import views as customer_views
from linedesk.crm.moving.models import Export
from linedesk.crm.moving.sheets import CsvWriter, XlsxWriter
from linedesk.crm.orders import repository as orders
from linedesk.crm.orders.endpoints import views as order_views
from linedesk.crm.tickets import repository as tickets
from linedesk.crm.tickets.views import views as ticket_views
from linedesk.kit.db import Database
from linedesk.kit.errors import RecordsUnavailable
from linedesk.kit.pagination import Page
from linedesk.kit.security import Permission, Principal

log = structlog.get_logger()

CHUNK = 1000
MOST = 2_000_000

Rows = list[list[Any]]
Shown = Callable[[AsyncSession, Principal, Page, Any], Awaitable[tuple[Rows, int]]]


@dataclass(frozen=True, slots=True)
class List:
    """A list that can be exported: its filters, its columns, and a page of it as cells."""

    filters: type[Any]
    columns: Sequence[str]
    shown: Shown


async def _customers(session: AsyncSession, by: Principal, page: Page, filters: Any) -> Any:
    rows, total = await customers.fetch_customers(session, page, filters)
    return [
        [
            *(one.name, one.company, one.category, "是" if one.vip else "", one.email),
            *(one.owner.username if one.owner else "", ", ".join(one.tags)),
            *([number.number for number in one.numbers] + [""] * 3)[:3],
            *(one.note, _flat(one.custom), one.created_at.isoformat()),
        ]
        for one in await customer_views(session, by, rows)
    ], total


async def _tickets(session: AsyncSession, by: Principal, page: Page, filters: Any) -> Any:
    rows, total = await tickets.fetch_tickets(session, page, filters)
    return [
        [
            *(one.number, one.type.code, one.state, one.priority, one.subject, one.theme),
            *(one.customer.name if one.customer else "", one.owner.username),
            *(one.team.name if one.team else "", one.opened_at.isoformat()),
            *(one.closed_at.isoformat() if one.closed_at else "", "是" if one.overdue else ""),
        ]
        for one in await ticket_views(session, by, rows)
    ], total


async def _orders(session: AsyncSession, by: Principal, page: Page, filters: Any) -> Any:
    rows, total = await orders.fetch_orders(session, page, filters)
    return [
        [
            *(one.number, one.state, one.customer.name if one.customer else ""),
            *(one.owner.username, one.currency, one.total, one.returned),
            ", ".join(f"{line.name} x {line.quantity}" for line in one.lines),
            *(one.address, one.note, one.placed_at.isoformat()),
        ]
        for one in await order_views(session, rows)
    ], total


def _flat(custom: Mapping[str, Any]) -> str:
    return "; ".join(f"{key}: {value}" for key, value in sorted(custom.items()))


LISTS: Mapping[str, List] = {
    "customers": List(
        customers.Filters,
        (
            *("姓名", "公司", "类别", "VIP", "邮箱", "负责人", "标签", "电话", "电话2", "电话3"),
            *("备注", "其他", "创建时间"),
        ),
        _customers,
    ),
    "tickets": List(
        tickets.Filters,
        (
            *("编号", "类型", "状态", "优先级", "主题", "分类", "客户", "负责人", "部门"),
            *("创建时间", "关闭时间", "超时"),
        ),
        _tickets,
    ),
    "orders": List(
        orders.Filters,
        (
            *("编号", "状态", "客户", "负责人", "币种", "金额", "退款", "明细", "地址"),
            *("备注", "下单时间"),
        ),
        _orders,
    ),
}


def filters_of(noun: str, given: Mapping[str, Any]) -> tuple[Any, str]:
    """(filters, q) of the list, in their types; raises ValueError for what it does not have."""
    plain = {
        name: value for name, value in given.items() if name not in ("q", "sort", "from", "to")
    }
    for outside, inside in (("from", "begun"), ("to", "until")):
        if given.get(outside):
            plain[inside] = given[outside]
    known = LISTS[noun].filters.__dataclass_fields__
    if unknown := sorted(plain.keys() - known.keys()):
        raise ValueError(f"no such filters: {', '.join(unknown)}")
    adapter: TypeAdapter[Any] = TypeAdapter(LISTS[noun].filters)
    return adapter.validate_python(plain), str(given.get("q", ""))[:100]


async def run_exports(database: Database, tenant: UUID, shelf: Shelf) -> int:
    async with database.session(tenant) as session:
        query = select(Export.id).where(Export.state.in_(["waiting", "running"]))
        waiting = list(await session.scalars(query.order_by(Export.created_at)))
    for key in waiting:
        await _run(database, tenant, shelf, key)
    return len(waiting)


async def _run(database: Database, tenant: UUID, shelf: Shelf, key: UUID) -> None:
    path = shelf.path(key)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    try:
        await _write(database, tenant, key, part)
        part.rename(path)
        await _ended(database, tenant, key, "ready", bytes=path.stat().st_size)
    except RecordsUnavailable:
        raise
    except Exception:
        log.exception("export failed", id=str(key))
        await _ended(database, tenant, key, "failed", why="it could not be written")
    finally:
        part.unlink(missing_ok=True)


async def _write(database: Database, tenant: UUID, key: UUID, part: Path) -> None:
    """In one transaction that sees one moment; the progress is told in others."""
    async with database.session(tenant) as session:
        job = await session.get_one(Export, key)
        listed, by = LISTS[job.noun], _asker(job, tenant)
        filters, q = filters_of(job.noun, job.filters)
        out: Any = CsvWriter(part) if job.format == "csv" else XlsxWriter(part)
        try:
            out.write([listed.columns])
            for offset in range(0, MOST, CHUNK):
                page = Page(limit=CHUNK, offset=offset, sort=job.filters.get("sort", ""), q=q)
                rows, total = await listed.shown(session, by, page, filters)
                out.write(rows)
                session.expunge_all()
                done = offset + len(rows)
                await _progress(database, tenant, key, done, total)
                if done >= total or not rows:
                    break
        finally:
            out.close()


def _asker(job: Export, tenant: UUID) -> Principal:
    """Who asked, with what he could see then."""
    withheld = frozenset({Permission.SEE_NUMBERS}) if job.masked else frozenset()
    return Principal(job.by_id or UUID(int=0), tenant, job.by_name, frozenset({"admin"}), withheld)


async def _progress(database: Database, tenant: UUID, key: UUID, done: int, total: int) -> None:
    async with database.session(tenant) as session:
        job = await session.get_one(Export, key)
        job.state, job.done, job.total = "running", done, total


async def _ended(
    database: Database, tenant: UUID, key: UUID, state: str, bytes: int | None = None, why: str = ""
) -> None:
    async with database.session(tenant) as session:
        job = await session.get_one(Export, key)
        job.state, job.bytes, job.why, job.ended_at = state, bytes, why, datetime.now(UTC)
