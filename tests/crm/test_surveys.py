"""database: how content customers were, by keys and by link."""

from uuid import UUID

import httpx2
import pytest

from linedesk.crm.projections import project_many
from linedesk.crm.surveys.service import keys_pressed
from linedesk.kit.ids import uuid7
from tests.crm.facts import answered_call
from tests.crm.people import Office, got, made
from tests.support.records_api import RecordsApi


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
    link = await made(office.ann, "/surveys", {"interaction_id": call})
    path, body = f"/surveys/answers/{link['token']}", {"score": 5, "comment": "很好"}
    transport = httpx2.ASGITransport(records_api.app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://x") as stranger:
        for wrong in ({"score": 6}, {"score": 0}, {}):
            assert (await stranger.post(path, json=wrong)).status_code == 422
        assert (await stranger.post(path, json=body)).status_code == 204
        again = await stranger.post(path, json={"score": 1})
        assert (again.status_code, again.json()["code"]) == (409, "answered")
        assert (await stranger.get(path)).json() == {"state": "answered"}
        for guess in ("x", link["token"][:-1] + "x", f"{uuid7().replace('-', '')}.{'a' * 32}"):
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
    nobody = await made(office.ann, "/surveys", body)
    assert not nobody["texted"]
    [customer] = (await got(office.ann, "/customers"))["items"]
    mobile = {"numbers": [{"number": "13800000001"}], "language": "en"}
    assert (await office.ann.patch(f"/customers/{customer['id']}", json=mobile)).is_success
    link = await made(office.ann, "/surveys", body)
    assert link["texted"]
    path = f"/customers/{customer['id']}/timeline"
    [text] = (await got(office.ann, path, kind="text"))["items"]
    assert link["address"].endswith(f"/survey/{link['token']}")
    assert text["summary"] == f"How was our service? Please tell us: {link['address']}"


async def test_of_several_presses_the_last_one_counts(office: Office, call: str) -> None:
    async with office.database.session(office.tenant) as session:
        for score in (1, 4):
            await keys_pressed(session, UUID(call), score)
    [one] = (await got(office.sue, "/surveys/satisfaction", by="agent"))["items"]
    assert (one["asked"], one["average"], one["satisfied"]) == (1, 4.0, 1.0)


async def test_a_ticket_can_be_asked_about_and_nothing_cannot(office: Office) -> None:
    assert (await office.ann.post("/surveys", json={})).status_code == 422
    assert (await office.ann.post("/surveys", json={"interaction_id": uuid7()})).status_code == 404
