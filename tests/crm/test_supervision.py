"""Several agents in one interaction, and what the records keep of supervision."""

from uuid import UUID

import httpx2
import pytest
from sqlalchemy import select

from linedesk.core import facts
from linedesk.directory.audit import AuditEntry
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, Row, row
from tests.crm.test_projections import House
from tests.support.records_api import ClientAs


@pytest.fixture
async def house(database: Database, tenant: UUID, admin: httpx2.AsyncClient) -> House:
    house = House(database, tenant)
    await house.build(admin)
    return house


def segment(house: House, call: str, agent: str, since: float, seconds: float) -> Row:
    ended = facts.CallSegmentEnded(
        at=since + seconds,
        call=call,
        agent=agent,
        queue=house.queue,
        since=since,
        seconds=seconds,
        why="transferred",
    )
    return row(house.tenant, ended)


async def test_the_talk_time_is_the_sum_of_the_segments(house: House) -> None:
    """A-029: 60 s from the first connection to the end, 12 of them in a line between two agents."""
    call = uuid7()
    first = segment(house, call, house.agent, NOON + 20, 20.0)
    second = segment(house, call, house.agent, NOON + 52, 28.0)
    rows = [*house.answered(call), first, second]
    await house.drain(rows)
    assert (await house.stored(call))["talked"] == 48.0
    await house.again([second, first])
    assert (await house.stored(call))["talked"] == 48.0, "each segment counts once"


async def test_each_use_of_supervision_stands_in_the_audit_once_and_not_on_the_agents_timeline(
    house: House, admin: httpx2.AsyncClient, client_as: ClientAs
) -> None:
    call, boss = uuid7(), (await admin.get("/users")).json()["items"][0]["id"]
    listened = facts.CallSupervised(
        at=NOON + 30, call=call, supervisor=boss, agent=house.agent, mode="whisper", before="listen"
    )
    forced = facts.AgentPresenceChanged(
        at=NOON + 40, agent=house.agent, presence="offline", reason=None, before="ready", by=boss
    )
    rows = [
        *house.answered(call),
        row(house.tenant, listened),
        row(house.tenant, forced),
    ]
    await house.drain(rows)
    await house.again(rows)
    async with house.database.session(house.tenant) as session:
        query = select(AuditEntry).where(AuditEntry.by_id == UUID(boss), AuditEntry.noun == "call")
        [entry] = await session.scalars(query)
    assert (entry.action, entry.noun_id) == ("call.supervised", call)
    assert entry.changes["mode"] == ["listen", "whisper"]
    assert entry.by_name
    agent = client_as("agent", user=UUID(house.agent))
    for client, shown in ((agent, False), (admin, True)):
        timeline = (await client.get(f"/interactions/{call}/timeline")).json()["items"]
        assert ("call.supervised" in [fact["name"] for fact in timeline]) is shown
