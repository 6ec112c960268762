"""Who it may be when no number matches exactly, and saying that it is him."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers import service as customers
from linedesk.crm.customers.models import CustomerNumber, CustomerRow, CustomerWord
from linedesk.crm.customers.repository import fetch_customer
from linedesk.crm.customers.words import TAIL
from linedesk.crm.interactions import service as interactions
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.interactions.schemas import InteractionDetail
from linedesk.kit.phone_numbers import digits, normalise
from linedesk.kit.security import Principal

LEAST_SHARED = 7  # last digits in common that make two numbers probably one
MOST = 20


async def probable(session: AsyncSession, phone: str) -> list[UUID]:
    """Customers with a number that ends alike but is written otherwise: another area or country
    code, a digit too many ahead. Those with exactly this number are no guess and left out."""
    known = normalise(phone)
    wanted = digits(known)
    if len(wanted) < LEAST_SHARED:
        return []
    query = (
        select(CustomerNumber.number, CustomerRow.id)
        .join(CustomerRow, CustomerRow.id == CustomerNumber.customer_id)
        .join(CustomerWord, CustomerWord.customer_id == CustomerNumber.customer_id)
        .where(CustomerWord.word == f"d{wanted[-TAIL:]}", CustomerNumber.number != known)
        .order_by(CustomerRow.sort_key, CustomerRow.id)
        .limit(2000)
    )
    rows = (await session.execute(query)).all()
    tail = wanted[-LEAST_SHARED:]
    found = dict.fromkeys(key for number, key in rows if digits(number).endswith(tail))
    return list(found)[:MOST]


async def this_is_him(
    session: AsyncSession, by: Principal, interaction: UUID, customer: UUID, label: str
) -> InteractionDetail:
    """The interaction is the customer's, and its number is one of his from now on."""
    row = await fetch_customer(session, customer)
    await interactions.assign_customer(session, by, interaction, customer)
    party = await session.scalar(
        select(InteractionRow.party).where(InteractionRow.id == interaction)
    )
    if party and digits(party) and not any(sign.isalpha() for sign in party):
        await customers.add_number(session, by, row, party, label)
    return await interactions.one(session, by, interaction)
