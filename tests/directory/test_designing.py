"""Ring: records. What the flow designer asks of the server."""

import copy
from pathlib import Path
from typing import Any

from linedesk.core.flows.kinds import KINDS
from linedesk.directory.demo.flows import MAIN, STRAIGHT
from linedesk.directory.demo.seeding import seed_setup
from linedesk.kit.db import Database
from linedesk.settings import load_settings
from tests.directory.test_flows import furnished
from tests.support.records_api import ClientAs


async def test_every_kind_of_node_describes_itself(client_as: ClientAs) -> None:
    """A-023: the designer's palette and forms are made of this."""
    answer = (await client_as("admin").get("/flows/kinds")).json()
    kinds = {kind["kind"]: kind for kind in answer["items"]}
    assert kinds.keys() == KINDS.keys()
    assert kinds["menu"]["must"] == ["timeout"]
    assert kinds["menu"]["keys"]
    assert kinds["queue"]["settings"]["properties"]["priority"]["maximum"] == 100


async def test_a_draft_is_checked_before_anybody_keeps_it(client_as: ClientAs) -> None:
    """A-023: the validator speaks at the node, by code."""
    admin = client_as("admin")
    draft = {"start": "a", "nodes": {"a": {"kind": "play", "settings": {"prompts": ["x"]}}}}
    found = (await admin.post("/flows/check", json={"draft": draft})).json()["items"]
    assert [(one["node"], one["code"]) for one in found] == [
        ("a", "exit-nowhere"),
        ("a", "no-prompt"),
    ]
    assert found[0]["values"] == {"exit": "next"}
    assert found[1]["text"] == "there is no prompt x"


async def test_an_exit_may_be_drawn_before_it_leads_anywhere(client_as: ClientAs) -> None:
    admin = client_as("admin")
    flow = f"/flows/{await furnished(admin)}"
    draft = (await admin.get(flow)).json()["draft"]
    draft["nodes"][draft["start"]]["exits"]["4"] = ""
    assert (await admin.patch(flow, json={"draft": draft})).status_code == 200
    refused = await admin.post(f"{flow}/publish")
    assert "exit 4 leads nowhere" in str(refused.json()["problems"])


async def test_nonsense_in_settings_is_a_problem_and_no_error(client_as: ClientAs) -> None:
    node: dict[str, Any] = {"kind": "collect", "settings": {"prompts": {"a": []}, "min": "x"}}
    node["settings"]["max"] = None
    for kind in KINDS:
        draft = {"start": "a", "nodes": {"a": node | {"kind": kind}}}
        answer = await client_as("admin").post("/flows/check", json={"draft": draft})
        assert answer.status_code == 200


async def test_the_second_of_two_editors_is_told(client_as: ClientAs) -> None:
    """A-023: two people edit one flow; nobody's work is written over."""
    admin = client_as("admin")
    flow = f"/flows/{await furnished(admin)}"
    read = (await admin.get(flow)).json()
    first = {"draft": read["draft"] | {"language": "en"}, "version": read["version"]}
    assert (await admin.patch(flow, json=first)).status_code == 200
    late = await admin.patch(flow, json=first)
    assert (late.status_code, late.json()["code"]) == (409, "stale")


async def test_where_nodes_are_drawn_is_kept_and_no_difference(client_as: ClientAs) -> None:
    admin = client_as("admin")
    flow = f"/flows/{await furnished(admin)}"
    draft = (await admin.get(flow)).json()["draft"] | {"layout": {"service": [10, 20.5]}}
    assert (await admin.patch(flow, json={"draft": draft})).json()["draft"]["layout"]
    await admin.post(f"{flow}/publish")
    moved = draft | {"layout": {"service": [500, 0]}}
    await admin.patch(flow, json={"draft": moved})
    assert (await admin.get(f"{flow}/differences")).json()["items"] == []


async def test_a_prompt_can_be_listened_to(client_as: ClientAs) -> None:
    """A-028: spoken offline."""
    admin = client_as("admin")
    body = {"name": "hello", "texts": {"zh": "您好"}}
    prompt = (await admin.post("/prompts", json=body)).json()
    sound = await admin.get(f"/prompts/{prompt['id']}/sound?language=en")
    assert sound.headers["content-type"] == "audio/wav"
    assert sound.content[:4] == b"RIFF"


async def test_a_draft_is_played_without_being_published(
    client_as: ClientAs, database: Database, tmp_path: Path
) -> None:
    """A-023: the simulator runs what stands in the editor, with the house as it is."""
    tenant = await seed_setup(database, load_settings(data=tmp_path))
    admin = client_as("admin", of=tenant)
    flows = {flow["name"]: flow for flow in (await admin.get("/flows")).json()["items"]}
    draft = copy.deepcopy(MAIN)
    draft["nodes"]["main"]["exits"]["4"] = "goodbye"
    steps = [{"do": "press", "digits": "4"}, {"do": "wait", "seconds": 10}]
    body = {"draft": draft, "at": "2026-11-20T10:05:00", "steps": steps}
    played = await admin.post(f"/flows/{flows['main']['id']}/simulate", json=body)
    assert played.status_code == 200, played.text
    assert played.json()["state"] == "ended"
    left = [one["data"]["exit"] for one in played.json()["happenings"] if "left" in one["name"]]
    assert left == ["otherwise", "4"]
    queued = {"at": "2026-11-20T10:05:00", "ready": ["agent1"], "called": "4008001001"}
    there = (await admin.post(f"/flows/{flows['main']['id']}/simulate", json=queued)).json()
    assert (there["flow"], there["queue"], there["agent"]) == ("service-line", "service", "agent1")
    nobody = {"at": "2026-11-20T10:05:00", "ready": ["nobody"]}
    assert (
        await admin.post(f"/flows/{flows['main']['id']}/simulate", json=nobody)
    ).status_code == 422


async def test_the_stories_of_the_demo_hold_and_catch_a_changed_draft(
    client_as: ClientAs, database: Database, tmp_path: Path
) -> None:
    """N-03: kept beside the flows, run against what is published and against a draft."""
    tenant = await seed_setup(database, load_settings(data=tmp_path))
    admin = client_as("admin", of=tenant)
    every = (await admin.post("/flow-tests/run", json={})).json()["items"]
    assert len(every) > 20
    assert [one for one in every if one["problem"]] == []
    (main,) = (await admin.get("/flows?q=main")).json()["items"]
    changed = {"tests": ["main"], "flow": main["id"], "draft": STRAIGHT}
    verdicts = (await admin.post("/flow-tests/run", json=changed)).json()["items"]
    assert any(one["problem"] for one in verdicts)
    nonsense = (await admin.post("/flow-tests/run", json={"text": "hello"})).json()["items"]
    assert [(one["title"], one["problem"]["code"]) for one in nonsense] == [("", "no-dash")]
