"""What the house does by itself: escalate, hand on, remind, prove at night that nothing is lost.

Every chore is a function of (session, now) in `crm` that may be repeated at any time; each runs in
a transaction of its own, so one that fails holds up no other.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.appointments.service import remind
from linedesk.crm.callbacks.service import hand_on
from linedesk.crm.defaults import furnish_casework
from linedesk.crm.owning.proving import adopt_callbacks, unowned
from linedesk.crm.texts.service import send_waiting
from linedesk.crm.tickets.escalation import adopt_ownerless, escalate_overdue
from linedesk.crm.voicemails.projecting import adopt_voicemails
from linedesk.directory.tenants import tenants
from linedesk.kit.db import Database
from linedesk.kit.errors import RecordsUnavailable
from linedesk.worker.rounds import for_ever

log = structlog.get_logger()

TICK_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class Chore:
    """`run` answers how much it did; `every` in seconds."""

    name: str
    run: Callable[[AsyncSession, datetime], Awaitable[int]]
    every: float


async def _adopt(session: AsyncSession, now: datetime) -> int:
    adopted = await adopt_ownerless(session) + await adopt_callbacks(session)
    return adopted + await adopt_voicemails(session)


async def _furnish(session: AsyncSession, now: datetime) -> int:
    await furnish_casework(session)
    return 0


async def _prove_owners(session: AsyncSession, now: datetime) -> int:
    """The nightly invariant: what it counts is an error, however it came about."""
    lost = {kind: keys for kind, keys in (await unowned(session)).items() if keys}
    for kind, keys in lost.items():
        log.error("work without an owner", kind=kind, ids=[str(key) for key in keys])
    return sum(map(len, lost.values()))


CHORES: Sequence[Chore] = (
    Chore("furnish", _furnish, 3600),
    Chore("escalate tickets", escalate_overdue, 30),
    Chore("hand on call-backs", hand_on, 30),
    Chore("remind of appointments", remind, 60),
    Chore("send texts", send_waiting, 15),
    Chore("adopt work", _adopt, 600),
    Chore("prove owners", _prove_owners, 86_400),
)


async def run(database: Database) -> None:
    done: dict[tuple[UUID, str], datetime] = {}

    async def once() -> None:
        for tenant in await tenants(database):
            await work_off(database, tenant.id, datetime.now(UTC), done)

    await for_ever("chores", TICK_SECONDS, once)


async def work_off(
    database: Database,
    tenant: UUID,
    now: datetime,
    done: dict[tuple[UUID, str], datetime],
    chores: Sequence[Chore] = CHORES,
) -> None:
    """Every chore of the tenant whose time has come; `done` remembers when each ran last."""
    for chore in chores:
        last = done.get((tenant, chore.name))
        if last and (now - last).total_seconds() < chore.every:
            continue
        done[tenant, chore.name] = now
        await _do(database, tenant, chore, now)


async def _do(database: Database, tenant: UUID, chore: Chore, now: datetime) -> None:
    try:
        async with database.session(tenant) as session:
            count = await chore.run(session, now)
    except RecordsUnavailable:
        raise
    except Exception:
        log.exception("chore failed", chore=chore.name)
        return
    if count:
        log.info("chore done", chore=chore.name, count=count)
