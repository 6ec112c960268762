"""A link to one recording, for somebody outside: signed, for a time, revocable, each play noted.

The link names the tenant and the share and bears their signature, so that nobody can guess or
change one; whether it still counts stands in its row.
"""

import hmac
import re
from datetime import UTC, datetime, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import FetchedValue, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.crm.interactions.service import recording_of
from linedesk.crm.recordings.holds import Reason
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.recordings.sound import asked_for, is_first, response_of
from linedesk.directory import audit
from linedesk.directory.noun import Write
from linedesk.kit.db import Database, Model, Session
from linedesk.kit.errors import NotFound
from linedesk.kit.ids import uuid7
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

Keeper = Annotated[Principal, Depends(require(Permission.MANAGE_RECORDINGS))]
LONGEST_HOURS = 24 * 31
TOKEN = re.compile(r"([0-9a-f]{32})([0-9a-f]{32})([0-9a-f]{64})")


class Share(Model):
    __tablename__ = "recording_shares"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    recording_id: Mapped[str]
    interaction_id: Mapped[UUID]
    reason: Mapped[str]
    by_name: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    plays: Mapped[int] = mapped_column(default=0)


class ShareWrite(Write):
    """How long, and why somebody outside is to hear it."""

    hours: Annotated[int, Field(ge=1, le=LONGEST_HOURS)] = 72
    reason: Reason


class ShareView(BaseModel):
    """`path`: the link, after the address of the house; None when it does not count any more."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    reason: str
    by_name: str
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    plays: int
    path: str | None = None


def router(vault: Vault) -> APIRouter:
    routes = APIRouter(tags=["recordings"])

    @routes.get("/interactions/{interaction_id}/recording/shares")
    async def list_shares(session: Session, by: Keeper, interaction_id: UUID) -> Listed[ShareView]:
        query = select(Share).where(Share.interaction_id == interaction_id)
        rows = (await session.scalars(query.order_by(Share.created_at.desc()))).all()
        views = [_view(vault, by.tenant_id, row) for row in rows]
        return Listed(items=views, total=len(views))

    @routes.post("/interactions/{interaction_id}/recording/shares", status_code=201)
    async def share(
        session: Session, by: Keeper, interaction_id: UUID, body: ShareWrite
    ) -> ShareView:
        """Whoever has the link hears this recording, and nothing else, until it expires."""
        recording = await recording_of(session, by, interaction_id)
        made = Share(
            recording_id=recording.id,
            interaction_id=interaction_id,
            reason=body.reason,
            by_name=by.username,
            expires_at=datetime.now(UTC) + timedelta(hours=body.hours),
        )
        session.add(made)
        await session.flush()
        await session.refresh(made)
        changes = {"expires_at": [None, made.expires_at.isoformat()], "reason": [None, body.reason]}
        await audit.note(session, by, "shared", "recording", recording.id, changes)
        return _view(vault, by.tenant_id, made)

    @routes.delete("/recording-shares/{share_id}", status_code=204)
    async def revoke(session: Session, by: Keeper, share_id: UUID) -> None:
        made = await session.get(Share, share_id)
        if made is None:
            raise NotFound("There is no such link")
        made.revoked_at = made.revoked_at or datetime.now(UTC)
        await audit.note(session, by, "unshared", "recording", made.recording_id)

    @routes.get("/shared-recordings/{token}", response_class=Response)
    async def play_shared(request: Request, token: str) -> Response:
        """The audio, for whoever has the link."""
        tenant, share_id = _opened(vault, token)
        database: Database = request.app.state.database
        async with database.session(tenant) as session:
            made = await _counting(session, share_id)
            recording = await session.get(RecordingRow, made.recording_id)
            if recording is None or recording.state != "available":
                raise NotFound("The recording is not there any more", code="recording-missing")
            content = await asked_for(request, session, vault, recording)
            if is_first(request) or not made.plays:
                made.plays += 1
                await _note(session, made)
        return response_of(request, content, recording.id)

    return routes


def _view(vault: Vault, tenant: UUID, row: Share) -> ShareView:
    view = ShareView.model_validate(row)
    if row.revoked_at is None and row.expires_at > datetime.now(UTC):
        view.path = f"/api/v1/shared-recordings/{_token(vault, tenant, row.id)}"
    return view


def _token(vault: Vault, tenant: UUID, share: UUID) -> str:
    return f"{tenant.hex}{share.hex}{_signature(vault, tenant, share)}"


def _signature(vault: Vault, tenant: UUID, share: UUID) -> str:
    return hmac.digest(vault.signing("shares"), tenant.bytes + share.bytes, "sha256").hex()


def _opened(vault: Vault, token: str) -> tuple[UUID, UUID]:
    """(tenant, share) of a link that we made."""
    if found := TOKEN.fullmatch(token):
        tenant, share = UUID(found[1]), UUID(found[2])
        if hmac.compare_digest(_signature(vault, tenant, share), found[3]):
            return tenant, share
    raise NotFound("This link is not ours", code="unknown-link")


async def _counting(session: AsyncSession, share: UUID) -> Share:
    made = await session.get(Share, share)
    if made is None or made.revoked_at or made.expires_at <= datetime.now(UTC):
        raise NotFound("This link does not count any more", code="link-expired")
    return made


async def _note(session: AsyncSession, made: Share) -> None:
    """Nobody signed in: the link itself stands for who played."""
    session.add(
        audit.AuditEntry(
            by_id=None,
            by_name="link",
            action="recording.played",
            noun="recording",
            noun_id=made.recording_id,
            changes={"share": [None, str(made.id)]},
        )
    )
    await session.flush()
