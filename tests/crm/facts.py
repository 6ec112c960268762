"""Facts as the journal brings them, for one call."""

from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import UUID

from linedesk.core import facts
from linedesk.core.facts import Fact
from linedesk.kit.ids import uuid7

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC).timestamp()

Row = dict[str, Any]


def row(tenant: UUID, fact: Fact, seq: int = 1) -> Row:
    """The row of table `facts` that becomes of it."""
    data = asdict(fact)
    at = datetime.fromtimestamp(data.pop("at"), UTC)
    return {
        "id": UUID(uuid7()),
        "tenant_id": tenant,
        "seq": seq,
        "at": at,
        "name": fact.name,
        "data": data,
    }


def answered_call(tenant: UUID, call: str, agent: str, queue: str, customer: str) -> list[Row]:
    """Offered twice, answered 12 s after it was queued, held, ended by the customer after 60 s."""
    other = uuid7()
    offered = partial(
        facts.CallOffered,
        call=call,
        queue=queue,
        candidates=(agent, other),
        rule="longest-ready",
    )
    story: list[Fact] = [
        facts.CallStarted(
            at=NOON,
            call=call,
            direction="inbound",
            caller="013800008001",
            caller_name="Wang",
            called="4008001000",
            trunk="lab",
        ),
        facts.CallRecognised(at=NOON + 0.1, call=call, customer=customer, how="found", vip=False),
        facts.CallAnswered(at=NOON + 0.2, call=call),
        facts.CallQueued(at=NOON + 8, call=call, queue=queue, position=1, priority=0),
        offered(at=NOON + 8, agent=other, offer=1),
        facts.CallOfferExpired(
            at=NOON + 18, call=call, queue=queue, agent=other, offer=1, why="no_answer"
        ),
        offered(at=NOON + 18, agent=agent, offer=2),
        facts.CallConnected(at=NOON + 20, call=call, queue=queue, agent=agent, waited=12.0),
        facts.RecordingStarted(at=NOON + 20, recording=f"{call}-rec1", call=call),
        facts.CallHeld(at=NOON + 30, call=call, agent=agent),
        facts.CallRetrieved(at=NOON + 40, call=call, agent=agent),
        facts.RecordingEnded(at=NOON + 80, recording=f"{call}-rec1", call=call),
        facts.CallEnded(at=NOON + 80, call=call, by="customer", cause="normal"),
        facts.DispositionSet(
            at=NOON + 90, call=call, agent=agent, code="consult.price", note="asked the price"
        ),
    ]
    return [row(tenant, fact, seq) for seq, fact in enumerate(story)]


def abandoned_call(tenant: UUID, call: str, queue: str) -> list[Row]:
    story: list[Fact] = [
        facts.CallStarted(
            at=NOON,
            call=call,
            direction="inbound",
            caller="anonymous",
            caller_name="",
            called="4008001001",
            trunk="lab",
        ),
        facts.CallAnswered(at=NOON, call=call),
        facts.CallQueued(at=NOON, call=call, queue=queue, position=1, priority=0),
        facts.CallAbandoned(at=NOON + 7, call=call, queue=queue, waited=7.0),
        facts.CallEnded(at=NOON + 7, call=call, by="customer", cause="normal"),
    ]
    return [row(tenant, fact, seq) for seq, fact in enumerate(story)]
