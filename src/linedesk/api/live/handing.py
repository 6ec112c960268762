"""Handing a call over, asking others, talking together, and pausing the recording meanwhile."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path
from pydantic import BaseModel, Field

from linedesk.api.live.asking import CallHandler, Deps
from linedesk.api.live.reaching import Destination, GivenReason, Reason
from linedesk.core import inputs

router = APIRouter(prefix="/calls/{call}", tags=["calls"])

MemberId = Annotated[str, Path(pattern=r"^[A-Za-z0-9-]{1,80}$")]


class Transfer(BaseModel):
    to: Destination
    kind: Literal["blind", "attended"] = "blind"
    reason: Reason = ""


class Consult(BaseModel):
    to: Destination
    reason: Reason = ""


class Conference(BaseModel):
    """Without `to` the consulted party joins."""

    to: Destination | None = None


class Pause(BaseModel):
    seconds: float | None = Field(None, gt=0, le=3600)


class Ask(BaseModel):
    reason: GivenReason


@router.post("/transfer", status_code=204)
async def transfer(principal: CallHandler, deps: Deps, call: UUID, body: Transfer) -> None:
    """Blind: at once. Attended: to a person after `/consult/complete`; into a flow and back."""
    me = principal.agent_id
    request = inputs.TransferRequested(str(call), me, body.to, body.kind, body.reason)
    await deps.plane.submit(request)


@router.post("/consult", status_code=204)
async def consult(principal: CallHandler, deps: Deps, call: UUID, body: Consult) -> None:
    """Ask somebody; the customer hears music."""
    request = inputs.ConsultRequested(str(call), principal.agent_id, body.to, body.reason)
    await deps.plane.submit(request)


@router.post("/consult/complete", status_code=204)
async def complete_consult(principal: CallHandler, deps: Deps, call: UUID) -> None:
    """The consulted party takes the customer over."""
    await deps.plane.submit(inputs.ConsultCompleteRequested(str(call), principal.agent_id))


@router.post("/consult/cancel", status_code=204)
async def cancel_consult(principal: CallHandler, deps: Deps, call: UUID) -> None:
    """Back to the customer."""
    await deps.plane.submit(inputs.ConsultCancelRequested(str(call), principal.agent_id))


@router.post("/conference", status_code=204)
async def confer(
    principal: CallHandler, deps: Deps, call: UUID, body: Conference | None = None
) -> None:
    """Everybody together; `to` is rung and joins when it answers."""
    to = body.to if body else None
    await deps.plane.submit(inputs.ConferenceRequested(str(call), principal.agent_id, to))


@router.post("/conference/leave", status_code=204)
async def leave_conference(principal: CallHandler, deps: Deps, call: UUID) -> None:
    """The others go on without me."""
    await deps.plane.submit(inputs.ConferenceLeaveRequested(str(call), principal.agent_id))


@router.post("/members/{member}/mute", status_code=204)
async def mute_member(principal: CallHandler, deps: Deps, call: UUID, member: MemberId) -> None:
    await deps.plane.submit(
        inputs.MemberMuteRequested(str(call), principal.agent_id, member, muted=True)
    )


@router.post("/members/{member}/unmute", status_code=204)
async def unmute_member(principal: CallHandler, deps: Deps, call: UUID, member: MemberId) -> None:
    await deps.plane.submit(
        inputs.MemberMuteRequested(str(call), principal.agent_id, member, muted=False)
    )


@router.delete("/members/{member}", status_code=204)
async def drop_member(principal: CallHandler, deps: Deps, call: UUID, member: MemberId) -> None:
    await deps.plane.submit(inputs.MemberDropRequested(str(call), principal.agent_id, member))


@router.post("/recording/pause", status_code=204)
async def pause_recording(
    principal: CallHandler, deps: Deps, call: UUID, body: Pause | None = None
) -> None:
    """For card data; it goes on by itself after `seconds`, or as the house has it."""
    seconds = body.seconds if body else None
    await deps.plane.submit(inputs.RecordingPauseRequested(str(call), principal.agent_id, seconds))


@router.post("/recording/resume", status_code=204)
async def resume_recording(principal: CallHandler, deps: Deps, call: UUID) -> None:
    await deps.plane.submit(inputs.RecordingResumeRequested(str(call), principal.agent_id))


@router.post("/recording/mark", status_code=204)
async def mark_recording(principal: CallHandler, deps: Deps, call: UUID) -> None:
    """The present moment, to be found among the marks of the recording."""
    await deps.plane.submit(inputs.RecordingMarkRequested(str(call), principal.agent_id))


@router.post("/recording/start", status_code=204)
async def start_recording(principal: CallHandler, deps: Deps, call: UUID) -> None:
    """Record from here on, where the rule leaves it to me."""
    await deps.plane.submit(inputs.RecordingStartRequested(str(call), principal.agent_id))


@router.post("/recording/stop", status_code=204)
async def stop_recording(principal: CallHandler, deps: Deps, call: UUID) -> None:
    await deps.plane.submit(inputs.RecordingStopRequested(str(call), principal.agent_id))


@router.post("/help", status_code=204)
async def ask_for_help(principal: CallHandler, deps: Deps, call: UUID, body: Ask) -> None:
    """A supervisor who accepts whispers to me; the customer hears nothing of it."""
    await deps.plane.submit(inputs.HelpRequested(str(call), principal.agent_id, body.reason))


@router.delete("/help", status_code=204)
async def withdraw_help(principal: CallHandler, deps: Deps, call: UUID) -> None:
    await deps.plane.submit(inputs.HelpWithdrawRequested(str(call), principal.agent_id))


@router.post("/rejoin", status_code=204)
async def rejoin(principal: CallHandler, deps: Deps, call: UUID) -> None:
    """My phone has lost the talk (a page was loaded anew): ring it into the call again."""
    await deps.plane.submit(inputs.RejoinRequested(str(call), principal.agent_id))
