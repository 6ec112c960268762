"""What a prompt has beyond other nouns: one can listen to it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import FileResponse

from linedesk.directory.fields import Language
from linedesk.directory.prompts.models import Prompt
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.repository import fetch
from linedesk.kit.db import Session
from linedesk.kit.errors import NotFound
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_SETUP))]
Asked = Annotated[Language, Query()]


def router(speech: Speech) -> APIRouter:
    routes = APIRouter(prefix="/prompts/{prompt_id}", tags=["prompts"])

    @routes.get("/sound", response_class=FileResponse)
    async def read_sound(
        session: Session, _: Reader, prompt_id: UUID, language: Asked = "zh"
    ) -> FileResponse:
        """As callers hear it (WAV, 8 kHz); in its other language when this one is not written."""
        prompt = await fetch(session, Prompt, prompt_id)
        spoken = language if language in prompt.texts else next(iter(prompt.texts), "")
        if not spoken:
            raise NotFound("The prompt says nothing", code="no-text")
        sound = await speech.speak(prompt.texts[spoken], spoken)
        return FileResponse(speech.path(sound), media_type="audio/wav")

    return routes
