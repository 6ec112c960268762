"""The rows of a file that were not taken, as a file to be mended, with the reasons in words."""

import csv
import io
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.moving.models import Import, ImportReject
from linedesk.crm.moving.sheets import harmless
from linedesk.crm.wording import Reader

FIELDS: Mapping[str, tuple[str, str]] = {
    "name": ("姓名", "Name"),
    "company": ("公司", "Company"),
    "number": ("电话", "Number"),
    "number2": ("电话 2", "Number 2"),
    "number3": ("电话 3", "Number 3"),
    "category": ("类别", "Category"),
    "vip": ("VIP", "VIP"),
    "owner": ("客户经理", "Owner"),
    "language": ("语言", "Language"),
    "tags": ("标签", "Tags"),
    "email": ("邮箱", "Email"),
    "note": ("备注", "Note"),
}
FAULTS: Mapping[str, tuple[str, str]] = {
    "missing": ("未填写", "missing"),
    "no phone number": ("不是电话号码", "not a phone number"),
    "too long": ("太长", "too long"),
    "too many or too long": ("太多或太长", "too many or too long"),
    "neither yes nor no": ("应为是或否", "neither yes nor no"),
    "no such user": ("没有这个用户", "no such user"),
    "zh or en": ("应为 zh 或 en", "must be zh or en"),
    "longer than {n} signs": ("超过 {n} 个字符", "longer than {n} characters"),
}


async def as_csv(session: AsyncSession, job: Import, reader: Reader) -> bytes:
    """UTF-8 with its mark; the rows as they were, and a column more."""
    query = select(ImportReject).where(ImportReject.import_id == job.id)
    rows = await session.scalars(query.order_by(ImportReject.row).limit(1_000_000))
    out = io.StringIO()
    writer = csv.writer(out)
    heading = (*job.columns, reader.say("原因", "Reasons"))
    writer.writerow([harmless(column) for column in heading])
    for row in rows:
        cells = [*row.cells, *[""] * (len(job.columns) - len(row.cells))]
        reasons = "; ".join(in_words(reason, reader) for reason in row.reasons)
        writer.writerow([harmless(cell) for cell in (*cells, reasons)])
    return out.getvalue().encode("utf-8-sig")


def in_words(reason: str, reader: Reader) -> str:
    """`reason` is kept as "field: fault". What an own field takes is said as it is kept: its words
    are the administrator's."""
    field, _, fault = reason.partition(": ")
    number = "".join(sign for sign in fault if sign.isdigit())
    kind = fault.replace(number, "{n}", 1) if number else fault
    said = reader.say(*FAULTS.get(kind, (fault, fault))).replace("{n}", number)
    return f"{reader.say(*FIELDS.get(field, (field, field)))} · {said}"
