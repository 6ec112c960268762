"""core + fakes: a supervisor's hand on the calls and the presence of others."""

from typing import Any

import pytest

from linedesk.core import inputs, telephony
from tests.api.house import ALICE, BOB, BOSS, EAST, House, setup

V1 = "/api/v1"


async def ask(
    house: House, method: str, path: str, body: Any = None, who: str = "supervisor"
) -> tuple[int, str]:
    async with house.client(who) as client:
        answer = await client.request(method, f"{V1}/{path}", json=body)
    return answer.status_code, answer.json()["code"] if answer.status_code >= 400 else ""


def watched(house: House) -> str:
    """Alice talks; the supervisor's browser phone is there."""
    call = house.plane.talks(ALICE)
    house.plane.world.give(telephony.PhoneChanged("supervisor-web", True))
    return call


async def test_a_supervisor_listens_switches_and_leaves(house: House) -> None:
    call = watched(house)
    path = f"calls/{call}/supervise"
    assert await ask(house, "POST", path, {"mode": "listen"}) == (204, "")
    house.plane.world.give(telephony.LegAnswered(f"{call}-supervisor2"))
    for mode in ("whisper", "barge"):
        assert await ask(house, "POST", path, {"mode": mode}) == (204, "")
        assert house.plane.world.call(call)["supervisors"][0]["mode"] == mode
    assert await ask(house, "DELETE", path) == (204, "")
    assert await ask(house, "DELETE", path) == (409, "illegal-move")
    assert await ask(house, "POST", path, {"mode": "dance"}) == (422, "malformed")


async def test_the_agent_is_not_shown_who_listens(house: House) -> None:
    call = watched(house)
    await ask(house, "POST", f"calls/{call}/supervise", {"mode": "listen"})
    shown = {}
    for who in ("alice", "supervisor"):
        async with house.client(who) as client:
            live = (await client.get(f"{V1}/live")).json()
        shown[who] = [one["mode"] for one in live["calls"][0]["supervisors"]]
    assert shown == {"alice": [], "supervisor": ["listen"]}


async def test_a_supervisor_takes_over(house: House) -> None:
    call = watched(house)
    await ask(house, "POST", f"calls/{call}/supervise", {"mode": "take_over"})
    house.plane.world.give(telephony.LegAnswered(f"{call}-supervisor2"))
    assert house.plane.world.call(call)["agent_id"] == str(BOSS)
    assert house.plane.world.agent(str(ALICE))["presence"] == "wrap_up"


async def test_without_a_phone_nobody_listens(house: House) -> None:
    call = house.plane.talks(ALICE)
    answer = await ask(house, "POST", f"calls/{call}/supervise", {"mode": "listen"})
    assert answer == (409, "phone-not-reachable")


async def test_a_call_is_ended_by_force_with_a_reason(house: House) -> None:
    call = watched(house)
    path = f"calls/{call}/force-hangup"
    assert await ask(house, "POST", path, {"reason": ""}) == (422, "malformed")
    assert await ask(house, "POST", path, {"reason": "abuse"}) == (204, "")
    assert house.plane.world.call(call)["state"] == "wrap_up"
    assert await ask(house, "POST", path, {"reason": "abuse"}) == (409, "illegal-move")
    [last] = [one for one in house.plane.inputs if isinstance(one, inputs.ForceHangupRequested)][:1]
    assert last.by == str(BOSS)


async def test_somebody_elses_presence_is_set_and_he_is_told_by_whom(house: House) -> None:
    """A-100: the agent sees who and why."""
    house.plane.ready(ALICE)
    lunch = {"presence": "not_ready", "reason": "lunch"}
    said = lunch | {"why": " You forgot your break "}
    assert await ask(house, "PUT", "live/agents/alice/presence", said) == (204, "")
    agent = house.plane.world.agent(str(ALICE))
    assert (agent["presence"], agent["reason"], agent["set_by"]) == (
        "not_ready",
        "lunch",
        "supervisor",
    )
    assert house.hub.told == [
        (
            str(ALICE),
            "agent.notice",
            {"kind": "presence", "by": "supervisor", "why": "You forgot your break", **lunch},
        )
    ]
    unknown = await ask(house, "PUT", "live/agents/nobody/presence", lunch)
    assert unknown == (404, "unknown-agent")


@pytest.mark.parametrize("presence", ["ready", "offline"])
async def test_somebody_is_called_back_to_work_or_signed_out_and_told_why(
    house: House, presence: str
) -> None:
    """A-100: ready, log out: the agent sees who and why."""
    house.plane.ready(ALICE)
    lunch = {"presence": "not_ready", "reason": "lunch"}
    assert await ask(house, "PUT", "live/agents/alice/presence", lunch) == (204, "")
    said = {"presence": presence, "why": "rush"}
    assert await ask(house, "PUT", "live/agents/alice/presence", said) == (204, "")
    agent = house.plane.world.agent(str(ALICE))
    assert (agent["presence"], agent["set_by"]) == (presence, "supervisor")
    _, _, told = house.hub.told[-1]
    assert told == {**said, "kind": "presence", "by": "supervisor", "reason": None}


async def test_somebody_elses_queues_and_skills_are_set_and_he_is_told(house: House) -> None:
    """A-100: the agent sees who and what."""
    duties = {"queues": ["service"], "skills": {"english": 7}}
    said = duties | {"why": "rush"}
    assert await ask(house, "PATCH", "live/agents/alice", said) == (204, "")
    assert house.records.duties == {ALICE: duties}
    by = {"by": "supervisor", "why": "rush"}
    assert [(name, told) for _, name, told in house.hub.told] == [
        ("agent.notice", {**by, "kind": "queues", "queues": ["service"]}),
        ("agent.notice", {**by, "kind": "skills", "skills": {"english": 7}}),
    ]
    assert await ask(house, "PATCH", "live/agents/alice", {"skills": {"english": 11}}) == (
        422,
        "malformed",
    )
    assert await ask(house, "PATCH", "live/agents/alice", duties, "bob") == (403, "forbidden")


async def test_who_loses_his_call_is_told_by_whom(house: House) -> None:
    """A-098, A-099."""
    call = watched(house)
    await ask(house, "POST", f"calls/{call}/supervise", {"mode": "listen"})
    assert house.hub.told == [], "a listener is not shown"
    house.plane.world.give(telephony.LegAnswered(f"{call}-supervisor2"))
    await ask(house, "POST", f"calls/{call}/supervise", {"mode": "take_over"})
    assert house.hub.told == [
        (str(ALICE), "agent.notice", {"kind": "taken_over", "by": "supervisor"})
    ]


async def test_whose_call_is_ended_is_told_by_whom_and_why(house: House) -> None:
    """A-099: the reason stands in the agent's notice; without one nothing ends."""
    call = watched(house)
    path = f"calls/{call}/force-hangup"
    assert (await ask(house, "POST", path, {}))[0] == 422
    assert house.hub.told == []
    assert await ask(house, "POST", path, {"reason": "辱骂客服"}) == (204, "")
    assert house.hub.told == [
        (
            str(ALICE),
            "agent.notice",
            {"kind": "call_ended", "by": "supervisor", "reason": "辱骂客服"},
        )
    ]


async def test_a_supervisor_of_a_team_reaches_his_team_only() -> None:
    house = House()
    house.plane.world.give(inputs.DefinitionsChanged(setup(team_of_boss=EAST)))
    mine = watched(house)
    other = house.plane.talks(BOB)
    for call, answer in ((mine, (204, "")), (other, (403, "other-team"))):
        path = f"calls/{call}/supervise"
        assert await ask(house, "POST", path, {"mode": "listen"}) == answer
    away = {"presence": "offline"}
    assert await ask(house, "PUT", "live/agents/bob/presence", away) == (403, "other-team")
    duties = {"queues": ["service"]}
    assert await ask(house, "PATCH", "live/agents/bob", duties) == (403, "other-team")
    forced = await ask(house, "POST", f"calls/{other}/force-hangup", {"reason": "x"})
    assert forced == (403, "other-team")
    assert house.plane.world.call(other)["state"] == "talking", "nothing has happened to it"
    assert house.plane.world.agent(str(BOB))["presence"] == "talking"
    forced = await ask(house, "POST", f"calls/{other}/force-hangup", {"reason": "x"}, "admin")
    assert forced == (204, ""), "an administrator reaches everybody"


async def test_an_agent_supervises_nobody(house: House) -> None:
    call = watched(house)
    answer = await ask(house, "POST", f"calls/{call}/supervise", {"mode": "listen"}, "bob")
    assert answer == (403, "forbidden")
