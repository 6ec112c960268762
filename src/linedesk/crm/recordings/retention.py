"""How long recordings are kept: by policy of queue and customer, unless somebody holds them.

The most particular policy decides: for VIPs before for a queue before for all; where none fits a
recording is kept for ever. Each deletion is a link of the chain with the checksum of what was
deleted. A row keeps its path until the file is gone, so a crash in between leaves no file behind.
The least is thirty days, which the Chinese authorities ask for (notice of 2020).
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlalchemy import ColumnElement, Select, and_, case, exists, func, null, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.recordings import chain
from linedesk.crm.recordings.holds import Hold
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.models import RecordingRow
from linedesk.directory.noun import Noun, View, Write
from linedesk.directory.queues.naming import queue_id_of, queue_names
from linedesk.kit.db import Record
from linedesk.kit.stores import Store

LEAST_DAYS, MOST_DAYS = 30, 36_500
FULL_DISK = "disk full"
BATCH = 500


class PolicyRow(Record):
    __tablename__ = "recording_policies"

    queue_id: Mapped[UUID | None]
    vip: Mapped[bool]
    days: Mapped[int]


class RecordingPolicyWrite(Write):
    """`queue` by name, None: of every queue; `vip`: of VIP customers alone."""

    queue: str | None = None
    vip: bool = False
    days: Annotated[int, Field(ge=LEAST_DAYS, le=MOST_DAYS)]


class RecordingPolicyView(View):
    queue: str | None
    vip: bool
    days: int


class RecordingPolicies(Noun[PolicyRow]):
    name, path, model = "recording_policy", "recording-policies", PolicyRow
    write, view = RecordingPolicyWrite, RecordingPolicyView
    searched, order, live = (), "created_at", False

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: PolicyRow | None
    ) -> dict[str, Any]:
        if "queue" in sent:
            sent["queue_id"] = await queue_id_of(session, sent.pop("queue") or None)
        return sent

    async def views(self, session: AsyncSession, rows: Sequence[PolicyRow]) -> list[View]:
        names = await queue_names(session, (row.queue_id for row in rows))
        return [
            RecordingPolicyView(
                id=row.id,
                created_at=row.created_at,
                version=row.version,
                queue=names.get(row.queue_id),
                vip=row.vip,
                days=row.days,
            )
            for row in rows
        ]


def _days(policies: Sequence[PolicyRow]) -> ColumnElement[Any]:
    """Of the policy that decides; null where none fits."""
    ordered = sorted(policies, key=lambda one: (not one.vip, one.queue_id is None))
    return case(*((_fits(policy), policy.days) for policy in ordered), else_=null())


def _fits(policy: PolicyRow) -> ColumnElement[bool]:
    vip = CustomerRow.vip.is_(True) if policy.vip else true()
    queue = InteractionRow.queue_id == policy.queue_id if policy.queue_id else true()
    return and_(vip, queue)


def _deletable() -> Select[Any]:
    held = exists().where(
        Hold.interaction_id == RecordingRow.interaction_id, Hold.lifted_at.is_(None)
    )
    return (
        select(RecordingRow)
        .join(InteractionRow, InteractionRow.id == RecordingRow.interaction_id)
        .outerjoin(CustomerRow, CustomerRow.id == InteractionRow.customer_id)
        .where(RecordingRow.state == "available", ~held)
        .order_by(RecordingRow.started_at)
    )


async def forget_old(session: AsyncSession, now: datetime) -> int:
    """Marks what is past its time as deleted; `drop_files` then deletes."""
    policies = (await session.scalars(select(PolicyRow))).all()
    if not policies:
        return 0
    days = _days(policies)
    past = RecordingRow.started_at < now - func.make_interval(0, 0, 0, days)
    query = _deletable().add_columns(days).where(past).limit(BATCH)
    found = (await session.execute(query.with_for_update(of=RecordingRow))).all()
    why = {row.id: f"kept for {kept} days" for row, kept in found}
    return await _delete(session, [row for row, _ in found], why)


async def make_room(session: AsyncSession, count: int = BATCH) -> int:
    """The disk is full and the house prefers new recordings: the oldest go, if they are backed
    up."""
    backed_up = _deletable().where(RecordingRow.backed_up_at.is_not(None)).limit(count)
    rows = (await session.scalars(backed_up.with_for_update(of=RecordingRow))).all()
    return await _delete(session, rows, dict.fromkeys((r.id for r in rows), FULL_DISK))


async def delete_talks(session: AsyncSession, talks: Sequence[UUID], why: str) -> int:
    """Whatever there is of these interactions; not even its checksum stays with the row."""
    query = select(RecordingRow).where(RecordingRow.interaction_id.in_(talks))
    rows = (await session.scalars(query.with_for_update())).all()
    await _delete(session, rows, dict.fromkeys((row.id for row in rows), why))
    for row in rows:
        row.sha256 = row.bytes = None
    await session.flush()
    return len(rows)


async def _delete(session: AsyncSession, rows: Sequence[RecordingRow], why: dict[str, str]) -> int:
    words = [
        {
            "recording": row.id,
            "interaction": str(row.interaction_id),
            "sha256": row.sha256,
            "why": why[row.id],
        }
        for row in rows
    ]
    await chain.append(session, chain.DELETED, words)
    for row in rows:
        row.state, row.why, row.peaks = "deleted", why[row.id], None
    await session.flush()
    return len(rows)


async def drop_files(session: AsyncSession, vault: Vault, backup: Store | None = None) -> int:
    """The files of what is deleted, here and in the backup; a path that is null is proven gone."""
    gone = select(RecordingRow).where(
        RecordingRow.state == "deleted", RecordingRow.path.is_not(None)
    )
    rows = (await session.scalars(gone.limit(BATCH))).all()
    for row in rows:
        await asyncio.to_thread((vault.folder / str(row.path)).unlink, missing_ok=True)
        if backup and row.why != FULL_DISK:  # what only made room stays in the backup
            await asyncio.to_thread(backup.drop, str(row.path))
        row.path = None
    await session.flush()
    return len(rows)
