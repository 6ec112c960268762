"""What the phones of one call are asked to speak: the same, so that nothing is translated."""

from collections.abc import AsyncIterator

import pytest

from linedesk.core.telephony import Answer, LegAnswered, LegRinging, Originate, Phone
from tests.telephony.real import RealAsterisk, RealWorld, real_world
from tests.telephony.rtp import Audio

PAYLOADS = {"ulaw": "0", "alaw": "8"}  # RFC 3551


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


@pytest.mark.parametrize("codec", PAYLOADS)
async def test_a_phone_is_offered_the_callers_codec_first(
    world: RealWorld, monkeypatch: pytest.MonkeyPatch, codec: str
) -> None:
    """Whichever of the two his carrier speaks; the other follows for phones that lack the first."""
    offer = Audio.offer
    only = {"ulaw": ("AVP 8", "AVP 0"), "alaw": ("AVP 8", "AVP 8")}[codec]
    monkeypatch.setattr(Audio, "offer", lambda self: offer(self).replace(*only))
    monkeypatch.setattr("tests.telephony.sip.Phone._description", lambda _, d: d.audio.offer())
    await world.phone("agent1", answer_after=None)
    customer = await world.call_in("13800000001", "4008001000")
    await world.do(Answer(customer))
    await world.said(LegAnswered, leg=customer)
    leg = f"{codec}-agent1"
    world.expect(leg, "agent1")
    await world.do(Originate(leg, Phone("agent1"), "", "", 60.0, "c", alike=customer))
    await world.said(LegRinging, leg=leg)
    invite = world.people[leg].invite
    assert invite is not None
    (line,) = [line for line in invite.body.splitlines() if line.startswith("m=audio")]
    offered = [payload for payload in line.split()[3:] if payload in PAYLOADS.values()]
    assert offered[0] == PAYLOADS[codec]
    assert sorted(offered) == ["0", "8"]
