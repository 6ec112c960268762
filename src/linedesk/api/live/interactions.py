"""How it ended: the agent's disposition, which also ends the wrap-up."""

from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, Field

from linedesk.api.dependencies import Dependencies
from linedesk.api.live.asking import Deps, InteractionWriter
from linedesk.core.errors import NotYourCall
from linedesk.core.inputs import DispositionRequested
from linedesk.kit.errors import NotFound

router = APIRouter(prefix="/interactions", tags=["interactions"])


class Disposition(BaseModel):
    code: str = Field(min_length=1, max_length=64)
    note: str = Field("", max_length=4000)


@router.put("/{interaction}/disposition", status_code=204)
async def set_disposition(
    principal: InteractionWriter, deps: Deps, interaction: UUID, body: Disposition
) -> None:
    """Live, in wrap-up, or later; always one's own. Whoever looks afterwards finds it."""
    call = str(interaction)
    if not _is_live(deps, call):
        await _require_own(deps, interaction, principal.user_id)
    await deps.plane.submit(DispositionRequested(call, principal.agent_id, body.code, body.note))
    await deps.noted()


def _is_live(deps: Dependencies, call: str) -> bool:
    return any(view["id"] == call for view in deps.plane.snapshot()["calls"])


async def _require_own(deps: Dependencies, interaction: UUID, user_id: UUID) -> None:
    """The core has forgotten the call; whose it was stands in the records."""
    agent = await deps.records.agent_of(interaction)
    if agent is None:
        raise NotFound("There is no such interaction with an agent", code="unknown-interaction")
    if agent != user_id:
        raise NotYourCall("the call was with another agent")
