"""database: products with prices that end, and orders from the call to the return."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from linedesk.crm.defaults import furnish_casework
from linedesk.crm.merging_fields import filled
from linedesk.crm.money import minor_units, shown
from linedesk.crm.texts.models import TextMessage
from linedesk.crm.texts.service import send_waiting
from linedesk.kit.ids import uuid7
from tests.crm.people import Json, Office, got, made

TODAY = datetime.now(UTC).date()


async def product(office: Office, code: str = "W1", amount: str = "199.90", **more: object) -> Json:
    prices = [{"currency": "CNY", "amount": amount}]
    return await made(
        office.sue, "/products", {"code": code, "name": f"洗衣机 {code}", "prices": prices} | more
    )


async def customer(office: Office, **more: object) -> Json:
    body = {"name": "王芳", "numbers": [{"number": "13800000001"}]} | more
    return await made(office.ann, "/customers", body)


async def placed(office: Office, *quantities: int) -> Json:
    """An order of a line for each quantity."""
    async with office.database.session(office.tenant) as session:
        await furnish_casework(session)
    lines = [
        {"product_id": (await product(office, uuid7()))["id"], "quantity": quantity}
        for quantity in quantities or (1,)
    ]
    buyer = await customer(office)
    return await made(office.ann, "/orders", {"customer_id": buyer["id"], "lines": lines})


async def test_an_order_has_the_prices_of_its_day(office: Office) -> None:
    """A-056: a changed price list leaves what was ordered alone."""
    order = await placed(office, 3, 2)
    assert (order["number"], order["state"], order["currency"]) == (1, "placed", "CNY")
    assert (order["total"], [line["amount"] for line in order["lines"]]) == (
        *("999.50", ["599.70", "399.80"]),
    )
    bought = order["lines"][0]["product_id"]
    dearer = {"prices": [{"currency": "CNY", "amount": 1}]}
    assert (await office.sue.patch(f"/products/{bought}", json=dearer)).status_code == 200
    assert (await got(office.ann, f"/orders/{order['id']}"))["total"] == "999.50"


async def test_a_price_counts_from_its_first_day_to_the_day_before_its_last(
    office: Office,
) -> None:
    """A-056"""
    past, soon = TODAY - timedelta(days=10), TODAY + timedelta(days=10)
    prices = [
        {"amount": "5", "valid_to": f"{past}"},
        {"amount": "6", "valid_from": f"{past}", "valid_to": f"{TODAY}"},
        {"amount": "7", "valid_from": f"{TODAY}", "valid_to": f"{soon}"},
        {"currency": "JPY", "amount": 120, "valid_from": f"{soon}"},
    ]
    shown = await product(office, prices=prices)
    assert shown["today"] == {"CNY": "7.00"}
    assert [one["amount"] for one in shown["prices"]] == ["5.00", "6.00", "7.00", "120"]
    over = await product(office, "over", prices=[{"amount": "5", "valid_to": f"{TODAY}"}])
    assert over["today"] == {}
    for wrong in (
        [{"amount": "1"}, {"amount": "2"}],
        [{"amount": "1", "valid_to": f"{TODAY}"}, {"amount": "2", "valid_from": f"{past}"}],
        [{"amount": "1", "valid_from": f"{TODAY}", "valid_to": f"{TODAY}"}],
        [{"amount": "1.999"}],
        [{"amount": "-1"}],
        [{"amount": "NaN"}],
        [{"amount": "1", "currency": "yuan"}],
    ):
        body = {"code": "X", "name": "x", "prices": wrong}
        assert (await office.sue.post("/products", json=body)).status_code == 422, wrong


async def test_what_has_no_price_today_is_not_sold(office: Office) -> None:
    await placed(office)
    buyer = (await customer(office))["id"]
    for kept in (
        await product(office, "A", prices=[]),
        await product(office, "B", active=False),
    ):
        body = {"customer_id": buyer, "lines": [{"product_id": kept["id"]}]}
        refused = await office.ann.post("/orders", json=body)
        assert (refused.status_code, refused.json()["code"]) == (409, "no-price")
    body = {"customer_id": buyer, "lines": [{"product_id": uuid7()}]}
    assert (await office.ann.post("/orders", json=body)).status_code == 422


async def test_every_step_that_concerns_the_customer_is_texted_and_stands_under_him(
    office: Office,
) -> None:
    """A-056 A-057: the simulated carrier takes the texts; the timeline shows what he was told."""
    order = await placed(office)
    for to in ("paid", "shipped", "delivered"):
        await made(office.ann, f"/orders/{order['id']}/move", {"to": to})
    async with office.database.session(office.tenant) as session:
        assert await send_waiting(session, datetime.now(UTC)) == 3
        rows = list(await session.scalars(select(TextMessage).order_by(TextMessage.at)))
    told = [
        "您的订单1已提交，感谢您的惠顾。",
        "您的订单1已发货，感谢您的惠顾。",
        "您的订单1已签收。",
    ]
    assert [(row.number, row.text) for row in rows] == [("+8613800000001", one) for one in told]
    path = f"/customers/{order['customer']['id']}/timeline"
    items = (await got(office.ann, path, kind="text"))["items"]
    assert [one["summary"] for one in items] == told[::-1]
    assert {(one["state"], one["extra"], one["direction"]) for one in items} == {
        ("sent", "order", "outbound"),
    }


async def test_an_order_is_cancelled_only_while_its_path_allows(office: Office) -> None:
    """A-056"""
    order = await placed(office)
    path = f"/orders/{order['id']}"
    assert (await office.ann.post(f"{path}/cancel", json={"reason": ""})).status_code == 422
    for to in ("paid", "shipped"):
        await made(office.ann, f"{path}/move", {"to": to})
    refused = await office.ann.post(f"{path}/cancel", json={"reason": "客户不要了"})
    assert (refused.status_code, refused.json()["code"]) == (409, "illegal-move")
    other = await placed(office)
    done = await made(office.ann, f"/orders/{other['id']}/cancel", {"reason": "客户不要了"})
    assert (done["state"], done["phase"]) == ("cancelled", "dropped")
    assert done["events"][-1]["data"]["reason"] == "客户不要了"


async def test_no_more_comes_back_than_was_bought(office: Office) -> None:
    """A-056"""
    order = await placed(office, 3)
    path, line = f"/orders/{order['id']}", order["lines"][0]["id"]

    def back(quantity: int) -> Json:
        return {"lines": [{"line_id": line, "quantity": quantity}], "reason": "坏了"}

    early = await office.ann.post(f"{path}/return", json=back(1))
    assert early.json()["code"] == "illegal-move"
    for to in ("paid", "shipped", "delivered"):
        await made(office.ann, f"{path}/move", {"to": to})
    answers = await asyncio.gather(
        *(one.post(f"{path}/return", json=back(2)) for one in (office.ann, office.bob))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    partly = await got(office.ann, path)
    assert (partly["state"], partly["returned"]) == ("delivered", "399.80")
    whole = await made(office.ann, f"{path}/return", back(1))
    assert (whole["state"], whole["returned"]) == ("returned", "599.70")


async def test_what_a_customer_bought_is_found(office: Office) -> None:
    """A-057"""
    order = await placed(office)
    other = await placed(office)
    mine = await got(office.ann, "/orders", customer_id=order["customer"]["id"])
    assert [one["number"] for one in mine["items"]] == [1]
    line = other["lines"][0]
    found = await got(office.ann, "/orders", product_id=line["product_id"])
    assert [one["number"] for one in found["items"]] == [2]
    assert (await got(office.ann, "/orders", q="#2"))["total"] == 1


async def test_a_product_that_was_ordered_cannot_be_deleted(office: Office) -> None:
    order = await placed(office)
    bought = order["lines"][0]["product_id"]
    refused = await office.sue.delete(f"/products/{bought}")
    assert (refused.status_code, refused.json()["code"]) == (409, "in-use")


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("19.90", "CNY", 1990), ("120", "JPY", 120), ("1.234", "KWD", 1234), ("0.1", "EUR", 10)],
)
def test_money_is_whole_minor_units(amount: str, currency: str, minor: int) -> None:
    from decimal import Decimal

    assert minor_units(Decimal(amount), currency) == minor
    assert Decimal(shown(minor, currency)) == Decimal(amount)


def test_merge_fields_fill_in_and_run_nothing() -> None:
    """A-059: what is unknown or looks like a program stays as it was written."""
    values = {"customer.name": "{{number}}王", "number": "7"}
    for text, expected in (
        ("您好{{customer.name}}", "您好{{number}}王"),
        ("{{ number }}{{number}}", "77"),
        ("{{7*7}} {{number.__class__}} {number} ${number} {{unknown}} {% if %}", None),
    ):
        assert filled(text, values) == (expected or text)
