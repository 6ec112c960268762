"""core + fakes: what an administrator is told of the lines, and who may try one by a call."""

import pytest

from linedesk.telephony.port import CommandRefused, Registration, TrialRunning
from tests.api.house import House

TEST = "/api/v1/trunks/lab/test"
NORTH = 'linedesk_trunk_up{reason="not_registered",trunk="north"} 0.0'


async def test_a_trial_is_told_in_words_of_both_languages(house: House) -> None:
    """A-001."""
    async with house.client("admin") as client:
        answer = await client.post(TEST, json={"number": "13900000001"})
    told = answer.json()
    assert house.lines.tried == [("lab", "13900000001", "4008001000")]
    assert (told["verdict"], told["works"], told["number"]) == ("silent", False, "139****0001")
    assert told["label"]["zh"]
    assert told["label"]["en"]
    [message] = told["messages"]
    assert (message["method"], message["headers"]) == (
        *("INVITE", [{"name": "CSeq", "value": "1 INVITE"}]),
    )


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        (TrialRunning(), 409, "trunk-test-running"),
        (CommandRefused("the switch is away"), 503, "switch-away"),
    ],
)
async def test_a_trial_that_cannot_be_says_why(
    house: House, fault: Exception, status: int, code: str
) -> None:
    house.lines.fault = fault
    async with house.client("admin") as client:
        answer = await client.post(TEST, json={"number": "13900000001"})
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_only_an_administrator_tries_a_trunk(house: House) -> None:
    for who in ("supervisor", "analyst", "alice"):
        async with house.client(who) as client:
            assert (await client.post(TEST, json={"number": "139"})).status_code == 403
    assert not house.lines.tried


async def test_a_trunk_that_only_registers_has_a_status_too(house: House) -> None:
    """A-001: rejected with the carrier's status."""
    house.lines.known = {
        "north": Registration("rejected", 403),
        "south": Registration("registered"),
    }
    async with house.client("admin") as client:
        north, south = (await client.get("/api/v1/trunks/status")).json()["items"]
    assert (north["state"], north["reason"]) == ("down", "not_registered")
    assert north["registration"] == {"state": "rejected", "status": 403}
    assert (south["state"], south["registration"]["state"]) == ("up", "registered")


async def test_the_machines_that_watch_us_are_told_of_the_lines(house: House) -> None:
    """A-001: one figure a trunk, with the reason; one that is gone is gone."""
    house.lines.known = {"north": Registration("rejected", 403)}
    async with house.client() as client:
        assert NORTH in (await client.get("/metrics")).text
        house.lines.known = {}
        assert NORTH not in (await client.get("/metrics")).text
