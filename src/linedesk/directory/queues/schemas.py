from typing import Annotated

from pydantic import Field

from linedesk.directory.fields import Name
from linedesk.directory.noun import Label, View, Write

Seconds = Annotated[float, Field(ge=0, le=3600)]


class QueueWrite(Write):
    """`members`: usernames of agents. Zero wrap-up: none. Zero `announce_every`: silent."""

    name: Name
    label: Label = Label()
    offer_seconds: Annotated[float, Field(ge=3, le=120)] = 15.0
    wrap_up_seconds: Seconds = 30.0
    target_seconds: Seconds = 20.0
    target_share: Annotated[float, Field(ge=0, le=1)] = 0.8
    announce_every: Seconds = 30.0
    short_abandon_seconds: Seconds = 5.0
    members: Annotated[list[str], Field(max_length=5000)] = []


class QueueView(View):
    name: str
    label: Label
    offer_seconds: float
    wrap_up_seconds: float
    target_seconds: float
    target_share: float
    announce_every: float
    short_abandon_seconds: float
    members: list[str] = []
