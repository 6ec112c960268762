"""Agents beside their users, skills and phones."""

import secrets
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.agents.models import Agent, AgentSkill
from linedesk.directory.repository import ids_by
from linedesk.directory.skills import Skill
from linedesk.directory.users.models import User
from linedesk.kit.errors import Malformed


def new_agent(user: User, desk_password: str | None = None) -> Agent:
    """An agent for the user; the names of the phones follow from the user's."""
    return Agent(
        id=user.id,
        extension="",
        device="browser",
        desk_account=user.username,
        desk_password=desk_password or secrets.token_urlsafe(18),
        browser_account=f"{user.username}-web",
        browser_password=secrets.token_urlsafe(24),
    )


async def ensure_agent(session: AsyncSession, user: User) -> Agent:
    """The user's agent; its phones are named after the user, also when he gets a new name."""
    agent = await session.get(Agent, user.id)
    if agent is None:
        agent = new_agent(user)
        session.add(agent)
    agent.desk_account, agent.browser_account = user.username, f"{user.username}-web"
    await session.flush()
    return agent


async def agents_named(session: AsyncSession, usernames: Sequence[str]) -> list[UUID]:
    """The agents' ids; Malformed names those who are none."""
    rows = await session.execute(
        select(User.username, Agent.id)
        .join(Agent, Agent.id == User.id)
        .where(User.username.in_(usernames))
    )
    found = dict(rows.all())
    if missing := sorted(set(usernames) - found.keys()):
        raise Malformed("Some are no agents", missing=missing)
    return [found[username] for username in usernames]


async def users_of(session: AsyncSession, agents: Sequence[UUID]) -> dict[UUID, User]:
    rows = await session.scalars(select(User).where(User.id.in_(agents)))
    return {user.id: user for user in rows}


async def skills_of(session: AsyncSession, agents: Sequence[UUID]) -> dict[UUID, dict[str, int]]:
    """Skill name -> level, by agent."""
    rows = await session.execute(
        select(AgentSkill.agent_id, Skill.name, AgentSkill.level)
        .join(Skill, Skill.id == AgentSkill.skill_id)
        .where(AgentSkill.agent_id.in_(agents))
        .order_by(Skill.name)
    )
    found: dict[UUID, dict[str, int]] = defaultdict(dict)
    for agent, skill, level in rows:
        found[agent][skill] = level
    return found


async def set_skills(session: AsyncSession, agent: UUID, levels: Mapping[str, int]) -> None:
    known = await ids_by(session, Skill.name, list(levels))
    if missing := sorted(levels.keys() - known.keys()):
        raise Malformed("There are no such skills", missing=missing)
    await session.execute(delete(AgentSkill).where(AgentSkill.agent_id == agent))
    rows = [
        {"agent_id": agent, "skill_id": known[name], "level": level}
        for name, level in levels.items()
    ]
    if rows:
        await session.execute(insert(AgentSkill), rows)


@dataclass(frozen=True, slots=True)
class BrowserPhone:
    account: str
    password: str = field(repr=False)


async def phone_of(session: AsyncSession, user_id: UUID) -> BrowserPhone | None:
    """The account with which the user's browser registers; None for who takes no calls."""
    agent = await session.get(Agent, user_id)
    return BrowserPhone(agent.browser_account, agent.browser_password) if agent else None
