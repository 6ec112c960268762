"""The lines out of the house as they are now."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel

from linedesk.api.live.asking import Deps
from linedesk.api.live.views import rfc3339
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/trunks", tags=["trunks"])

Reader = Annotated[Principal, Depends(require(Permission.READ_SETUP))]


class TrunkStatus(BaseModel):
    """`state`: up, down, unknown (not asked yet). `reason`: no_answer_to_options, or how the last
    calls failed; `retry_at`: until then no call takes it. `dialing`: calls that it places now."""

    name: str
    state: str
    reason: str
    since: str | None
    retry_at: str | None
    failures: int
    dialing: int


@router.get("/status")
async def read_trunks(_: Reader, deps: Deps) -> Listed[TrunkStatus]:
    """In the order in which they are tried."""
    items = [TrunkStatus(**_shown(view)) for view in deps.plane.trunks()]
    return Listed(items=items, total=len(items))


def _shown(view: dict[str, Any]) -> dict[str, Any]:
    return {**view, "since": rfc3339(view["since"]), "retry_at": rfc3339(view["retry_at"])}
