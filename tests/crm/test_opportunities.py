"""database: from a lead to the order it became (A-061)."""

import pytest

from linedesk.crm.defaults import furnish_casework
from tests.crm.people import Json, Office, got, made


@pytest.fixture
async def lead(office: Office) -> Json:
    async with office.database.session(office.tenant) as session:
        await furnish_casework(session)
    body = {"title": "洗衣机", "name": "李伟", "phone": "138 0000 0002", "source": "fair-2026"}
    return await made(office.ann, "/opportunities", body)


async def test_a_lead_becomes_a_customer_with_an_order(office: Office, lead: Json) -> None:
    """A-061"""
    assert (lead["state"], lead["customer"], lead["phone"]) == ("lead", None, "+8613800000002")
    path = f"/opportunities/{lead['id']}"
    await made(office.ann, f"{path}/move", {"to": "qualified"})
    prices = [{"amount": "100"}]
    product = await made(office.sue, "/products", {"code": "W", "name": "W", "prices": prices})
    body = {"lines": [{"product_id": product["id"], "quantity": 2}]}
    won = await made(office.ann, f"{path}/convert", body)
    assert (won["state"], won["phase"], won["amount"]) == ("won", "done", "200.00")
    order = await got(office.ann, f"/orders/{won['order_id']}")
    assert (order["customer"]["name"], order["opportunity_id"]) == ("李伟", lead["id"])
    found = await got(office.ann, "/customers/lookup", phone="13800000002")
    assert [one["name"] for one in found["items"]] == ["李伟"]
    again = await office.ann.post(f"{path}/convert", json=body)
    assert (again.status_code, again.json()["code"]) == (409, "not-open")
    [rate] = (await got(office.sue, "/opportunities/conversion"))["items"]
    assert (rate["source"], rate["orders"], rate["share"]) == ("fair-2026", 1, 1.0)


async def test_what_is_lost_has_a_reason_and_counts(office: Office, lead: Json) -> None:
    """A-061"""
    path = f"/opportunities/{lead['id']}/move"
    assert (await office.ann.post(path, json={"to": "lost"})).status_code == 422
    lost = await made(office.ann, path, {"to": "lost", "why": "太贵"})
    assert (lost["lost_why"], lost["closed_at"] is not None) == ("太贵", True)
    won = await made(office.bob, "/opportunities", {"title": "x", "name": "y", "source": "web"})
    await made(office.bob, f"/opportunities/{won['id']}/move", {"to": "won"})
    rates = (await got(office.sue, "/opportunities/conversion"))["items"]
    counts = ("source", "won", "lost", "orders", "share")
    by_owner = {one["owner"][:3]: tuple(one[name] for name in counts) for one in rates}
    assert by_owner == {"ann": ("fair-2026", 0, 1, 0, 0.0), "bob": ("web", 1, 0, 0, 1.0)}


async def test_who_it_is_must_be_said(office: Office, lead: Json) -> None:
    for body in ({"title": "x"}, {"title": "x", "name": "y", "phone": "138****0002"}):
        assert (await office.ann.post("/opportunities", json=body)).status_code == 422
