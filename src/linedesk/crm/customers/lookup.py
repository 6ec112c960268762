"""Who calls: on the way of every call, so one query, prepared by the driver after the first."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.core.customers import Customer, Recognition
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.reading import TenantReader

MOST_SHARING = 20  # customers that one number may stand for
MOST_CONTACTS = 10  # that are looked through for who talked or dialed last

# Everybody who has the number, and who of us has to do with it: talks of a week, vain attempts of
# a day.
_RECOGNISE = f"""
    select
        (select coalesce(json_agg(customer), '[]') from (
            select c.id, c.name, c.category, c.vip, c.owner_id as owner, c.language, c.tags,
                   coalesce(k.name, '') as company
            from customers c left join companies k on k.id = c.company_id
            join customer_numbers n on n.customer_id = c.id
            where n.tenant_id = current_tenant() and n.number = $1
            order by c.sort_key, c.id limit {MOST_SHARING}
        ) customer) as customers,
        (select coalesce(json_agg(contact), '[]') from (
            select agent_id as agent, connected_at is not null as connected,
                   direction = 'outbound' and connected_at is null and ended_at is not null
                   and started_at > now() - interval '24 hours' as in_vain
            from interactions
            where tenant_id = current_tenant() and party = $1 and agent_id is not null
            and started_at > now() - interval '7 days'
            order by started_at desc limit {MOST_CONTACTS}
        ) contact) as contacts
"""
_BY_ID = text(
    """
    select c.id, c.name, c.category, c.vip, c.owner_id, c.language, c.tags,
           coalesce(k.name, '') as company
    from customers c left join companies k on k.id = c.company_id
    where c.id = :id
    """
)


class Contact(msgspec.Struct):
    """`in_vain`: we dialed, lately, and nobody answered."""

    agent: str
    connected: bool
    in_vain: bool


_customers = msgspec.json.Decoder(tuple[Customer, ...]).decode
_contacts = msgspec.json.Decoder(list[Contact]).decode


async def recognise(records: TenantReader, number: str) -> Recognition:
    """Everybody who has the number, and who of us has to do with it."""
    known = normalise(number)
    found = await records.row(_RECOGNISE, known) if known else None
    if found is None:
        return Recognition()
    return Recognition(_customers(found["customers"]), *own_agents(_contacts(found["contacts"])))


def own_agents(contacts: Sequence[Contact]) -> tuple[str | None, str | None]:
    """(who talked last, who dialed in vain since), from the latest contact backwards."""
    dialed = None
    for contact in contacts:
        if contact.connected:
            return contact.agent, dialed
        if contact.in_vain and dialed is None:
            dialed = contact.agent
    return None, dialed


async def load(session: AsyncSession, customer_id: UUID) -> Customer | None:
    row = (await session.execute(_BY_ID, {"id": customer_id})).first()
    return _customer(row) if row else None


def _customer(row: Any) -> Customer:
    return Customer(
        id=str(row.id),
        name=row.name,
        company=row.company,
        category=row.category,
        vip=row.vip,
        owner=str(row.owner_id) if row.owner_id else None,
        language=row.language,
        tags=tuple(row.tags),
    )
