"""Somebody looks after an alert: everybody sees who."""

from typing import Annotated

from fastapi import APIRouter, Path

from linedesk.api.live.asking import Deps
from linedesk.api.live.supervising import Supervisor
from linedesk.kit.errors import NotFound

router = APIRouter(prefix="/alerts", tags=["supervision"])
AlertId = Annotated[str, Path(pattern=r"^[A-Za-z0-9:-]{1,120}$")]


@router.post("/{alert_id}/acknowledge", status_code=204)
async def acknowledge(principal: Supervisor, deps: Deps, alert_id: AlertId) -> None:
    """The first one counts."""
    if not deps.hub.acknowledge(alert_id, principal.username):
        raise NotFound("The alert is over", code="alert-over")
