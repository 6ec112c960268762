"""Who gave up waiting is called back: one open task for each number, closed by itself as soon as
somebody talks with that number, whoever called whom."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import msgspec
from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Callback
from linedesk.crm.callbacks.projecting import whose
from linedesk.crm.callbacks.zones import zone_of
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.interactions.folding import Stored
from linedesk.crm.interactions.models import InteractionRow

MISSED = "missed"
ABANDONED, CONNECTED = "call.abandoned", "call.connected"
TITLE = "未接来电 Missed call"
CALL_WITHIN = timedelta(minutes=15)
LEAST_DIGITS = 5  # of a number that can be called

_SERVED = text(
    f"""
    update callbacks
    set state = 'done', outcome = 'served', done_at = talk.at, updated_at = now(),
        version = callbacks.version + 1
    from jsonb_to_recordset(cast(:talks as jsonb)) as talk(call uuid, at timestamptz)
    join interactions on interactions.id = talk.call
    where kind = '{MISSED}' and callbacks.state = 'open' and number = interactions.party
    and due_at - interval '{CALL_WITHIN.total_seconds():.0f} seconds' <= talk.at
    """
)


async def missed(session: AsyncSession, fact: Stored) -> None:
    """A second call in vain finds the task of the first; a late fact of somebody who was served
    since opens none."""
    call = await session.get(InteractionRow, UUID(fact.data["call"]))
    number = call.party if call else ""
    if call is None or sum(sign.isdigit() for sign in number) < LEAST_DIGITS:
        return
    if await _served_since(session, call):
        return
    customer = await session.get(CustomerRow, call.customer_id) if call.customer_id else None
    owner, team = await whose(
        session, str(customer.owner_id) if customer and customer.owner_id else None
    )
    row = {
        "id": fact.id,
        "kind": MISSED,
        "title": TITLE,
        "customer_id": customer.id if customer else None,
        "number": number,
        "interaction_id": call.id,
        "due_at": fact.at + CALL_WITHIN,
        "time_zone": zone_of(number),
        "owner_id": owner,
        "team_id": team,
        "by_name": "queue",
    }
    await session.execute(insert(Callback).values(row).on_conflict_do_nothing())


async def _served_since(session: AsyncSession, call: InteractionRow) -> bool:
    later = InteractionRow.connected_at > call.started_at
    query = select(InteractionRow.id).where(InteractionRow.party == call.party, later)
    return await session.scalar(query.limit(1)) is not None


async def served(session: AsyncSession, facts: Sequence[Stored]) -> None:
    """They were talked with: nobody has to call them any more."""
    if facts:
        talks = [{"call": fact.data["call"], "at": fact.at} for fact in facts]
        await session.execute(_SERVED, {"talks": msgspec.json.encode(talks).decode()})
