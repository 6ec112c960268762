"""database: everything that happened with a customer, in one stream (A-057)."""

from uuid import UUID

from linedesk.crm.projections import project_many
from linedesk.kit.ids import uuid7
from tests.crm.facts import answered_call
from tests.crm.people import Office, got, made
from tests.crm.surveying import token_in
from tests.crm.test_orders import placed


async def test_all_kinds_stand_in_one_stream_the_newest_first(office: Office) -> None:
    """A-057: calls, tickets, orders, texts, promises, visits, chances, notes and answers."""
    order, call = await placed(office), uuid7()
    customer, ann = order["customer"]["id"], office.ann
    rows = answered_call(office.tenant, call, str(office.keys["ann"]), uuid7(), customer)
    async with office.database.session(office.tenant) as session:
        await project_many(session, office.tenant, rows)
    ticket = {"type": "complaint", "subject": "漏水", "customer_id": customer}
    await made(ann, "/tickets", ticket)
    await made(ann, f"/customers/{customer}/notes", {"text": "喜欢喝茶"})
    due = {"title": "回访", "due": "2099-01-01T09:00", "customer_id": customer}
    await made(ann, "/callbacks", due)
    lead = {"title": "烘干机", "customer_id": customer}
    await made(ann, "/opportunities", lead)
    resource = await made(office.ada, "/resources", {"name": "technician"})
    visit = {"starts_at": "2098-01-01T09:00:00Z", "ends_at": "2098-01-01T10:00:00Z", "note": "上门"}
    of = {"resource_id": resource["id"], "customer_id": customer}
    await made(ann, "/appointments", visit | of)
    asked = await made(office.sue, "/surveys", {"interaction_id": call})
    word = {"score": 4, "comment": "不错"}
    assert (await ann.post(f"/surveys/answers/{token_in(asked)}", json=word)).is_success
    path = f"/customers/{customer}/timeline"
    items = (await got(ann, path))["items"]
    assert [one["kind"] for one in items[:1]] == ["callback"]
    assert {(one["kind"], one["summary"]) for one in items} == {
        ("callback", "回访"),
        ("opportunity", "烘干机"),
        ("note", "喜欢喝茶"),
        ("ticket", "漏水"),
        ("order", f"{order['lines'][0]['name']} x 1"),
        ("interaction", "asked the price"),
        ("appointment", "上门"),
        ("survey", "不错"),
        ("text", "您的订单1已提交，感谢您的惠顾。"),
        ("text", "您反映的问题已受理，编号1，我们会尽快给您答复。"),
    }
    answered = next(one for one in items if one["kind"] == "survey")
    assert (answered["state"], answered["extra"], answered["agent"] is None) == (
        *("answered", "4", False),
    )
    moments = [one["at"] for one in items]
    assert moments == sorted(moments, reverse=True)
    some = await got(ann, path, kind=["ticket", "order"])
    assert ([one["kind"] for one in some["items"]], some["total"]) == (["ticket", "order"], 2)
    paged = [(await got(ann, path, limit=1, offset=n))["items"][0]["id"] for n in range(10)]
    assert paged == [one["id"] for one in items]
    assert (await ann.get(path, params={"kind": "gossip"})).status_code == 422


async def test_a_note_belongs_to_its_customer(office: Office) -> None:
    one, other = [
        (await made(office.ann, "/customers", {"name": name}))["id"] for name in ("A", "B")
    ]
    note = await made(office.ann, f"/customers/{one}/notes", {"text": "x", "pinned": True})
    await made(office.ann, f"/customers/{one}/notes", {"text": "y"})
    notes = (await got(office.ann, f"/customers/{one}/notes"))["items"]
    assert [item["text"] for item in notes] == ["x", "y"]
    elsewhere = f"/customers/{other}/notes/{note['id']}"
    assert (await office.ann.delete(elsewhere)).status_code == 404
    assert (await office.ann.delete(f"/customers/{one}/notes/{UUID(note['id'])}")).is_success
