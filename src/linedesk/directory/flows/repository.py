"""The SQL of flows."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.flows.models import Flow, FlowVersion


async def published_flows(session: AsyncSession) -> list[Row[Flow, FlowVersion]]:
    """Each flow that runs, with the version that runs."""
    running = (FlowVersion.flow_id == Flow.id) & (FlowVersion.number == Flow.published)
    rows = await session.execute(select(Flow, FlowVersion).join(FlowVersion, running))
    return list(rows.all())


async def flows_leading_to(session: AsyncSession, queue: UUID) -> list[str]:
    """The names of the running flows in which callers wait for the queue."""
    return [
        flow.name
        for flow, version in await published_flows(session)
        if any(_waits_for(node, queue) for node in version.definition["nodes"].values())
    ]


def _waits_for(node: dict[str, Any], queue: UUID) -> bool:
    return bool(node["settings"].get("queue_id") == str(queue))


async def newest_number(session: AsyncSession, flow: UUID) -> int:
    query = select(func.max(FlowVersion.number)).where(FlowVersion.flow_id == flow)
    return await session.scalar(query) or 0
