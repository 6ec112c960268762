"""Who would get the next calls of a queue, and why: the set-up's rule, tried on whom there is."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Query

from linedesk.api.live.asking import Deps
from linedesk.api.live.supervising import Supervisor
from linedesk.core.queues.foreseeing import Foreseen
from linedesk.crm.interactions.routing import OfferView, Person, offer_of
from linedesk.kit.errors import NotFound
from linedesk.kit.pagination import Listed

router = APIRouter(prefix="/queues", tags=["live"])


@router.get("/{queue}/next")
async def read_next(
    _: Supervisor,
    deps: Deps,
    queue: str,
    calls: Annotated[int, Query(ge=1, le=50)] = 10,
    among: Literal["ready", "everybody"] = "ready",
) -> Listed[OfferView]:
    """Of the queue (its id or name), with the reasons of a real offer, from the matcher that
    decides in earnest. Supposed: strangers call, a minute apart, each call is over when the next
    one comes, and nobody else moves. `everybody`: as if all agents of the queue were free."""
    snapshot = deps.plane.snapshot()
    found = next((q["id"] for q in snapshot["queues"] if queue in (q["id"], q["name"])), None)
    if found is None:
        raise NotFound("There is no such queue")
    now = datetime.fromtimestamp(deps.clock(), UTC)
    people = {
        agent["id"]: Person(id=agent["id"], username=agent["username"], name=agent["name"])
        for agent in snapshot["agents"]
    }
    foreseen = deps.plane.foresee(found, calls, among == "everybody")
    items = [_offer(one, now, people) for one in foreseen]
    return Listed(items=items, total=len(items))


def _offer(one: Foreseen, now: datetime, people: Mapping[str, Person]) -> OfferView:
    reasons = msgspec.to_builtins(one.reasons)
    return offer_of(now + timedelta(seconds=one.after), one.agent, reasons, people)
