"""The plane on a disk that takes nothing more: talks go on, nothing new begins, and it is said."""

import asyncio
from pathlib import Path

import pytest

from linedesk.control.journal import JournalUnavailable
from linedesk.core import inputs, telephony
from linedesk.core.telephony import Cause, LegEnded
from tests.control.house import House, house
from tests.control.test_journal import SmallDisk
from tests.support.virtual_time import in_virtual_time, settle


async def fill(h: House, disk: SmallDisk) -> None:
    """The disk is full and the reserve already used up."""
    disk.room = disk._reserved = 0
    await h.asks(inputs.PresenceRequested("bob", "not_ready", "lunch"))
    assert h.plane.system.view()["journal"] == "full"


@in_virtual_time
async def test_a_talk_goes_on_and_ends_on_a_full_disk(tmp_path: Path) -> None:
    disk = SmallDisk(room=1 << 20)
    async with house(tmp_path, disk=disk) as h:
        await h.talks("c1", "alice")
        await fill(h, disk)
        await h.asks(inputs.HoldRequested("c1", "alice"), inputs.RetrieveRequested("c1", "alice"))
        assert h.call("c1")["state"] == "talking"
        await h.hears(LegEnded("c1-in", Cause.NORMAL))
        assert h.agent("alice")["presence"] == "wrap_up"
        assert h.facts("call.ended") == []
        disk.room = 1 << 20
        await asyncio.sleep(2)
        assert len(h.facts("call.ended")) == 1


@in_virtual_time
async def test_a_new_caller_is_refused_politely_on_a_full_disk(tmp_path: Path) -> None:
    disk = SmallDisk(room=1 << 20)
    async with house(tmp_path, disk=disk) as h:
        await h.arrives("c1")
        await fill(h, disk)
        await h.arrives("c2")
        await h.arrives("c1")
        assert h.switch.of(telephony.Hangup) == [telephony.Hangup("c2-in", Cause.CONGESTION)]
        assert {view["id"] for view in h.plane.snapshot()["calls"]} == {"c1"}
        with pytest.raises(JournalUnavailable):
            await h.plane.submit(inputs.DialRequested("c3", "alice", "10086"))


@in_virtual_time
async def test_calls_are_taken_again_when_there_is_room(tmp_path: Path) -> None:
    disk = SmallDisk(room=1 << 20)
    async with house(tmp_path, disk=disk) as h:
        told: list[str] = []
        h.plane.system.subscribe(lambda parts: told.append(parts["journal"]))
        await fill(h, disk)
        disk.room = 1 << 20
        await asyncio.sleep(7)
        await h.arrives("c2")
        await settle()
        assert h.call("c2")["state"] == "queued"
        assert told == ["full", "up"]
        assert len(h.facts("agent.presence_changed")) == 1
