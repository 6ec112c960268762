"""What the API itself asks of the records, for the one tenant of this process."""

from typing import Any
from uuid import UUID

from linedesk.core.customers import Customer
from linedesk.crm.customers import lookup
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.privacy import revealing
from linedesk.crm.privacy.consents import refusing
from linedesk.crm.privacy.revealing import Kept
from linedesk.directory.agents.noun import Agents
from linedesk.directory.agents.repository import BrowserPhone, phone_of
from linedesk.directory.agents.schemas import AgentWrite
from linedesk.directory.noun import partial
from linedesk.directory.trunk_trials import TrialCall, permit
from linedesk.directory.users import repository as users
from linedesk.directory.users.repository import Login
from linedesk.kit.db import Database
from linedesk.kit.reading import TenantReader
from linedesk.kit.security import Principal

AgentChange = partial(AgentWrite)


class TenantRecords:
    def __init__(self, database: Database, tenant: UUID, reader: TenantReader) -> None:
        self._database = database
        self.tenant = tenant
        self._reader = reader

    async def login(self, username: str) -> Login | None:
        return await users.find_login(self._database, username)

    async def login_of(self, user_id: UUID) -> Login | None:
        """As he is now: asked again and again for everybody who looks at a screen."""
        return await users.login_of(self._reader, user_id)

    async def phone(self, user_id: UUID) -> BrowserPhone | None:
        async with self._database.session(self.tenant) as session:
            return await phone_of(session, user_id)

    async def set_language(self, user_id: UUID, language: str) -> None:
        async with self._database.session(self.tenant) as session:
            await users.set_language(session, user_id, language)

    async def change_duties(self, by: Principal, agent: UUID, duties: dict[str, Any]) -> None:
        """An agent's `queues` and `skills`, as the administrator sets them; audited alike."""
        async with self._database.session(self.tenant) as session:
            await Agents().change(session, by, agent, AgentChange.model_validate(duties))

    async def customer(self, customer_id: UUID) -> Customer | None:
        async with self._database.session(self.tenant) as session:
            return await lookup.load(session, customer_id)

    async def numbers_in(self, by: Principal, noun: Kept, key: UUID) -> list[str]:
        async with self._database.session(self.tenant) as session:
            return await revealing.numbers_in(session, by, noun, key)

    async def refuses_calls(self, number: str) -> bool:
        async with self._database.reading(self.tenant) as session:
            return bool(await refusing(session, [number], "contact"))

    async def permit_trial_call(self, by: Principal, trunk: str, number: str) -> TrialCall:
        async with self._database.session(self.tenant) as session:
            return await permit(session, by, trunk, number)

    async def agent_of(self, interaction_id: UUID) -> UUID | None:
        async with self._database.session(self.tenant) as session:
            found = await session.get(InteractionRow, interaction_id)
            return found.agent_id if found else None
