"""The lists that can be exported: their filters, and each column as the screen words it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers import repository as customers
from linedesk.crm.customers.service import views as customer_views
from linedesk.crm.orders import repository as orders
from linedesk.crm.orders.endpoints import views as order_views
from linedesk.crm.tickets import repository as tickets
from linedesk.crm.tickets.views import views as ticket_views
from linedesk.crm.wording import Cell, Reader, own_text
from linedesk.kit.pagination import Page
from linedesk.kit.security import Principal

ALL_OWN = "own"  # all of them in one cell
OWN = "custom."  # ahead of the key of one of the tenant's own fields
Fields = Mapping[str, Mapping[str, Any]]  # key -> own field
Rows = tuple[Sequence[Any], int]
OwnFields = Callable[[AsyncSession], Awaitable[Sequence[Mapping[str, Any]]]]
Fetch = Callable[[AsyncSession, Principal, Page, Any], Awaitable[Rows]]
Summed = Callable[[Sequence[Any]], Any]


@dataclass(frozen=True, slots=True)
class List:
    """`at_first`: the columns with their titles (zh, en) of an export that names none; `own`: the
    tenant's own fields of the noun; `summed`: what the screen adds up under the rows, as one more
    of them, where it does."""

    filters: type[Any]
    cells: Mapping[str, Cell]
    at_first: Mapping[str, tuple[str, str]]
    fetch: Fetch
    own: OwnFields
    summed: Summed = lambda _: None

    def cell(self, key: str, own: Fields) -> Cell | None:
        """How the column is written; None: there is no such column."""
        if key == ALL_OWN:
            return _all_own(own)
        field = own.get(key.removeprefix(OWN)) if key.startswith(OWN) else None
        return _own(field) if field else self.cells.get(key)


def _own(field: Mapping[str, Any]) -> Cell:
    return lambda one, reader: own_text(field, one.custom.get(field["key"]), one.names, reader)


def _all_own(fields: Fields) -> Cell:
    """Every own field in one cell, for an export that names no columns."""

    def cell(one: Any, reader: Reader) -> str:
        filled = [field for field in fields.values() if field["key"] in one.custom]
        return "; ".join(
            f"{field['key']}: {own_text(field, one.custom[field['key']], one.names, reader)}"
            for field in filled
        )

    return cell


async def _customers(session: AsyncSession, by: Principal, page: Page, filters: Any) -> Rows:
    keys, total = await customers.fetch_customers(session, page, filters)
    return await customer_views(session, by, keys), total


async def _tickets(session: AsyncSession, by: Principal, page: Page, filters: Any) -> Rows:
    rows, total = await tickets.fetch_tickets(session, page, filters)
    return await ticket_views(session, by, rows), total


async def _orders(session: AsyncSession, _: Principal, page: Page, filters: Any) -> Rows:
    rows, total = await orders.fetch_orders(session, page, filters)
    return await order_views(session, rows), total


async def no_own(session: AsyncSession) -> Sequence[Mapping[str, Any]]:
    return ()


def _number(rank: int) -> Cell:
    return lambda one, _: one.numbers[rank].number if len(one.numbers) > rank else ""


_CUSTOMER_CELLS: Mapping[str, Cell] = {
    "name": lambda one, _: one.name,
    "company": lambda one, _: one.company,
    "category": lambda one, reader: reader.word(one.category),
    "category_code": lambda one, _: one.category,
    "vip": lambda one, reader: reader.flag(one.vip),
    "email": lambda one, _: one.email,
    "owner": lambda one, _: one.owner.name if one.owner else "",
    "username": lambda one, _: one.owner.username if one.owner else "",
    "tags": lambda one, _: ", ".join(one.tags),
    "numbers": lambda one, _: ", ".join(number.number for number in one.numbers),
    "number": _number(0),
    "number2": _number(1),
    "number3": _number(2),
    "note": lambda one, _: one.note,
    "created": lambda one, reader: reader.moment(one.created_at),
    "updated": lambda one, reader: reader.moment(one.updated_at),
}
_CASE_CELLS: Mapping[str, Cell] = {
    "number": lambda one, _: one.number,
    "type": lambda one, reader: reader.label(one.type.label, one.type.code),
    "state": lambda one, reader: reader.label(one.state_label, one.state),
    "customer": lambda one, _: one.customer.name if one.customer else "",
    "owner": lambda one, _: one.owner.name,
}
_TICKET_CELLS: Mapping[str, Cell] = {
    **_CASE_CELLS,
    "priority": lambda one, reader: reader.word(one.priority),
    "subject": lambda one, _: one.subject,
    "theme": lambda one, _: one.theme,
    "team": lambda one, _: one.team.name if one.team else "",
    "opened_at": lambda one, reader: reader.moment(one.opened_at),
    "closed_at": lambda one, reader: reader.moment(one.closed_at),
    "resolve_by": lambda one, reader: reader.moment(one.resolve_by),
    "updated_at": lambda one, reader: reader.moment(one.updated_at),
    "overdue": lambda one, reader: reader.flag(one.overdue),
}
_ORDER_CELLS: Mapping[str, Cell] = {
    **_CASE_CELLS,
    "products": lambda one, _: ", ".join(f"{line.name} × {line.quantity}" for line in one.lines),
    "currency": lambda one, _: one.currency,
    "total": lambda one, _: one.total,
    "returned": lambda one, _: one.returned,
    "address": lambda one, _: one.address,
    "note": lambda one, _: one.note,
    "placed_at": lambda one, reader: reader.moment(one.placed_at),
}

RECORDS: Mapping[str, List] = {
    "customers": List(
        customers.Filters,
        _CUSTOMER_CELLS,
        {
            "name": ("姓名", "Name"),
            "company": ("公司", "Company"),
            "category_code": ("类别", "Category"),
            "vip": ("VIP", "VIP"),
            "email": ("邮箱", "Email"),
            "username": ("负责人", "Owner"),
            "tags": ("标签", "Tags"),
            "number": ("电话", "Phone"),
            "number2": ("电话2", "Phone 2"),
            "number3": ("电话3", "Phone 3"),
            "note": ("备注", "Note"),
            ALL_OWN: ("其他", "Other"),
            "created": ("创建时间", "Created"),
        },
        _customers,
        customers.custom_fields,
    ),
    "tickets": List(
        tickets.Filters,
        _TICKET_CELLS,
        {
            "number": ("编号", "Number"),
            "type": ("类型", "Type"),
            "state": ("状态", "State"),
            "priority": ("优先级", "Priority"),
            "subject": ("主题", "Subject"),
            "theme": ("分类", "Theme"),
            "customer": ("客户", "Customer"),
            "owner": ("负责人", "Owner"),
            "team": ("部门", "Department"),
            "opened_at": ("创建时间", "Opened"),
            "closed_at": ("关闭时间", "Closed"),
            "overdue": ("超时", "Overdue"),
        },
        _tickets,
        tickets.own_fields,
    ),
    "orders": List(
        orders.Filters,
        _ORDER_CELLS,
        {
            "number": ("编号", "Number"),
            "state": ("状态", "State"),
            "customer": ("客户", "Customer"),
            "owner": ("负责人", "Owner"),
            "currency": ("币种", "Currency"),
            "total": ("金额", "Total"),
            "returned": ("退款", "Returned"),
            "products": ("明细", "Products"),
            "address": ("地址", "Address"),
            "note": ("备注", "Note"),
            "placed_at": ("下单时间", "Placed"),
        },
        _orders,
        no_own,
    ),
}
