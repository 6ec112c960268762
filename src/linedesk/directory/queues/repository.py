"""Who serves which queue."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.queues.models import Queue, QueueMember
from linedesk.directory.users.models import User


async def members_of(session: AsyncSession, queues: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Usernames by queue, in order."""
    rows = await session.execute(
        select(QueueMember.queue_id, User.username)
        .join(User, User.id == QueueMember.agent_id)
        .where(QueueMember.queue_id.in_(queues))
        .order_by(User.username)
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


async def set_members(session: AsyncSession, queue: UUID, agents: Sequence[UUID]) -> None:
    await session.execute(delete(QueueMember).where(QueueMember.queue_id == queue))
    if agents:
        rows = [{"queue_id": queue, "agent_id": agent} for agent in agents]
        await session.execute(insert(QueueMember), rows)


async def set_queues(session: AsyncSession, agent: UUID, queues: Sequence[UUID]) -> None:
    await session.execute(delete(QueueMember).where(QueueMember.agent_id == agent))
    if queues:
        rows = [{"queue_id": queue, "agent_id": agent} for queue in queues]
        await session.execute(insert(QueueMember), rows)
