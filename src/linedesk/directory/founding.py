"""A new house: its tenant, its administrator, and what every house starts with."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.agents.repository import ensure_agent
from linedesk.directory.alert_rules import AlertRuleRow
from linedesk.directory.defaults import DISPOSITIONS, FORMS, PROMPTS, REASONS
from linedesk.directory.dispositions import Disposition
from linedesk.directory.forms import Form
from linedesk.directory.prompts.models import Prompt
from linedesk.directory.prompts.noun import speak_all
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.reasons import Reason
from linedesk.directory.tenants import ensure_tenant, tenants
from linedesk.directory.users.models import User
from linedesk.kit.db import Database
from linedesk.kit.passwords import make_hash
from linedesk.settings import Settings

SLUG = "main"
ADMINISTRATOR = "admin"


async def needs_administrator(database: Database) -> bool:
    """Whether nobody can sign in yet."""
    for tenant in await tenants(database):
        async with database.session(tenant.id) as session:
            if await session.scalar(select(User.id).limit(1)):
                return False
    return True


async def found(database: Database, settings: Settings, password: str) -> None:
    """The tenant with its administrator; repeating it changes nothing."""
    tenant = await ensure_tenant(database, SLUG, "Linedesk")
    async with database.session(tenant) as session:
        if await session.scalar(select(User.id).limit(1)) is None:
            administrator = await _administrator(password)
            session.add(administrator)
            await session.flush()
            await ensure_agent(session, administrator)
            await furnish(session)
        await speak_all(session, Speech(settings.prompts_folder))


async def _administrator(password: str) -> User:
    return User(
        username=ADMINISTRATOR,
        name="Administrator",
        password_hash=await make_hash(password),
        roles=["admin"],
        disabled=False,
    )


async def furnish(session: AsyncSession) -> None:
    """Prompts (not spoken yet), reasons, dispositions, forms; and who does not answer is told."""
    session.add_all(Prompt(name=name, texts=texts, sounds={}) for name, texts in PROMPTS.items())
    session.add_all(Reason(**reason) for reason in REASONS)
    session.add_all(Disposition(**disposition) for disposition in DISPOSITIONS)
    session.add_all(Form(**form) for form in FORMS)
    session.add(
        AlertRuleRow(kind="not_answering", threshold=1.0, cooldown=60.0, words=[], active=True)
    )
    await session.flush()
