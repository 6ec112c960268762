"""core + fakes: transfers, consults, conferences, pauses, help."""

from typing import Any

import pytest

from linedesk.core import inputs, telephony
from linedesk.kit.ids import uuid7
from tests.api.house import ALICE, BOB, House

V1 = "/api/v1"


async def post(house: House, path: str, body: Any = None, who: str = "alice") -> tuple[int, str]:
    async with house.client(who) as client:
        answer = await client.post(f"{V1}/calls/{path}", json=body)
    return answer.status_code, answer.json()["code"] if answer.status_code >= 400 else ""


def with_bob(house: House) -> str:
    """Alice talks, Bob is ready."""
    call = house.plane.talks(ALICE)
    house.plane.ready(BOB)
    return call


async def test_a_call_goes_to_a_colleague_with_its_reason(house: House) -> None:
    call = with_bob(house)
    body = {"to": "agent:bob", "kind": "blind", "reason": "发票"}
    assert await post(house, f"{call}/transfer", body) == (204, "")
    shown = house.plane.world.call(call)
    assert (shown["agent"], shown["transferred_by"], shown["reason"]) == ("bob", "alice", "发票")
    async with house.client("bob") as client:
        assert (await client.post(f"{V1}/calls/{call}/answer")).status_code == 204
        live = (await client.get(f"{V1}/live")).json()
    assert [one["id"] for one in live["calls"]] == [call], "on his screen before he accepts"
    async with house.client("alice") as client:
        live = (await client.get(f"{V1}/live")).json()
    assert [one["id"] for one in live["calls"]] == [call], "and on hers, who wraps up"


async def test_a_consult_is_begun_completed_and_cancelled(house: House) -> None:
    call = with_bob(house)
    assert await post(house, f"{call}/transfer", {"to": "agent:bob", "kind": "attended"}) == (
        204,
        "",
    )
    assert house.plane.world.call(call)["state"] == "held"
    assert await post(house, f"{call}/answer", who="bob") == (204, "")
    house.plane.world.give(telephony.LegAnswered(f"{call}-agent2"))
    assert await post(house, f"{call}/consult/cancel") == (204, "")
    assert await post(house, f"{call}/consult/cancel") == (409, "illegal-move")
    assert await post(house, f"{call}/consult", {"to": "queue:service"}) == (204, "")
    house.plane.world.give(telephony.LegAnswered(f"{call}-agent3"))
    assert await post(house, f"{call}/consult/complete") == (204, "")
    assert house.plane.world.call(call)["agent"] == "bob"


async def test_a_conference_has_members_who_are_muted_and_dropped(house: House) -> None:
    call = house.plane.talks(ALICE)
    assert await post(house, f"{call}/conference") == (409, "illegal-move")
    assert await post(house, f"{call}/conference", {"to": "139 0000 0000"}) == (204, "")
    member = f"{call}-member2"
    house.plane.world.give(telephony.LegAnswered(member))
    assert await post(house, f"{call}/members/{member}/mute") == (204, "")
    assert house.plane.world.call(call)["members"][0]["muted"]
    assert await post(house, f"{call}/members/{member}/unmute") == (204, "")
    async with house.client("alice") as client:
        assert (await client.delete(f"{V1}/calls/{call}/members/{member}")).status_code == 204
    assert house.plane.world.call(call)["members"] == []
    assert await post(house, f"{call}/conference/leave") == (409, "illegal-move")


@pytest.mark.parametrize(
    ("to", "answer"),
    [
        ("agent:nobody", (404, "unknown-destination")),
        ("+882 12345678", (409, "destination-blocked")),
        ("agent:supervisor", (409, "agent-not-free")),
        ("agent:Robert'); --", (422, "malformed")),
        ("sip:x@evil", (422, "malformed")),
        ("", (422, "malformed")),
    ],
)
@pytest.mark.parametrize("verb", ["transfer", "consult", "conference"])
async def test_what_cannot_be_reached_has_a_clear_answer(
    house: House, verb: str, to: str, answer: tuple[int, str]
) -> None:
    call = house.plane.talks(ALICE)
    assert await post(house, f"{call}/{verb}", {"to": to}) == answer
    assert house.plane.world.call(call)["state"] == "talking"


async def test_the_recording_is_paused_and_goes_on(house: House) -> None:
    call = house.plane.talks(ALICE)
    assert await post(house, f"{call}/recording/pause", {"seconds": 30}) == (204, "")
    assert house.plane.world.call(call)["recording"] == "paused"
    assert await post(house, f"{call}/recording/resume") == (204, "")
    assert await post(house, f"{call}/recording/pause") == (204, "")
    assert await post(house, f"{call}/recording/pause") == (409, "illegal-move")


async def test_help_is_asked_for_with_a_reason(house: House) -> None:
    call = house.plane.talks(ALICE)
    assert await post(house, f"{call}/help", {"reason": " "}) == (422, "malformed")
    assert await post(house, f"{call}/help", {"reason": "退款"}) == (204, "")
    assert house.plane.world.call(call)["help"]["reason"] == "退款"
    async with house.client("alice") as client:
        assert (await client.delete(f"{V1}/calls/{call}/help")).status_code == 204
    assert house.plane.world.call(call)["help"] is None


async def test_a_screen_asks_to_be_rung_again(house: House) -> None:
    call = house.plane.talks(ALICE)
    assert await post(house, f"{call}/rejoin") == (204, "")
    assert house.plane.world.commands(telephony.Originate)[0].auto_answer


async def test_others_have_no_say_in_a_call(house: House) -> None:
    call = with_bob(house)
    bodies: dict[str, Any] = {"transfer": {"to": "queue:service"}, "help": {"reason": "x"}}
    for verb in ("transfer", "consult/cancel", "recording/pause", "help", "rejoin"):
        assert await post(house, f"{call}/{verb}", bodies.get(verb), "bob") == (
            403,
            "not-your-call",
        )
    assert await post(house, f"{uuid7()}/transfer", {"to": "queue:service"}) == (
        404,
        "unknown-call",
    )


async def test_a_colleague_is_dialed_by_name(house: House) -> None:
    house.plane.ready(ALICE)
    house.plane.ready(BOB)
    async with house.client("alice") as client:
        answer = await client.post(f"{V1}/calls", json={"to": "agent:bob"})
    assert answer.status_code == 202
    assert house.plane.world.call(answer.json()["id"])["direction"] == "internal"
    assert isinstance(house.plane.inputs[-1], inputs.DialRequested)
