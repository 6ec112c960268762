"""Ring: records. Flows as data: what is refused at publish, differences, roll-back."""

import copy
from typing import Any

import httpx2
import pytest

from linedesk.directory.defaults import PROMPTS
from linedesk.directory.definitions import load_definitions
from linedesk.directory.demo.flows import FLOWS, MAIN
from linedesk.directory.demo.people import QUEUES
from linedesk.directory.flows.differences import differences
from linedesk.directory.flows.sources import SOURCES
from linedesk.directory.flows.validation import House, found_in, problems
from linedesk.kit.db import Database

HOUSE = House(
    prompts=PROMPTS.keys(),
    queues={name for name, _, _ in QUEUES},
    calendars={"office"},
    flows={"survey"},
    agents={"agent1"},
    sources=SOURCES,
)
BYE = {"kind": "hangup", "settings": {"prompts": ["goodbye"]}, "exits": {}}
PERSON = {"kind": "queue", "settings": {"queue": "service"}, "exits": {}}


def flow(**nodes: dict[str, Any]) -> dict[str, Any]:
    made = {name: {"settings": {}, "exits": {}} | node for name, node in nodes.items()}
    return {"start": next(iter(nodes)), "language": "zh", "nodes": made}


def node(kind: str, exits: dict[str, str], **settings: Any) -> dict[str, Any]:
    return {"kind": kind, "settings": settings, "exits": exits}


@pytest.mark.parametrize("data", [data for _, _, data, _ in FLOWS])
def test_the_flows_of_the_demo_may_be_published(data: dict[str, Any]) -> None:
    assert problems(data, HOUSE) == []


def collect(**settings: Any) -> dict[str, Any]:
    about = {"prompts": ["callback-number"], "min": 3, "max": 5} | settings
    return node("collect", {"done": "p", "failed": "p"}, **about)


REFUSED = {
    "a loop of branches": (
        flow(
            a=node("branch", {"yes": "b", "otherwise": "p"}, on="customer.vip"),
            b=node("set", {"next": "a"}, values={"x": "1"}),
            p=PERSON,
        ),
        "a: the flow goes in circles without the caller",
    ),
    "a menu that asks for ever": (
        flow(m=node("menu", {"0": "p", "timeout": "m"}, prompts=["welcome"]), p=PERSON),
        "m: the flow goes in circles without the caller",
    ),
    "self-service without a person": (
        flow(c=node("collect", {"done": "e", "failed": "e"}, prompts=["welcome"]), e=BYE),
        "c: some way must lead to a person",
    ),
    "a calendar that is none": (
        flow(s=node("schedule", {"open": "p", "closed": "p"}, calendar="x"), p=PERSON),
        "s: there is no calendar x",
    ),
    "a calendar without a way for closed": (
        flow(s=node("schedule", {"open": "p"}, calendar="office"), p=PERSON),
        "s: exit closed leads nowhere",
    ),
    "a source that nobody knows": (
        flow(q=node("lookup", {"found": "p", "failed": "p"}, source="http://127.0.0.1/"), p=PERSON),
        "q: there is no source http://127.0.0.1/",
    ),
    "an agent who is none": (
        flow(
            a=node("agent", {"unavailable": "p", "timeout": "p"}, agent="x", queue="vip"), p=PERSON
        ),
        "a: there is no agent x",
    ),
    "itself as a sub-flow": (
        flow(s=node("subflow", {"otherwise": "p"}, flow="main"), p=PERSON),
        "s: there is no flow main",
    ),
    "a setting that means nothing": (
        flow(p=PERSON | {"settings": {"queue": "service", "pattern": "(a+)+$"}}),
        "p: pattern: Extra inputs are not permitted",
    ),
    "more digits at least than at most": (
        flow(c=collect(min=6), p=PERSON),
        "c: min is more than max",
    ),
    "a name that is none": (
        flow(c=collect(name="x" * 99), p=PERSON),
        "c: name: String should match",
    ),
    "a thousand tries": (flow(c=collect(tries=1000), p=PERSON), "c: tries: Input should be less"),
    "skills out of order": (
        flow(
            p=PERSON | {"settings": {"queue": "service", "skills": [{"after": 30}, {"after": 0}]}}
        ),
        "p: skills: Value error, each step comes after the one before",
    ),
    "a branch on nothing": (
        flow(b=node("branch", {"otherwise": "p"}, on="moon.phase"), p=PERSON),
        "b: nothing is known of moon.phase",
    ),
    "a key that no phone has": (
        flow(p=PERSON | {"exits": {"x": "e"}}, e=BYE),
        "p: x is no key of a telephone",
    ),
    "a missing prompt": (flow(c=collect(prompts=["lost"]), p=PERSON), "c: there is no prompt lost"),
    "silence": (flow(c=collect(prompts=[]), p=PERSON), "c: it says nothing"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_flow_that_could_harm_a_caller_is_refused(name: str) -> None:
    """A-023, A-026: dead ends, loops, no way to a person, what does not exist, bombs."""
    data, problem = REFUSED[name]
    found = problems(data, HOUSE)
    assert any(one.startswith(problem) for one in found), found


@pytest.mark.parametrize(
    "kind", ["play", "menu", "queue", "agent", "lookup", "branch", "schedule", "subflow"]
)
def test_what_nobody_filled_in_yet_is_said_once(kind: str) -> None:
    """A-023: a step fresh from the palette names nothing that could be missing."""
    found = problems(flow(s=node(kind, {})), HOUSE)
    assert [one for one in found if "None" in one or "says nothing" in one] == []
    assert any(one.endswith("Field required") for one in found), found


def test_back_to_the_agent_is_a_person() -> None:
    """A-025: a flow that an agent sends the caller into for a number and gets him back from."""
    back = node("back", {})
    assert (
        problems(flow(c=collect() | {"exits": {"done": "b", "failed": "b"}}, b=back), HOUSE) == []
    )


def test_the_way_to_a_person_may_be_waived() -> None:
    """A-026: unless waived."""
    waived = collect(prompts=["welcome"], without_person=True)
    assert problems(flow(c=waived | {"exits": {"done": "e", "failed": "e"}}, e=BYE), HOUSE) == []


async def test_who_leaves_callers_without_a_person_answers_for_it(
    admin: httpx2.AsyncClient,
) -> None:
    """A-026: the waiver stands in the history and in the audit, with who and why."""
    key = await make_flow(admin)
    await admin.post("/prompts", json={"name": "pin", "texts": {"zh": "请输入密码"}})
    alone = collect(prompts=["pin"], without_person=True)
    waived = flow(c=alone | {"exits": {"done": "p", "failed": "p"}}, p=PERSON)
    await admin.patch(f"/flows/{key}", json={"draft": waived})
    note = "the PIN is for staff, who know it"
    made = await admin.post(f"/flows/{key}/publish", json={"note": note})
    assert (made.json()["note"], made.json()["without_person"]) == (note, ["c"])
    [version] = (await admin.get(f"/flows/{key}/versions")).json()["items"]
    assert (version["note"], version["without_person"]) == (note, ["c"])
    entry = (await admin.get("/audit")).json()["items"][0]
    assert entry["action"] == "flow.published"
    assert entry["changes"]["without_person"] == [None, ["c"]]
    assert entry["changes"]["note"] == [None, note]


def test_a_wrong_setting_is_named_by_a_code_and_its_place() -> None:
    """A-023: so that the designer says it in the reader's language."""
    chain = node("follow", {"failed": "e"}, steps=[{"to": "owner"}, {"to": "", "seconds": 900}])
    wrong = [
        dict(one.flaw.values) | {"code": one.flaw.code}
        for one in found_in(flow(f=chain, c=collect(tries=0), e=BYE), HOUSE)
        if one.flaw.code == "setting-wrong"
    ]
    told = [(one["setting"], one["why"], one.get("number"), one.get("part")) for one in wrong]
    assert told == [
        ("steps", "string_pattern_mismatch", "2", "to"),
        ("steps", "less_than_equal", "2", "seconds"),
        ("tries", "greater_than_equal", None, None),
    ]
    assert [one.get("limit") for one in wrong] == [None, "120", "1"]


def test_a_difference_names_each_change_and_nothing_else() -> None:
    """A-023."""
    changed = copy.deepcopy(MAIN)
    assert differences(MAIN, changed) == []
    changed["nodes"]["vip"]["settings"]["priority"] = 20
    changed["nodes"]["main"]["exits"]["2"] = "sales"
    del changed["nodes"]["returns"]
    changed["start"] = "main"
    found = {(c.node, c.what, c.name) for c in differences(MAIN, changed)}
    assert found == {
        ("vip", "setting", "priority"),
        ("main", "exit", "2"),
        ("returns", "node", "returns"),
        ("", "start", "start"),
    }


async def make_flow(admin: httpx2.AsyncClient) -> str:
    await admin.post("/queues", json={"name": "service"})
    made = await admin.post("/flows", json={"name": "main", "draft": draft(1)})
    return str(made.json()["id"])


def draft(priority: int) -> dict[str, Any]:
    return flow(p=node("queue", {}, queue="service", priority=priority))


async def test_an_old_version_runs_again_at_once_and_nothing_is_lost(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    """A-023: draft, difference, publish, roll back."""
    key = await make_flow(admin)
    assert (await admin.get(f"/flows/{key}/differences")).json()["total"] == 3
    await admin.post(f"/flows/{key}/publish")
    await admin.patch(f"/flows/{key}", json={"draft": draft(5)})
    [change] = (await admin.get(f"/flows/{key}/differences")).json()["items"]
    assert (change["node"], change["name"], change["before"], change["after"]) == (
        *("p", "priority", 1, 5),
    )
    await admin.post(f"/flows/{key}/publish")
    back = await admin.post(f"/flows/{key}/roll-back", json={"number": 1})
    assert (back.status_code, back.json()["number"]) == (200, 1)
    async with database.session(tenant) as session:
        running = (await load_definitions(session, tenant)).flows[key]
    assert (running.version, running.nodes["p"].settings["priority"]) == (1, 1)
    assert [v["number"] for v in (await admin.get(f"/flows/{key}/versions")).json()["items"]] == [
        2,
        1,
    ]
    query = {"of": 1, "to": 2}
    assert (await admin.get(f"/flows/{key}/differences", params=query)).json()["total"] == 1
    assert (await admin.get("/audit")).json()["items"][0]["action"] == "flow.rolled_back"


async def test_a_version_that_never_was_is_not_found(admin: httpx2.AsyncClient) -> None:
    key = await make_flow(admin)
    for answer in (
        await admin.post(f"/flows/{key}/roll-back", json={"number": 9}),
        await admin.get(f"/flows/{key}/differences", params={"of": 9}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown-version")


async def test_a_version_says_what_it_said_when_it_was_published(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    """A-028: the prompts' words belong to the version; rolled back, the old ones are heard."""

    async def sounds() -> dict[str, str]:
        async with database.session(tenant) as session:
            running = (await load_definitions(session, tenant)).flows[key]
        return dict(running.prompts["hello"])

    body = {"name": "hello", "texts": {"zh": "您好"}}
    prompt = (await admin.post("/prompts", json=body)).json()
    await admin.post("/queues", json={"name": "service"})
    greets = flow(p=node("queue", {}, queue="service", prompts=["hello"]))
    made = await admin.post("/flows", json={"name": "greets", "draft": greets})
    key = str(made.json()["id"])
    await admin.post(f"/flows/{key}/publish")
    first = await sounds()
    await admin.patch(f"/prompts/{prompt['id']}", json={"texts": {"zh": "您好,欢迎"}})
    assert await sounds() == first, "a published flow does not change by itself"
    await admin.post(f"/flows/{key}/publish")
    assert await sounds() != first
    await admin.post(f"/flows/{key}/roll-back", json={"number": 1})
    assert await sounds() == first
