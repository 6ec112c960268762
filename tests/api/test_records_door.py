"""database: signing in against real rows, through the API's own view of the records."""

from collections.abc import AsyncIterator
from uuid import UUID

import httpx2
import pytest

from linedesk.api.app import create_app
from linedesk.api.dependencies import Dependencies
from linedesk.api.records import TenantRecords
from linedesk.crm.customers.models import CustomerNumber, CustomerRow
from linedesk.crm.privacy.consents import ConsentWrite, record
from linedesk.directory.agents.repository import new_agent
from linedesk.directory.users.models import User
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.kit.reading import TenantReader
from linedesk.kit.tokens import TokenService
from tests.api.house import HASH, PASSWORD, FakeHub, FakeLines, FakePlane
from tests.support.database import found_tenant
from tests.support.records_api import principal

TOKEN = "/api/v1/auth/token"


async def hire(database: Database, tenant: UUID, *roles: str) -> str:
    """A new user of the tenant; his name."""
    name = f"user{uuid7()}"
    user = User(
        id=UUID(uuid7()),
        username=name,
        name="王芳",
        password_hash=HASH,
        roles=list(roles),
        language="zh",
        disabled=False,
    )
    async with database.session(tenant) as session:
        session.add(user)
        await session.flush()
        session.add(new_agent(user))
    return name


@pytest.fixture
async def client(
    database: Database, tenant: UUID, reader: TenantReader
) -> AsyncIterator[httpx2.AsyncClient]:
    deps = Dependencies(
        tenant_id=tenant,
        tokens=TokenService("k" * 43, tenant),
        plane=FakePlane(),
        hub=FakeHub(),
        lines=FakeLines(),
        records=TenantRecords(database, tenant, reader),
        switch_url=lambda: "",
        state={"database": database},
    )
    transport = httpx2.ASGITransport(app=create_app(deps))
    async with httpx2.AsyncClient(transport=transport, base_url="http://desk") as client:
        yield client


async def sign_in(client: httpx2.AsyncClient, name: str) -> httpx2.Response:
    answer = await client.post(TOKEN, data={"username": name, "password": PASSWORD})
    if answer.status_code == 200:
        client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return answer


async def test_who_refuses_calls_is_known_by_his_number(
    client: httpx2.AsyncClient, database: Database, tenant: UUID, reader: TenantReader
) -> None:
    """A-064: the last word counts, in whatever spelling he is dialed."""
    records = TenantRecords(database, tenant, reader)
    async with database.session(tenant) as session:
        row = CustomerRow(name="x", sort_key="x", category="", vip=False, language="zh", tags=[],
            custom={}, email="", note="")  # fmt: skip
        session.add(row)
        await session.flush()
        session.add(CustomerNumber(customer_id=row.id, number="+8613800000777", label="", rank=0))
    by = principal(tenant, "agent")
    for given in (False, True):
        async with database.session(tenant) as session:
            said = ConsentWrite(purpose="contact", given=given, source="call")
            await record(session, by, row.id, said)
        for number in ("13800000777", "+86 138-0000-0777"):
            assert await records.refuses_calls(number) is not given
    assert not await records.refuses_calls("13800000778")


async def test_a_user_signs_in_sees_himself_and_changes_his_language(
    client: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    name = await hire(database, tenant, "agent")
    assert (await sign_in(client, f" {name.upper()} ")).status_code == 200
    me = (await client.get("/api/v1/me")).json()
    assert (me["username"], me["name"], me["language"]) == (name, "王芳", "zh")
    assert me["time_zone"] == "Asia/Shanghai"
    changed = await client.put("/api/v1/me/language", json={"language": "en"})
    assert changed.status_code == 204
    assert (await client.get("/api/v1/me")).json()["language"] == "en"
    phone = (await client.get("/api/v1/me/phone")).json()
    assert phone["account"] == f"{name}-web"
    assert len(phone["password"]) > 20


async def test_the_user_of_another_tenant_is_a_stranger_here(
    client: httpx2.AsyncClient, database: Database
) -> None:
    name = await hire(database, await found_tenant(database), "admin")
    answer = await sign_in(client, name)
    assert (answer.status_code, answer.json()["code"]) == (401, "wrong-credentials")


@pytest.mark.parametrize("name", ["' or 1=1 --", "a\x00b", "\U0001f642", "x" * 256, "%"])
async def test_strange_names_are_only_unknown(client: httpx2.AsyncClient, name: str) -> None:
    assert (await sign_in(client, name)).status_code == 401


async def test_a_lone_surrogate_in_a_name_is_no_accident(client: httpx2.AsyncClient) -> None:
    body = b'{"username": "\\ud800", "password": "x"}'
    headers = {"Content-Type": "application/json", "X-Linedesk": "1"}
    answer = await client.post("/api/v1/auth/session", content=body, headers=headers)
    assert answer.status_code in (401, 422)
