"""When the floor raises an alert."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.core.definitions import AlertRule
from linedesk.directory.noun import Noun, View, Write
from linedesk.directory.queues.naming import queue_id_of, queue_names
from linedesk.kit.db import Record
from linedesk.kit.errors import Malformed

Kind = Literal[
    "service_level",
    "waiting",
    "longest_wait",
    "long_call",
    "long_hold",
    "long_break",
    "not_answering",
    "keyword",
]
Word = Annotated[str, StringConstraints(min_length=1, max_length=50)]


class AlertRuleRow(Record):
    __tablename__ = "alert_rules"

    kind: Mapped[str]
    queue_id: Mapped[UUID | None]
    threshold: Mapped[float]
    cooldown: Mapped[float]
    words: Mapped[list[str]]
    active: Mapped[bool]


class AlertRuleWrite(Write):
    """`threshold`: percent of the service level (alert below), callers who wait, or seconds.
    `cooldown` in seconds: so long the same alert is not raised again. `queue` None: each. `words`:
    those of a "keyword", each told once a call (and its threshold is 1)."""

    kind: Kind
    queue: str | None = None
    threshold: Annotated[float, Field(gt=0, le=86_400)]
    cooldown: Annotated[float, Field(ge=0, le=86_400)] = 300.0
    words: Annotated[list[Word], Field(max_length=100)] = []
    active: bool = True


class AlertRuleView(View):
    kind: str
    queue: str | None
    threshold: float
    cooldown: float
    words: list[str]
    active: bool


class AlertRules(Noun[AlertRuleRow]):
    name, path, model = "alert_rule", "alert-rules", AlertRuleRow
    write, view = AlertRuleWrite, AlertRuleView
    searched, order = ("kind",), "created_at"

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: AlertRuleRow | None
    ) -> dict[str, Any]:
        if "queue" in sent:
            sent["queue_id"] = await queue_id_of(session, sent.pop("queue") or None)
        if "words" in sent:
            sent["words"] = list(dict.fromkeys(sent["words"]))
        kind, words = (sent.get(name, getattr(row, name, None)) for name in ("kind", "words"))
        if (kind == "keyword") is not bool(words):
            raise Malformed("A keyword needs words, and nothing else has any", field="words")
        return sent

    async def views(self, session: AsyncSession, rows: Sequence[AlertRuleRow]) -> list[View]:
        names = await queue_names(session, (row.queue_id for row in rows))
        return [
            AlertRuleView(
                id=row.id,
                created_at=row.created_at,
                version=row.version,
                kind=row.kind,
                queue=names.get(row.queue_id),
                threshold=row.threshold,
                cooldown=row.cooldown,
                words=row.words,
                active=row.active,
            )
            for row in rows
        ]


async def load_alert_rules(session: AsyncSession) -> list[AlertRule]:
    """Those that are active."""
    rows = await session.scalars(select(AlertRuleRow).where(AlertRuleRow.active))
    return [
        AlertRule(
            id=str(row.id),
            kind=row.kind,
            threshold=row.threshold,
            cooldown=row.cooldown,
            queue=str(row.queue_id) if row.queue_id else None,
            words=tuple(row.words),
        )
        for row in rows
    ]
