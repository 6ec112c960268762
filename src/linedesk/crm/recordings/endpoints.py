from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from fastapi.responses import FileResponse
from pydantic import BaseModel

from linedesk.crm.interactions.service import recording_of
from linedesk.crm.recordings.pauses import pauses_of
from linedesk.directory import audit
from linedesk.kit.db import Session
from linedesk.kit.errors import NotFound
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


def router(folder: Path) -> APIRouter:
    routes = APIRouter(prefix="/interactions/{interaction_id}/recording", tags=["recordings"])

    @routes.get("", response_class=FileResponse)
    async def play(
        request: Request, session: Session, by: Player, interaction_id: UUID
    ) -> FileResponse:
        """The audio: Opus, left the customer, right what the customer heard. Takes Range."""
        recording = await recording_of(session, by, interaction_id)
        path = folder / str(recording.path)
        if not path.is_file():
            raise NotFound("The file of the recording is missing", code="recording-missing")
        if request.headers.get("range", "bytes=0-").startswith("bytes=0-"):
            await audit.note(session, by, "played", "recording", recording.id)
        return FileResponse(
            path,
            media_type="audio/ogg",
            headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store"},
            filename=f"{recording.id}.ogg",
            content_disposition_type="inline",
        )

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
