"""database: promised waits against real ones, from the stored facts."""

import json

from sqlalchemy import text

from linedesk.core import facts
from linedesk.crm.projections import project_many
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, Row, row
from tests.crm.people import Office, got, made

KEEP = text(
    "insert into facts (id, seq, at, name, data) "
    "values (:id, :seq, :at, :name, cast(:data as jsonb))"
)


def waiting(office: Office, queue: str, promised: float, waited: float) -> list[Row]:
    call, agent = uuid7(), str(office.keys["ann"])
    start = facts.CallStarted(
        at=NOON, call=call, direction="inbound", caller="1", caller_name="", called="2", trunk=""
    )
    bounds = {"expected": promised, "half": promised * 0.8, "ninety": promised * 2}
    queued = facts.CallQueued(at=NOON, call=call, queue=queue, position=1, priority=0, **bounds)
    talk = facts.CallConnected(at=NOON + waited, call=call, queue=queue, agent=agent, waited=waited)
    return [row(office.tenant, fact, seq) for seq, fact in enumerate((start, queued, talk))]


async def keep(database: Database, office: Office, rows: list[Row]) -> None:
    async with database.session(office.tenant) as session:
        await project_many(session, office.tenant, rows)
        for number, one in enumerate(rows):
            kept = {**one, "seq": number, "data": json.dumps(one["data"])}
            kept.pop("tenant_id")
            await session.execute(KEEP, kept)


async def test_the_report_says_how_good_the_promises_were(office: Office) -> None:
    """A-016: backtested on recorded events, the error in the report."""
    queue = (await made(office.ada, "/queues", {"name": "service"}))["id"]
    told = [(100.0, 50.0), (100.0, 90.0), (100.0, 150.0), (100.0, 250.0), (100.0, 5.0)]
    rows = [one for promised, waited in told for one in waiting(office, queue, promised, waited)]
    await keep(office.database, office, rows)
    query = {"from": "2026-11-22T00:00:00Z", "to": "2026-11-23T00:00:00Z"}
    [found] = (await got(office.sue, "/reports/wait-estimates", **query))["items"]
    assert (found["queue"], found["calls"], found["promised"], found["waited"]) == (
        *("service", 4, 100, 135),
    )
    assert (found["within_half"], found["within_ninety"]) == (0.25, 0.75)
    assert 0.3 < found["off"] < 0.7
