"""What is live now, and the agent's own presence and device."""

from typing import Literal

import msgspec
from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from linedesk.api.live.asking import CallHandler, Deps, FloorReader
from linedesk.api.live.views import Live, live
from linedesk.core.inputs import DeviceRequested, PresenceRequested

router = APIRouter(tags=["live"])


class PresenceWish(BaseModel):
    presence: Literal["ready", "not_ready", "offline"]
    reason: str | None = Field(None, max_length=64)


class DeviceWish(BaseModel):
    """`number`: of the external phone; left out: the agent's mobile."""

    device: Literal["browser", "desk", "external"]
    number: str = Field("", pattern=r"^(\+?[0-9]{3,20})?$")


@router.get("/live", response_model=Live)
async def read_live(principal: FloorReader, deps: Deps) -> Response:
    """Queues, agents and calls at this moment; agents see their own."""
    now = live(deps.plane.snapshot(), principal, deps.clock())
    return Response(msgspec.json.encode(now), media_type="application/json")


@router.put("/me/presence", status_code=204)
async def set_presence(principal: CallHandler, deps: Deps, body: PresenceWish) -> None:
    await deps.plane.submit(PresenceRequested(principal.agent_id, body.presence, body.reason))


@router.put("/me/device", status_code=204)
async def choose_device(principal: CallHandler, deps: Deps, body: DeviceWish) -> None:
    await deps.plane.submit(DeviceRequested(principal.agent_id, body.device, body.number))
