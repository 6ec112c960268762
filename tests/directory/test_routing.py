"""Ring: records. Queues with strategies and skill rules, ranks of agents, calendars."""

from typing import Any

import httpx2
import pytest

from linedesk.core.definitions import SkillStep
from linedesk.directory.definitions import load_definitions
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7

GERMAN = [
    {"after": 0, "skills": {"german": 7}},
    {"after": 30, "skills": {"german": 4}},
    {"after": 60, "skills": {}},
]


async def make_agent(admin: httpx2.AsyncClient) -> str:
    name = f"u{uuid7()}"
    body = {"username": name, "name": name, "password": "correct horse", "roles": ["agent"]}
    made = await admin.post("/users", json=body)
    assert made.status_code == 201, made.text
    return name


async def test_a_queue_keeps_its_strategy_and_its_skill_rule(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    """A-007, A-009: as set up, so in the core, live for the next call."""
    await admin.post("/skills", json={"name": "german"})
    body = {"name": "sales", "strategy": "best_skill", "skills": GERMAN, "kept_seats": 2}
    made = await admin.post("/queues", json=body)
    assert made.status_code == 201, made.text
    assert made.json() | body == made.json()
    async with database.session(tenant) as session:
        [queue] = (await load_definitions(session, tenant)).queues.values()
    assert (queue.strategy, queue.kept_seats, queue.version) == ("best_skill", 2, 1)
    assert queue.skills == (
        SkillStep(0, {"german": 7}),
        SkillStep(30, {"german": 4}),
        SkillStep(60, {}),
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"strategy": "magic"},
        {"skills": [{"after": 0, "skills": {"french": 1}}]},
        {"skills": [{"after": 0, "skills": {"german": 11}}]},
        {"skills": [{"after": 30}, {"after": 30}]},
        {"capacity": -1},
        {"overtaken_limit": -1},
    ],
)
async def test_a_queue_that_cannot_work_is_refused(
    admin: httpx2.AsyncClient, wrong: dict[str, Any]
) -> None:
    await admin.post("/skills", json={"name": "german"})
    refused = await admin.post("/queues", json={"name": "sales", **wrong})
    assert refused.status_code == 422, refused.text


async def test_agents_bring_their_skills_their_ranks_and_their_places(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    """Several queues per agent with priorities; a queue rings in its own order."""
    first, second = await make_agent(admin), await make_agent(admin)
    await admin.post("/skills", json={"name": "german"})
    sales = (await admin.post("/queues", json={"name": "sales", "members": [second, first]})).json()
    await admin.post("/queues", json={"name": "service", "members": [first]})
    assert sales["members"] == [second, first]
    agents = (await admin.get("/agents", params={"q": first})).json()["items"]
    change = {"ranks": {"service": 2}, "skills": {"german": 7}}
    changed = await admin.patch(f"/agents/{agents[0]['id']}", json=change)
    assert changed.json() | change == changed.json()
    async with database.session(tenant) as session:
        definitions = await load_definitions(session, tenant)
    ids = {queue.name: queue.id for queue in definitions.queues.values()}
    known = {agent.username: agent for agent in definitions.agents.values()}
    assert known[first].ranks == {ids["service"]: 2}
    assert known[first].skills == {"german": 7}
    assert [known[name].places[ids["sales"]] for name in (second, first)] == [0, 1]
    await admin.patch(f"/agents/{agents[0]['id']}", json={"queues": ["service"]})
    assert (await admin.get(f"/agents/{agents[0]['id']}")).json()["ranks"] == {"service": 2}


OFFICE = {
    "name": "office",
    "time_zone": "Asia/Shanghai",
    "hours": {
        day: [["09:00", "12:00"], ["13:30", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")
    },
    "days": {"2026-12-31": [["09:00", "12:00"]]},
    "country": "CN",
}


@pytest.mark.parametrize(
    ("when", "open", "why"),
    [
        ("2026-05-01T12:30", False, "holiday"),
        ("2026-05-09T10:00", True, "make_up"),
        ("2026-05-06T12:30", False, "hours"),
        ("2026-05-06T13:30", True, "hours"),
        ("2026-12-31T14:00", False, "special"),
        ("2026-05-06T05:30:00Z", True, "hours"),
    ],
)
async def test_what_happens_on_the_first_of_may(
    admin: httpx2.AsyncClient, when: str, open: bool, why: str
) -> None:
    """A-021: Chinese holidays and make-up days, one-off days, several periods a day."""
    made = (await admin.post("/calendars", json=OFFICE)).json()
    answer = (await admin.get(f"/calendars/{made['id']}/opening", params={"when": when})).json()
    assert (answer["open"], answer["why"]) == (open, why)


async def test_the_emergency_switch_is_live_for_the_next_call(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    """A-021."""
    made = (await admin.post("/calendars", json=OFFICE)).json()
    change = {"switch": "closed", "switch_label": "台风"}
    assert (await admin.patch(f"/calendars/{made['id']}", json=change)).status_code == 200
    async with database.session(tenant) as session:
        calendar = (await load_definitions(session, tenant)).calendars["office"]
    assert (calendar.switch, calendar.switch_label) == ("closed", "台风")
    query = {"when": "2026-05-06T10:00"}
    answer = (await admin.get(f"/calendars/{made['id']}/opening", params=query)).json()
    assert (answer["open"], answer["why"], answer["label"]) == (False, "switch", "台风")


@pytest.mark.parametrize("wrong", [{"country": "XX"}, {"country": "china"}, {"switch": "maybe"}])
async def test_a_calendar_of_an_unknown_country_is_refused(
    admin: httpx2.AsyncClient, wrong: dict[str, Any]
) -> None:
    refused = await admin.post("/calendars", json=OFFICE | wrong)
    assert refused.status_code == 422
