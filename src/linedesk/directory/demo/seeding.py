"""Writes the demo's set-up once, in one transaction; a second time changes nothing."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.agents.repository import ensure_agent, set_skills
from linedesk.directory.blocklist import BlockedNumber
from linedesk.directory.calendars import Calendar
from linedesk.directory.demo.flows import FLOWS
from linedesk.directory.demo.forms import OWN_FORMS, RECEPTION_FORMS
from linedesk.directory.demo.people import (
    BLOCKED,
    LEVELS,
    PEOPLE,
    QUEUE_TIMES,
    QUEUES,
    SKILLS,
    TEAMS,
)
from linedesk.directory.flow_tests import FlowTest
from linedesk.directory.flows.models import Flow, FlowVersion
from linedesk.directory.flows.publishing import named, pinned
from linedesk.directory.forms import Form
from linedesk.directory.founding import furnish
from linedesk.directory.numbers import OwnNumber
from linedesk.directory.prompts.noun import speak_all
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.queues.models import Queue
from linedesk.directory.queues.repository import set_members
from linedesk.directory.skills import Skill
from linedesk.directory.teams import Team
from linedesk.directory.tenants import ensure_tenant
from linedesk.directory.trunks import Trunk
from linedesk.directory.users.models import User
from linedesk.kit.db import Database
from linedesk.kit.passwords import make_hash
from linedesk.settings import REPOSITORY, Settings

SLUG = "demo"
DEMO_PASSWORD = "linedesk-demo"  # public, see the contract
OWN_NUMBER = "4008001000"


async def seed_setup(database: Database, settings: Settings) -> UUID:
    """The id of the demo tenant, which has everything of its set-up, spoken prompts too."""
    tenant = await ensure_tenant(database, SLUG, "华信集团 Huaxin", {"own_number": OWN_NUMBER})
    async with database.session(tenant) as session:
        if await session.scalar(select(User.id).limit(1)) is None:
            await _write(session)
        await _set_trunk(session, settings.trunk_lab)
        await speak_all(session, Speech(settings.prompts_folder))
    return tenant


async def _write(session: AsyncSession) -> None:
    await furnish(session)
    users = await _people(session)
    await _queues(session, users)
    await _flows(session)
    _flow_tests(session)
    session.add_all(Form(**form) for form in (*RECEPTION_FORMS, *OWN_FORMS))
    session.add(BlockedNumber(number=BLOCKED, reason="骚扰电话 Nuisance calls"))
    weekdays = ("mon", "tue", "wed", "thu", "fri")
    hours = {day: [["09:00", "18:00"]] for day in weekdays}
    session.add(Calendar(name="office", time_zone="Asia/Shanghai", hours=hours, days={}))
    await session.flush()


async def _people(session: AsyncSession) -> dict[str, User]:
    """Everybody has a desk phone and a browser phone; their password is the public one."""
    teams = {name: Team(name=name) for name in TEAMS}
    session.add_all([*teams.values(), *(Skill(name=name, label=label) for name, label in SKILLS)])
    await session.flush()
    hashed = await make_hash(DEMO_PASSWORD)
    users = {}
    for username, name, roles, team, extension in PEOPLE:
        user = User(username=username, name=name, roles=roles, password_hash=hashed)
        user.disabled = False
        user.team_id = teams[team].id if team else None
        session.add(user)
        await session.flush()
        agent = await ensure_agent(session, user)
        agent.desk_password, agent.extension = DEMO_PASSWORD, extension
        await set_skills(session, user.id, LEVELS.get(username, {}))
        users[username] = user
    return users


async def _queues(session: AsyncSession, users: dict[str, User]) -> None:
    for name, label, members in QUEUES:
        queue = Queue(name=name, label=label, **QUEUE_TIMES)
        session.add(queue)
        await session.flush()
        await set_members(session, queue.id, [users[member].id for member in members])


async def _flows(session: AsyncSession) -> None:
    for name, label, data, number in FLOWS:
        flow = Flow(name=name, label=label, draft=data, published=1)
        session.add(flow)
        await session.flush()
        definition = pinned(data, await named(session))
        session.add(FlowVersion(flow_id=flow.id, number=1, definition=definition))
        session.add(OwnNumber(number=number, label=label["zh"], flow_id=flow.id))
    await session.flush()


def _flow_tests(session: AsyncSession) -> None:
    """The stories about these flows, as they lie in the repository."""
    for file in sorted((REPOSITORY / "flows/tests").glob("*.yaml")):
        session.add(FlowTest(name=file.stem, text=file.read_text(encoding="utf-8")))


async def _set_trunk(session: AsyncSession, host: str) -> None:
    """The lab's carrier may have moved to another port since."""
    trunk = await session.scalar(select(Trunk).where(Trunk.name == "lab"))
    if trunk is None:
        trunk = Trunk(name="lab", match=["127.0.0.0/8"], outbound=True)
        session.add(trunk)
    if trunk.host != host:
        trunk.host = host
    await session.flush()
