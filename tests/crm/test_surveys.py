"""database: how content customers were, by keys and by link."""

from uuid import UUID

import httpx2
import pytest

from linedesk.crm.projections import project_many
from linedesk.crm.surveys.service import keys_pressed
from linedesk.kit.ids import uuid7
from tests.crm.facts import answered_call
from tests.crm.people import COMPLAINT, Office, got, made
from tests.crm.surveying import reachable, texts_to, token_in
from tests.support.records_api import PUBLIC_URL, RecordsApi


@pytest.fixture
async def call(office: Office) -> str:
    queue = await made(office.ada, "/queues", {"name": "sales"})
    customer = await made(office.ann, "/customers", {"name": "王芳"})
    key = uuid7()
    rows = answered_call(office.tenant, key, str(office.keys["ann"]), queue["id"], customer["id"])
    async with office.database.session(office.tenant) as session:
        await project_many(session, office.tenant, rows)
    return key


async def test_a_link_is_answered_once_without_signing_in(
    office: Office, call: str, records_api: RecordsApi
) -> None:
    link = await made(office.sue, "/surveys", {"interaction_id": call})
    path, body = f"/surveys/answers/{(token := token_in(link))}", {"score": 5, "comment": "很好"}
    transport = httpx2.ASGITransport(records_api.app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://x") as stranger:
        for wrong in ({"score": 6}, {"score": 0}, {}):
            assert (await stranger.post(path, json=wrong)).status_code == 422
        assert (await stranger.post(path, json=body)).status_code == 204
        again = await stranger.post(path, json={"score": 1})
        assert (again.status_code, again.json()["code"]) == (409, "answered")
        assert (await stranger.get(path)).json() == {"state": "answered"}
        for guess in ("x", token[:-1] + "x", f"{uuid7().replace('-', '')}.{'a' * 32}"):
            assert (await stranger.post(f"/surveys/answers/{guess}", json=body)).status_code == 404
    for by, key in (("queue", "sales"), ("customer", "王芳")):
        [one] = (await got(office.sue, "/surveys/satisfaction", by=by))["items"]
        assert one == {"key": key, "asked": 1, "answered": 1, "average": 5.0, "satisfied": 1.0}
    listed = (await got(office.sue, "/surveys"))["items"]
    assert [(one["score"], one["comment"], "token" in one) for one in listed] == [
        *((5, "很好", False),),
    ]


async def test_only_who_has_the_call_asks_about_it(office: Office, call: str) -> None:
    answer = await office.bob.post("/surveys", json={"interaction_id": call})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    await made(office.sue, "/surveys", {"interaction_id": call})


async def test_the_link_is_texted_to_a_customer_who_has_a_number(office: Office, call: str) -> None:
    body = {"interaction_id": call, "text": True}
    nobody = await office.ann.post("/surveys", json=body)
    assert (nobody.status_code, nobody.json()["code"]) == (409, "link-unsent")
    assert (await got(office.ann, "/surveys"))["total"] == 0
    customer = await reachable(office)
    assert (await made(office.ann, "/surveys", body))["texted"]
    [text] = await texts_to(office, customer)
    address = (await made(office.sue, "/surveys", {"interaction_id": call}))["address"]
    assert address.startswith(f"{PUBLIC_URL}/survey/")
    assert text == f"How was our service? Please tell us: {address}"


async def test_whom_it_rates_never_sees_the_link(office: Office, call: str) -> None:
    """Nor his colleagues, nor who leads where the ticket is his own."""
    customer = await reachable(office)
    await made(office.ada, "/case-types", COMPLAINT)
    ticket = {"type": "complaint", "subject": "x", "customer_id": customer}
    about = {"ticket_id": (await made(office.sue, "/tickets", ticket))["id"]}
    for asking, of in (
        (office.ann, {"interaction_id": call}),
        (office.ann, about),
        (office.sue, about),
    ):
        link = await made(asking, "/surveys", of | {"text": True})
        assert (link["texted"], link["address"], "token" in link) == (True, None, False)
    timeline = await got(office.ann, f"/customers/{customer}/timeline", kind="text")
    told = {one["summary"] for one in timeline["items"] if one["extra"] == "survey"}
    assert told == {f"How was our service? Please tell us: {PUBLIC_URL}/survey/…"}


async def test_of_several_presses_the_last_one_counts(office: Office, call: str) -> None:
    async with office.database.session(office.tenant) as session:
        for score in (1, 4):
            await keys_pressed(session, UUID(call), score)
    [one] = (await got(office.sue, "/surveys/satisfaction", by="agent"))["items"]
    assert (one["asked"], one["average"], one["satisfied"]) == (1, 4.0, 1.0)


async def test_a_ticket_can_be_asked_about_and_nothing_cannot(office: Office) -> None:
    assert (await office.ann.post("/surveys", json={})).status_code == 422
    assert (await office.ann.post("/surveys", json={"interaction_id": uuid7()})).status_code == 404
