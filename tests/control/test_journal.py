"""The journal and a disk that misbehaves."""

import asyncio
import errno
import os
import threading
import time
from pathlib import Path

import pytest
from msgspec import Raw

from linedesk.control.disk import Disk
from linedesk.control.journal import Journal, JournalInUse
from linedesk.control.segments import GONE, FactRow, Reader, segments
from linedesk.kit.ids import uuid7
from tests.support.virtual_time import in_virtual_time

NOON = 1_800_000_000.0


class SmallDisk(Disk):
    """Holds `room` more bytes, the reserve included; can also fail to sync, or be slow."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.failing_syncs = 0
        self.sync_seconds = 0.0
        self.may_sync = threading.Event()
        self.may_sync.set()
        self._reserved = 0

    def write(self, file: int, data: bytes) -> None:
        fits = data[: self.room]
        self.room -= len(fits)
        super().write(file, fits)
        if len(fits) < len(data):
            raise OSError(errno.ENOSPC, "No space left on device")

    def sync(self, file: int) -> None:
        if self.failing_syncs:
            self.failing_syncs -= 1
            raise OSError(errno.EIO, "Input/output error")
        time.sleep(self.sync_seconds)
        assert self.may_sync.wait(60)
        super().sync(file)

    def truncate(self, file: int, size: int) -> None:
        self.room += max(0, os.fstat(file).st_size - size)
        super().truncate(file, size)

    def reserve(self, path: Path, size: int) -> None:
        if path.exists():
            return
        if self.room < size:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= size
        self._reserved = size
        super().reserve(path, size)

    def release(self, path: Path) -> None:
        super().release(path)
        self.room, self._reserved = self.room + self._reserved, 0


def journal(folder: Path, **options: object) -> Journal:
    options.setdefault("reserve_size", 4096)
    made = Journal(folder, lambda: NOON, **options)  # type: ignore[arg-type]
    made.open()
    return made


def reopened(old: Journal, **options: object) -> Journal:
    old.close()
    return journal(old.folder, **options)


def fact(name: str = "call.started") -> FactRow:
    return FactRow(uuid7(), name, NOON, {"call": "c1"})


async def write(j: Journal, *numbers: int) -> None:
    for n in numbers:
        await j.append(NOON, [fact()], {f"call:{n}": Raw(b'{"n":%d}' % n)}, {f"wrap:{n}": NOON + n})


def facts_of(j: Journal) -> int:
    return sum(len(line.facts) for line in Reader(j.folder, 0).read(j.seq, 10_000))


@in_virtual_time
async def test_what_was_appended_is_there_after_a_restart(tmp_path: Path) -> None:
    j = journal(tmp_path)
    await write(j, 1, 2)
    await j.append(NOON, [fact("call.ended")], {"call:1": GONE}, {"wrap:1": None})
    again = reopened(j)
    assert again.images == {"call:2": Raw(b'{"n":2}')}
    assert again.timers == {"wrap:2": NOON + 2}
    assert (again.seq, again.source) == (j.seq, j.source)
    assert facts_of(again) == 3


@pytest.mark.parametrize("torn", [b'{"seq":', b'{"seq":99}', b"\xff\xfe\n", b"\x00" * 512, b"\n"])
def test_a_torn_end_is_cut_off_and_written_over(tmp_path: Path, torn: bytes) -> None:
    @in_virtual_time
    async def story() -> None:
        j = journal(tmp_path)
        await write(j, 1)
        j.close()
        with segments(tmp_path)[-1].open("ab") as file:
            file.write(torn)
        again = journal(tmp_path)
        assert set(again.images) == {"call:1"}
        await write(again, 2)
        third = reopened(again)
        assert set(third.images) == {"call:1", "call:2"}
        assert facts_of(third) == 2

    story()


@in_virtual_time
async def test_cut_at_any_byte_it_opens_to_a_whole_prefix(tmp_path: Path) -> None:
    j = journal(tmp_path / "whole")
    await write(j, 1, 2, 3)
    j.close()
    whole = segments(tmp_path / "whole")[0].read_bytes()
    for cut in range(len(whole)):
        folder = tmp_path / f"cut{cut}"
        folder.mkdir()
        (folder / segments(tmp_path / "whole")[0].name).write_bytes(whole[:cut])
        opened = journal(folder)
        kept = len(opened.images)
        assert set(opened.images) == {f"call:{n + 1}" for n in range(kept)}
        opened.close()


@in_virtual_time
async def test_a_new_segment_begins_with_everything_that_lives(tmp_path: Path) -> None:
    j = journal(tmp_path, segment_size=2000)
    await write(j, *range(40))
    await j.append(NOON, [], {f"call:{n}": GONE for n in range(39)})
    assert len(segments(tmp_path)) > 2
    for old in segments(tmp_path)[:-1]:
        old.unlink()
    again = reopened(j)
    assert set(again.images) == {"call:39"}
    assert len(again.timers) == 40


@in_virtual_time
async def test_a_segment_torn_at_birth_is_passed_over(tmp_path: Path) -> None:
    j = journal(tmp_path)
    await write(j, 1)
    (tmp_path / f"{j.seq + 1:020d}.ndjson").write_bytes(b'{"seq":3,"at":1.0,"checkpo')
    again = reopened(j)
    assert set(again.images) == {"call:1"}
    await write(again, 2)
    assert facts_of(again) == 2


@in_virtual_time
async def test_drained_segments_go_and_the_newest_stays(tmp_path: Path) -> None:
    j = journal(tmp_path, segment_size=1000)
    await write(j, *range(30))
    known = segments(tmp_path)
    j.forget(int(known[2].stem) - 2)
    assert segments(tmp_path) == known[1:]
    j.forget(j.seq)
    assert segments(tmp_path) == known[-1:]


@in_virtual_time
async def test_two_writers_at_once_are_refused(tmp_path: Path) -> None:
    j = journal(tmp_path)
    with pytest.raises(JournalInUse):
        journal(tmp_path)
    reopened(j)


@in_virtual_time
async def test_a_reader_follows_across_segments_and_never_ahead_of_the_disk(tmp_path: Path) -> None:
    j = journal(tmp_path, segment_size=1500)
    reader = Reader(tmp_path, 0)
    seen = []
    for n in range(60):
        await write(j, n)
        lines = reader.read(j.seq - 1, 100)
        assert all(line.seq < j.seq for line in lines)
        seen += [line.seq for line in lines if line.facts]
    seen += [line.seq for line in reader.read(j.seq, 100) if line.facts]
    assert len(seen) == 60
    assert seen == sorted(set(seen))
    later = Reader(tmp_path, seen[40])
    assert [line.seq for line in later.read(j.seq, 100) if line.facts] == seen[41:]


# --- full, broken and slow disks -----------------------------------------------------------------


@in_virtual_time
async def test_a_full_disk_gives_the_reserve_to_the_calls_that_are_up(tmp_path: Path) -> None:
    disk = SmallDisk(room=6000)
    j = journal(tmp_path, disk=disk)
    written = 0
    while j.state == "up":
        written += 1
        await write(j, written)
    assert not (tmp_path / "reserve").exists()
    await write(j, written + 1)
    assert facts_of(j) == written + 1, "the line that met the full disk and the next are durable"


@in_virtual_time
async def test_a_disk_without_any_room_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    disk = SmallDisk(room=4096 + 500)
    j = journal(tmp_path, disk=disk)
    await write(j, *range(60))
    assert j.state == "full"
    on_disk = facts_of(j)
    assert on_disk < 60
    assert len(j.latest()) == 60
    await j.retry()
    assert facts_of(j) == on_disk
    disk.room = 1 << 20
    await j.retry()
    again = reopened(j)
    assert facts_of(again) == 60
    assert len(again.images) == 60


@in_virtual_time
async def test_the_journal_is_up_again_once_it_has_its_reserve_back(tmp_path: Path) -> None:
    disk = SmallDisk(room=4096 + 500)
    j = journal(tmp_path, disk=disk)
    await write(j, *range(60))
    disk.room = 3000
    await asyncio.sleep(6)
    await j.retry()
    assert j.state == "full"
    disk.room = 1 << 20
    await j.retry()
    assert j.state == "full", "the disk is asked every few seconds only"
    await asyncio.sleep(6)
    await j.retry()
    assert j.state == "up"


@in_virtual_time
async def test_after_a_failed_sync_a_new_segment_holds_it(tmp_path: Path) -> None:
    disk = SmallDisk(room=1 << 20)
    j = journal(tmp_path, disk=disk)
    await write(j, 1)
    disk.failing_syncs = 1
    await write(j, 2)
    assert len(segments(tmp_path)) == 2
    again = reopened(j)
    assert set(again.images) == {"call:1", "call:2"}
    assert facts_of(again) == 2


@in_virtual_time
async def test_a_slow_disk_is_waited_for_outside_the_loop(tmp_path: Path) -> None:
    disk = SmallDisk(room=1 << 20)
    j = journal(tmp_path, disk=disk)
    disk.sync_seconds = 0.02
    await write(j, *range(8))
    disk.may_sync.clear()
    writing = asyncio.create_task(write(j, 9))
    for _ in range(1000):
        await asyncio.sleep(0)
    assert not writing.done()
    disk.may_sync.set()
    await writing
    assert facts_of(j) == 9
