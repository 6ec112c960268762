"""A real Asterisk sends no whole number to the phone of somebody who may not see one (A-089)."""

from collections.abc import AsyncIterator

import pytest

from linedesk.core.telephony import Answer, Connect, Hangup, LegAnswered, LegEnded, Originate, Phone
from tests.telephony.real import RealAsterisk, RealWorld, real_world

PLANTED = [f"+8613876540{place:03d}" for place in range(3)]


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


class Trace:
    """Everything that the network brought to one phone."""

    def __init__(self, world: RealWorld, account: str) -> None:
        self.said: list[str] = []
        phone = world.phones[account]
        hear = phone.datagram_received

        def overheard(data: bytes, addr: tuple[str | int, ...]) -> None:
            self.said.append(data.decode(errors="replace"))
            hear(data, addr)

        phone.datagram_received = overheard  # type: ignore[method-assign]

    def gives_away(self) -> set[str]:
        return {number for number in PLANTED if any(number[-8:] in text for text in self.said)}


async def talk(world: RealWorld, caller: str, name: str, leg: str, masked: bool) -> None:
    """From the ring to the end of a talk with a caller whose network names him by his number."""
    customer = await world.call_in(caller, "4008001000")
    await world.do(Answer(customer))
    await world.said(LegAnswered, leg=customer)
    ring = Originate(leg, Phone("agent1"), caller, name, 60.0, leg, masked=masked)
    world.expect(leg, "agent1")
    await world.do(ring)
    await world.said(LegAnswered, leg=leg)
    await world.do(Connect(f"{leg}-bridge", (customer, leg)))
    await world.do(Hangup(customer))
    await world.do(Hangup(leg))
    await world.said(LegEnded, leg=leg)


async def test_no_header_gives_a_number_away(world: RealWorld) -> None:
    """A-089, N-08: and the same trace finds the number of who may be shown."""
    await world.phone("agent1")
    trace = Trace(world, "agent1")
    for place, number in enumerate(PLANTED):
        await talk(world, number, number.removeprefix("+86"), f"m{place}-agent1", masked=True)
    invites = [text for text in trace.said if text.startswith("INVITE")]
    assert len(invites) >= len(PLANTED)
    assert all("138****0" in text for text in invites[: len(PLANTED)])
    assert trace.gives_away() == set()
    await talk(world, PLANTED[0], "", "m9-agent1", masked=False)
    assert trace.gives_away() == {PLANTED[0]}
