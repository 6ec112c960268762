"""What leaves first."""

from linedesk.control.outlet import Outlet
from linedesk.core.effects import Perform
from linedesk.core.telephony import Answer, Hangup, Originate, Phone, StartMusic
from linedesk.telephony.fake import FakeSwitch
from tests.control.house import nobody
from tests.support.virtual_time import in_virtual_time, settle, virtual_clock


@in_virtual_time
async def test_a_ring_goes_before_the_clearing_away_of_the_call_before_it() -> None:
    """Its own lane keeps its order, though: who is answered first is rung for afterwards."""
    switch = FakeSwitch()
    outlet = Outlet(switch, nobody, {}, virtual_clock, lambda _: None, lambda *_: None)
    outlet.lanes.open()
    ring = Originate("new-agent1", Phone("alice"), "1", "", 15.0, "new")
    clearing = Hangup("old-in")
    outlet.release(
        [
            Perform("old", clearing),
            Perform("new", Answer("new-in")),
            Perform("new", StartMusic("new-in")),
            Perform("new", ring),
        ]
    )
    await settle()
    assert switch.commands.index(Answer("new-in")) < switch.commands.index(clearing)
    assert [c for c in switch.commands if c != clearing] == [
        Answer("new-in"),
        StartMusic("new-in"),
        ring,
    ]
    await outlet.close()
