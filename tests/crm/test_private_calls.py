"""A-103: dialed numbers that are in no list and belong to no customer."""

from uuid import UUID

import httpx2

from linedesk.core import facts
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, row
from tests.crm.test_customers import add
from tests.crm.test_projections import House
from tests.support.records_api import ClientAs


async def dial(house: House, number: str, times: int = 1) -> None:
    for _ in range(times):
        call = uuid7()
        started = facts.CallStarted(
            at=NOON,
            call=call,
            direction="outbound",
            caller="4008001000",
            caller_name="",
            called=number,
            trunk="lab",
            agent=house.agent,
        )
        await house.drain([row(house.tenant, started)])


async def test_numbers_of_nobody_are_listed_by_who_dialed_them(
    database: Database, tenant: UUID, admin: httpx2.AsyncClient, client_as: ClientAs
) -> None:
    """A-103: list of dialed numbers not in any list/customer."""
    house = House(database, tenant)
    await house.build(admin)
    await add(admin, "李娜", "13800008002")
    for number, times in (("13800008001", 1), ("13800008002", 1), ("13912345678", 3)):
        await dial(house, number, times)
    await dial(house, "13912340000")
    listed = (await admin.get("/private-calls")).json()
    assert listed["total"] == 2
    assert [(one["number"], one["calls"]) for one in listed["items"]] == [
        ("+8613912345678", 3),
        ("+8613912340000", 1),
    ]
    assert listed["items"][0]["agent"] == house.username
    assert (await client_as("agent").get("/private-calls")).json()["total"] == 0
