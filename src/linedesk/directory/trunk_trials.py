"""Before a trunk is tested by a call: which one, with which number, and not too often."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.core.destinations import within_plan
from linedesk.directory import audit
from linedesk.directory.audit import AuditEntry
from linedesk.directory.definitions import load_definitions
from linedesk.directory.trunks import Trunk
from linedesk.kit.errors import Conflict, NotFound, TooManyRequests
from linedesk.kit.ids import id_in
from linedesk.kit.masking import mask
from linedesk.kit.security import Principal

MOST_AN_HOUR = 30  # a test call costs money, and rings somebody


@dataclass(frozen=True, slots=True)
class TrialCall:
    """`shown`: the number that the called phone is shown, ours."""

    trunk: str
    number: str
    shown: str


async def permit(session: AsyncSession, by: Principal, key: str, number: str) -> TrialCall:
    """`key`: a trunk's id or name. In the audit even when the program dies during the call."""
    trunk = await _trunk(session, key)
    known = await load_definitions(session, by.tenant_id)
    call = TrialCall(trunk.name, within_plan(known.dial_plan, number), known.own_number)
    if await _lately(session) >= MOST_AN_HOUR:
        raise TooManyRequests("So many test calls an hour and no more", retry_after=3600)
    changes = {"number": [None, mask(call.number)]}
    await audit.note(session, by, "tested", "trunk", trunk.id, changes)
    return call


async def _trunk(session: AsyncSession, key: str) -> Trunk:
    named = or_(Trunk.name == key, Trunk.id == id_in(key))
    trunk = await session.scalar(select(Trunk).where(named))
    if trunk is None:
        raise NotFound("There is no such trunk")
    if trunk.host is None:
        raise Conflict("No calls go out over this trunk", code="trunk-inbound-only")
    return trunk


async def _lately(session: AsyncSession) -> int:
    since = datetime.now(UTC) - timedelta(hours=1)
    query = select(func.count()).where(AuditEntry.action == "trunk.tested", AuditEntry.at >= since)
    return await session.scalar(query) or 0
