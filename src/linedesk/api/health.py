"""For machines: alive, ready, measured."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from prometheus_client import CONTENT_TYPE_LATEST, Gauge, generate_latest
from pydantic import BaseModel, Field

from linedesk.api.dependencies import Dependencies, dependencies
from linedesk.api.live.trunks import statuses

router = APIRouter(tags=["health"])
trunk_up = Gauge("linedesk_trunk_up", "0 while no calls go that way, and why", ["trunk", "reason"])

NEEDED = ("switch", "journal")  # without one of these no call can be taken
UP = "up"


class Readiness(BaseModel):
    ready: bool
    missing: list[str] = Field(description="why no call can be taken")
    degraded: list[str] = Field(description="what is away while calls go on")


@router.get("/healthz")
async def alive() -> dict[str, str]:
    return {"status": "alive"}


@router.get("/readyz", responses={503: {"model": Readiness}})
async def ready(
    deps: Annotated[Dependencies, Depends(dependencies)], response: Response
) -> Readiness:
    """200 when calls can be taken, else 503. Calls go on while the records are away.

    A process without a set-up does not serve at all, so that is never missing here.
    """
    away = [part for part, state in deps.system().items() if state != UP]
    missing = [part for part in away if part in NEEDED]
    response.status_code = 503 if missing else 200
    degraded = [part for part in away if part not in NEEDED]
    return Readiness(ready=not missing, missing=missing, degraded=degraded)


@router.get("/metrics", response_class=Response)
async def metrics(deps: Annotated[Dependencies, Depends(dependencies)]) -> Response:
    trunk_up.clear()
    for trunk in await statuses(deps):
        trunk_up.labels(trunk.name, trunk.reason).set(trunk.state != "down")
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
