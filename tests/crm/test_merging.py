"""database: two customers that were one become one, and two again when it was wrong (A-063)."""

import asyncio

import pytest

from linedesk.crm.merging.combining import put_back
from linedesk.kit.ids import uuid7
from tests.crm.people import COMPLAINT, Json, Office, got, made


@pytest.fixture
async def twins(office: Office) -> tuple[Json, Json]:
    """王芳 twice; the second has more to her name."""
    await made(office.ada, "/case-types", COMPLAINT)
    first = await made(
        office.ann, "/customers", {"name": "王芳", "numbers": [{"number": "13800000001"}]}
    )
    second = {
        "name": "王方",
        "company": "华信贸易",
        "email": "wang@example.com",
        "vip": True,
        "tags": ["批发"],
        "numbers": [{"number": "13800000001"}, {"number": "13800000099", "label": "家"}],
    }
    other = await made(office.ann, "/customers", second)
    ticket = {"type": "complaint", "subject": "漏水", "customer_id": other["id"]}
    await made(office.ann, "/tickets", ticket)
    await made(office.ann, f"/customers/{other['id']}/notes", {"text": "喜欢喝茶"})
    said = {"purpose": "marketing", "given": False, "source": "call"}
    await made(office.ann, f"/customers/{other['id']}/consents", said)
    return first, other


def both(twins: tuple[Json, Json], *take: str) -> Json:
    return {"kept_id": twins[0]["id"], "gone_id": twins[1]["id"], "take": list(take)}


async def test_a_preview_shows_what_would_be_and_changes_nothing(
    office: Office, twins: tuple[Json, Json]
) -> None:
    """A-063"""
    shown = await made(office.sue, "/customer-merges/preview", both(twins))
    assert shown["clashes"] == [{"field": "name", "kept": "王芳", "gone": "王方"}]
    assert (shown["result"]["email"], shown["result"]["vip"]) == ("wang@example.com", True)
    assert shown["numbers"] == ["+8613800000001", "+8613800000099"]
    assert shown["moves"] == {"tickets": 1, "notes": 1, "consents": 1}
    assert (await got(office.ann, "/customers"))["total"] == 2


async def test_everything_follows_and_comes_back(office: Office, twins: tuple[Json, Json]) -> None:
    """A-063: after an undo both stand as they stood, whoever looks for them."""
    kept, gone = twins
    before = [await got(office.ann, f"/customers/{one['id']}") for one in twins]
    merge = await made(office.sue, "/customer-merges", both(twins, "name"))
    one = await got(office.ann, f"/customers/{kept['id']}")
    assert (one["name"], one["company"], one["tags"]) == ("王方", "华信贸易", ["批发"])
    assert [number["label"] for number in one["numbers"]] == ["", "家"]
    stream = await got(office.ann, f"/customers/{kept['id']}/timeline")
    assert {item["kind"] for item in stream["items"]} == {"ticket", "note"}
    assert (await got(office.ann, "/customers", q="华信"))["total"] == 1
    missed = await office.ann.get(f"/customers/{gone['id']}")
    assert (missed.status_code, missed.json()["code"]) == (404, "merged")
    assert missed.json()["customer_id"] == kept["id"]
    await made(office.sue, f"/customer-merges/{merge['id']}/undo", {})
    after = [await got(office.ann, f"/customers/{one['id']}") for one in twins]
    moving = {"version", "updated_at"}
    for was, now in zip(before, after, strict=True):
        assert {key: now[key] for key in now.keys() - moving} == {
            key: was[key] for key in was.keys() - moving
        }
    assert (await got(office.ann, f"/customers/{gone['id']}/timeline"))["total"] == 2
    assert (await got(office.ann, f"/customers/{gone['id']}/consents"))["now"] == {
        "marketing": False
    }
    assert (await got(office.ann, "/customers", q="王芳"))["total"] == 1
    again = await office.sue.post(f"/customer-merges/{merge['id']}/undo")
    assert (again.status_code, again.json()["code"]) == (409, "cannot-undo")


async def test_what_was_changed_after_the_merge_survives_its_undo(
    office: Office, twins: tuple[Json, Json]
) -> None:
    """A-063"""
    merge = await made(office.sue, "/customer-merges", both(twins))
    path = f"/customers/{twins[0]['id']}"
    await office.ann.patch(path, json={"email": "new@example.com"})
    await made(office.sue, f"/customer-merges/{merge['id']}/undo", {})
    assert (await got(office.ann, path))["email"] == "new@example.com"


async def test_of_two_who_merge_the_same_at_once_one_does(
    office: Office, twins: tuple[Json, Json]
) -> None:
    back = {"kept_id": twins[1]["id"], "gone_id": twins[0]["id"]}
    answers = await asyncio.gather(
        *(office.sue.post("/customer-merges", json=body) for body in (both(twins), back))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 404]
    assert (await got(office.ann, "/customers"))["total"] == 1


async def test_nobody_is_merged_with_himself_a_stranger_or_by_an_agent(
    office: Office, twins: tuple[Json, Json]
) -> None:
    same = both((twins[0], twins[0]))
    assert (await office.sue.post("/customer-merges", json=same)).status_code == 422
    stranger = both((twins[0], {"id": uuid7()}))
    assert (await office.sue.post("/customer-merges", json=stranger)).status_code == 404
    assert (await office.ann.post("/customer-merges", json=both(twins))).status_code == 403


def test_only_what_the_merge_changed_is_put_back() -> None:
    fields = ("name", "company_id", "category", "owner_id", "language", "email", "note", "vip")
    base = dict.fromkeys((*fields, "tags", "custom"), "")
    after, now = base | {"email": "b", "note": "b"}, base | {"email": "c", "note": "b"}
    assert put_back(now, base, after) == {"note": ""}
