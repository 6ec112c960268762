"""The files of flow tests over real SIP: the same verdicts as on the virtual clock (N-03)."""

import copy
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from e2e.house import House
from e2e.real_flow_tests import play, playable, prompts_of
from e2e.watch import Watch
from linedesk.directory.demo.definitions import demo_definitions, flow_definition
from linedesk.directory.demo.flows import AFTER_HOURS
from linedesk.flowtest.playing import play as play_on_stage
from linedesk.flowtest.stories import Story, parse, read
from linedesk.settings import REPOSITORY

# Each takes as long as a real call, so two of the demo's; all of them by `LINEDESK_ALL_STORIES=1`,
# those of other files by `linedesk flow test --real`, which names them here.
NAMED = os.environ.get("LINEDESK_STORIES", "")
USUAL = {"Nineteen are not the most", "Wrong keys are explained"}
ALL = bool(NAMED or os.environ.get("LINEDESK_ALL_STORIES"))
FOLDERS = [Path(name) for name in NAMED.split(os.pathsep) if name] or [REPOSITORY / "flows/tests"]
FILES = [file for name in FOLDERS for file in (sorted(name.glob("*.yaml")) or [name])]
STORIES = [story for file in FILES for story in read(file) if ALL or story.title in USUAL]
STAGE = pytest.mark.skip("sets clock, records or sources: belongs to the virtual stage")
CHOSEN = [
    pytest.param(story, id=story.title, marks=() if playable(story) else STAGE) for story in STORIES
]


@pytest.mark.parametrize("story", CHOSEN)
async def test_a_story_comes_true_over_real_sip_as_on_the_stage(
    house: House, floor: Watch, story: Story
) -> None:
    """N-03: the verdicts of model and Asterisk agree."""
    assert play_on_stage(story, demo_definitions()) is None
    assert await play(story, house, floor, await prompts_of(house)) is None


SILENCE = """
- Silence is a goodbye:
    - a stranger calls 4008001003
    - hears after-hours
    - presses 1
    - hears callback-promised
"""


async def test_a_spoiled_flow_is_caught_over_real_sip_too(house: House, floor: Watch) -> None:
    """N-03: key 1 leads to the goodbye by mistake; both say so at the same step."""
    [story] = parse(SILENCE, "f")
    spoiled: dict[str, Any] = copy.deepcopy(AFTER_HOURS)
    spoiled["nodes"]["closed"]["exits"]["1"] = "goodbye"
    definitions = demo_definitions()
    flows = {**definitions.flows, "after-hours": flow_definition("after-hours", spoiled)}
    model = play_on_stage(story, replace(definitions, flows=flows))
    admin = await house.signed_in("admin")
    [flow] = [
        one for one in (await admin.ask("GET", "/flows"))["items"] if one["name"] == "after-hours"
    ]
    spoiled["nodes"].pop("callback")
    await admin.ask("PATCH", f"/flows/{flow['id']}", {"draft": spoiled})
    await admin.ask("POST", f"/flows/{flow['id']}/publish")
    try:
        real = await play(story, house, floor, await prompts_of(house))
    finally:
        await admin.ask("POST", f"/flows/{flow['id']}/roll-back", {"number": 1})
    assert model
    assert real
    assert str(model).split(": ")[:2] == real.split(": ")[:2], (model, real)
