"""What holds for the whole house, as its administrator sets it up."""

from uuid import UUID

import httpx2
import pytest

from linedesk.directory.definitions import load_definitions
from linedesk.kit.db import Database


async def test_the_sites_that_may_hold_the_bar_are_named_and_the_change_is_audited(
    admin: httpx2.AsyncClient,
) -> None:
    """A-065: origins, as a browser names a site."""
    sites = ["https://crm.example", "http://localhost:8080"]
    kept = (await admin.patch("/house", json={"bar_origins": sites})).json()
    assert kept["bar_origins"] == (await admin.get("/house")).json()["bar_origins"] == sites
    (entry,) = (await admin.get("/audit?noun=house")).json()["items"]
    assert entry["changes"]["bar_origins"] == [[], sites]


@pytest.mark.parametrize(
    ("site", "why"),
    [
        ("https://crm.example/orders", "without a path"),
        ("https://crm.example/", "without a path"),
        ("https://CRM.example", "small letters"),
        ("crm.example", "https://crm.example"),
        ("https://crm.example:443", "usual port"),
        ("https://crm.example:99999", "write a site"),
        ("*", "write a site"),
        ("https://crm.example; script-src *", "write a site"),
    ],
)
async def test_what_is_no_site_is_refused_in_words(
    admin: httpx2.AsyncClient, site: str, why: str
) -> None:
    answer = await admin.patch("/house", json={"bar_origins": [site]})
    assert answer.status_code == 422
    assert why in answer.json()["detail"]
    assert (await admin.get("/house")).json()["bar_origins"] == []


async def test_a_day_begins_at_the_houses_midnight(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    """A-053's and every report's days, and the counts on the floor, are the house's own."""
    assert (await admin.get("/house")).json()["time_zone"] == "Asia/Shanghai"
    kept = await admin.patch("/house", json={"time_zone": "Asia/Tokyo"})
    assert kept.json()["time_zone"] == "Asia/Tokyo"
    async with database.session(tenant) as session:
        offsets = (await load_definitions(session, tenant)).offsets
    assert [seconds for _, seconds in offsets] == [9 * 3600]
    wrong = await admin.patch("/house", json={"time_zone": "Nowhere/At_All"})
    assert wrong.status_code == 422
