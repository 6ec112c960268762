"""The set-up as the core needs it, read whole in a handful of queries.

Flows run as published, with the ids of their queues, so a queue may get another name. A number
whose flow is not published is unknown to callers.
"""

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.core.calendars import Calendar as CoreCalendar
from linedesk.core.definitions import (
    AgentDefinition,
    Blocked,
    Definitions,
    FlowDefinition,
    NodeDefinition,
    NumberDefinition,
    QueueDefinition,
    SkillStep,
)
from linedesk.directory.agents.models import Agent, AgentSkill
from linedesk.directory.alert_rules import load_alert_rules
from linedesk.directory.blocklist import BlockedNumber
from linedesk.directory.calendars import Calendar
from linedesk.directory.calendars.resolving import offsets_around, resolve
from linedesk.directory.call_buttons import load_call_buttons
from linedesk.directory.dispositions import Disposition
from linedesk.directory.flows.models import Flow, FlowVersion
from linedesk.directory.flows.publishing import named, pinned
from linedesk.directory.flows.repository import published_flows
from linedesk.directory.numbers import OwnNumber
from linedesk.directory.prompts.models import Prompt
from linedesk.directory.queues.models import Queue, QueueMember
from linedesk.directory.reasons import Reason
from linedesk.directory.recording_rules import load_recording_rules
from linedesk.directory.skills import Skill
from linedesk.directory.tenants import TenantRow, zone_of
from linedesk.directory.trunks import Trunk as TrunkRow
from linedesk.directory.users.models import PHONE_ROLES, User
from linedesk.directory.web_sources import WebSource
from linedesk.kit.clock import wall_clock
from linedesk.kit.security import UNMASKED_ROLES
from linedesk.kit.web import HttpSource


async def load_definitions(session: AsyncSession, tenant_id: UUID | str) -> Definitions:
    """Everything that may change while calls run; the session is the tenant's."""
    house = await session.get_one(TenantRow, UUID(str(tenant_id)))
    flows = await _flows(session)
    return Definitions(
        agents=await _agents(session, bool(house.settings.get("mask_numbers"))),
        queues=await _queues(session),
        flows=flows,
        numbers=await _numbers(session, flows),
        blocklist=await _blocklist(session),
        prompts=await _prompts(session),
        calendars=await _calendars(session),
        dispositions=frozenset(
            await session.scalars(select(Disposition.code).where(Disposition.active))
        ),
        disposition_keys=await _disposition_keys(session),
        not_ready_reasons=frozenset(
            await session.scalars(select(Reason.code).where(Reason.active))
        ),
        break_allowances=await _break_allowances(session),
        own_number=str(house.settings.get("own_number", "")),
        bar_origins=tuple(house.settings.get("bar_origins", ())),
        offsets=offsets_around(zone_of(house.settings), _this_year()),
        recording_rules=tuple(await load_recording_rules(session)),
        alert_rules=tuple(await load_alert_rules(session)),
        call_buttons=await load_call_buttons(session),
        outbound_trunks=await _outbound_trunks(session),
    )


async def _break_allowances(session: AsyncSession) -> dict[str, float]:
    limited = select(Reason.code, Reason.allowance_minutes).where(Reason.allowance_minutes > 0)
    return {code: minutes * 60.0 for code, minutes in await session.execute(limited)}


async def _agents(session: AsyncSession, masking: bool) -> dict[str, AgentDefinition]:
    """`masking`: the house shows full numbers to few."""
    served: dict[UUID, list[QueueMember]] = defaultdict(list)
    for member in await session.scalars(select(QueueMember)):
        served[member.agent_id].append(member)
    skills = await _skills(session)
    rows = await session.execute(
        select(Agent, User)
        .join(User, User.id == Agent.id)
        .where(~User.disabled, or_(*(User.roles.contains([role]) for role in PHONE_ROLES)))
    )
    return {
        str(agent.id): AgentDefinition(
            id=str(agent.id),
            username=user.username,
            name=user.name,
            extension=agent.extension,
            desk_account=agent.desk_account,
            browser_account=agent.browser_account,
            device=agent.device,
            queues=tuple(sorted(str(m.queue_id) for m in served[agent.id])),
            outside_number=agent.outside_number,
            pin=agent.pin,
            bot=agent.bot,
            team=str(user.team_id or ""),
            sees_numbers=not masking or bool(UNMASKED_ROLES & set(user.roles)),
            takes_calls="agent" in user.roles,
            skills=skills[agent.id],
            ranks={str(m.queue_id): m.rank for m in served[agent.id] if m.rank != 1},
            places={str(m.queue_id): m.place for m in served[agent.id]},
        )
        for agent, user in rows
    }


async def _skills(session: AsyncSession) -> dict[UUID, dict[str, int]]:
    found: dict[UUID, dict[str, int]] = defaultdict(dict)
    query = select(AgentSkill.agent_id, Skill.name, AgentSkill.level)
    for agent, skill, level in await session.execute(
        query.join(Skill, Skill.id == AgentSkill.skill_id)
    ):
        found[agent][skill] = level
    return found


async def _queues(session: AsyncSession) -> dict[str, QueueDefinition]:
    return {
        str(row.id): QueueDefinition(
            id=str(row.id),
            name=row.name,
            label=row.label,
            offer_seconds=row.offer_seconds,
            wrap_up=row.wrap_up,
            wrap_up_seconds=row.wrap_up_seconds,
            target_seconds=row.target_seconds,
            target_share=row.target_share,
            announce_every=row.announce_every,
            short_abandon_seconds=row.short_abandon_seconds,
            version=row.version,
            strategy=row.strategy,
            skills=tuple(SkillStep(step["after"], step["skills"]) for step in row.skills),
            capacity=row.capacity,
            kept_seats=row.kept_seats,
            kept_priority=row.kept_priority,
            overtaken_limit=row.overtaken_limit,
            after_flow=str(row.after_flow_id or ""),
            personal_seconds=row.personal_seconds,
        )
        for row in await session.scalars(select(Queue))
    }


async def _flows(session: AsyncSession) -> dict[str, FlowDefinition]:
    return {str(flow.id): _flow(flow, version) for flow, version in await published_flows(session)}


async def draft_definition(
    session: AsyncSession, flow: Flow, draft: dict[str, Any]
) -> FlowDefinition:
    """The draft as the core would run it if it were published; version 0."""
    return _definition(flow, 0, pinned(draft, await named(session)))


def _flow(flow: Flow, version: FlowVersion) -> FlowDefinition:
    return _definition(flow, version.number, version.definition)


def _definition(flow: Flow, number: int, data: dict[str, Any]) -> FlowDefinition:
    return FlowDefinition(
        id=str(flow.id),
        name=flow.name,
        version=number,
        language=data["language"],
        start=data["start"],
        nodes={name: _node(node) for name, node in data["nodes"].items()},
        prompts={name: kept["sounds"] for name, kept in data.get("prompts", {}).items()},
    )


def _node(node: dict[str, Any]) -> NodeDefinition:
    settings = dict(node["settings"])
    for noun in ("queue", "flow", "agent"):
        if pinned := settings.pop(f"{noun}_id", None):
            settings[noun] = pinned
    return NodeDefinition(kind=node["kind"], settings=settings, exits=node["exits"])


async def _numbers(
    session: AsyncSession, flows: dict[str, FlowDefinition]
) -> dict[str, NumberDefinition]:
    return {
        row.number: NumberDefinition(number=row.number, flow=str(row.flow_id), label=row.label)
        for row in await session.scalars(select(OwnNumber))
        if str(row.flow_id) in flows
    }


async def _blocklist(session: AsyncSession) -> dict[str, Blocked]:
    return {
        row.number: Blocked(
            number=row.number,
            reason=row.reason,
            until=row.until.timestamp() if row.until else None,
        )
        for row in await session.scalars(select(BlockedNumber))
    }


async def _prompts(session: AsyncSession) -> dict[str, dict[str, str]]:
    return {row.name: row.sounds for row in await session.scalars(select(Prompt)) if row.sounds}


async def _calendars(session: AsyncSession) -> dict[str, CoreCalendar]:
    return {row.name: resolve(row, _this_year()) for row in await session.scalars(select(Calendar))}


def _this_year() -> int:
    return datetime.fromtimestamp(wall_clock(), UTC).year


async def _disposition_keys(session: AsyncSession) -> dict[str, str]:
    """Two keys for each disposition, in the order in which they are shown: 01, 02 and so on."""
    query = select(Disposition.code).where(Disposition.active)
    codes = await session.scalars(query.order_by(Disposition.rank, Disposition.code).limit(99))
    return {f"{number:02}": code for number, code in enumerate(codes, 1)}


async def _outbound_trunks(session: AsyncSession) -> tuple[str, ...]:
    """The first that is well takes the call."""
    query = select(TrunkRow.name).where(TrunkRow.outbound, TrunkRow.host.is_not(None))
    return tuple(await session.scalars(query.order_by(TrunkRow.rank, TrunkRow.name)))


async def load_sources(session: AsyncSession) -> list[HttpSource]:
    """What flows may ask on the web."""
    return [
        HttpSource(row.name, row.url, row.method, row.headers, row.seconds, row.allow_internal)
        for row in await session.scalars(select(WebSource).order_by(WebSource.name))
    ]
