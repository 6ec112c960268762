"""What an agent does with a call. Whether it is his, and legal now, the core decides."""

from collections.abc import Callable
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, Field

from linedesk.api.live.answering import require_browser_ringing
from linedesk.api.live.asking import CallHandler, Deps
from linedesk.api.live.reaching import ToDial, number_behind, require_willing
from linedesk.core import inputs
from linedesk.core.inputs import CustomerChosen, DialRequested, DigitsRequested
from linedesk.kit.errors import NotFound
from linedesk.kit.ids import uuid7

router = APIRouter(prefix="/calls", tags=["calls"])


class Dial(BaseModel):
    to: ToDial


class Dialed(BaseModel):
    id: UUID


class Digits(BaseModel):
    digits: str = Field(pattern=r"^[0-9*#A-D]{1,64}$")


class ChosenCustomer(BaseModel):
    customer_id: UUID


@router.post("", status_code=202)
async def dial(principal: CallHandler, deps: Deps, body: Dial) -> Dialed:
    """Dial for me: my phone rings first, then the number or the colleague. The answer is the new
    call's id; 409 `do-not-call` when the customer has refused to be called."""
    call, to = uuid7(), await number_behind(body.to, deps.records, principal)
    await require_willing(to, deps.records)
    await deps.plane.submit(DialRequested(call, principal.agent_id, to))
    return Dialed(id=UUID(call))


@router.post("/{call}/answer", status_code=204)
async def answer(principal: CallHandler, deps: Deps, call: UUID) -> None:
    """The open browser is told to answer; a desk phone can only be answered by hand (409)."""
    require_browser_ringing(deps.plane.snapshot(), str(call), principal.agent_id)
    deps.hub.tell_agent(principal.agent_id, "call.answer_requested", {"id": str(call)})


@router.post("/{call}/dtmf", status_code=204)
async def send_digits(principal: CallHandler, deps: Deps, call: UUID, body: Digits) -> None:
    await deps.plane.submit(DigitsRequested(str(call), principal.agent_id, body.digits))


@router.put("/{call}/customer", status_code=204)
async def choose_customer(
    principal: CallHandler, deps: Deps, call: UUID, body: ChosenCustomer
) -> None:
    """Says who is on the line, during the call and its wrap-up."""
    customer = await deps.records.customer(body.customer_id)
    if customer is None:
        raise NotFound("There is no such customer", code="unknown-customer")
    await deps.plane.submit(CustomerChosen(str(call), principal.agent_id, customer))


VERBS: dict[str, tuple[Callable[[str, str], inputs.Request], str]] = {
    "decline": (inputs.DeclineRequested, "Let the offered call go to the next agent."),
    "hangup": (inputs.HangupRequested, "End the call for everybody on it."),
    "hold": (inputs.HoldRequested, "The customer hears music."),
    "retrieve": (inputs.RetrieveRequested, "Back from hold."),
    "mute": (inputs.MuteRequested, "The customer does not hear the agent."),
    "unmute": (inputs.UnmuteRequested, "The customer hears the agent again."),
}


def _add(verb: str, request: Callable[[str, str], inputs.Request], text: str) -> None:
    async def act(principal: CallHandler, deps: Deps, call: UUID) -> None:
        await deps.plane.submit(request(str(call), principal.agent_id))

    router.add_api_route(
        f"/{{call}}/{verb}", act, methods=["POST"], status_code=204, name=verb, description=text
    )


for _verb, (_request, _text) in VERBS.items():
    _add(_verb, _request, _text)
