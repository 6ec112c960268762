"""A person is forgotten everywhere; what remains counts and names nobody.

Sums and states stay for the statistics: that a call was answered, that an order came to so much.
The proof says how many rows of which table were cleared and what the person's file weighed, as a
digest, so that it can be shown later that it was his.
"""

import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import Text, Uuid, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.customers.repository import fetch_customer, numbers_of
from linedesk.crm.privacy.handing_out import personal_data
from linedesk.crm.privacy.models import Erasure
from linedesk.crm.recordings.retention import delete_talks
from linedesk.crm.recordings.shelf import drop_recordings_after_commit
from linedesk.directory import audit
from linedesk.kit.db import Database, after_commit, drop_after_commit
from linedesk.kit.security import Principal

Listener = Callable[[Sequence[str]], Awaitable[None]]
_LISTENERS = "erasure listeners"
_KEYS = {
    "calls": "select id from interactions where {mine}",
    "tickets": "select id from tickets where {mine}",
    "orders": "select id from orders where {mine}",
    "runs": "select id from script_runs where {mine}",
}
# In this order: what hangs on something goes before it.
_CLEARED: Mapping[str, str] = {
    "interaction_forms": "delete from interaction_forms where interaction_id = any(:calls)",
    "recording_marks": "delete from recording_marks where interaction_id = any(:calls)",
    "note_words": "delete from note_words where interaction_id = any(:calls)",
    "ticket_comments": "delete from ticket_comments where ticket_id = any(:tickets)",
    "attachments": "delete from attachments where noun = 'ticket' and noun_id = any(:tickets)",
    "script_answers": "delete from script_answers where run_id = any(:runs)",
    "texts": "delete from texts where {mine} or number = any(:numbers)",
    "customer_merges": "delete from customer_merges where kept_id = :customer "
    "or gone_id = :customer",
    "import_rejects": "delete from import_rejects where exists (select from unnest(:marks) as m "
    "where position(m in cells::text) > 0)",
    "exports": "update exports set state = 'expired' where state = 'ready'",
    "export filters": "update exports set filters = '{{}}' where exists (select from "
    "unnest(:marks) as m where position(m in filters::text) > 0)",
    "saved_views": "delete from saved_views where exists (select from unnest(:marks) as m "
    "where position(m in search::text) > 0)",
    "tickets": "update tickets set subject = '', description = '', custom = '{{}}', "
    "customer_id = null where {mine}",
    "orders": "update orders set address = '', note = '', customer_id = null where {mine}",
    "appointments": "update appointments set note = '', customer_id = null where {mine}",
    "opportunities": "update opportunities set title = '', name = '', phone = '', note = '', "
    "lost_why = '', customer_id = null where {mine} or phone = any(:numbers)",
    "callbacks": "update callbacks set title = '', number = '', note = '', customer_id = null "
    "where {mine} or number = any(:numbers)",
    "surveys": "update surveys set comment = '', customer_id = null where {mine}",
    "script_runs": "update script_runs set customer_id = null where {mine}",
    "interactions": "update interactions set caller_name = '', note = '', party = '', "
    "page = default, caller = case when direction = 'outbound' then caller else '' end, "
    "called = case when direction = 'outbound' then '' else called end, "
    "customer_id = null where {mine}",
    "customers": "delete from customers where id = :customer",
}
_TYPES: dict[str, Any] = {
    **dict.fromkeys(("calls", "tickets", "orders", "runs"), ARRAY(Uuid())),
    **dict.fromkeys(("numbers", "marks"), ARRAY(Text())),
}


async def erase(
    session: AsyncSession, by: Principal, customer: UUID, reason: str, shelf: Shelf, audio: Any
) -> Erasure:
    """Forgets the customer; files go once this is committed."""
    row = await fetch_customer(session, customer)
    handed = json.dumps(await personal_data(session, customer), sort_keys=True, default=str)
    keys = await _keys(session, customer)
    numbers = [one.number for one in (await numbers_of(session, [customer])).get(customer, [])]
    ends = [number[-9:] for number in numbers]  # however its beginning was spelled
    marks = [mark for mark in (row.name, row.email, *ends) if len(mark) > 1]
    values = {"customer": customer, "numbers": numbers, "marks": marks, **keys}
    await _drop_files(session, shelf, audio, values)
    session.expunge(row)
    counts = {"recordings": await delete_talks(session, keys["calls"], "erased on request")}
    counts |= {table: await _run(session, sql, values) for table, sql in _CLEARED.items()}
    counts |= await _forget(session, customer, keys, marks)
    erasure = Erasure(
        subject=hashlib.sha256(str(customer).encode()).hexdigest(),
        reason=reason,
        proof={"cleared": counts, "sha256": hashlib.sha256(handed.encode()).hexdigest()},
        by_id=by.user_id,
        by_name=by.username,
    )
    session.add(erasure)
    await session.flush()
    await audit.note(session, by, "erased", "erasure", erasure.id)
    spoken_of = [str(customer), *map(str, keys["calls"]), *marks]
    after_commit(session, partial(_tell, session.info.get(_LISTENERS, ()), spoken_of))
    return erasure


def on_erasure(database: Database, listener: Listener) -> None:
    """`listener` after each erasure through `database`: what lies outside the records goes too.
    It is told how the person is spoken of: ids of his and of his talks, name, e-mail, numbers."""
    database.info.setdefault(_LISTENERS, []).append(listener)


async def _tell(listeners: Sequence[Listener], spoken_of: Sequence[str]) -> None:
    for listener in listeners:
        await listener(spoken_of)


async def _keys(session: AsyncSession, customer: UUID) -> dict[str, list[UUID]]:
    return {
        name: [key for (key,) in await session.execute(_mine(sql), {"customer": customer})]
        for name, sql in _KEYS.items()
    }


def _mine(sql: str) -> Any:
    return text(sql.format(mine="tenant_id = current_tenant() and customer_id = :customer"))


async def _run(session: AsyncSession, sql: str, values: Mapping[str, Any]) -> int:
    """The number of rows that it touched."""
    statement = _mine(sql)
    used = {name for name in values if f":{name}" in statement.text}
    typed: list[Any] = [bindparam(name, type_=_TYPES[name]) for name in used & _TYPES.keys()]
    result: Any = await session.execute(
        statement.bindparams(*typed), {name: values[name] for name in used}
    )
    return int(result.rowcount)


async def _forget(
    session: AsyncSession, customer: UUID, keys: Mapping[str, list[UUID]], marks: list[str]
) -> dict[str, int]:
    """What is append-only, by the functions that the owner of the tables wrote for it."""
    calls = [str(key) for key in keys["calls"]]
    facts = text("select forget_person(:customer, :calls)").bindparams(
        bindparam("calls", type_=ARRAY(Text()))
    )
    told = await session.scalar(facts, {"customer": customer, "calls": calls})
    words = text("select forget_words(:orders, :tickets)").bindparams(
        bindparam("orders", type_=ARRAY(Uuid())), bindparam("tickets", type_=ARRAY(Uuid()))
    )
    lists = {name: keys[name] for name in ("orders", "tickets")}
    messages = text("select forget_messages(:marks)").bindparams(
        bindparam("marks", type_=ARRAY(Text()))
    )
    return {
        **(told or {}),
        "words": await session.scalar(words, lists) or 0,
        "team_messages": await session.scalar(messages, {"marks": marks}) or 0,
    }


async def _drop_files(
    session: AsyncSession, shelf: Shelf, audio: Any, values: Mapping[str, Any]
) -> None:
    attached = text(
        "select id from attachments where noun = 'ticket' and noun_id = any(:tickets)"
    ).bindparams(bindparam("tickets", type_=ARRAY(Uuid())))
    exported = text("select id from exports where state = 'ready'")
    imported = text("select id from imports where state <> 'running'")
    rows = [
        *(await session.execute(attached, {"tickets": values["tickets"]})),
        *(await session.execute(exported)),
        *(await session.execute(imported)),
    ]
    drop_after_commit(session, [shelf.path(key) for (key,) in rows])
    await drop_recordings_after_commit(session, audio, values["calls"])
