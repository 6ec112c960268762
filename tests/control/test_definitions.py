"""The set-up stays fresh, and is there when the records are not."""

import asyncio
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from linedesk.control import definitions
from linedesk.control.definitions import SetUp, SetUpKeeper, first_set_up, read_copy, write_copy
from linedesk.core.definitions import Definitions
from linedesk.core.inputs import DefinitionsChanged
from linedesk.kit.db import Database
from linedesk.kit.errors import RecordsUnavailable
from linedesk.telephony.port import Account, Trunk
from tests.core.floor_of import SETUP
from tests.support.virtual_time import in_virtual_time

PHONE = Account("alice", "secret", "desk")
LAB = Trunk("lab", ("127.0.0.0/8",), "127.0.0.1", 5070)
WHOLE = SetUp(SETUP, (PHONE,), (LAB,))


class Office:
    """The records' set-up, and what the core and the switch were told of it."""

    def __init__(self, copy: Path, database: Database | None = None) -> None:
        self.records: SetUp | None = WHOLE
        self.submitted: list[Definitions] = []
        self.provisioned: list[tuple[Account, ...]] = []
        self.keeper = SetUpKeeper(self.load, copy, self.submit, self.provision, database)
        self.keeper.current = WHOLE

    async def load(self) -> SetUp:
        if self.records is None:
            raise RecordsUnavailable("away")
        return self.records

    async def submit(self, input: DefinitionsChanged) -> None:
        self.submitted.append(input.definitions)

    async def provision(self, accounts: tuple[Account, ...], trunks: tuple[Trunk, ...]) -> None:
        self.provisioned.append(accounts)

    def rename(self, number: str) -> Definitions:
        self.records = replace_definitions(replace(SETUP, own_number=number))
        return self.records.definitions


def replace_definitions(changed: Definitions) -> SetUp:
    return SetUp(changed, WHOLE.accounts, WHOLE.trunks)


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def test_the_copy_comes_back_whole_and_is_for_the_owner_only(tmp_path: Path) -> None:
    copy = tmp_path / "run" / "definitions.json"
    write_copy(copy, WHOLE)
    write_copy(copy, WHOLE)
    assert read_copy(copy) == WHOLE
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b'{"definitions": 7}'])
def test_a_broken_copy_is_no_copy(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "copy.json").write_bytes(content)
    assert read_copy(tmp_path / "copy.json") is None


@in_virtual_time
async def test_a_start_without_records_uses_the_last_good_copy(tmp_path: Path) -> None:
    office = Office(tmp_path / "copy.json")
    assert await first_set_up(office.load, tmp_path / "copy.json") == WHOLE
    office.records = None
    assert await first_set_up(office.load, tmp_path / "copy.json") == WHOLE


@in_virtual_time
async def test_a_start_does_not_wait_for_records_that_hang(tmp_path: Path) -> None:
    async def hangs() -> SetUp:
        await asyncio.sleep(3600)
        return WHOLE

    write_copy(tmp_path / "copy.json", WHOLE)
    assert await first_set_up(hangs, tmp_path / "copy.json") == WHOLE
    assert asyncio.get_running_loop().time() < 3


@in_virtual_time
async def test_a_first_start_without_records_says_so(tmp_path: Path) -> None:
    office = Office(tmp_path / "copy.json")
    office.records = None
    with pytest.raises(RecordsUnavailable):
        await first_set_up(office.load, tmp_path / "copy.json")


@in_virtual_time
async def test_a_change_is_live_when_changed_returns(tmp_path: Path) -> None:
    office = Office(tmp_path / "copy.json")
    changed = office.rename("4008009999")
    await office.keeper.changed()
    assert office.submitted == [changed]
    assert office.provisioned == []
    assert read_copy(tmp_path / "copy.json") == office.records


@in_virtual_time
async def test_new_phones_reach_the_switch_and_nothing_else_does(tmp_path: Path) -> None:
    office = Office(tmp_path / "copy.json")
    bob = Account("bob", "secret", "desk")
    office.records = SetUp(SETUP, (PHONE, bob), (LAB,))
    await office.keeper.changed()
    assert office.provisioned == [(PHONE, bob)]
    assert office.submitted == []
    await office.keeper.changed()
    assert len(office.provisioned) == 1


@in_virtual_time
async def test_the_switch_gets_its_phones_at_the_start_and_changes_are_found_by_looking(
    tmp_path: Path,
) -> None:
    office = Office(tmp_path / "copy.json")
    running = asyncio.create_task(office.keeper.run())
    await asyncio.sleep(1)
    assert office.provisioned == [(PHONE,)]
    office.records = None
    await asyncio.sleep(120)
    changed = office.rename("4008009999")
    await asyncio.sleep(31)
    running.cancel()
    assert office.submitted == [changed]


async def test_another_process_change_is_heard_at_once(
    tmp_path: Path, database: Database, owner: Database
) -> None:
    office = Office(tmp_path / "copy.json", database)
    running = asyncio.create_task(office.keeper.run())
    first = office.rename("1")
    await until(lambda: office.submitted == [first])
    second = office.rename("2")
    await _notify(owner)
    await until(lambda: office.submitted[-1] == second)
    await _cut(owner)
    third = office.rename("3")
    await until(lambda: office.submitted[-1] == third)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def _notify(owner: Database) -> None:
    async with owner.session(None) as session:
        await session.execute(text(f"NOTIFY {definitions.CHANNEL}, 'tenant'"))


async def _cut(owner: Database) -> None:
    """End every connection of the application, and wait until it is gone."""
    ended = "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE usename = :user"
    async with owner.session(None) as session:
        assert all(await session.scalars(text(ended), {"user": "linedesk_app"}))
