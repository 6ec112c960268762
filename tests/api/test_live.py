"""core + fakes: what is live, and what an agent does with calls."""

import re
from dataclasses import replace

import pytest

from linedesk.api.live.views import Live
from linedesk.core import inputs, telephony
from linedesk.kit.ids import uuid7
from tests.api.house import ALICE, BOB, CUSTOMER, House

V1 = "/api/v1"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


async def test_live_has_the_shape_of_the_contract(house: House) -> None:
    talk = house.plane.talks(ALICE)
    house.plane.world.after(1)
    house.plane.calls_in("13800000003")
    house.plane.world.after(12.5)
    async with house.client("supervisor") as client:
        live = (await client.get(f"{V1}/live")).json()
    Live.model_validate(live, strict=True)
    assert RFC3339.fullmatch(live["at"])
    [queue] = live["queues"]
    assert (queue["name"], queue["waiting"], queue["longest_wait"]) == ("service", 1, 12.5)
    agents = {agent["username"]: agent for agent in live["agents"]}
    assert agents["alice"]["presence"] == "talking"
    assert agents["bob"]["presence"] == "offline"
    assert agents["alice"]["reason"] is None
    assert RFC3339.fullmatch(agents["alice"]["since"])
    call = next(call for call in live["calls"] if call["id"] == talk)
    assert call["interaction_id"] == talk
    assert call["direction"] == "inbound"
    assert call["caller"].endswith("13800000002")
    assert call["called"] == "4008001001"
    assert (call["state"], call["queue"], call["agent"]) == ("talking", "service", "alice")
    for name in ("since", "started_at", "connected_at"):
        assert RFC3339.fullmatch(call[name]), name
    assert call["ended_at"] is None


async def test_an_agent_sees_himself_and_his_own_calls(house: House) -> None:
    mine = house.plane.talks(ALICE)
    house.plane.talks(BOB)
    async with house.client("alice") as client:
        live = (await client.get(f"{V1}/live")).json()
    assert [agent["username"] for agent in live["agents"]] == ["alice"]
    assert [call["id"] for call in live["calls"]] == [mine]
    assert [queue["name"] for queue in live["queues"]] == ["service"]


async def test_numbers_are_masked_for_desks_where_the_tenant_says_so(house: House) -> None:
    for name in ("alice", "supervisor"):
        house.records.users[name] = replace(house.records.users[name], masked=True)
    house.plane.talks(ALICE, "+8613800008000")
    shown = {}
    for name in ("alice", "supervisor"):
        async with house.client(name) as client:
            answer = await client.get(f"{V1}/live")
        shown[name] = answer.json()["calls"][0]["caller"]
        if name == "alice":
            assert "13800008000" not in answer.text
    assert shown == {"alice": "+86138****8000", "supervisor": "+8613800008000"}


async def test_an_agent_goes_ready_and_away_with_a_reason(house: House) -> None:
    house.plane.world.give(telephony.PhoneChanged("alice-web", True))
    async with house.client("alice") as client:
        ready = await client.put(f"{V1}/me/presence", json={"presence": "ready"})
        assert ready.status_code == 204
        assert house.plane.world.agent(str(ALICE))["presence"] == "ready"
        reasonless = await client.put(f"{V1}/me/presence", json={"presence": "not_ready"})
        assert (reasonless.status_code, reasonless.json()["code"]) == (409, "reason-required")
        lunch = {"presence": "not_ready", "reason": "lunch"}
        assert (await client.put(f"{V1}/me/presence", json=lunch)).status_code == 204
    assert house.plane.world.agent(str(ALICE))["reason"] == "lunch"


async def test_nobody_is_ready_without_a_phone(house: House) -> None:
    async with house.client("alice") as client:
        answer = await client.put(f"{V1}/me/presence", json={"presence": "ready"})
    assert (answer.status_code, answer.json()["code"]) == (409, "phone-not-reachable")


async def test_an_agent_chooses_his_device(house: House) -> None:
    async with house.client("alice") as client:
        assert (await client.put(f"{V1}/me/device", json={"device": "desk"})).status_code == 204
        fax = await client.put(f"{V1}/me/device", json={"device": "fax"})
    assert house.plane.world.agent(str(ALICE))["device"] == "desk"
    assert fax.status_code == 422


async def test_dialing_answers_with_the_id_of_the_call(house: House) -> None:
    house.plane.ready(ALICE)
    async with house.client("alice") as client:
        answer = await client.post(f"{V1}/calls", json={"to": "138 0000-0001"})
        assert answer.status_code == 202
        live = (await client.get(f"{V1}/live")).json()
    [call] = live["calls"]
    assert call["id"] == answer.json()["id"]
    assert (call["state"], call["called"]) == ("dialing", "13800000001")


async def test_who_refuses_calls_is_not_dialed(house: House) -> None:
    """A-064: do not call; while the records are away nobody knows, and calls go on."""
    house.plane.ready(ALICE)
    house.records.refusing.add("13800000001")
    async with house.client("alice") as client:
        refused = await client.post(f"{V1}/calls", json={"to": "13800000001"})
        assert (refused.status_code, refused.json()["code"]) == (409, "do-not-call")
        assert (await client.get(f"{V1}/live")).json()["calls"] == []
        house.records.away = True
        dialed = await client.post(f"{V1}/calls", json={"to": "13800000001"})
    assert dialed.status_code == 202


@pytest.mark.parametrize(
    ("place", "dialed"), [("", "+8613800000001"), (":1", "+862155550000"), (":2", None)]
)
async def test_a_number_is_dialed_that_the_agent_never_sees(
    house: House, place: str, dialed: str | None
) -> None:
    """N-08: the record stands for its number; the server looks it up at dial time."""
    house.plane.ready(ALICE)
    async with house.client("alice") as client:
        answer = await client.post(f"{V1}/calls", json={"to": f"customer:{CUSTOMER.id}{place}"})
        live = (await client.get(f"{V1}/live")).json()
    if dialed is None:
        assert (answer.status_code, answer.json()["code"]) == (404, "no-number")
    else:
        assert [call["called"] for call in live["calls"]] == [dialed]


@pytest.mark.parametrize(
    "to",
    [
        "",
        "100&PJSIP/0088123@trunk",
        "100,30,G(x)",
        "${SHELL(id)}",
        "1234;param",
        "sip:x@evil",
        "１３８００００００００",
        "9" * 200,
        "🙂🙂🙂",
    ],
)
async def test_what_is_no_number_is_malformed(house: House, to: str) -> None:
    house.plane.ready(ALICE)
    async with house.client("alice") as client:
        answer = await client.post(f"{V1}/calls", json={"to": to})
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")
    assert house.plane.inputs == []


async def test_the_verbs_reach_the_core_in_the_agents_name(house: House) -> None:
    call = house.plane.talks(ALICE)
    async with house.client("alice") as client:
        for verb in ("hold", "retrieve", "mute", "unmute", "hangup"):
            answer = await client.post(f"{V1}/calls/{call}/{verb}")
            assert answer.status_code == 204, verb
    kinds = [type(input).__name__ for input in house.plane.inputs]
    assert kinds == [
        "HoldRequested",
        "RetrieveRequested",
        "MuteRequested",
        "UnmuteRequested",
        "HangupRequested",
    ]
    assert {input.agent for input in house.plane.inputs} == {str(ALICE)}  # type: ignore[union-attr]


async def test_an_offered_call_can_be_declined(house: House) -> None:
    house.plane.ready(ALICE)
    call = house.plane.calls_in()
    async with house.client("alice") as client:
        assert (await client.post(f"{V1}/calls/{call}/decline")).status_code == 204
    assert house.plane.world.call(call)["state"] == "queued"


async def test_digits_go_to_the_customer_and_nonsense_does_not(house: House) -> None:
    call = house.plane.talks(ALICE)
    async with house.client("alice") as client:
        good = await client.post(f"{V1}/calls/{call}/dtmf", json={"digits": "12#*"})
        bad = await client.post(f"{V1}/calls/{call}/dtmf", json={"digits": "12x"})
    assert (good.status_code, bad.status_code) == (204, 422)
    assert house.plane.world.commands(telephony.SendDigits)[0].digits == "12#*"


async def test_another_agents_call_is_not_touched(house: House) -> None:
    call = house.plane.talks(ALICE)
    async with house.client("bob") as client:
        for verb in ("hold", "mute", "answer", "hangup"):
            answer = await client.post(f"{V1}/calls/{call}/{verb}")
            assert (answer.status_code, answer.json()["code"]) == (403, "not-your-call"), verb
    assert house.plane.world.call(call)["state"] == "talking"


async def test_an_illegal_move_is_a_conflict_and_an_unknown_call_not_found(house: House) -> None:
    call = house.plane.talks(ALICE)
    async with house.client("alice") as client:
        illegal = await client.post(f"{V1}/calls/{call}/retrieve")
        unknown = await client.post(f"{V1}/calls/{uuid7()}/hold")
        shapeless = await client.post(f"{V1}/calls/my-call/hold")
    assert (illegal.status_code, illegal.json()["code"]) == (409, "illegal-move")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown-call")
    assert (shapeless.status_code, shapeless.json()["code"]) == (422, "malformed")


async def test_answering_tells_the_open_browser(house: House) -> None:
    house.plane.ready(ALICE)
    call = house.plane.calls_in()
    async with house.client("alice") as client:
        assert (await client.post(f"{V1}/calls/{call}/answer")).status_code == 204
    assert house.hub.told == [(str(ALICE), "call.answer_requested", {"id": call})]


async def test_a_desk_phone_is_answered_by_hand(house: House) -> None:
    house.plane.ready(ALICE, "desk")
    call = house.plane.calls_in()
    async with house.client("alice") as client:
        answer = await client.post(f"{V1}/calls/{call}/answer")
    assert (answer.status_code, answer.json()["code"]) == (409, "answer-on-the-phone")
    assert house.hub.told == []


async def test_a_call_that_talks_already_is_not_answered_again(house: House) -> None:
    call = house.plane.talks(ALICE)
    async with house.client("alice") as client:
        answer = await client.post(f"{V1}/calls/{call}/answer")
    assert (answer.status_code, answer.json()["code"]) == (409, "illegal-move")


async def test_the_agent_says_who_is_on_the_line(house: House) -> None:
    call = house.plane.talks(ALICE)
    async with house.client("alice") as client:
        known = await client.put(f"{V1}/calls/{call}/customer", json={"customer_id": CUSTOMER.id})
        stranger = await client.put(f"{V1}/calls/{call}/customer", json={"customer_id": uuid7()})
    assert known.status_code == 204
    assert house.plane.world.call(call)["customer"]["company"] == "华信贸易"
    assert (stranger.status_code, stranger.json()["code"]) == (404, "unknown-customer")


async def test_the_disposition_ends_the_wrap_up(house: House) -> None:
    call = house.plane.talks(ALICE)
    house.plane.world.give(telephony.LegEnded(f"{call}-in", telephony.Cause.NORMAL))
    async with house.client("alice") as client:
        path = f"{V1}/interactions/{call}/disposition"
        unknown = await client.put(path, json={"code": "weather"})
        assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown-disposition")
        assert (await client.put(path, json={"code": "solved", "note": "好"})).status_code == 204
    assert house.plane.world.agent(str(ALICE))["presence"] == "ready"


async def test_a_late_disposition_is_for_the_agent_who_had_the_call(house: House) -> None:
    interaction = uuid7()
    house.records.agents[interaction] = ALICE
    path = f"{V1}/interactions/{interaction}/disposition"
    async with house.client("bob") as client:
        assert (await client.put(path, json={"code": "solved"})).status_code == 403
    async with house.client("alice") as client:
        assert (await client.put(path, json={"code": "solved"})).status_code == 204
        unknown = f"{V1}/interactions/{uuid7()}/disposition"
        assert (await client.put(unknown, json={"code": "solved"})).status_code == 404
    late = inputs.DispositionRequested(interaction, str(ALICE), "solved", "")
    assert house.plane.inputs == [late]
