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


async def test_a_number_that_stands_in_a_list_was_dialed_for_the_house(
    database: Database, tenant: UUID, admin: httpx2.AsyncClient
) -> None:
    """A-103: numbers in any list: of call-backs, missed callers, colleagues' phones."""
    house = House(database, tenant)
    await house.build(admin)
    promised, mobile, friend = "13912345601", "13912345602", "13912345603"
    for number in (promised, mobile, friend):
        await dial(house, number)
    due = {"number": promised, "title": "回拨", "due": "2031-01-01T09:00"}
    kept = await admin.post("/callbacks", json=due | {"owner_id": house.agent})
    assert kept.status_code == 201, kept.text
    outside = {"outside_number": mobile}
    assert (await admin.patch(f"/agents/{house.agent}", json=outside)).is_success
    listed = (await admin.get("/private-calls")).json()["items"]
    assert [one["number"] for one in listed] == [f"+86{friend}"]
