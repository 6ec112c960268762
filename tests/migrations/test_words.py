"""The words that a customer is found by go with the customer, and with no other."""

from uuid import UUID

from sqlalchemy import text

from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7


async def test_words_go_with_their_customer(database: Database, tenant: UUID) -> None:
    gone, kept = uuid7(), uuid7()
    async with database.session(tenant) as session:
        for key in (gone, kept):
            await session.execute(
                text("insert into customers (id, name, sort_key) values (:id, '王伟', 'wang wei')"),
                {"id": key},
            )
            await session.execute(
                text("insert into customer_words (customer_id, word) values (:id, 'h王伟')"),
                {"id": key},
            )
        await session.execute(text("delete from customers where id = :id"), {"id": gone})
        left = await session.scalars(text("select customer_id::text from customer_words"))
        assert list(left) == [kept]
