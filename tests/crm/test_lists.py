"""What people do with lists: views under a name, filters by own fields, many changed at once."""

from typing import Any
from uuid import uuid4

import pytest

from tests.crm.people import Json, Office, got, made

FIELDS: list[Json] = [
    {"key": "region", "type": "text"},
    {"key": "level", "type": "select", "options": [{"value": "gold"}, {"value": "silver"}]},
    {"key": "staff", "type": "number"},
    {"key": "since", "type": "date"},
    {"key": "limit", "type": "money"},
    {"key": "signed", "type": "boolean"},
    {"key": "fax", "type": "phone"},
    {"key": "partner", "type": "reference", "noun": "customer"},
]
PEOPLE: dict[str, Json] = {
    "王芳": {"region": "华东上海", "level": "gold", "staff": 12, "since": "2024-05-01",
            "limit": {"amount": "5000", "currency": "CNY"}, "signed": True, "fax": "02166778899"},
    "李伟": {"region": "华东杭州", "level": "silver", "staff": 3.5, "since": "2025-01-31"},
    "Smith": {"region": "100%_x", "staff": 40, "limit": {"amount": "80.50", "currency": "USD"}},
    "赵敏": {},
}  # fmt: skip


async def peopled(office: Office) -> dict[str, Json]:
    await made(office.ada, "/forms", {"name": "customer", "fields": FIELDS})
    return {
        name: await made(office.ann, "/customers", {"name": name, "custom": custom})
        for name, custom in PEOPLE.items()
    }


@pytest.mark.parametrize(
    ("own", "found"),
    [
        (["region:华东"], {"王芳", "李伟"}),
        (["region:%_"], {"Smith"}),
        (["level:gold", "level:silver"], {"王芳", "李伟"}),
        (["level:gold", "region:杭州"], set()),
        (["staff:12"], {"王芳"}),
        (["staff:3..20"], {"王芳", "李伟"}),
        (["staff:13.."], {"Smith"}),
        (["since:..2024-12-31"], {"王芳"}),
        (["limit:100..9000"], {"王芳"}),
        (["signed:true"], {"王芳"}),
        (["fax:021-6677 8899"], {"王芳"}),
    ],
)
async def test_a_list_is_narrowed_by_the_houses_own_fields(
    office: Office, own: list[str], found: set[str]
) -> None:
    """A-048: custom fields of every type are shown in the list and narrow it."""
    await peopled(office)
    listed = await got(office.ann, "/customers", own=own)
    assert {one["name"] for one in listed["items"]} == found


@pytest.mark.parametrize("own", ["nothing:1", "staff:many", "since:gestern", "staff:..", "level:"])
async def test_a_filter_that_does_not_fit_is_refused_by_name(office: Office, own: str) -> None:
    await peopled(office)
    answer = await office.ann.get("/customers", params={"own": own})
    assert answer.status_code == 422
    assert answer.json()["fields"] == [own.partition(":")[0]]


async def test_words_of_a_field_that_became_a_number_stop_no_list(office: Office) -> None:
    form = await made(
        office.ada, "/forms", {"name": "customer", "fields": [{"key": "staff", "type": "text"}]}
    )
    await made(office.ann, "/customers", {"name": "王芳", "custom": {"staff": "a dozen"}})
    fields = [{"key": "staff", "type": "number"}]
    assert (await office.ada.patch(f"/forms/{form['id']}", json={"fields": fields})).is_success
    assert (await got(office.ann, "/customers", own="staff:1.."))["total"] == 0


async def test_what_a_reference_means_stands_beside_it(office: Office) -> None:
    """A-048: a reference is shown by its name, of a customer and of a ticket."""
    people = await peopled(office)
    partner = people["王芳"]["id"]
    row = await made(office.ann, "/customers", {"name": "新", "custom": {"partner": partner}})
    assert row["names"] == {partner: "王芳"}


async def test_customers_of_nobody_are_found(office: Office) -> None:
    await made(office.ann, "/customers", {"name": "Owned", "owner_id": str(office.keys["ann"])})
    await made(office.ann, "/customers", {"name": "Nobody's"})
    assert [one["name"] for one in (await got(office.ann, "/customers", owner="-"))["items"]] == [
        "Nobody's"
    ]


async def test_views_are_ones_own_until_they_are_shared(office: Office) -> None:
    """A-048: a view keeps filters and columns under a name, for its maker or for all."""
    body = {"noun": "customers", "name": "华东", "search": {"q": "王", "own": ["region:华东"]}}
    view = (await office.ann.put("/saved-views", json=body | {"hidden": ["company"]})).json()
    seen = await got(office.bob, "/saved-views", noun="customers")
    assert seen["total"] == 0
    shared = await office.ann.patch(f"/saved-views/{view['id']}", json={"shared": True})
    assert (shared.json()["owner"], view["owner"]) == ("Ann", "Ann")
    [one] = (await got(office.bob, "/saved-views", noun="customers"))["items"]
    assert (one["name"], one["search"], one["hidden"]) == ("华东", body["search"], ["company"])
    assert (one["mine"], one["owner"]) == (False, "Ann")
    assert (await office.bob.delete(f"/saved-views/{view['id']}")).status_code == 403
    assert (await got(office.bob, "/saved-views", noun="tickets"))["total"] == 0
    assert (await office.sue.delete(f"/saved-views/{view['id']}")).status_code == 204


async def test_a_view_under_the_same_name_takes_the_older_ones_place(office: Office) -> None:
    for q in ("a", "b"):
        body = {"noun": "tickets", "name": "mine", "search": {"q": q}}
        assert (await office.ann.put("/saved-views", json=body)).is_success
    [one] = (await got(office.ann, "/saved-views", noun="tickets"))["items"]
    assert one["search"] == {"q": "b"}
    visits = {"noun": "appointments", "name": "missed", "search": {"state": "missed"}}
    assert (await office.ann.put("/saved-views", json=visits)).is_success
    strange = {"noun": "users", "name": "x"}
    assert (await office.ann.put("/saved-views", json=strange)).status_code == 422


async def bulk(office: Office, **body: Any) -> Json:
    return await made(office.sue, "/customers/bulk", body)


async def test_many_customers_are_counted_then_changed_then_taken_back(office: Office) -> None:
    """A-063: owner, category and tags in bulk, with a preview, a log and an undo."""
    people = await peopled(office)
    bob = str(office.keys["bob"])
    chosen = {"filters": {"own": ["region:华东"]}, "owner_id": bob, "category": "wholesale"}
    dry = await bulk(office, **chosen, add_tags=["展会"], dry=True)
    assert (dry["chosen"], dry["changed"], dry["id"]) == (2, 2, None)
    assert (await got(office.ann, f"/customers/{people['王芳']['id']}"))["owner"] is None
    done = await bulk(office, **chosen, add_tags=["展会"])
    row = await got(office.ann, f"/customers/{people['王芳']['id']}")
    assert (row["owner"]["id"], row["category"], row["tags"]) == (bob, "wholesale", ["展会"])
    assert row["version"] == people["王芳"]["version"] + 1
    again = await bulk(office, **chosen, add_tags=["展会"])
    assert (again["chosen"], again["changed"]) == (2, 0)
    back = await made(office.sue, f"/customers/bulk/{done['id']}/undo", {})
    assert back == {"restored": 2, "left": 0}
    row = await got(office.ann, f"/customers/{people['王芳']['id']}")
    assert (row["owner"], row["category"], row["tags"]) == (None, "", [])
    told = (await got(office.sue, "/audit", noun="customer"))["items"]
    assert [one["action"] for one in told][:2] == ["customer.undone", "customer.changed_many"]
    assert set(told[1]["changes"]["customers"][1]) == {people[n]["id"] for n in ("王芳", "李伟")}


async def test_an_undo_leaves_alone_whom_somebody_changed_since(office: Office) -> None:
    people = await peopled(office)
    keys = [people["王芳"]["id"], people["李伟"]["id"]]
    done = await bulk(office, ids=keys, add_tags=["x"])
    late = await office.ann.patch(f"/customers/{keys[0]}", json={"note": "called today"})
    assert late.is_success
    back = await made(office.sue, f"/customers/bulk/{done['id']}/undo", {})
    assert back == {"restored": 1, "left": 1}
    assert (await got(office.ann, f"/customers/{keys[0]}"))["tags"] == ["x"]
    twice = await office.sue.post(f"/customers/bulk/{done['id']}/undo")
    assert (twice.status_code, twice.json()["code"]) == (409, "undone")


async def test_bulk_changes_are_refused_whole(office: Office) -> None:
    people = await peopled(office)
    keys = [people["王芳"]["id"]]
    many = [f"t{n}" for n in range(50)]
    assert (await office.ann.post("/customers/bulk", json={"ids": keys})).status_code == 403
    for body in (
        {"ids": keys},
        {"category": "vip"},
        {"filters": {"tenant_id": "x"}, "category": "vip"},
        {"ids": keys, "owner_id": str(uuid4())},
        {"ids": keys, "add_tags": [*many, "one more"]},
    ):
        answer = await office.sue.post("/customers/bulk", json=body)
        assert answer.status_code == 422, (body, answer.text)
    await bulk(office, ids=keys, add_tags=many)
    over = await office.sue.post("/customers/bulk", json={"ids": keys, "add_tags": ["more"]})
    assert (over.status_code, over.json()["field"]) == (422, "add_tags")
    await office.dismiss("bob")
    gone = {"ids": keys, "owner_id": str(office.keys["bob"])}
    assert (await office.sue.post("/customers/bulk", json=gone)).json()["code"] == "owner-left"
