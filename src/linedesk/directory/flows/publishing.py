"""Publishing a flow: checked, spoken, kept as a version for ever, live for the next call."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory import audit
from linedesk.directory.changes import announce
from linedesk.directory.flows.models import Flow, FlowVersion
from linedesk.directory.flows.repository import newest_number
from linedesk.directory.flows.validation import House, problems
from linedesk.directory.prompts.models import Prompt
from linedesk.directory.prompts.noun import speak_all
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.queues.models import Queue
from linedesk.directory.repository import fetch
from linedesk.kit.errors import Conflict
from linedesk.kit.security import Principal


class FlowIncomplete(Conflict):
    code = "flow-incomplete"


async def problems_of(session: AsyncSession, flow: Flow) -> list[str]:
    house = House(
        prompts=set(await session.scalars(select(Prompt.name))),
        queues=set(await session.scalars(select(Queue.name))),
    )
    return problems(flow.draft, house)


async def publish(session: AsyncSession, by: Principal, speech: Speech, key: UUID) -> FlowVersion:
    """The draft becomes the version that runs; FlowIncomplete says what is wrong with it."""
    flow = await fetch(session, Flow, key)
    if wrong := await problems_of(session, flow):
        raise FlowIncomplete("The flow cannot run yet", problems=wrong)
    await speak_all(session, speech)
    version = await _keep(session, by, flow)
    await audit.note(session, by, "published", "flow", key, {"published": [None, version.number]})
    await announce(session)
    return version


async def _keep(session: AsyncSession, by: Principal, flow: Flow) -> FlowVersion:
    queues = await session.execute(select(Queue.name, Queue.id))
    version = FlowVersion(
        flow_id=flow.id,
        number=await newest_number(session, flow.id) + 1,
        definition=pinned(flow.draft, dict(queues.all())),
        published_by=by.user_id,
    )
    session.add(version)
    flow.published = version.number
    await session.flush()
    return version


def pinned(draft: dict[str, Any], queues: Mapping[str, UUID]) -> dict[str, Any]:
    """The draft with the ids of its queues, which may get other names later."""
    nodes = {name: _pinned_node(node, queues) for name, node in draft["nodes"].items()}
    return draft | {"nodes": nodes}


def _pinned_node(node: dict[str, Any], queues: Mapping[str, UUID]) -> dict[str, Any]:
    if node["kind"] != "queue":
        return node
    settings = node["settings"]
    return node | {"settings": settings | {"queue_id": str(queues[settings["queue"]])}}
