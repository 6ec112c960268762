"""database: who it may be, and saying that it is him (A-049)."""

from typing import Any

import pytest

from linedesk.crm.customers.lookup import recognise
from linedesk.crm.projections import project_many
from linedesk.kit.ids import uuid7
from linedesk.kit.reading import TenantReader
from tests.crm.facts import abandoned_call
from tests.crm.people import Office, got, made
from tests.kit.test_phone_numbers import SPELLINGS


async def test_every_spelling_of_a_number_finds_who_has_it(
    office: Office, reader: TenantReader
) -> None:
    """A-049: as the carrier sends it to the call, and as somebody types it at the desk. A-048: each
    is kept in E.164."""
    spelled = [pair for pair in SPELLINGS if pair[1].lstrip("+").isdigit()]
    assert len(spelled) >= 30
    owners = {number: f"Owner of {number}" for _, number in spelled}
    for number, name in owners.items():
        mine = [spelling for spelling, one in spelled if one == number]
        body = {"name": name, "numbers": [{"number": mine[-1]}]}
        made_so = await made(office.ann, "/customers", body)
        assert [one["number"] for one in made_so["numbers"]] == [number]
    for spelling, number in spelled:
        known = await recognise(reader, spelling)
        assert [one.name for one in known.customers] == [owners[number]], spelling
        typed = await got(office.ann, "/customers/lookup", phone=spelling)
        assert [one["name"] for one in typed["items"]] == [owners[number]], spelling


async def test_a_number_of_several_brings_all_of_them_and_a_strangers_nobody(
    office: Office, reader: TenantReader
) -> None:
    """A-048, A-049: who has a choice to make is told of everybody."""
    for name in ("Anna", "Bernd"):
        await made(office.ann, "/customers", {"name": name, "numbers": [{"number": "13800138000"}]})
    known = await recognise(reader, "0086 138 0013 8000")
    assert [one.name for one in known.customers] == ["Anna", "Bernd"]
    for stranger in ("13900139000", "anonymous", ""):
        assert (await recognise(reader, stranger)).customers == ()


async def test_numbers_that_end_alike_are_guesses(office: Office) -> None:
    """A-049"""
    for name, number in (("A", "+8613800008001"), ("B", "+4915138008001"), ("C", "+8621388001")):
        await made(office.ann, "/customers", {"name": name, "numbers": [{"number": number}]})

    async def guesses(phone: str) -> list[str]:
        found = await got(office.ann, "/customer-guesses", phone=phone)
        return [one["name"] for one in found["items"]]

    assert await guesses("008001") == []
    assert await guesses("+1 212 0008001") == ["A"]
    assert await guesses("+8613800008001") == []
    assert await guesses("anonymous") == []


async def test_this_is_him_keeps_the_number_with_the_customer(office: Office) -> None:
    customer = await made(
        office.ann, "/customers", {"name": "A", "numbers": [{"number": "13800008001"}]}
    )
    call = uuid7()
    rows = abandoned_call(office.tenant, call, uuid7())
    rows[0]["data"]["caller"] = "+12120008001"
    async with office.database.session(office.tenant) as session:
        await project_many(session, office.tenant, rows)
    path = f"/interactions/{call}/this-is-him"
    shown = await made(office.sue, path, {"customer_id": customer["id"], "label": "国外"})
    assert shown["customer"]["name"] == "A"
    again = await made(office.sue, path, {"customer_id": customer["id"]})
    assert again["customer"]["name"] == "A"
    found = await got(office.ann, "/customers/lookup", phone="+12120008001")
    numbers = [(one["number"], one["label"]) for one in found["items"][0]["numbers"]]
    assert numbers == [("+8613800008001", ""), ("+12120008001", "国外")]


MONEY = {"key": "credit", "type": "money"}
FRIEND = {"key": "friend", "type": "reference", "noun": "customer"}


async def test_money_and_references_are_checked_like_the_other_fields(office: Office) -> None:
    """A-048"""
    await made(office.ada, "/forms", {"name": "customer", "fields": [MONEY, FRIEND]})
    first = await made(
        office.ann,
        "/customers",
        {"name": "A", "custom": {"credit": {"amount": 12.5, "currency": "CNY"}}},
    )
    assert first["custom"] == {"credit": {"amount": "12.50", "currency": "CNY"}}
    friend = {"name": "B", "custom": {"friend": first["id"]}}
    assert (await made(office.ann, "/customers", friend))["custom"] == {"friend": first["id"]}
    bad: list[tuple[str, Any]] = [
        ("credit", 5),
        ("credit", {"amount": "1.234", "currency": "CNY"}),
        ("credit", {"amount": "1", "currency": "yuan"}),
        ("credit", {"amount": "NaN", "currency": "CNY"}),
        ("credit", {"amount": "1"}),
        ("friend", "Bob"),
        ("friend", uuid7()),
        ("friend", ["x"]),
    ]
    for key, value in bad:
        refused = await office.ann.post("/customers", json={"name": "x", "custom": {key: value}})
        assert (refused.status_code, refused.json().get("fields")) == (422, [key]), value


@pytest.mark.parametrize(
    "field", [{"key": "a", "type": "reference"}, {"key": "a", "type": "text", "noun": "order"}]
)
async def test_a_reference_names_what_it_refers_to(office: Office, field: dict[str, str]) -> None:
    body = {"name": "customer", "fields": [field]}
    assert (await office.ada.post("/forms", json=body)).status_code == 422
