from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from pydantic import BaseModel

from linedesk.crm.interactions.service import recording_of
from linedesk.crm.recordings.checking import check_at_once
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.pauses import pauses_of
from linedesk.crm.recordings.sound import asked_for, note_playing, response_of
from linedesk.kit.db import Session
from linedesk.kit.errors import Conflict, NotFound
from linedesk.kit.security import Permission, Principal, require

Player = Annotated[Principal, Depends(require(Permission.PLAY_RECORDINGS))]


class Pause(BaseModel):
    """Silence because the agent paused; in seconds from the beginning of the file."""

    begin: float
    end: float


class Peaks(BaseModel):
    """Loudest sample of each slice, 0 to 1; first the customer, then what the customer hears."""

    seconds: float
    channels: list[Any]
    pauses: list[Pause] = []


def router(vault: Vault) -> APIRouter:
    routes = APIRouter(prefix="/interactions/{interaction_id}/recording", tags=["recordings"])

    @routes.get("", response_class=Response)
    async def play(
        request: Request,
        session: Session,
        by: Player,
        interaction_id: UUID,
        download: bool = False,
    ) -> Response:
        """The audio: Opus, left the customer, right what the customer heard. Takes Range.

        It is compared with its checksum before the first byte goes; each playing is noted.
        """
        recording = await recording_of(session, by, interaction_id)
        try:
            content = await asked_for(request, session, vault, recording)
        except (NotFound, Conflict):
            await check_at_once(request.app.state.database, by.tenant_id, recording.id)
            raise
        did = "downloaded" if download else "played"
        await note_playing(session, by, request, did, "recording", recording.id)
        return response_of(request, content, recording.id, download)

    @routes.get("/peaks")
    async def read_peaks(session: Session, by: Player, interaction_id: UUID) -> Peaks:
        """The waveform, made when the recording was."""
        recording = await recording_of(session, by, interaction_id)
        return Peaks(
            seconds=recording.seconds or 0.0,
            channels=recording.peaks or [],
            pauses=[Pause(begin=a, end=b) for a, b in await pauses_of(session, recording)],
        )

    return routes
