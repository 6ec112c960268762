"""Short messages to customers: written into the outbox by what happens, sent by the worker."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.repository import numbers_of
from linedesk.crm.merging_fields import filled
from linedesk.crm.texts.models import TextMessage
from linedesk.kit.phone_numbers import is_e164

BATCH = 500


async def text_customer(
    session: AsyncSession,
    customer_id: UUID | None,
    texts: Mapping[str, str],
    values: Mapping[str, str],
    noun: str,
    noun_id: UUID,
) -> bool:
    """`texts` by language, with `{{fields}}`; False: there is no text or no number to send to."""
    customer = await session.get(CustomerRow, customer_id) if customer_id else None
    if customer is None:
        return False
    text = texts.get(customer.language or "zh") or texts.get("zh") or texts.get("en") or ""
    numbers = (await numbers_of(session, [customer.id])).get(customer.id, [])
    number = next((one.number for one in numbers if is_e164(one.number)), None)
    if not text or number is None:
        return False
    session.add(
        TextMessage(
            number=number,
            text=filled(text, values),
            noun=noun,
            noun_id=noun_id,
            customer_id=customer.id,
            state="waiting",
        )
    )
    return True


async def send_waiting(session: AsyncSession, now: datetime) -> int:
    """Hands what waits to the carrier, which for now is simulated and takes everything."""
    rows = await session.scalars(
        select(TextMessage)
        .where(TextMessage.state == "waiting")
        .order_by(TextMessage.at)
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    sent = list(rows)
    for row in sent:
        row.state, row.sent_at = "sent", now
    await session.flush()
    return len(sent)
