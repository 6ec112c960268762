"""The record modules' endpoints over the tests' PostgreSQL, asked as whom one likes."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI, Request

from linedesk.api.problems import install_handlers
from linedesk.crm.endpoints import routers as crm_routers
from linedesk.crm.recordings.keys import Vault
from linedesk.directory.endpoints import routers as directory_routers
from linedesk.directory.prompts.speech import Speech
from linedesk.flowtest.endpoints import router as flow_stage
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.kit.security import Principal, current_principal

ClientAs = Callable[..., httpx2.AsyncClient]
PUBLIC_URL = "https://desk.example"


def principal(tenant: UUID, *roles: str, user: UUID | None = None) -> Principal:
    """Somebody of the tenant with these roles."""
    return Principal(user or UUID(uuid7()), tenant, "-".join(roles), frozenset(roles))


@dataclass(frozen=True)
class RecordsApi:
    """One app for the whole run; a header says as whom one asks."""

    app: FastAPI
    folder: Path
    people: dict[str, Principal]

    def client(self, who: Principal) -> httpx2.AsyncClient:
        ticket = uuid7()
        self.people[ticket] = who
        return httpx2.AsyncClient(
            transport=httpx2.ASGITransport(self.app),
            base_url="http://records",
            headers={"X-Ticket": ticket},
        )


@pytest.fixture(scope="session")
async def records_api(database: Database, tmp_path_factory: pytest.TempPathFactory) -> RecordsApi:
    app, folder = FastAPI(), tmp_path_factory.mktemp("records")
    people: dict[str, Principal] = {}
    app.state.database = database
    install_handlers(app)
    speech = Speech(folder / "prompts")
    for router in (
        *directory_routers(speech),
        flow_stage,
        *crm_routers(Vault(folder / "recordings", "master"), folder / "files", PUBLIC_URL),
    ):
        app.include_router(router)

    async def ticket_holder(request: Request) -> Principal:
        return people[request.headers["X-Ticket"]]

    app.dependency_overrides[current_principal] = ticket_holder
    return RecordsApi(app, folder, people)


@pytest.fixture
async def client_as(records_api: RecordsApi, tenant: UUID) -> AsyncIterator[ClientAs]:
    """`client_as("admin")`: a client signed in with that role; `user`, `of` when it matters."""
    clients: list[httpx2.AsyncClient] = []

    def make(*roles: str, user: UUID | None = None, of: UUID = tenant) -> httpx2.AsyncClient:
        clients.append(records_api.client(principal(of, *roles, user=user)))
        return clients[-1]

    yield make
    for client in clients:
        await client.aclose()


@pytest.fixture
def admin(client_as: ClientAs) -> httpx2.AsyncClient:
    return client_as("admin")
