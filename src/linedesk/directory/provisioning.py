"""The set-up as the switch needs it: its phones and its lines."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.agents.models import Agent
from linedesk.directory.trunks import Trunk as TrunkRow
from linedesk.directory.users.models import User
from linedesk.telephony.port import Account, Trunk

SIP_PORT = 5060


async def load_accounts(session: AsyncSession) -> list[Account]:
    """The phones that may register: desk and browser of everybody who takes calls."""
    working = select(Agent).join(User, User.id == Agent.id).where(~User.disabled)
    agents = await session.scalars(working.order_by(Agent.desk_account))
    return [phone for agent in agents for phone in _phones(agent)]


def _phones(agent: Agent) -> tuple[Account, Account]:
    return (
        Account(agent.desk_account, agent.desk_password, "desk"),
        Account(agent.browser_account, agent.browser_password, "browser"),
    )


async def load_trunks(session: AsyncSession) -> list[Trunk]:
    rows = await session.scalars(select(TrunkRow).order_by(TrunkRow.name))
    return [_trunk(row) for row in rows]


def _trunk(row: TrunkRow) -> Trunk:
    host, _, port = (row.host or "").partition(":")
    return Trunk(
        name=row.name,
        match=tuple(row.match),
        host=host or None,
        port=int(port) if port else SIP_PORT,
        registers=row.registers,
        username=row.username,
        password=row.password,
    )
