"""The tenant's keys for his recordings, wrapped by the master key of the house.

The master key lies in the house's secrets, the wrapped keys in the records: whoever has only the
disk of the recordings, or only the database, hears nothing. Without its key a recording is gone.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import FetchedValue, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model
from linedesk.kit.errors import LinedeskError
from linedesk.kit.ids import uuid7
from linedesk.kit.sealed_files import derived, new_key

NONCE = 12  # bytes


class KeyUnavailable(LinedeskError):
    """The master key does not open the tenant's key: the secrets are of another house."""

    status = 503
    code = "recording-key-unavailable"


@dataclass(frozen=True, slots=True)
class Vault:
    """Where recordings lie, and the master key that opens their keys."""

    folder: Path
    master: str = ""

    def wrap(self, key: bytes, key_id: UUID) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._cipher().encrypt(nonce, key, key_id.bytes)

    def unwrap(self, wrapped: bytes, key_id: UUID) -> bytes:
        try:
            return self._cipher().decrypt(wrapped[:NONCE], wrapped[NONCE:], key_id.bytes)
        except InvalidTag:
            raise KeyUnavailable("The recordings' key cannot be opened") from None

    def signing(self, purpose: str) -> bytes:
        """A key to sign with, for one purpose."""
        return derived(self.master.encode(), f"recordings {purpose}".encode())

    def _cipher(self) -> AESGCM:
        return AESGCM(self.signing("keys"))


class KeyRow(Model):
    __tablename__ = "recording_keys"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    wrapped: Mapped[bytes]
    active: Mapped[bool]
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())


async def active_key(session: AsyncSession, vault: Vault) -> tuple[UUID, bytes]:
    """The key for what is sealed now; made with the first."""
    row = await session.scalar(select(KeyRow).where(KeyRow.active))
    row = row or await new_active_key(session, vault)
    return row.id, vault.unwrap(row.wrapped, row.id)


async def key_of(session: AsyncSession, vault: Vault, key_id: UUID) -> bytes:
    row = await session.get(KeyRow, key_id)
    if row is None:
        raise KeyUnavailable("The recording's key is gone")
    return vault.unwrap(row.wrapped, row.id)


async def new_active_key(session: AsyncSession, vault: Vault) -> KeyRow:
    """From now on this one seals; the worker seals with it anew what older ones have sealed."""
    await session.execute(update(KeyRow).where(KeyRow.active).values(active=False))
    key_id = UUID(uuid7())
    row = KeyRow(id=key_id, wrapped=vault.wrap(new_key(), key_id), active=True)
    session.add(row)
    await session.flush()
    return row
