"""The kinds of tickets, orders and opportunities that a new house starts with."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.types import CaseType
from linedesk.directory.calendars import Calendar

State = tuple[str, str, str, str]  # code, phase, Chinese, English

_NEW: State = ("new", "open", "新建", "New")
_WORKING: State = ("working", "open", "处理中", "In work")
_DEPARTMENT: State = ("department", "open", "部门处理", "With the department")
_ASKED: State = ("asked", "waiting", "待客户回复", "Waiting for the customer")
_SOLVED: State = ("solved", "confirming", "待回访确认", "To be confirmed")
_CLOSED: State = ("closed", "done", "已关闭", "Closed")
_WITHDRAWN: State = ("withdrawn", "dropped", "已撤销", "Withdrawn")

# The customer has the last word: what is solved is confirmed by a call-back.
_LOOP = (_NEW, _WORKING, _DEPARTMENT, _ASKED, _SOLVED, _CLOSED, _WITHDRAWN)
_LOOP_MOVES = (
    *("new>working", "new>department", "working>department", "department>working"),
    *("working>asked", "asked>working", "department>asked", "asked>department"),
    *("working>solved", "department>solved", "solved>closed", "solved>working"),
    *("new>withdrawn", "working>withdrawn", "department>withdrawn", "asked>withdrawn"),
    "closed>working",
)
_SHORT = (_NEW, _WORKING, _CLOSED, _WITHDRAWN)
_SHORT_MOVES = ("new>working", "new>closed", "working>closed", "new>withdrawn", "closed>working")

_ORDER = (
    ("placed", "open", "已下单", "Placed"),
    ("paid", "open", "已付款", "Paid"),
    ("shipped", "open", "已发货", "Shipped"),
    ("delivered", "done", "已签收", "Delivered"),
    ("cancelled", "dropped", "已取消", "Cancelled"),
    ("returned", "dropped", "已退货", "Returned"),
)
_ORDER_MOVES = (
    *("placed>paid", "paid>shipped", "shipped>delivered", "placed>cancelled", "paid>cancelled"),
    *("shipped>returned", "delivered>returned"),
)
# What customers are texted, by noun and state.
_TEXTS = {
    ("order", "placed"): (
        "您的订单{{number}}已提交，感谢您的惠顾。",
        "We have your order {{number}}. Thank you.",
    ),
    ("order", "shipped"): (
        "您的订单{{number}}已发货，感谢您的惠顾。",
        "Your order {{number}} is on its way. Thank you.",
    ),
    ("order", "delivered"): (
        "您的订单{{number}}已签收。",
        "Your order {{number}} was delivered.",
    ),
    ("order", "cancelled"): (
        "您的订单{{number}}已取消。",
        "Your order {{number}} is cancelled.",
    ),
    ("order", "returned"): (
        "您的订单{{number}}已退货，退款将原路返回。",
        "We have back what you returned of order {{number}} and refund it.",
    ),
    ("ticket", "new"): (
        "您反映的问题已受理，编号{{number}}，我们会尽快给您答复。",
        "We have what you told us under number {{number}} and will answer you soon.",
    ),
    ("ticket", "closed"): (
        "编号{{number}}的问题已处理完毕，感谢您的反馈。",
        "Number {{number}} is settled. Thank you.",
    ),
}
_PIPELINE = (
    ("lead", "open", "线索", "Lead"),
    ("qualified", "open", "意向", "Qualified"),
    ("offered", "open", "报价", "Offered"),
    ("won", "done", "成交", "Won"),
    ("lost", "dropped", "丢单", "Lost"),
)
_PIPELINE_MOVES = (
    *("lead>qualified", "qualified>offered", "lead>offered", "offered>qualified"),
    *("lead>won", "qualified>won", "offered>won", "lead>lost", "qualified>lost", "offered>lost"),
    "lost>lead",
)


def _minutes(hours: float, respond: float) -> dict[str, Any]:
    """Targets by priority: urgent in an eighth, high in half of the usual time."""
    shares = {"low": 2.0, "normal": 1.0, "high": 0.5, "urgent": 0.125}
    return {
        priority: {"respond": int(respond * 60 * share) or 5, "resolve": int(hours * 60 * share)}
        for priority, share in shares.items()
    }


# noun, code, Chinese, English, states, moves, targets
TYPES: tuple[tuple[Any, ...], ...] = (
    ("ticket", "consultation", "咨询", "Consultation", _SHORT, _SHORT_MOVES, _minutes(16, 4)),
    ("ticket", "suggestion", "建议", "Suggestion", _SHORT, _SHORT_MOVES, _minutes(80, 16)),
    ("ticket", "service", "服务请求", "Service request", _LOOP, _LOOP_MOVES, _minutes(24, 4)),
    ("ticket", "repair", "报修", "Repair", _LOOP, _LOOP_MOVES, _minutes(40, 4)),
    ("ticket", "complaint", "投诉", "Complaint", _LOOP, _LOOP_MOVES, _minutes(16, 2)),
    ("order", "standard", "普通订单", "Order", _ORDER, _ORDER_MOVES, {}),
    ("opportunity", "sales", "销售机会", "Sale", _PIPELINE, _PIPELINE_MOVES, {}),
)


async def furnish_casework(session: AsyncSession) -> None:
    """Writes the types once; a house that has any keeps what it has."""
    if await session.scalar(select(CaseType.id).limit(1)):
        return
    calendar = await session.scalar(select(Calendar.id).where(Calendar.name == "office"))
    for rank, (noun, code, zh, en, states, moves, targets) in enumerate(TYPES):
        kind = CaseType(
            noun=noun,
            code=code,
            label={"zh": zh, "en": en},
            active=True,
            rank=rank,
            states=[_state(noun, state) for state in states],
            moves=[dict(zip(("from", "to"), move.split(">"), strict=True)) for move in moves],
            targets=targets,
            calendar_id=calendar if noun == "ticket" else None,
        )
        session.add(kind)
    await session.flush()


def _state(noun: str, state: State) -> dict[str, Any]:
    code, phase, zh, en = state
    text = dict(zip(("zh", "en"), _TEXTS.get((noun, code), ("", "")), strict=True))
    return {"code": code, "phase": phase, "label": {"zh": zh, "en": en}, "text": text}
