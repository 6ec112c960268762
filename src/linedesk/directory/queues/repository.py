"""Who serves which queue."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from linedesk.directory.queues.models import Queue, QueueMember
from linedesk.directory.users.models import User

LAST_PLACE = 10_000  # of who joined without being given a place


async def members_of(session: AsyncSession, queues: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Usernames by queue, in the queue's own order."""
    rows = await session.execute(
        select(QueueMember.queue_id, User.username)
        .join(User, User.id == QueueMember.agent_id)
        .where(QueueMember.queue_id.in_(queues))
        .order_by(QueueMember.place, User.username)
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for queue, username in rows:
        found[queue].append(username)
    return found


async def queues_of(session: AsyncSession, agents: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Queue names by agent, in order."""
    rows = await session.execute(
        select(QueueMember.agent_id, Queue.name)
        .join(Queue, Queue.id == QueueMember.queue_id)
        .where(QueueMember.agent_id.in_(agents))
        .order_by(Queue.name)
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for agent, name in rows:
        found[agent].append(name)
    return found


async def ranks_of(session: AsyncSession, agents: Sequence[UUID]) -> dict[UUID, dict[str, int]]:
    """By agent: queue name -> rank, of the queues that are not simply his first."""
    rows = await session.execute(
        select(QueueMember.agent_id, Queue.name, QueueMember.rank)
        .join(Queue, Queue.id == QueueMember.queue_id)
        .where(QueueMember.agent_id.in_(agents), QueueMember.rank > 1)
        .order_by(Queue.name)
    )
    found: dict[UUID, dict[str, int]] = defaultdict(dict)
    for agent, queue, rank in rows:
        found[agent][queue] = rank
    return found


async def set_members(session: AsyncSession, queue: UUID, agents: Sequence[UUID]) -> None:
    """These agents in this order; who stays keeps his rank."""
    ranks = await _ranks(session, QueueMember.queue_id == queue, QueueMember.agent_id)
    await session.execute(delete(QueueMember).where(QueueMember.queue_id == queue))
    rows = [
        {"queue_id": queue, "agent_id": agent, "rank": ranks.get(agent, 1), "place": place}
        for place, agent in enumerate(dict.fromkeys(agents))
    ]
    if rows:
        await session.execute(insert(QueueMember), rows)


async def set_queues(session: AsyncSession, agent: UUID, queues: Sequence[UUID]) -> None:
    """These queues; where he stays he keeps his rank and his place."""
    await session.execute(
        delete(QueueMember).where(
            QueueMember.agent_id == agent, QueueMember.queue_id.not_in(queues)
        )
    )
    known = await _ranks(session, QueueMember.agent_id == agent, QueueMember.queue_id)
    rows = [
        {"queue_id": queue, "agent_id": agent, "rank": 1, "place": LAST_PLACE}
        for queue in dict.fromkeys(queues)
        if queue not in known
    ]
    if rows:
        await session.execute(insert(QueueMember), rows)


async def set_ranks(session: AsyncSession, agent: UUID, ranks: Mapping[UUID, int]) -> None:
    """Which of his queues is which to him; those left out become his first."""
    mine = QueueMember.agent_id == agent
    await session.execute(update(QueueMember).where(mine).values(rank=1))
    for queue, rank in ranks.items():
        await session.execute(
            update(QueueMember).where(mine, QueueMember.queue_id == queue).values(rank=rank)
        )


async def _ranks(
    session: AsyncSession, of: ColumnElement[bool], by: InstrumentedAttribute[UUID]
) -> dict[UUID, int]:
    rows = await session.execute(select(by, QueueMember.rank).where(of))
    return dict(rows.all())
