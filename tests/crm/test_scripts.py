"""database: a talk goes along its script, and what was answered stays (A-059)."""

import asyncio

import pytest

from linedesk.crm.projections import project_many
from linedesk.kit.ids import uuid7
from tests.crm.facts import answered_call
from tests.crm.people import Json, Office, got, made

SCRIPT: Json = {
    "name": "satisfaction",
    "start": "hello",
    "steps": {
        "hello": {
            "text": {"zh": "{{customer.name}}您好，{{7*7}}{{customer.__class__}}您满意吗？"},
            "answers": [{"value": "yes", "next": None}, {"value": "no", "next": "why"}],
        },
        "why": {"text": {"zh": "为什么？"}, "next": "thanks"},
        "thanks": {"text": {"zh": "谢谢{{customer.company}}"}},
    },
}


@pytest.fixture
async def run(office: Office) -> Json:
    script = await made(office.sue, "/scripts", SCRIPT)
    customer = await made(office.ann, "/customers", {"name": "{{agent.username}}王"})
    body = {"script_id": script["id"], "customer_id": customer["id"], "interaction_id": uuid7()}
    return await made(office.ann, "/script-runs", body)


async def test_answers_lead_on_and_stay_with_their_time(office: Office, run: Json) -> None:
    """A-059"""
    path = f"/script-runs/{run['id']}/answers"
    assert run["text"]["zh"].startswith("{{agent.username}}王您好")
    assert "{{7*7}}{{customer.__class__}}" in run["text"]["zh"]
    for step, answer in (("hello", "no"), ("why", "太慢"), ("thanks", "ok")):
        run = await made(office.ann, path, {"step": step, "answer": answer})
    assert (run["step"], run["ended_at"] is not None) == (None, True)
    listed = await got(office.sue, "/script-runs", interaction_id=run["interaction_id"])
    [shown] = listed["items"]
    assert [(one["step"], one["answer"]) for one in shown["answers"]] == [
        *(("hello", "no"), ("why", "太慢"), ("thanks", "ok")),
    ]
    assert all(one["at"] for one in shown["answers"])


async def test_a_talk_along_a_script_is_its_agent_s(office: Office, run: Json) -> None:
    queue, key = await made(office.ada, "/queues", {"name": "sales"}), run["interaction_id"]
    ann, customer = str(office.keys["ann"]), run["customer_id"]
    async with office.database.session(office.tenant) as session:
        rows = answered_call(office.tenant, key, ann, queue["id"], customer)
        await project_many(session, office.tenant, rows)
    answer = {"step": "hello", "answer": "no"}
    begin = {"script_id": run["script_id"], "interaction_id": key}
    refused = [
        await office.bob.get("/script-runs", params={"interaction_id": key}),
        await office.bob.post("/script-runs", json=begin),
        await office.bob.post(f"/script-runs/{run['id']}/answers", json=answer),
    ]
    assert [one.status_code for one in refused] == [403] * 3
    await made(office.ann, f"/script-runs/{run['id']}/answers", answer)


async def test_a_step_is_answered_once(office: Office, run: Json) -> None:
    path, body = f"/script-runs/{run['id']}/answers", {"step": "hello", "answer": "no"}
    assert (await office.ann.post(path, json=body | {"answer": "maybe"})).status_code == 422
    answers = await asyncio.gather(*(office.ann.post(path, json=body) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_a_changed_script_leaves_a_talk_alone(office: Office, run: Json) -> None:
    script = (await got(office.sue, "/scripts"))["items"][0]
    steps = {"bye": {"text": {"zh": "再见"}}}
    change = {"start": "bye", "steps": steps}
    assert (await office.sue.patch(f"/scripts/{script['id']}", json=change)).is_success
    answer = {"step": "hello", "answer": "no"}
    assert (await made(office.ann, f"/script-runs/{run['id']}/answers", answer))["step"] == "why"


async def test_a_script_that_leads_nowhere_is_malformed(office: Office) -> None:
    nowhere: tuple[Json, ...] = (
        {"a": {"text": {"zh": "x"}, "next": "b"}},
        {"b": {"text": {}}},
        {},
    )
    for steps in nowhere:
        body = {"name": "x", "start": "a", "steps": steps}
        assert (await office.sue.post("/scripts", json=body)).status_code == 422, steps
