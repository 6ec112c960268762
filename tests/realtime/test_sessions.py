"""When a screen is gone, is its agent gone?"""

import asyncio
from pathlib import Path

from linedesk.realtime.sessions import ScreenSessions
from tests.support.virtual_time import in_virtual_time


def sessions(folder: Path) -> tuple[ScreenSessions, list[str]]:
    lost: list[str] = []
    return ScreenSessions(folder / "run" / "screens.json", lost.append), lost


@in_virtual_time
async def test_an_agent_whose_last_screen_stays_away_for_twelve_seconds_is_lost(
    tmp_path: Path,
) -> None:
    """A-036: the browser is killed: out of Ready within 15 seconds."""
    screens, lost = sessions(tmp_path)
    screens.opened("alice")
    screens.closed("alice")
    await asyncio.sleep(11.9)
    assert lost == []
    await asyncio.sleep(0.2)
    assert lost == ["alice"]


@in_virtual_time
async def test_a_reloaded_page_is_no_loss(tmp_path: Path) -> None:
    screens, lost = sessions(tmp_path)
    for _ in range(5):
        screens.opened("alice")
        await asyncio.sleep(60)
        screens.closed("alice")
        await asyncio.sleep(10)
    screens.opened("alice")
    await asyncio.sleep(60)
    assert lost == []


@in_virtual_time
async def test_one_of_two_tabs_may_close(tmp_path: Path) -> None:
    screens, lost = sessions(tmp_path)
    screens.opened("alice")
    screens.opened("alice")
    screens.closed("alice")
    await asyncio.sleep(60)
    assert lost == []


@in_virtual_time
async def test_after_a_restart_screens_have_twenty_seconds_to_come_back(tmp_path: Path) -> None:
    before, _ = sessions(tmp_path)
    before.opened("alice")
    before.opened("bob")
    before.close()
    after, lost = sessions(tmp_path)
    after.start()
    await asyncio.sleep(15)
    after.opened("alice")
    await asyncio.sleep(60)
    assert lost == ["bob"]


@in_virtual_time
async def test_an_agent_who_never_had_a_screen_is_left_alone(tmp_path: Path) -> None:
    before, _ = sessions(tmp_path)
    before.opened("alice")
    before.closed("alice")
    await asyncio.sleep(20)
    after, lost = sessions(tmp_path)
    after.start()
    await asyncio.sleep(60)
    assert lost == []
