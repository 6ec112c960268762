"""What the phones of one call are asked to speak: the same, so that nothing is translated."""

from collections.abc import AsyncIterator

import numpy as np
import pytest

from linedesk.core.telephony import (
    Answer,
    Connect,
    LegAnswered,
    LegRinging,
    Originate,
    Outside,
    Part,
    Phone,
    StartRecording,
    StopRecording,
)
from linedesk.telephony.port import Trunk
from tests.telephony.real import ACCOUNTS, TRUNKS, RealAsterisk, RealWorld, real_world
from tests.telephony.rtp import PAYLOADS, RATE, Audio, first_codec, tone_level
from tests.telephony.sip import Dialog
from tests.telephony.sip import Phone as SipPhone

LOUD = -30.0  # dB of full scale


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


@pytest.mark.parametrize("codec", PAYLOADS)
async def test_a_phone_is_offered_the_callers_codec_first(
    world: RealWorld, monkeypatch: pytest.MonkeyPatch, codec: str
) -> None:
    """Whichever of the two his carrier speaks; the other follows for phones that lack the first."""
    await world.phone("agent1", answer_after=None)
    monkeypatch.setattr(Audio, "codec", codec)
    customer = await world.call_in("13800000001", "4008001000")
    await world.do(Answer(customer))
    await world.said(LegAnswered, leg=customer)
    leg = f"{codec}-agent1"
    world.expect(leg, "agent1")
    await world.do(Originate(leg, Phone("agent1"), "", "", 60.0, "c", alike=customer))
    await world.said(LegRinging, leg=leg)
    offered = codecs_offered(world, leg)
    assert first_codec(offered) == codec
    assert first_codec(offered.replace(f" {PAYLOADS[codec]}", "")) != codec


def codecs_offered(world: RealWorld, leg: str) -> str:
    invite = world.people[leg].invite
    assert invite is not None
    (line,) = [line for line in invite.body.splitlines() if line.startswith("m=audio")]
    return line


async def called(world: RealWorld, codec: str) -> str:
    """The leg of somebody outside whom we called, whose line speaks nothing but this codec."""
    line = await SipPhone.open("13800000001", world.server)
    world.callers.append(line)
    leg, trunk = f"{codec}-customer1", Trunk("line", (), "127.0.0.1", line.port)

    def rings(dialog: Dialog) -> None:
        dialog.audio.codec, dialog.audio.tone = codec, 300.0
        world.people[leg] = dialog

    line.on_call, line.answer_after = rings, 0.05
    await world.switch.provision(ACCOUNTS, [*TRUNKS, trunk])
    await world.do(Originate(leg, Outside("line", "13800000001"), "", "", 5.0, "c"))
    await world.said(LegAnswered, leg=leg)
    return leg


async def test_who_dials_is_offered_what_the_line_spoke_last(world: RealWorld) -> None:
    """He is rung before anybody has answered on it."""
    await called(world, "ulaw")
    await world.phone("agent1", answer_after=None)
    await world.until(lambda: world.switch.spoken.get("line") == "ulaw", "it is known")
    leg = "dials-agent1"
    world.expect(leg, "agent1")
    await world.do(Originate(leg, Phone("agent1"), "", "", 60.0, "c", line="line"))
    await world.said(LegRinging, leg=leg)
    assert first_codec(codecs_offered(world, leg)) == "ulaw"


async def rung(world: RealWorld, account: str, customer: str, number: int) -> str:
    """A desk phone that has answered for this customer, whose packets count from `number`."""
    leg = f"{customer}-{account}"
    await world.phone(account)
    world.expect(leg, account)
    await world.do(Originate(leg, Phone(account), "", "", 5.0, "c", alike=customer))
    await world.said(LegAnswered, leg=leg)
    world.people[leg].audio.number = number
    return leg


@pytest.mark.parametrize("codec", PAYLOADS)
@pytest.mark.parametrize("change", ["transfer", "conference left"])
async def test_whoever_follows_is_heard_and_recorded_by_whom_we_called(
    world: RealWorld, codec: str, change: str
) -> None:
    """A-029, A-031: after a dialed call, too, each who joins speaks what the customer's line does,
    so that his voice is not taken for late packets of the last one's."""
    customer = await called(world, codec)
    agent = await rung(world, "agent1", customer, 30_000)
    bridge, recording = f"{customer}-bridge", f"{customer}-{change[:4]}"
    await world.do(Connect(bridge, (customer, agent)), StartRecording(customer, recording))
    await world.until(lambda: world.hears(customer) == {agent}, "talk with agent 1")
    await world.until(lambda: world.recorded(recording) > 1.0, "the first is recorded")
    second = await rung(world, "agent2", customer, 10_000)
    if change == "transfer":
        await world.do(Part(bridge, agent))
    await world.do(Connect(bridge, (customer, second)))
    await world.until(lambda: second in world.hears(customer), "agent 2 is heard")
    if change == "conference left":
        await world.do(Part(bridge, agent))
    await world.until(lambda: world.hears(customer) == {second}, "talk with agent 2")
    await world.until(lambda: world.hears(second) == {customer}, "he hears the customer")
    await world.passes(0.6)
    await world.do(StopRecording(customer, recording))
    raw = (world.places.recordings / f"{recording}.raw").read_bytes()
    said, heard = np.frombuffer(raw, "<i2").reshape(-1, 2).T[:, -RATE // 4 :]
    assert tone_level(heard, world.people[second].audio.tone) > LOUD
    assert tone_level(said, world.people[customer].audio.tone) > LOUD
