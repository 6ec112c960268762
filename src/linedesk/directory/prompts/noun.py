"""Prompts: what callers hear, as text in both languages; spoken as soon as it is written."""

import asyncio
from typing import Annotated, Any

from pydantic import Field, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.fields import Language, Name
from linedesk.directory.noun import Noun, View, Write
from linedesk.directory.prompts.models import Prompt
from linedesk.directory.prompts.speech import Speech

Spoken = Annotated[str, StringConstraints(min_length=1, max_length=1000)]


class PromptWrite(Write):
    name: Name
    texts: Annotated[dict[Language, Spoken], Field(min_length=1)]


class PromptView(View):
    name: str
    texts: dict[str, str]
    sounds: dict[str, str]


class Prompts(Noun[Prompt]):
    name, path, model, write, view = "prompt", "prompts", Prompt, PromptWrite, PromptView

    def __init__(self, speech: Speech) -> None:
        self._speech = speech

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: Prompt | None
    ) -> dict[str, Any]:
        if "texts" in sent:
            sent["sounds"] = await spoken(self._speech, sent["texts"])
        return sent


async def spoken(speech: Speech, texts: dict[str, str]) -> dict[str, str]:
    """Language -> sound id; the files exist."""
    sounds = await asyncio.gather(*(speech.speak(text, key) for key, text in texts.items()))
    return dict(zip(texts, sounds, strict=True))


async def speak_all(session: AsyncSession, speech: Speech) -> int:
    """Makes every sound of the tenant that is missing; how many prompts there are."""
    prompts = (await session.scalars(select(Prompt))).all()
    spoken_all = await asyncio.gather(*(spoken(speech, prompt.texts) for prompt in prompts))
    for prompt, sounds in zip(prompts, spoken_all, strict=True):
        if sounds != prompt.sounds:
            prompt.sounds = sounds
    await session.flush()
    return len(prompts)
