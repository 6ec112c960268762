"""database: what is booked is booked once (A-062)."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from linedesk.crm.appointments.service import remind
from linedesk.crm.texts.models import TextMessage
from tests.crm.people import Json, Office, got, made

TUESDAY = "2027-03-02"
SHANGHAI = ZoneInfo("Asia/Shanghai")


async def technician(office: Office, **more: object) -> str:
    made_of = {"name": "technician", "slot_minutes": 60} | more
    return str((await made(office.ada, "/resources", made_of))["id"])


def at(resource: str, begins: str, ends: str, **more: object) -> Json:
    """Shanghai's wall clock on the Tuesday."""
    return {
        "resource_id": resource,
        "starts_at": f"{TUESDAY}T{begins}:00+08:00",
        "ends_at": f"{TUESDAY}T{ends}:00+08:00",
    } | more


async def test_of_fifty_who_book_at_once_one_has_the_slot(office: Office) -> None:
    """A-062"""
    resource = await technician(office)
    client = office.ann

    async def book(place: int) -> int:
        body = at(resource, f"09:{place:02}", f"10:{place:02}")
        answer = await client.post("/appointments", json=body)
        while answer.status_code == 503:  # the pool is smaller than the crowd
            answer = await client.post("/appointments", json=body)
        return answer.status_code

    answers = Counter(await asyncio.gather(*(book(place) for place in range(50))))
    assert answers == {201: 1, 409: 49}
    assert (await got(office.ann, "/appointments"))["total"] == 1


async def test_what_touches_does_not_overlap_and_what_is_cancelled_is_free(
    office: Office,
) -> None:
    """A-062"""
    resource = await technician(office)
    first = await made(office.ann, "/appointments", at(resource, "09:00", "10:00"))
    await made(office.ann, "/appointments", at(resource, "10:00", "11:00"))
    taken = await office.ann.post("/appointments", json=at(resource, "09:30", "09:45"))
    assert (taken.status_code, taken.json()["code"]) == (409, "taken")
    path = f"/appointments/{first['id']}"
    await office.ann.patch(path, json={"state": "cancelled"})
    await made(office.ann, "/appointments", at(resource, "09:30", "09:45"))
    again = await office.ann.patch(path, json={"state": "booked"})
    assert (again.status_code, again.json()["code"]) == (409, "taken")


async def test_free_slots_follow_the_calendar_and_what_is_booked(office: Office) -> None:
    hours = {"tue": [["09:00", "12:30"]]}
    calendar = await made(office.ada, "/calendars", {"name": "shop", "hours": hours})
    resource = await technician(office, calendar_id=calendar["id"])
    await made(office.ann, "/appointments", at(resource, "10:30", "10:45"))
    slots = await got(office.ann, f"/resources/{resource}/slots", day=TUESDAY)
    assert [one["starts_at"] for one in slots["items"]] == [
        "2027-03-02T01:00:00Z",
        "2027-03-02T03:00:00Z",
    ]
    closed = await got(office.ann, f"/resources/{resource}/slots", day="2027-03-03")
    assert closed["items"] == []


async def test_hours_that_have_passed_are_not_offered(office: Office) -> None:
    resource = await technician(office)
    begun = datetime.now(UTC)
    days = (begun.astimezone(SHANGHAI).date() + timedelta(days=n) for n in (-1, 0, 2))
    yesterday, today, later = [
        (await got(office.ann, f"/resources/{resource}/slots", day=str(day)))["items"]
        for day in days
    ]
    assert (yesterday, len(later)) == ([], 24)
    assert all(datetime.fromisoformat(one["starts_at"]) > begun for one in today)


async def test_the_customer_is_reminded_once(office: Office) -> None:
    """A-062"""
    resource = await technician(office)
    body = {"name": "John", "language": "en", "numbers": [{"number": "+12125550100"}]}
    customer = await made(office.ann, "/customers", body)
    booked = at(resource, "09:00", "10:00", customer_id=customer["id"], remind_minutes=120)
    await made(office.ann, "/appointments", booked)
    eight = datetime(2027, 3, 2, 0, 0, tzinfo=UTC)
    async with office.database.session(office.tenant) as session:
        assert await remind(session, eight - timedelta(hours=2)) == 0
        assert await remind(session, eight) == 1
        assert await remind(session, eight) == 0
        [text] = await session.scalars(select(TextMessage))
    assert text.text == "A reminder: your appointment is at 2027-03-02 09:00."


async def test_who_comes_at_another_time_is_reminded_of_that_one(office: Office) -> None:
    """A-062: also who was reminded already; the text names the time where the place is."""
    london = await made(office.ada, "/calendars", {"name": "uk", "time_zone": "Europe/London"})
    resource = await technician(office, calendar_id=london["id"])
    body = {"name": "Jo", "language": "en", "numbers": [{"number": "+447700900001"}]}
    customer = await made(office.ann, "/customers", body)
    booked = at(resource, "09:00", "10:00", customer_id=customer["id"], remind_minutes=120)
    made_of = await made(office.ann, "/appointments", booked)
    next_day = {"starts_at": "2027-03-03T01:00:00Z", "ends_at": "2027-03-03T02:00:00Z"}
    path = f"/appointments/{made_of['id']}"
    async with office.database.session(office.tenant) as session:
        assert await remind(session, datetime(2027, 3, 2, 0, 0, tzinfo=UTC)) == 1
    moved = (await office.ann.patch(path, json=next_day)).json()
    assert (moved["remind_at"], moved["reminded_at"]) == ("2027-03-02T23:00:00Z", None)
    async with office.database.session(office.tenant) as session:
        assert await remind(session, datetime(2027, 3, 2, 23, 0, tzinfo=UTC)) == 1
        texts = list(await session.scalars(select(TextMessage).order_by(TextMessage.at)))
    assert [one.text[-17:] for one in texts] == ["2027-03-02 01:00.", "2027-03-03 01:00."]


async def test_who_books_too_late_for_the_wish_is_reminded_shortly_before(office: Office) -> None:
    """A-062"""
    resource, begins = await technician(office), datetime.now(UTC) + timedelta(hours=3)
    body = {
        "resource_id": resource,
        "starts_at": begins.isoformat(),
        "ends_at": (begins + timedelta(hours=1)).isoformat(),
    }
    booked = await made(office.ann, "/appointments", body)
    wanted = begins - timedelta(hours=1)
    assert datetime.fromisoformat(booked["remind_at"]) == wanted


async def test_nonsense_is_refused(office: Office) -> None:
    resource = await technician(office)
    for body in (
        at(resource, "10:00", "09:00"),
        at(resource, "10:00", "10:00"),
        at(resource, "09:00", "10:00") | {"ends_at": "2099-01-01T00:00:00Z"},
        at(resource, "09:00", "10:00") | {"starts_at": "2027-03-02T09:00:00"},
    ):
        assert (await office.ann.post("/appointments", json=body)).status_code == 422, body
    await office.ada.patch(f"/resources/{resource}", json={"active": False})
    closed = await office.ann.post("/appointments", json=at(resource, "09:00", "10:00"))
    assert closed.json()["code"] == "not-active"
