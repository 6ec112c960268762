"""Absences: who is away when, and who stands in."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Absence
from linedesk.crm.callbacks.schemas import AbsenceView, AbsenceWrite
from linedesk.directory.noun import Noun
from linedesk.kit.errors import Malformed
from linedesk.kit.security import Permission


class Absences(Noun[Absence]):
    name, path, model = "absence", "absences", Absence
    write, view = AbsenceWrite, AbsenceView
    searched, order, live = ("reason",), "begins", False
    reading, writing = Permission.READ_WORK, Permission.MANAGE_CUSTOMERS

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: Absence | None
    ) -> dict[str, Any]:
        for end in ("begins", "ends"):
            if sent.get(end) and sent[end].tzinfo is None:
                raise Malformed("A moment needs its offset, as in ...T09:00:00Z", field=end)
        begins = sent.get("begins") or (row.begins if row else datetime.now(UTC))
        ends = sent.get("ends") or (row.ends if row else begins)
        if ends <= begins:
            raise Malformed("It ends before it begins", field="ends")
        return sent
