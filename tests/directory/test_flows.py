"""Flows: what is refused, what publishing makes, what the core gets."""

import copy
from pathlib import Path
from typing import Any

import httpx2
import numpy as np
import pytest
import soundfile

from linedesk.core.definitions import Definitions
from linedesk.directory.defaults import PROMPTS
from linedesk.directory.definitions import load_definitions
from linedesk.directory.demo.flows import FLOWS, MAIN
from linedesk.directory.demo.people import QUEUES
from linedesk.directory.flows.validation import House, problems
from linedesk.directory.prompts.speech import RATE, Speech, spelled
from linedesk.kit.db import Database
from linedesk.kit.errors import LinedeskError
from tests.support.records_api import ClientAs, RecordsApi

HOUSE = House(
    prompts=PROMPTS.keys(), queues={name for name, _, _ in QUEUES}, sources=frozenset({"order"})
)


def changed(**nodes: Any) -> dict[str, Any]:
    """The main flow with some nodes replaced (None: taken out)."""
    flow: dict[str, Any] = copy.deepcopy(MAIN)
    for name, node in nodes.items():
        if node is None:
            del flow["nodes"][name]
        else:
            flow["nodes"][name] = {"settings": {}, "exits": {}} | node
    return flow


@pytest.mark.parametrize("flow", [flow for _, _, flow, _ in FLOWS])
def test_the_flows_of_the_demo_are_whole(flow: dict[str, Any]) -> None:
    assert problems(flow, HOUSE) == []


MENU = {"kind": "menu", "settings": {"prompts": ["main-menu"]}}
BROKEN = [
    (changed(sales=None), "person: exit 2 leads to sales, which does not exist"),
    (changed(returns={"kind": "play", "settings": {"prompts": ["returns"]}}), "exit next"),
    (changed(returns={"kind": "dance"}), "returns: there is no kind of node dance"),
    (changed(vip={"kind": "queue", "settings": {"queue": "x"}}), "vip: there is no queue x"),
    (changed(goodbye={"kind": "hangup", "settings": {"prompts": ["x"]}}), "no prompt x"),
    (changed(main=MENU | {"exits": {"1": "vip", "timeout": "vip"}}), "main: 0 must lead"),
    (changed(main=MENU | {"exits": {"0": "goodbye", "timeout": "vip"}}), "main: 0 must lead"),
    (changed(main=MENU | {"exits": {"0": "vip", "A": "vip", "timeout": "vip"}}), "no key"),
    (changed(stray={"kind": "hangup"}), "stray: no way leads here"),
    (changed() | {"start": "nowhere"}, "start: there is no node nowhere"),
    (
        {
            "start": "a",
            "nodes": {
                "a": {
                    "kind": "play",
                    "settings": {"prompts": ["welcome"]},
                    "exits": {"next": "a"},
                }
            },
        },
        "a: no way leads to a person or to an end",
    ),
]


@pytest.mark.parametrize(("flow", "problem"), BROKEN, ids=[problem for _, problem in BROKEN])
def test_a_flow_that_would_leave_a_caller_alone_is_refused(
    flow: dict[str, Any], problem: str
) -> None:
    assert any(problem in found for found in problems(flow, HOUSE)), problems(flow, HOUSE)


async def furnished(admin: httpx2.AsyncClient) -> str:
    """A queue, two prompts and a flow; the flow's id."""
    await admin.post("/queues", json={"name": "service"})
    for name in ("please-hold", "position-3"):
        await admin.post("/prompts", json={"name": name, "texts": PROMPTS[name]})
    node = {"kind": "queue", "settings": {"queue": "service", "prompts": ["please-hold"]}}
    draft = {"start": "service", "nodes": {"service": node}}
    made = await admin.post("/flows", json={"name": "main", "draft": draft})
    return str(made.json()["id"])


async def loaded(database: Database, tenant: Any) -> Definitions:
    async with database.session(tenant) as session:
        return await load_definitions(session, tenant)


async def test_a_published_flow_is_live_and_keeps_its_versions(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    flow = await furnished(admin)
    assert (await loaded(database, tenant)).flows == {}
    published = await admin.post(f"/flows/{flow}/publish")
    assert (published.status_code, published.json()["number"]) == (201, 1)
    definitions = await loaded(database, tenant)
    queue = next(iter(definitions.queues))
    assert definitions.flows[flow].nodes["service"].settings["queue"] == queue
    assert (await admin.post(f"/flows/{flow}/publish")).json()["number"] == 2
    assert (await loaded(database, tenant)).flows[flow].version == 2
    versions = (await admin.get(f"/flows/{flow}/versions")).json()["items"]
    assert [version["number"] for version in versions] == [2, 1]


async def test_a_draft_changes_nothing_until_it_is_published(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    flow = await furnished(admin)
    await admin.post(f"/flows/{flow}/publish")
    draft = {"start": "end", "nodes": {"end": {"kind": "hangup"}}}
    await admin.patch(f"/flows/{flow}", json={"draft": draft})
    assert set((await loaded(database, tenant)).flows[flow].nodes) == {"service"}


async def test_an_incomplete_flow_is_not_published_and_says_why(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    draft = {"start": "a", "nodes": {"a": {"kind": "queue", "settings": {"queue": "none"}}}}
    flow = (await admin.post("/flows", json={"name": "main", "draft": draft})).json()["id"]
    refused = await admin.post(f"/flows/{flow}/publish")
    assert (refused.status_code, refused.json()["code"]) == (409, "flow-incomplete")
    assert refused.json()["problems"] == ["a: there is no queue none"]
    assert (await admin.get(f"/flows/{flow}/problems")).json()["problems"]
    assert (await loaded(database, tenant)).flows == {}


async def test_a_prompt_is_spoken_in_both_languages_as_soon_as_it_is_written(
    admin: httpx2.AsyncClient, records_api: RecordsApi
) -> None:
    made = await admin.post("/prompts", json={"name": "welcome", "texts": PROMPTS["welcome"]})
    sounds = made.json()["sounds"]
    assert sounds.keys() == {"zh", "en"}
    for sound in sounds.values():
        path = records_api.folder / "prompts" / f"{sound}.wav"
        samples, rate = soundfile.read(path)
        info = soundfile.info(path)
        assert (rate, info.channels, info.subtype) == (RATE, 1, "PCM_16")
        assert 1.0 < len(samples) / rate < 8.0
        assert -26.0 < 20 * np.log10(np.sqrt(np.mean(samples**2))) < -17.0
        assert np.max(np.abs(samples)) < 0.95


async def test_another_text_is_another_sound(admin: httpx2.AsyncClient) -> None:
    made = (await admin.post("/prompts", json={"name": "p", "texts": {"en": "One."}})).json()
    change = {"texts": {"en": "Two."}}
    changed = (await admin.patch(f"/prompts/{made['id']}", json=change)).json()
    assert changed["sounds"]["en"] != made["sounds"]["en"]


async def test_a_sound_that_was_lost_is_made_again(tmp_path: Path) -> None:
    speech = Speech(tmp_path)
    sound = await speech.speak("Hello", "en")
    before = speech.path(sound).read_bytes()
    speech.path(sound).unlink()
    assert await speech.speak("Hello", "en") == sound
    assert speech.path(sound).read_bytes() == before


async def test_without_the_program_the_answer_says_what_to_install(tmp_path: Path) -> None:
    with pytest.raises(LinedeskError, match="apt install espeak-ng") as caught:
        await Speech(tmp_path, "no-such-program").speak("Hello", "en")
    assert caught.value.status == 503


def test_chinese_is_handed_to_the_voice_as_numbered_pinyin() -> None:
    assert spelled("您好，请按零。", "zh") == "nin2 hao3 , qing3 an4 ling2 ."
    assert spelled("Press 0.", "en") == "Press 0."


async def test_agents_do_not_publish(admin: httpx2.AsyncClient, client_as: ClientAs) -> None:
    flow = await furnished(admin)
    assert (await client_as("agent").post(f"/flows/{flow}/publish")).status_code == 403


async def test_a_queue_in_a_running_flow_is_renamed_and_not_deleted(
    admin: httpx2.AsyncClient, database: Database, tenant: Any
) -> None:
    flow = await furnished(admin)
    await admin.post(f"/flows/{flow}/publish")
    queue = (await admin.get("/queues")).json()["items"][0]["id"]
    await admin.patch(f"/queues/{queue}", json={"name": "care"})
    assert (await loaded(database, tenant)).flows[flow].nodes["service"].settings["queue"] == queue
    refused = await admin.delete(f"/queues/{queue}")
    assert (refused.status_code, refused.json()["flows"]) == (409, ["main"])
    end = {"start": "end", "nodes": {"end": {"kind": "hangup"}}}
    await admin.patch(f"/flows/{flow}", json={"draft": end})
    assert (await admin.post(f"/flows/{flow}/publish")).status_code == 201
    assert (await admin.delete(f"/queues/{queue}")).status_code == 204
