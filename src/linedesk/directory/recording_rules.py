"""Which talks are recorded: a rule for a queue, a direction, both, or everything."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.core.definitions import RecordingRule
from linedesk.directory.noun import Noun, View, Write
from linedesk.directory.queues.naming import queue_id_of, queue_names
from linedesk.kit.db import Record

Mode = Literal["all", "percent", "on_demand", "never"]
Direction = Literal["", "inbound", "outbound"]


class RecordingRuleRow(Record):
    __tablename__ = "recording_rules"

    queue_id: Mapped[UUID | None]
    direction: Mapped[str]
    mode: Mapped[str]
    percent: Mapped[float]


class RecordingRuleWrite(Write):
    """`queue` by name, None: every queue and calls without one; `direction` "": either. The rule
    for a queue goes before the rule for a direction; where none fits everything is recorded."""

    queue: str | None = None
    direction: Direction = ""
    mode: Mode = "all"
    percent: Annotated[float, Field(ge=0, le=100)] = 100.0


class RecordingRuleView(View):
    queue: str | None
    direction: str
    mode: str
    percent: float


class RecordingRules(Noun[RecordingRuleRow]):
    name, path, model = "recording_rule", "recording-rules", RecordingRuleRow
    write, view = RecordingRuleWrite, RecordingRuleView
    searched, order = ("direction", "mode"), "created_at"

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: RecordingRuleRow | None
    ) -> dict[str, Any]:
        if "queue" in sent:
            sent["queue_id"] = await queue_id_of(session, sent.pop("queue"))
        return sent

    async def views(self, session: AsyncSession, rows: Sequence[RecordingRuleRow]) -> list[View]:
        names = await queue_names(session, (row.queue_id for row in rows))
        return [
            RecordingRuleView(
                id=row.id,
                created_at=row.created_at,
                version=row.version,
                queue=names.get(row.queue_id),
                direction=row.direction,
                mode=row.mode,
                percent=row.percent,
            )
            for row in rows
        ]


async def load_recording_rules(session: AsyncSession) -> list[RecordingRule]:
    """As the core has them."""
    return [
        RecordingRule(
            mode=row.mode,
            queue=str(row.queue_id) if row.queue_id else None,
            direction=row.direction,
            percent=row.percent,
        )
        for row in await session.scalars(select(RecordingRuleRow))
    ]
