"""Every recording of a soak, fetched as a person would fetch it, and looked at."""

import asyncio
import hashlib
import io
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import soundfile
from e2e.house import House
from sqlalchemy import text

from bench.tones import silent
from linedesk.engines.postgres_folder import SUPERUSER
from linedesk.kit.db import Database
from linedesk.lab.screen import Screen

LENGTH_TOLERANCE = 0.2  # seconds
ENCODED_WITHIN = 900.0  # seconds; the worker gives way to talks, so it may lag behind them
AT_ONCE = 4
ROWS = text(
    "select i.id, r.state, r.why, r.seconds, r.sha256, u.username from interactions i "
    "join recordings r on r.interaction_id = i.id join users u on u.id = i.agent_id "
    "order by r.started_at"
)
Talked = Sequence[tuple[str, float]]  # (account, seconds), in the order of their ends


@dataclass(frozen=True)
class Verdict:
    """Of one recording: `off`: its length less the talk's, as the phone says that answered it and
    hung up; `gaps`: silent packets by channel."""

    off: float
    gaps: tuple[int, int]
    sound: bool


async def encoded(house: House, expected: int) -> list[Any]:
    """The rows of every recording, once so many are settled and none waits."""
    database = Database(house.records.url(SUPERUSER))
    try:
        async with asyncio.timeout(ENCODED_WITHIN):
            while True:
                async with database.engine.connect() as connection:
                    rows = (await connection.execute(ROWS)).all()
                done = [row for row in rows if row.state in ("available", "failed")]
                if len(done) == len(rows) >= expected:
                    return list(rows)
                await asyncio.sleep(1)
    finally:
        await database.close()


async def verdicts(house: House, rows: list[Any], talked: Talked) -> list[Verdict]:
    supervisor = house.screen("supervisor")
    await supervisor.sign_in()
    found: list[Verdict] = []
    pairs = list(_with_talks(rows, talked))
    for start in range(0, len(pairs), AT_ONCE):
        some = pairs[start : start + AT_ONCE]
        found += await asyncio.gather(*(_verdict(supervisor, *pair) for pair in some))
    return found


def _with_talks(rows: list[Any], talked: Talked) -> Iterator[tuple[Any, float]]:
    """Each with its talk's seconds: an agent's recordings are in the order of his talks."""
    talks: dict[str, list[float]] = defaultdict(list)
    for account, lasted in reversed(talked):
        talks[account].append(lasted)
    for row in rows:
        yield row, talks[row.username].pop() if talks[row.username] else 0.0


async def _verdict(supervisor: Screen, row: Any, lasted: float) -> Verdict:
    if row.state != "available":
        return Verdict(0.0, (0, 0), sound=False)
    content = await supervisor.fetch(f"/interactions/{row.id}/recording")
    return await asyncio.to_thread(judged, content, row, lasted)


def judged(content: bytes, row: Any, lasted: float) -> Verdict:
    samples, rate = soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    whole = hashlib.sha256(content).hexdigest() == row.sha256
    gaps = silent(samples[:, 0], rate), silent(samples[:, 1], rate)
    off = row.seconds - lasted
    return Verdict(off, gaps, whole and abs(off) <= LENGTH_TOLERANCE)
