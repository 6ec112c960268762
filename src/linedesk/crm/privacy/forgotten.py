"""Who was forgotten stays forgotten, also after an older backup of the records was restored.

The list of the forgotten lies beside the records and in the backup: digests of ids, which name
nobody. Whoever stands on it and not among the erasures was erased after the backup was made, and is
erased again; whatever has no such gap costs one comparison.
"""

import asyncio
from pathlib import Path
from uuid import UUID

import structlog
from sqlalchemy import Text, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.privacy.erasing import erase
from linedesk.crm.privacy.models import Erasure
from linedesk.kit.security import Principal
from linedesk.kit.stores import Store

log = structlog.get_logger()

LIST = "forgotten.txt"  # a line for each: the tenant's id and the digest of the customer's
WHY = "erased before; came back with a restored backup"


async def stay_forgotten(
    session: AsyncSession, tenant: UUID, shelf: Shelf, recordings: Path, backup: Store | None
) -> int:
    """How many had come back; the list then holds every erasure."""
    known = set(await session.scalars(select(Erasure.subject)))
    listed = await asyncio.to_thread(_read, recordings, tenant, backup)
    back = listed - known
    if back:
        log.warning("forgotten people came back with the records", people=len(back))
        await _erase_again(session, tenant, back, shelf, recordings)
    if known - listed:
        await asyncio.to_thread(_add, recordings, tenant, known - listed, backup)
    return len(back)


async def _erase_again(
    session: AsyncSession, tenant: UUID, back: set[str], shelf: Shelf, recordings: Path
) -> None:
    house = Principal(UUID(int=0), tenant, "restore", frozenset())
    digest = func.encode(func.sha256(func.convert_to(cast(CustomerRow.id, Text), "UTF8")), "hex")
    found = (await session.execute(select(CustomerRow.id, digest).where(digest.in_(back)))).all()
    for customer, _ in found:
        await erase(session, house, customer, WHY, shelf, recordings)
    nobody = back - {subject for _, subject in found}
    session.add_all(
        Erasure(subject=subject, reason=WHY, proof={}, by_id=None, by_name=house.username)
        for subject in sorted(nobody)
    )
    await session.flush()


def _read(recordings: Path, tenant: UUID, backup: Store | None) -> set[str]:
    file = recordings / LIST
    if not file.exists() and backup:
        file.parent.mkdir(parents=True, exist_ok=True)
        backup.fetch(LIST, file)
    lines = file.read_text().split("\n") if file.exists() else []
    pairs = (line.partition(" ") for line in lines)
    return {subject for whose, _, subject in pairs if whose == str(tenant)}


def _add(recordings: Path, tenant: UUID, subjects: set[str], backup: Store | None) -> None:
    file = recordings / LIST
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a") as growing:
        growing.writelines(f"{tenant} {subject}\n" for subject in sorted(subjects))
    if backup:
        backup.put(file, LIST)
