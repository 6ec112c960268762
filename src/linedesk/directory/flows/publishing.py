"""Publishing a flow: checked, spoken, kept as a version for ever, live for the next call."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory import audit
from linedesk.directory.agents.models import Agent
from linedesk.directory.calendars import Calendar
from linedesk.directory.changes import announce
from linedesk.directory.flows.models import Flow, FlowVersion
from linedesk.directory.flows.repository import newest_number
from linedesk.directory.flows.sources import SOURCES
from linedesk.directory.flows.validation import House, problems, waived
from linedesk.directory.prompts.models import Prompt
from linedesk.directory.prompts.noun import speak_all
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.queues.models import Queue
from linedesk.directory.repository import fetch
from linedesk.directory.users.models import User
from linedesk.directory.web_sources import WebSource
from linedesk.kit.errors import Conflict, NotFound
from linedesk.kit.security import Principal


class FlowIncomplete(Conflict):
    code = "flow-incomplete"


async def problems_of(session: AsyncSession, flow: Flow) -> list[str]:
    return problems(flow.draft, await house_of(session, flow.name))


async def house_of(session: AsyncSession, flow: str) -> House:
    """What the flow of this name may speak of."""
    return House(
        prompts=set(await session.scalars(select(Prompt.name))),
        queues=set(await session.scalars(select(Queue.name))),
        calendars=set(await session.scalars(select(Calendar.name))),
        flows=set(await session.scalars(select(Flow.name).where(Flow.published.is_not(None))))
        - {flow},
        agents=set(await session.scalars(select(User.username).join(Agent, Agent.id == User.id))),
        sources=SOURCES | set(await session.scalars(select(WebSource.name))),
    )


async def publish(
    session: AsyncSession, by: Principal, speech: Speech, key: UUID, note: str = ""
) -> FlowVersion:
    """The draft becomes the version that runs; FlowIncomplete says what is wrong with it."""
    flow = await fetch(session, Flow, key)
    if wrong := await problems_of(session, flow):
        raise FlowIncomplete("The flow cannot run yet", problems=wrong)
    await speak_all(session, speech)
    version = await _keep(session, by, flow, note)
    changes = {"published": [None, version.number]} | _said_of(version)
    await audit.note(session, by, "published", "flow", key, changes)
    await announce(session)
    return version


async def roll_back(session: AsyncSession, by: Principal, key: UUID, number: int) -> FlowVersion:
    """An old version runs again, at once and as it was; versions stay, nothing is lost."""
    flow = await fetch(session, Flow, key)
    version = await session.get(FlowVersion, (key, number))
    if version is None:
        raise NotFound("There is no such version", code="unknown-version")
    before, flow.published = flow.published, number
    await session.flush()
    await audit.note(session, by, "rolled_back", "flow", key, {"published": [before, number]})
    await announce(session)
    return version


def _said_of(version: FlowVersion) -> dict[str, list[Any]]:
    """Why it was published, and where it leaves callers without a person: that is answered for."""
    told = {"note": version.note, "without_person": waived(version.definition)}
    return {name: [None, value] for name, value in told.items() if value}


async def _keep(session: AsyncSession, by: Principal, flow: Flow, note: str) -> FlowVersion:
    version = FlowVersion(
        flow_id=flow.id,
        number=await newest_number(session, flow.id) + 1,
        definition=pinned(flow.draft, await named(session))
        | {"prompts": await _said(session, flow.draft)},
        published_by=by.user_id,
        note=note,
    )
    session.add(version)
    flow.published = version.number
    await session.flush()
    return version


async def _said(session: AsyncSession, draft: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The prompts that the flow names, with their words and sounds of now: a version says for ever
    what it said when it was published."""
    words = {word for node in draft["nodes"].values() for word in _words(node["settings"])}
    prompts = await session.scalars(select(Prompt).where(Prompt.name.in_(words)))
    return {one.name: {"texts": one.texts, "sounds": one.sounds} for one in prompts}


def _words(settings: Any) -> Iterator[str]:
    """Every text inside, however deep."""
    if isinstance(settings, str):
        yield settings
    elif isinstance(settings, dict | list):
        for part in settings.values() if isinstance(settings, dict) else settings:
            yield from _words(part)


Names = Mapping[str, Mapping[str, UUID]]


async def named(session: AsyncSession) -> Names:
    """Noun -> name -> id, of what a flow names and what may get another name later."""
    people = select(User.username, User.id).join(Agent, Agent.id == User.id)
    return {
        "queue": dict((await session.execute(select(Queue.name, Queue.id))).all()),
        "flow": dict((await session.execute(select(Flow.name, Flow.id))).all()),
        "agent": dict((await session.execute(people)).all()),
    }


def pinned(draft: dict[str, Any], names: Names) -> dict[str, Any]:
    """The draft with the ids of what it names: `queue` gets a `queue_id` beside it, and so on."""
    nodes = {name: _pinned_node(node, names) for name, node in draft["nodes"].items()}
    return draft | {"nodes": nodes}


def _pinned_node(node: dict[str, Any], names: Names) -> dict[str, Any]:
    settings = node["settings"]
    ids = {
        f"{noun}_id": str(known[settings[noun]])
        for noun, known in names.items()
        if settings.get(noun) in known
    }
    return node | {"settings": settings | ids} if ids else node
