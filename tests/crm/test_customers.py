"""Customers over HTTP: kept, found, shared, changed by two at once."""

import asyncio
from typing import Any
from uuid import UUID

import httpx2
import pytest
from sqlalchemy import text

from linedesk.crm.customers.lookup import load, recognise
from linedesk.crm.customers.repository import Filters, fetch_customers
from linedesk.kit.db import TOTAL_SECONDS, Database, Totals, app_url
from linedesk.kit.ids import uuid7
from linedesk.kit.pagination import Page
from linedesk.kit.reading import TenantReader
from tests.support.database import Cluster, found_tenant
from tests.support.records_api import ClientAs


async def add(admin: httpx2.AsyncClient, name: str, *numbers: str, **more: Any) -> dict[str, Any]:
    body = {"name": name, "numbers": [{"number": number} for number in numbers]} | more
    made = await admin.post("/customers", json=body)
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()
    return found


async def names(client: httpx2.AsyncClient, **query: Any) -> list[str]:
    found = await client.get("/customers", params=query)
    assert found.status_code == 200, found.text
    return [item["name"] for item in found.json()["items"]]


async def test_numbers_are_kept_in_one_spelling_the_primary_ahead(
    admin: httpx2.AsyncClient,
) -> None:
    numbers = [
        {"number": "010-62345678 转 8001", "label": "办公室"},
        {"number": "１３８ ００１３ ８０００", "label": "手机", "primary": True},
        {"number": "+86 138 0013 8000", "label": "again"},
    ]
    made = await admin.post("/customers", json={"name": "王伟", "numbers": numbers})
    assert made.json()["numbers"] == [
        {"number": "+8613800138000", "label": "手机", "primary": True},
        {"number": "+861062345678", "label": "办公室", "primary": False},
    ]


SEARCHES = [
    ("王伟", ["王伟"]),
    ("王", ["王伟", "王小伟"]),
    ("伟", ["王伟", "王小伟"]),
    ("小伟", ["王小伟"]),
    ("wangwei", ["王伟"]),
    ("wang wei", ["王伟"]),
    ("WangXiao", ["王小伟"]),
    ("ww", ["王伟"]),
    ("wxw", ["王小伟"]),
    ("zengyw", []),
    ("zyw", ["曾雅文"]),
    ("华信", ["王伟"]),
    ("华信贸易", ["王伟"]),
    ("hxmy", ["王伟"]),
    ("8001", ["王伟"]),
    ("13800008001", ["王伟"]),
    ("+86 138 0000 8001", ["王伟"]),
    ("800", []),
    ("80019", []),
    ("smith", ["John Smith"]),
    ("Smi", ["John Smith"]),
    ("john smith", ["John Smith"]),
    ("smith jo", ["John Smith"]),
    ("o'brien", ["Mary O'Brien"]),
    ("müller", ["Jörg Müller"]),
    ("harbour", ["John Smith"]),
    ("伟王", []),
    ("贸华", []),
    ("'", []),
    ("\\", []),
    ("a:* & b", []),
    ("!", []),
    ("%", []),
    ("😀", []),
]


async def test_customers_are_found_by_what_people_type(admin: httpx2.AsyncClient) -> None:
    await add(admin, "王伟", "13800008001", company="华信贸易")
    await add(admin, "王小伟", "13800008002")
    await add(admin, "曾雅文", "13800008003")
    await add(admin, "John Smith", "+442079460958", company="Harbour Trading Ltd")
    await add(admin, "Mary O'Brien")
    await add(admin, "Jörg Müller")
    for typed, expected in SEARCHES:
        assert await names(admin, q=typed) == expected, typed


async def test_a_search_follows_a_changed_name_company_and_number(
    admin: httpx2.AsyncClient,
) -> None:
    customer = await add(admin, "王伟", "13800008001", company="华信贸易")
    change = {"name": "李娜", "company": "东海水产", "numbers": [{"number": "13800009999"}]}
    await admin.patch(f"/customers/{customer['id']}", json=change)
    for typed in ("王伟", "ww", "华信", "8001"):
        assert await names(admin, q=typed) == [], typed
    for typed in ("李娜", "ln", "东海", "9999"):
        assert await names(admin, q=typed) == ["李娜"], typed


async def test_lists_sort_chinese_by_pinyin_and_filter(admin: httpx2.AsyncClient) -> None:
    for name in ("周一", "Baker", "曾二", "安三"):
        await add(admin, name, vip=name == "安三", tags=["老客户"] if name == "周一" else [])
    assert await names(admin) == ["安三", "Baker", "曾二", "周一"]
    assert await names(admin, sort="-name") == ["周一", "曾二", "Baker", "安三"]
    assert await names(admin, vip=True) == ["安三"]
    assert await names(admin, tag="老客户") == ["周一"]


async def test_a_shared_number_finds_everybody_who_has_it(
    admin: httpx2.AsyncClient, reader: TenantReader
) -> None:
    await add(admin, "张敏", "13800000003")
    await add(admin, "张强", "13800000003", "13800000004")
    found = (await admin.get("/customers/lookup", params={"phone": "0086 138-0000-0003"})).json()
    assert [item["name"] for item in found["items"]] == ["张敏", "张强"]
    known = await recognise(reader, "+8613800000004")
    assert [one.name for one in known.customers] == ["张强"]
    for stranger in ("", "anonymous", "13999999999", "x" * 300, "<b>"):
        assert (await recognise(reader, stranger)).customers == ()


async def test_a_call_of_another_tenants_customer_is_a_strangers(
    admin: httpx2.AsyncClient, database: Database, migrated: Cluster
) -> None:
    customer = await add(admin, "王伟", "13800008001")
    other = await found_tenant(database)
    reader = TenantReader(app_url(migrated.url(), "test"), other)
    assert (await recognise(reader, "13800008001")).customers == ()
    await reader.close()
    async with database.session(other) as session:
        assert await load(session, UUID(customer["id"])) is None


async def test_the_second_of_two_who_change_at_once_is_told(admin: httpx2.AsyncClient) -> None:
    customer = await add(admin, "王伟")
    path = f"/customers/{customer['id']}"
    first = await admin.patch(path, json={"note": "a", "version": customer["version"]})
    second = await admin.patch(path, json={"note": "b", "version": customer["version"]})
    assert first.status_code == 200
    assert (second.status_code, second.json()["code"]) == (409, "stale")
    assert second.json()["version"] == first.json()["version"]
    assert (await admin.get(path)).json()["note"] == "a"


async def test_of_many_at_the_very_same_time_one_wins(admin: httpx2.AsyncClient) -> None:
    customer = await add(admin, "王伟")
    path, version = f"/customers/{customer['id']}", customer["version"]
    answers = await asyncio.gather(
        *(admin.patch(path, json={"note": f"{n}", "version": version}) for n in range(8))
    )
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 7


async def test_own_fields_are_checked_against_their_form(admin: httpx2.AsyncClient) -> None:
    fields = [
        {"key": "birthday", "type": "date"},
        {"key": "credit", "type": "number"},
        {"key": "source", "type": "select", "options": [{"value": "web"}]},
        {"key": "second", "type": "phone"},
    ]
    await admin.post("/forms", json={"name": "customer", "fields": fields})
    good = {"birthday": "1990-02-28", "credit": 5, "source": "web", "second": "138 0000 8001"}
    made = await add(admin, "王伟", custom=good)
    assert made["custom"] == good | {"second": "+8613800008001"}
    for bad in (
        {"birthday": "1990-02-30"},
        {"credit": "5"},
        {"credit": True},
        {"source": "tv"},
        {"height": 180},
    ):
        refused = await admin.post("/customers", json={"name": "x", "custom": bad})
        assert (refused.status_code, refused.json()["fields"]) == (422, list(bad))


async def test_what_is_stored_comes_back_inert(admin: httpx2.AsyncClient) -> None:
    for name in ("<script>alert(1)</script>", "'; DROP TABLE customers; --", "\u202ealice", "😀"):
        customer = await add(admin, name)
        assert customer["name"] == name
        assert (await admin.get(f"/customers/{customer['id']}")).json()["name"] == name


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": ""},
        {"name": "x" * 201},
        {"name": "x", "tenant_id": uuid7()},
        {"name": "x", "owner_id": "me"},
        {"name": "x", "numbers": "13800138000"},
        {"name": "x", "numbers": [{"number": "138****8000"}]},
        {"name": "nul\x00"},
        [],
    ],
)
async def test_a_body_of_the_wrong_shape_is_malformed(admin: httpx2.AsyncClient, body: Any) -> None:
    answer = await admin.post("/customers", json=body)
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"


async def test_an_owner_who_does_not_exist_is_a_conflict(admin: httpx2.AsyncClient) -> None:
    refused = await admin.post("/customers", json={"name": "x", "owner_id": uuid7()})
    assert (refused.status_code, refused.json()["code"]) == (409, "in-use")


async def test_an_analyst_reads_and_does_not_write(
    admin: httpx2.AsyncClient, client_as: ClientAs
) -> None:
    customer = await add(admin, "王伟")
    analyst = client_as("analyst")
    assert await names(analyst) == ["王伟"]
    assert (await analyst.post("/customers", json={"name": "x"})).status_code == 403
    for reader in (analyst, client_as("agent")):
        assert (await reader.delete(f"/customers/{customer['id']}")).status_code == 403


async def test_a_change_stands_in_the_audit(admin: httpx2.AsyncClient) -> None:
    customer = await add(admin, "王伟")
    await admin.patch(f"/customers/{customer['id']}", json={"note": "likes tea"})
    await admin.delete(f"/customers/{customer['id']}")
    entries = (await admin.get("/audit", params={"noun": "customer"})).json()["items"]
    assert [entry["action"] for entry in entries] == [
        "customer.deleted",
        "customer.changed",
        "customer.created",
    ]
    assert entries[1]["changes"] == {"note": ["", "likes tea"]}


async def test_a_long_list_is_counted_once_until_somebody_writes(
    admin: httpx2.AsyncClient, migrated: Cluster, tenant: UUID
) -> None:
    """What this process writes is seen at once, what another writes a moment later."""
    now, one = [0.0], Page(limit=1)
    serve = Database(app_url(migrated.url(), "test"), pool_size=1, tenant=tenant)
    serve.totals = Totals(lambda: now[0])

    async def total(filters: Filters) -> int:
        async with serve.reading(tenant) as session:
            return (await fetch_customers(session, one, filters))[1]

    everybody, vip = Filters(), Filters(vip=True)
    await add(admin, "王伟")
    await add(admin, "李娜", vip=True)
    assert (await total(everybody), await total(vip)) == (2, 1)
    await add(admin, "张强", vip=True)
    assert await total(everybody) == 2
    now[0] += TOTAL_SECONDS + 1
    assert (await total(everybody), await total(vip)) == (3, 2)
    async with serve.session(tenant) as session:
        await session.execute(text("delete from customers where vip"))
        assert (await fetch_customers(session, one, everybody))[1] == 1
    assert (await total(everybody), await total(vip)) == (1, 0)
    await serve.close()
