"""database: the reception form of a branch, its rules, and what it becomes."""

from typing import Any

import pytest

from linedesk.crm.interactions.writing import on_writing
from linedesk.crm.projections import project_many
from linedesk.crm.receiving.rules import asked, missing
from linedesk.directory.demo.forms import RECEPTION_FORMS
from linedesk.kit.ids import uuid7
from tests.crm.facts import answered_call
from tests.crm.people import COMPLAINT, Json, Office, got, made

SERVICE = next(form for form in RECEPTION_FORMS if form["name"] == "service")


async def laid_out(office: Office) -> Json:
    """王芳, the type complaint and the form of the third branch."""
    await made(office.ada, "/case-types", COMPLAINT)
    await made(office.ada, "/forms", SERVICE)
    return await made(office.ann, "/customers", {"name": "王芳"})


def filled(customer: Json, **fields: Any) -> Json:
    body = {"matter": "complaint", "subject": "洗衣机漏水", "details": "昨天开始"} | fields
    return {
        "form": "service",
        "type": "complaint",
        "customer_id": customer["id"],
        "fields": body,
    }


async def test_a_reception_form_becomes_a_ticket_under_the_customer(office: Office) -> None:
    """A-052: what was filled during the talk stands under the customer, with the interaction."""
    customer, call = await laid_out(office), uuid7()
    body = filled(customer, severity="serious", product="WM-100", priority="high")
    ticket = await made(office.ann, f"/interactions/{call}/record", body)
    assert (ticket["subject"], ticket["interaction_id"]) == ("洗衣机漏水", call)
    assert ticket["description"] == "昨天开始\n类别: 投诉\n产品型号: WM-100\n严重程度: 严重"
    [item] = (await got(office.ann, f"/customers/{customer['id']}/timeline"))["items"]
    assert (item["kind"], item["number"]) == ("ticket", ticket["number"])
    assert (await got(office.ann, f"/interactions/{call}/form"))["fields"]["form"] == "service"


async def test_a_call_is_found_by_its_ticket(office: Office) -> None:
    """A-040: found by ticket."""
    customer, call = await laid_out(office), uuid7()
    story = answered_call(office.tenant, call, str(office.keys["ann"]), uuid7(), customer["id"])
    async with office.database.session(office.tenant) as session:
        await project_many(session, office.tenant, story)
    body = filled(customer, severity="serious")
    ticket = await made(office.ann, f"/interactions/{call}/record", body)
    for typed, expected in {f"#{ticket['number']}": [call], "#999999": []}.items():
        found = await got(office.sue, "/interactions", q=typed)
        assert [one["id"] for one in found["items"]] == expected


async def test_a_record_is_written_in_the_language_of_who_makes_it(office: Office) -> None:
    """A-052: labels, options, sums and what is referred to, none of them Chinese for a reader of
    English; something that refers to nothing stands as it was typed."""
    label = {"zh": "保修", "en": "Warranty"}
    fields = [
        {"key": "warranty", "label": label, "type": "boolean"},
        {"key": "paid", "label": {"zh": "金额", "en": "Paid"}, "type": "money"},
        {"key": "who", "label": {"zh": "介绍人", "en": "Sent by"}, "type": "reference",
         "noun": "customer"},
        {"key": "also", "type": "reference", "noun": "product"},
    ]  # fmt: skip
    form = {"name": "repair", "label": {"zh": "报修", "en": "Repair"}, "makes": ["complaint"]}
    await made(office.ada, "/case-types", COMPLAINT)
    await made(office.ada, "/forms", form | {"fields": fields})
    customer = await made(office.ann, "/customers", {"name": "Smith"})
    english = {"language": "en"}
    assert (await office.ada.patch(f"/users/{office.keys['ann']}", json=english)).is_success
    said = {"warranty": True, "paid": {"amount": "80", "currency": "CNY"}, "also": "none such"}
    body = {"form": "repair", "type": "complaint", "fields": said | {"who": customer["id"]}}
    ticket = await made(office.ann, f"/interactions/{uuid7()}/record", body)
    assert ticket["subject"] == "Repair"
    assert ticket["description"] == ("Warranty: Yes\nPaid: 80 CNY\nSent by: Smith\nalso: none such")


async def test_what_the_form_requires_is_filled_first(office: Office) -> None:
    """A-052: a complaint says how severe it is; a plain service request is not asked for it."""
    customer, call = await laid_out(office), uuid7()
    refused = await office.ann.post(f"/interactions/{call}/record", json=filled(customer))
    assert (refused.status_code, refused.json()["code"]) == (409, "form-incomplete")
    assert refused.json()["fields"] == ["severity"]
    plain = filled(customer, matter="service")
    await made(office.ann, f"/interactions/{call}/record", plain)


async def test_a_form_becomes_only_what_it_says(office: Office) -> None:
    customer = await laid_out(office)
    body = filled(customer, severity="low") | {"type": "order"}
    refused = await office.ann.post(f"/interactions/{uuid7()}/record", json=body)
    assert (refused.status_code, refused.json()["types"]) == (422, SERVICE["makes"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"opens": [{}]},
        {"opens": [{"exit": "1"}]},
        {"fields": [{"key": "a"}, {"key": "a"}]},
        {"fields": [{"key": "a", "when": {"field": "b", "values": ["x"]}}, {"key": "b"}]},
    ],
)
async def test_a_form_without_sense_is_refused(office: Office, wrong: Json) -> None:
    answer = await office.ada.post("/forms", json={"name": "odd"} | wrong)
    assert answer.status_code == 422


def test_a_field_that_is_not_asked_asks_for_no_other() -> None:
    def field(key: str, when: Json | None, required: bool = False) -> Json:
        return {"key": key, "when": when, "required": required}

    fields = [
        field("a", None),
        field("b", {"field": "a", "values": ["yes"]}),
        field("c", {"field": "b", "values": ["1"]}, required=True),
    ]
    assert [one["key"] for one in asked(fields, {"a": True, "b": "1"})] == ["a", "b", "c"]
    assert [one["key"] for one in asked(fields, {"a": False, "b": "1"})] == ["a"]
    assert missing(fields, {"a": True, "b": "1"}) == ["c"]


async def test_what_is_typed_is_heard_of_once_it_is_kept(office: Office) -> None:
    """A-101, keyword: texts and choices, without card numbers; nothing of what is refused."""
    heard: list[tuple[str, str]] = []
    on_writing(office.database, lambda call, text: heard.append((call, text)))
    call = uuid7()
    fields = {
        "form": "service",
        "details": "要投诉 4111 1111 1111 1111",
        "tags": ["refund"],
        "n": 3,
    }
    saved = await office.ann.put(f"/interactions/{call}/form", json={"fields": fields})
    assert saved.is_success
    [(id, text)] = heard
    assert (id, text.split()[0], text.split()[-1]) == (call, "要投诉", "refund")
    assert not {"4111", "service", "3"} & set(text.split())
    refused = await office.ann.put(f"/interactions/{call}/form", json={"fields": {"x": {"y": 1}}})
    assert (refused.status_code, len(heard)) == (422, 1)
