"""Calls from pages of the web: who may ask for one, and what the page may say of itself.

Open to everybody, so everything is counted: calls of a button a minute and at once, and of one
address. Only pages of the button's own sites can read an answer (CORS), and only they may ask.
"""

import re
import unicodedata
from typing import Annotated, Any
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import structlog
from fastapi import APIRouter, Depends, Request, Response
from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from linedesk.api.dependencies import Dependencies, dependencies
from linedesk.api.problems import linedesk_problem
from linedesk.api.relays import VISITOR_SECONDS, IceServer
from linedesk.api.sip_proxy import SwitchAway
from linedesk.control.visitors import TICKET_SECONDS, Ticket
from linedesk.core.calendars import state
from linedesk.core.definitions import CallButton
from linedesk.kit.addresses import household, is_within
from linedesk.kit.errors import Forbidden, LinedeskError, NotFound, TooManyRequests
from linedesk.kit.masking import VISITOR_ADDRESS
from linedesk.telephony.port import GUEST

log = structlog.get_logger()

MINUTE = 60
PREFLIGHT_SECONDS = "600"
_HIDDEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")  # control, direction, private, half and line signs


def _inert(text: str) -> str:
    """Without what cannot be seen, or turns what is seen around."""
    return "".join(s for s in text if unicodedata.category(s) not in _HIDDEN).strip()


Word = Annotated[str, StringConstraints(max_length=200), AfterValidator(_inert)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,29}$")]


class WebCallWrite(BaseModel):
    """The page: its address, its title, and up to ten named words that it wants to tell. `video`:
    the visitor offers his picture; a button without video has a call without it."""

    model_config = ConfigDict(extra="forbid")

    url: Annotated[str, StringConstraints(max_length=500), AfterValidator(_inert)] = ""
    title: Word = ""
    data: Annotated[dict[Name, Word], Field(max_length=10)] = {}
    video: bool = False


class CallButtonShown(BaseModel):
    """`language` empty: as the page has it. `video`: the visitor may offer his picture."""

    language: str
    open: bool
    video: bool


class WebCallTicket(BaseModel):
    """Good for one connection to `ws_path` and one call from `uri` to `target`, within
    `expires_in` seconds; with a picture when `video`."""

    ticket: str
    ws_path: str
    uri: str
    target: str
    expires_in: int
    video: bool
    ice_servers: list[IceServer]


class Closed(LinedeskError):
    status = 409
    code = "closed"


class AllBusy(LinedeskError):
    status = 503
    code = "all-busy"


class Counter:
    """Calls asked for in the last minute."""

    def __init__(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    async def count(self, button: CallButton, address: str) -> None:
        await self._hit(button.per_address, button.id, address)
        await self._hit(button.per_minute, button.id)

    async def _hit(self, most: int, *who: str) -> None:
        if not await self._limiter.hit(RateLimitItemPerMinute(most), *who):
            raise TooManyRequests("Too many calls; wait a minute", retry_after=MINUTE)


router = APIRouter(prefix="/web-calls", tags=["web-calls"])
Deps = Annotated[Dependencies, Depends(dependencies)]


@router.options("/{key}", include_in_schema=False)
async def preflight(deps: Deps, request: Request, key: UUID) -> Response:
    """The browser asks first whether this page may ask."""
    _button(deps, request, key)
    allowed = {
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": "content-type",
        "Access-Control-Max-Age": PREFLIGHT_SECONDS,
    }
    return Response(status_code=204, headers=_readable(request) | allowed)


@router.get("/{key}")
async def read_call_button(
    deps: Deps, request: Request, response: Response, key: UUID
) -> CallButtonShown:
    """What the page shows before anybody clicks."""
    button = _button(deps, request, key)
    response.headers.update(_readable(request))
    open = _is_open(deps, button)
    return CallButtonShown(language=button.language, open=open, video=button.video)


@router.post("/{key}", status_code=201, response_model=WebCallTicket)
async def ask_for_call(deps: Deps, request: Request, key: UUID, body: WebCallWrite) -> Any:
    """A ticket for one call from this page."""
    button = _button(deps, request, key)
    try:
        ticket = await _ticket(deps, request, button, body)
    except LinedeskError as refusal:
        answer: Response = linedesk_problem(refusal)
    else:
        shown = _shown(deps, ticket).model_dump_json(exclude_none=True)
        answer = Response(shown, 201, media_type="application/json")
    answer.headers.update(_readable(request))
    return answer


def _button(deps: Dependencies, request: Request, key: UUID) -> CallButton:
    button = deps.definitions().call_buttons.get(str(key))
    if button is None:
        raise NotFound("There is no such call button")
    if request.headers.get("origin") not in button.origins:
        raise Forbidden("This page may not show the button", code="wrong-origin")
    return button


def _readable(request: Request) -> dict[str, str]:
    """By the page that asked; it has been found among the button's."""
    return {"Access-Control-Allow-Origin": request.headers["origin"], "Vary": "Origin"}


async def _ticket(
    deps: Dependencies, request: Request, button: CallButton, body: WebCallWrite
) -> Ticket:
    address = household(request.client.host if request.client else "-")
    _turn_blocked_away(deps, address)
    await request.app.state.web_call_counter.count(button, address)
    if not _is_open(deps, button):
        raise Closed("Nobody is here now; we are closed")
    busy = deps.tickets.going(button.id) >= button.at_once
    if busy or deps.tickets.going(button.id, address) >= button.per_address:
        raise AllBusy("Every line is taken; try again in a moment", retry_after=MINUTE)
    if deps.system().get("switch", "up") != "up":
        raise SwitchAway("Calls are not possible just now; try again in a moment")
    origin = request.headers["origin"]
    page = _page(button, origin, body) | {VISITOR_ADDRESS: address}
    return deps.tickets.issue(button, address, origin, page, body.video and button.video)


def _turn_blocked_away(deps: Dependencies, address: str) -> None:
    """As if the call had not gone through: who is not wanted need not know why."""
    blocklist = deps.definitions().blocklist
    found = is_within(address, blocklist)
    until = blocklist[found].until if found else 0.0
    if found and (until is None or deps.clock() < until):
        log.info("a visitor on the blocklist is turned away")
        raise Forbidden("The call did not go through", code="refused")


def _is_open(deps: Dependencies, button: CallButton) -> bool:
    calendar = deps.definitions().calendars.get(button.calendar)
    return calendar is None or state(calendar, deps.clock()).open


def _page(button: CallButton, origin: str, body: WebCallWrite) -> dict[str, str]:
    """What is shown to the agent, by name; what we know ourselves no page can overwrite."""
    known = {"button": button.name, "url": _url(body.url, origin), "title": body.title}
    return {name: text for name, text in (body.data | known).items() if text}


def _url(url: str, origin: str) -> str:
    """Without what comes behind `#`; nothing when it is not of the site that asks."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if f"{parts.scheme}://{parts.netloc}" != origin or re.search(r"\s", url):
        return ""
    return urlunsplit(parts._replace(fragment=""))


def _shown(deps: Dependencies, ticket: Ticket) -> WebCallTicket:
    return WebCallTicket(
        ticket=ticket.id,
        ws_path=f"/sip/web?ticket={ticket.id}",
        uri=f"sip:{GUEST}@linedesk",
        target=f"sip:{ticket.id}@linedesk",
        expires_in=int(TICKET_SECONDS),
        video=ticket.video,
        ice_servers=deps.relays.servers("visitor", VISITOR_SECONDS, deps.clock()),
    )
