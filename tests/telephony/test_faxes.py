"""A real Asterisk, and a fax machine that calls a person."""

import pytest

from linedesk.core.telephony import Cause, LegEnded, Play, StartMusic
from tests.telephony.real import RealAsterisk, real_world

CALLING_TONE = 1100.0  # Hz, ITU-T T.30


@pytest.mark.parametrize("hears", ["a prompt", "music", "nothing"])
async def test_a_machine_that_whistles_is_cut_off_wherever_it_stands(
    asterisk: RealAsterisk, hears: str
) -> None:
    """At a menu, in a line, at a question: never a stuck caller. The core is told why."""
    async with real_world(asterisk) as world:
        leg = await world.answered_caller()
        if hears == "a prompt":
            await world.do(Play(leg, "p1", ("long",)))
        elif hears == "music":
            await world.do(StartMusic(leg))
        world.people[leg].audio.tone = CALLING_TONE
        ended = await world.said(LegEnded, leg=leg)
        assert ended.cause is Cause.FAX
        await world.until(world.people[leg].ended.is_set, "the line is free")
