"""Callers and callees that no specification wants: a clear answer, nothing rings, all is inert."""

from datetime import UTC, datetime
from typing import Any

import pytest

from e2e.house import House
from e2e.people import at_desk, calls, stranger
from e2e.sip_stranger import Stranger, outer_address
from e2e.waiting import eventually

MARKUP = "<script>alert(1)</script>"
ODD_CALLERS = {
    "empty": "<sip:127.0.0.1>",
    "anonymous": '"Anonymous" <sip:anonymous@anonymous.invalid>',
    "two hundred characters": f"<sip:{'9' * 200}@127.0.0.1>",
    "emoji": '"😀📞" <sip:%F0%9F%98%80@127.0.0.1>',
    "markup": f'"{MARKUP}" <sip:%3Cb%3E1@127.0.0.1>',
    "a SIP URI": "<sip:sip%3Aeve%40example.org@127.0.0.1>",
    "SQL": '"\'; DROP TABLE interactions; --" <sip:1%27%20OR%201=1@127.0.0.1>',
}


def center(house: House) -> tuple[str, int]:
    return ("127.0.0.1", house.settings.sip_port)


async def test_an_unknown_number_is_announced_and_ends_with_its_cause(house: House) -> None:
    async with Stranger(center(house)) as lost:
        status = await lost.invite("4008009999", f"<sip:{stranger()}@127.0.0.1>")
        assert status == 404, "an unknown number must not be answered (and paid for)"
        assert 183 in lost.statuses, "no early media"
        assert "cause=1" in lost.reason
        assert lost.loudness() > -40, "no announcement was heard"


@pytest.mark.parametrize("which", ODD_CALLERS)
async def test_an_odd_caller_is_served_and_stored(house: House, which: str) -> None:
    supervisor = await house.signed_in("supervisor")
    began = datetime.now(UTC)
    async with Stranger(center(house)) as odd:
        assert await odd.invite("4008001001", ODD_CALLERS[which]) == 200
        await odd.bye()

    async def stored() -> list[Any]:
        found = (await supervisor.ask("GET", "/interactions?limit=5"))["items"]
        return [one for one in found if datetime.fromisoformat(one["started_at"]) > began]

    async def ended() -> bool:
        return any(one["ended_at"] for one in await stored())

    await eventually(ended, 15, f"the interaction with {which} caller")
    assert len(await stored()) == 1


async def test_an_invite_from_a_stranger_is_refused_and_nothing_rings(house: House) -> None:
    """From an address that belongs to no trunk; the demo's trunk is 127.0.0.0/8."""
    async with at_desk(house, "agent3") as (agent,):
        async with Stranger(center(house), bind=outer_address()) as eve:
            status = await eve.invite("4008001001", "<sip:eve@example.org>")
        assert status in (401, 403, 404)
        assert 180 not in eve.statuses
        assert agent.me.state["agent"]["presence"] == "ready"


async def test_a_caller_who_takes_an_agent_name_must_prove_it(house: House) -> None:
    async with Stranger(center(house)) as eve:
        assert await eve.invite("4008001001", "<sip:agent1@127.0.0.1>") == 401


async def test_a_known_caller_keeps_his_name_whatever_he_sends(house: House) -> None:
    """Display names are the caller's own words: they never replace the customer's record."""
    async with at_desk(house, "agent3") as (agent,):
        await calls(house, "4008001001", "+8613800000002", MARKUP)
        await agent.rings()
        await agent.me.until(
            lambda me: any(call["customer"] for call in me["calls"].values()),
            10, "the customer is recognised",
        )  # fmt: skip
        (view,) = agent.me.state["calls"].values()
        assert view["customer"]["name"] != MARKUP
