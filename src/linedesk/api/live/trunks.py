"""The lines out of the house as they are now, and a call to try one."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends
from pydantic import BaseModel, StringConstraints

from linedesk.api.dependencies import Dependencies
from linedesk.api.live.asking import Deps
from linedesk.api.live.views import rfc3339
from linedesk.directory.noun import Label, Write
from linedesk.kit.errors import Conflict, LinedeskError
from linedesk.kit.masking import mask
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require
from linedesk.telephony.ladder import LABELS, Rung, Trial
from linedesk.telephony.port import CommandRefused, Registration, TrialRunning

router = APIRouter(prefix="/trunks", tags=["trunks"])

Reader = Annotated[Principal, Depends(require(Permission.READ_SETUP))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_SETUP))]


class RegistrationView(BaseModel):
    """`status`: the SIP status with which the carrier refuses us; `unreachable`: it is silent."""

    state: Literal["registered", "rejected", "unreachable", "trying"]
    status: int | None


class TrunkStatus(BaseModel):
    """`state`: up, down, unknown (not asked yet). `reason`: no_answer_to_options, not_registered,
    or how the last calls failed; `retry_at`: until then no call takes it. `dialing`: calls that it
    places now. `registration`: null for a trunk that does not register."""

    name: str
    state: str
    reason: str
    since: str | None
    retry_at: str | None
    failures: int
    dialing: int
    registration: RegistrationView | None


class TrialRequest(Write):
    number: Annotated[str, StringConstraints(min_length=3, max_length=40)]


class HeaderView(BaseModel):
    name: str
    value: str


class MessageView(BaseModel):
    """`after`: seconds since the start; `peer`: the carrier's address. Of an answer `method` is the
    one that it answers. Numbers and credentials in the headers are masked."""

    after: float
    direction: Literal["sent", "received"]
    peer: str
    method: str
    status: int | None
    reason: str
    headers: list[HeaderView]


class TrialView(BaseModel):
    """`verdict` as a word for programs, `label` for people; `works`: the line is fine, whatever the
    called phone did; `status`, `reason`: the carrier's last word on the call."""

    trunk: str
    number: str
    started_at: datetime
    verdict: str
    works: bool
    label: Label
    status: int | None
    reason: str
    messages: list[MessageView]


class SwitchAway(LinedeskError):
    status, code = 503, "switch-away"


@router.get("/status")
async def read_trunks(_: Reader, deps: Deps) -> Listed[TrunkStatus]:
    """In the order in which they are tried; those that only register come last."""
    items = await statuses(deps)
    return Listed(items=items, total=len(items))


async def statuses(deps: Dependencies) -> list[TrunkStatus]:
    known = dict(await deps.lines.registrations())
    items = [_status(view, known.pop(view["name"], None)) for view in deps.plane.trunks()]
    return items + [_status(_inbound(name, one), one) for name, one in sorted(known.items())]


def _status(view: Mapping[str, Any], registration: Registration | None) -> TrunkStatus:
    shown = RegistrationView(**asdict(registration)) if registration else None
    times = {"since": rfc3339(view["since"]), "retry_at": rfc3339(view["retry_at"])}
    return TrunkStatus(**{**view, **times}, registration=shown)


def _inbound(name: str, registration: Registration) -> dict[str, Any]:
    """A trunk that takes none of our calls: it is as well as its registration."""
    up = registration.state == "registered"
    return {
        "name": name,
        "state": "up" if up else "down",
        "reason": "" if up else "not_registered",
        "since": None,
        "retry_at": None,
        "failures": 0,
        "dialing": 0,
    }


@router.post("/{trunk}/test")
async def try_trunk(by: Writer, deps: Deps, trunk: str, body: TrialRequest) -> TrialView:
    """Place a real call over this trunk (its id or name) and show the SIP messages of it. Who
    answers hears a tone. Takes up to half a minute; one at a time."""
    call = await deps.records.permit_trial_call(by, trunk, body.number)
    began = datetime.fromtimestamp(deps.clock(), UTC)
    try:
        trial = await deps.lines.try_trunk(call.trunk, call.number, call.shown)
    except TrialRunning as error:
        raise Conflict("Another test call is going on", code="trunk-test-running") from error
    except CommandRefused as error:
        raise SwitchAway("The switch cannot place the call now") from error
    return _told(call.trunk, call.number, began, trial)


def _told(trunk: str, number: str, began: datetime, trial: Trial) -> TrialView:
    zh, en = LABELS[trial.verdict]
    return TrialView(
        trunk=trunk,
        number=mask(number),
        started_at=began,
        verdict=trial.verdict,
        works=trial.works,
        label=Label(zh=zh, en=en),
        status=trial.status,
        reason=trial.reason,
        messages=[_message(rung) for rung in trial.rungs],
    )


def _message(rung: Rung) -> MessageView:
    return MessageView(
        after=rung.after,
        direction=rung.direction,
        peer=rung.peer,
        method=rung.method,
        status=rung.status,
        reason=rung.reason,
        headers=[HeaderView(name=name, value=value) for name, value in rung.headers],
    )
