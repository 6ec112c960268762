"""The fake does what a test scripts, and nothing else."""

import pytest

from linedesk.core.telephony import Answer, LegRinging, StartMusic
from linedesk.telephony.fake import FakeSwitch
from linedesk.telephony.port import CommandRefused


async def test_commands_are_noted_and_events_come_in_their_order() -> None:
    switch = FakeSwitch()
    await switch.perform(Answer("a"))
    switch.push(LegRinging("b"), LegRinging("c"))
    events = switch.events()
    assert [await anext(events), await anext(events)] == [LegRinging("b"), LegRinging("c")]
    assert await switch.performed(Answer) == [Answer("a")]


async def test_a_scripted_refusal_happens_once_to_the_command_that_it_names() -> None:
    switch = FakeSwitch()
    switch.refuse(StartMusic, "no", when=lambda command: command == StartMusic("b"))
    await switch.perform(StartMusic("a"))
    with pytest.raises(CommandRefused, match="no"):
        await switch.perform(StartMusic("b"))
    await switch.perform(StartMusic("b"))
    assert switch.refused == [StartMusic("b")]
