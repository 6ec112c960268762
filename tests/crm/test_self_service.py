"""Ring: records. What callers ask and ask for without talking to anybody."""

from uuid import UUID

import httpx2
import pytest
from sqlalchemy import text

from linedesk.core import facts
from linedesk.crm.orders.asking import order_state
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, row
from tests.crm.test_projections import House
from tests.crm.test_projections import house as house  # a fixture


async def set_order(database: Database, tenant: UUID, number: int) -> None:
    async with database.session(tenant) as session:
        kind, owner = (
            uuid7(),
            (await session.execute(text("select id from users limit 1"))).scalar(),
        )
        await session.execute(
            text(
                "insert into case_types (id, noun, code, states, moves) "
                "values (:id, 'order', 'x', '[]', '[]')"
            ),
            {"id": UUID(kind)},
        )
        await session.execute(
            text(
                "insert into orders (id, number, type_id, state, phase, owner_id, currency, minor) "
                "values (:id, :number, :kind, 'shipped', 'open', :owner, 'CNY', 100)"
            ),
            {"id": UUID(uuid7()), "number": number, "kind": UUID(kind), "owner": owner},
        )


@pytest.mark.parametrize(
    ("keyed", "state"),
    [
        ("1024", "shipped"),
        ("1025", None),
        ("", None),
        ("9" * 40, None),
        ("12*", None),
        ("１０２４", None),
    ],
)
async def test_the_state_of_an_order_by_its_number(
    house: House, database: Database, tenant: UUID, keyed: str, state: str | None
) -> None:
    """A-024: what the caller keys in, whatever it is."""
    await set_order(database, tenant, 1024)
    async with database.session(tenant) as session:
        assert (await order_state(session, {"order": keyed})).get("state") == state


async def test_another_tenants_order_is_nobodys(
    house: House, database: Database, tenant: UUID
) -> None:
    from tests.support.database import found_tenant

    await set_order(database, tenant, 1024)
    async with database.session(await found_tenant(database)) as session:
        assert await order_state(session, {"order": "1024"}) == {}


def requested(house: House, call: str, owner: str | None) -> facts.CallbackRequested:
    return facts.CallbackRequested(
        at=NOON, call=call, number="013911112222", queue=None, customer=house.customer, owner=owner
    )


async def test_a_promised_call_back_is_the_owners_and_stands_there_once(
    house: House, admin: httpx2.AsyncClient
) -> None:
    """A-017, A-019: what the flow promised is somebody's work, also when the fact comes twice."""
    fact = row(house.tenant, requested(house, uuid7(), house.agent))
    await house.drain([fact])
    await house.again([fact])
    [found] = (await admin.get("/callbacks")).json()["items"]
    assert (found["number"], found["state"]) == ("+8613911112222", "open")
    assert found["owner"]["id"] == house.agent


async def test_without_an_owner_it_is_a_teams(house: House, admin: httpx2.AsyncClient) -> None:
    await admin.post("/teams", json={"name": "一组"})
    await house.drain([row(house.tenant, requested(house, uuid7(), None))])
    [found] = (await admin.get("/callbacks")).json()["items"]
    assert found["team"]["name"] == "一组"
