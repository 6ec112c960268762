"""database: what was promised is due on the customer's clock, and is somebody's (A-060)."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from linedesk.crm.callbacks.service import hand_on
from linedesk.crm.callbacks.zones import zone_of
from tests.crm.people import Json, Office, got, made


async def promised(office: Office, **more: object) -> Json:
    body = {"title": "回访", "due": "2026-11-24T09:00", "number": "13800000001"} | more
    return await made(office.ann, "/callbacks", body)


def soon(**delta: float) -> str:
    return (datetime.now(UTC) + timedelta(**delta)).isoformat()


async def absent(office: Office, name: str, deputy: str | None = None) -> None:
    body = {
        "user_id": str(office.keys[name]),
        "begins": soon(hours=-1),
        "ends": soon(days=2),
        "deputy_id": str(office.keys[deputy]) if deputy else None,
    }
    await made(office.sue, "/absences", body)


async def handed_on(office: Office) -> int:
    async with office.database.session(office.tenant) as session:
        return await hand_on(session, datetime.now(UTC))


@pytest.mark.parametrize(
    ("number", "due_at"),
    [
        ("13800000001", "2026-11-24T01:00:00Z"),
        ("+12125550100", "2026-11-24T14:00:00Z"),
        ("+447700900001", "2026-11-24T09:00:00Z"),
        ("95588", "2026-11-24T01:00:00Z"),
    ],
)
async def test_nine_in_the_morning_is_the_customers(
    office: Office, number: str, due_at: str
) -> None:
    """A-060"""
    callback = await promised(office, number=number)
    assert (callback["due_at"], callback["due"]) == (due_at, "2026-11-24T09:00")


async def test_a_zone_or_an_offset_that_is_told_wins(office: Office) -> None:
    told = await promised(office, time_zone="Europe/Berlin")
    assert told["due_at"] == "2026-11-24T08:00:00Z"
    offset = await promised(office, due="2026-11-24T09:00:00+01:00")
    assert (offset["due_at"], offset["due"]) == ("2026-11-24T08:00:00Z", "2026-11-24T16:00")


async def test_a_call_back_needs_no_number_when_the_customer_has_one(office: Office) -> None:
    body = {"name": "John", "numbers": [{"number": "+12125550100"}]}
    customer = await made(office.ann, "/customers", body)
    callback = await promised(office, number="", customer_id=customer["id"])
    assert (callback["number"], callback["time_zone"]) == ("+12125550100", "America/New_York")


async def test_of_two_who_take_a_groups_call_back_one_has_it(office: Office) -> None:
    callback = await promised(office, team_id=str(office.teams["center"]))
    assert callback["owner"] is None
    assert (await got(office.bob, "/callbacks", mine=True))["total"] == 1
    assert (await got(office.client("tom"), "/callbacks", mine=True))["total"] == 0
    path = f"/callbacks/{callback['id']}/take"
    answers = await asyncio.gather(office.ann.post(path), office.bob.post(path))
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_it_rings_when_it_is_due_until_it_is_done(office: Office) -> None:
    due = await promised(office, due=soon(minutes=-1))
    later = await promised(office, due=soon(hours=1))
    assert (due["alarm"], later["alarm"]) == (True, False)
    now = await got(office.ann, "/callbacks", due_before=soon(), state="open", mine=True)
    assert [one["id"] for one in now["items"]] == [due["id"]]
    path = f"/callbacks/{due['id']}/done"
    done = await made(office.ann, path, {"outcome": "reached", "note": "满意"})
    assert (done["state"], done["alarm"], done["outcome"]) == ("done", False, "reached")
    again = await office.ann.post(path, json={})
    assert (again.status_code, again.json()["code"]) == (409, "not-open")


async def test_an_absent_owners_call_back_goes_to_the_deputy_in_time(office: Office) -> None:
    """A-060"""
    due, later = (
        await promised(office, due=soon(minutes=10)),
        await promised(office, due=soon(hours=5)),
    )
    assert await handed_on(office) == 0
    await absent(office, "ann", deputy="bob")
    assert await handed_on(office) == 1
    assert (await got(office.ann, f"/callbacks/{due['id']}"))["owner"]["name"] == "Bob"
    assert (await got(office.ann, f"/callbacks/{later['id']}"))["owner"]["name"] == "Ann"


async def test_without_a_deputy_who_is_there_it_goes_to_the_group(office: Office) -> None:
    """A-060"""
    callback = await promised(office, due=soon(minutes=10))
    await absent(office, "ann", deputy="bob")
    await absent(office, "bob")
    assert await handed_on(office) == 1
    shown = await got(office.sue, f"/callbacks/{callback['id']}")
    assert (shown["owner"], shown["team"]["name"], shown["passed_on"]) == (None, "center", 1)
    assert await handed_on(office) == 0


async def test_what_nobody_touches_for_half_an_hour_becomes_the_groups(office: Office) -> None:
    await promised(office, due=soon(minutes=-20))
    old = await promised(office, due=soon(minutes=-40))
    assert await handed_on(office) == 1
    assert (await got(office.bob, f"/callbacks/{old['id']}"))["owner"] is None


async def test_what_nobody_touches_changes_hands_once_and_not_for_ever(office: Office) -> None:
    """A-060: between two leaders without a team it would go to and fro all night."""
    late = await made(office.ada, "/callbacks", {"title": "回访", "due": soon(minutes=-40)})
    assert await handed_on(office) == 1
    assert (await got(office.sue, f"/callbacks/{late['id']}"))["owner"]["name"] == "Sue"
    assert [await handed_on(office) for _ in range(3)] == [0, 0, 0]
    await absent(office, "sue", deputy="bob")
    assert await handed_on(office) == 1
    assert (await got(office.bob, f"/callbacks/{late['id']}"))["owner"]["name"] == "Bob"


async def test_nonsense_is_refused(office: Office) -> None:
    for more in (
        {"time_zone": "Mars/Olympus"},
        {"due": "tomorrow"},
        {"number": "138****0001"},
        {"title": ""},
        {"kind": "party"},
    ):
        body = {"title": "x", "due": "2026-11-24T09:00"} | more
        assert (await office.ann.post("/callbacks", json=body)).status_code == 422, more


def test_zones_of_numbers() -> None:
    assert zone_of("") == zone_of("anonymous") == zone_of("+8613800000001") == "Asia/Shanghai"
    assert zone_of("+81312345678") == "Asia/Tokyo"
