"""core + fakes: people act on a call that is over, or two of them on one call at once."""

from typing import Any

import pytest

from linedesk.core import inputs, telephony
from linedesk.core.telephony import Cause, LegEnded
from tests.api.house import ALICE, BOB, House

V1 = "/api/v1"
MOVES: list[tuple[str, str, Any]] = [
    ("POST", "answer", None),
    ("POST", "decline", None),
    ("POST", "hangup", None),
    ("POST", "hold", None),
    ("POST", "retrieve", None),
    ("POST", "mute", None),
    ("POST", "dtmf", {"digits": "1"}),
    ("POST", "transfer", {"to": "agent:bob", "kind": "blind"}),
    ("POST", "transfer", {"to": "agent:bob", "kind": "attended"}),
    ("POST", "consult", {"to": "agent:bob"}),
    ("POST", "consult/complete", None),
    ("POST", "consult/cancel", None),
    ("POST", "conference", {"to": "agent:bob"}),
    ("POST", "conference/leave", None),
    ("POST", "recording/pause", None),
    ("POST", "recording/mark", None),
    ("POST", "help", {"reason": "price"}),
    ("POST", "rejoin", None),
    ("POST", "supervise", {"mode": "listen"}),
    ("DELETE", "supervise", None),
    ("POST", "force-hangup", {"reason": "x"}),
]
IN_WRAP_UP = {"hangup": (204, ""), "decline": (403, "not-your-call")}  # what is wanted is so


async def ask(house: House, who: str, method: str, path: str, body: Any = None) -> tuple[int, str]:
    async with house.client(who) as client:
        answer = await client.request(method, f"{V1}/calls/{path}", json=body)
    return answer.status_code, answer.json()["code"] if answer.status_code >= 400 else ""


@pytest.mark.parametrize(("method", "move", "body"), MOVES)
async def test_a_click_on_a_call_that_has_just_ended_changes_nothing_and_is_answered(
    house: House, method: str, move: str, body: Any
) -> None:
    """Issue 4, bad input: during the wrap-up and once the call has left the floor."""
    call = house.plane.talks(ALICE)
    house.plane.ready(BOB)
    house.plane.world.give(telephony.PhoneChanged("supervisor-web", True))
    house.plane.world.give(LegEnded(f"{call}-in", Cause.NORMAL))
    who = "supervisor" if move in ("supervise", "force-hangup") else "alice"
    before = house.plane.snapshot()
    answer = await ask(house, who, method, f"{call}/{move}", body)
    assert answer == IN_WRAP_UP.get(move, (409, "illegal-move"))
    assert house.plane.snapshot() == before
    house.plane.world.give(inputs.PresenceRequested(str(ALICE), "ready"))
    answer = await ask(house, who, method, f"{call}/{move}", body)
    assert answer == (404, "unknown-call")


async def test_of_two_who_move_a_call_at_once_the_second_is_told_so(house: House) -> None:
    """A supervisor takes the call over while its agent hands it to a colleague."""
    call = house.plane.talks(ALICE)
    house.plane.ready(BOB)
    house.plane.world.give(telephony.PhoneChanged("supervisor-web", True))
    taken = await ask(house, "supervisor", "POST", f"{call}/supervise", {"mode": "take_over"})
    assert taken == (204, "")
    house.plane.world.give(telephony.LegAnswered(f"{call}-supervisor2"))
    late = await ask(house, "alice", "POST", f"{call}/transfer", {"to": "agent:bob"})
    assert late[0] == 409
    assert house.plane.world.call(call)["agent"] == "supervisor"
    assert house.plane.world.agent(str(BOB))["presence"] == "ready", "nobody else was rung"


async def test_of_two_who_hand_over_at_once_the_call_goes_the_first_way(house: House) -> None:
    """The same agent on two tabs, or a double click."""
    call = house.plane.talks(ALICE)
    house.plane.ready(BOB)
    path, body = f"{call}/transfer", {"to": "agent:bob"}
    first, second = [await ask(house, "alice", "POST", path, body) for _ in range(2)]
    assert first == (204, "")
    assert second[0] == 409
    assert house.plane.world.call(call)["agent"] == "bob"
    assert len([one for one in house.plane.snapshot()["calls"] if one["id"] == call]) == 1


async def test_a_colleague_who_has_no_part_in_a_call_cannot_touch_it(house: House) -> None:
    call = house.plane.talks(ALICE)
    house.plane.ready(BOB)
    for move, body in (("hangup", None), ("hold", None), ("transfer", {"to": "agent:bob"})):
        refused = await ask(house, "bob", "POST", f"{call}/{move}", body)
        assert refused == (403, "not-your-call")
    assert house.plane.world.call(call)["state"] == "talking"
