"""A talk along a script: begun, answered step by step, read back afterwards."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import Company, CustomerRow
from linedesk.crm.interactions.service import require_own
from linedesk.crm.merging_fields import filled
from linedesk.crm.scripts.models import Script, ScriptAnswer, ScriptRun
from linedesk.crm.scripts.noun import Answer, Step
from linedesk.directory.noun import Write
from linedesk.directory.repository import fetch
from linedesk.kit.db import Session
from linedesk.kit.errors import Conflict, Malformed
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/script-runs", tags=["scripts"])

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]


class RunWrite(Write):
    script_id: UUID
    interaction_id: UUID | None = None
    customer_id: UUID | None = None


class AnswerWrite(Write):
    """`step`: the one that is answered, so that a click twice answers once."""

    step: str
    answer: Annotated[str, StringConstraints(min_length=1, max_length=2000)]


class AnswerView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    step: str
    answer: str
    at: datetime


class RunView(BaseModel):
    """`step` is where the talk stands, null at its end; `text` is what to say, filled in."""

    id: UUID
    script_id: UUID
    interaction_id: UUID | None
    customer_id: UUID | None
    step: str | None
    text: dict[str, str]
    choices: list[Answer]
    answers: list[AnswerView]
    begun_at: datetime
    ended_at: datetime | None
    by_name: str


@router.get("")
async def list_runs(session: Session, by: Reader, interaction_id: UUID) -> Listed[RunView]:
    """The talks along scripts of one call."""
    await require_own(session, by, interaction_id, Permission.READ_INTERACTIONS)
    query = select(ScriptRun).where(ScriptRun.interaction_id == interaction_id)
    rows = await session.scalars(query.order_by(ScriptRun.begun_at))
    items = [await _view(session, row) for row in rows.all()]
    return Listed(items=items, total=len(items))


@router.post("", status_code=201)
async def begin_run(session: Session, by: Writer, body: RunWrite) -> RunView:
    if body.interaction_id:
        await require_own(session, by, body.interaction_id, Permission.WRITE_INTERACTIONS)
    script = await fetch(session, Script, body.script_id)
    if not script.active:
        raise Conflict("The script is not in use", code="not-active")
    run = ScriptRun(
        **body.model_dump(),
        steps=script.steps,
        step=script.start,
        by_id=by.user_id,
        by_name=by.username,
    )
    session.add(run)
    await session.flush()
    return await _view(session, run)


@router.post("/{run_id}/answers")
async def answer_step(session: Session, by: Writer, run_id: UUID, body: AnswerWrite) -> RunView:
    """Keeps the answer with its time and goes on to where it leads."""
    run = await session.get(ScriptRun, run_id, with_for_update=True)
    run = run or await fetch(session, ScriptRun, run_id)
    if run.interaction_id:
        await require_own(session, by, run.interaction_id, Permission.WRITE_INTERACTIONS)
    if run.step is None or run.step != body.step:
        raise Conflict("The talk is not at that step", code="other-step", step=run.step)
    onward = _next(Step.model_validate(run.steps[run.step]), body.answer)
    rank = len(await _answers(session, run_id))
    session.add(ScriptAnswer(run_id=run_id, rank=rank, step=run.step, answer=body.answer))
    run.step = onward
    run.ended_at = datetime.now(UTC) if onward is None else None
    await session.flush()
    return await _view(session, run)


def _next(step: Step, answer: str) -> str | None:
    if not step.answers:
        return step.next
    chosen = next((one for one in step.answers if one.value == answer), None)
    if chosen is None:
        possible = [one.value for one in step.answers]
        raise Malformed("There is no such answer", field="answer", possible=possible)
    return chosen.next


async def _answers(session: AsyncSession, run: UUID) -> list[ScriptAnswer]:
    query = select(ScriptAnswer).where(ScriptAnswer.run_id == run)
    return list(await session.scalars(query.order_by(ScriptAnswer.rank)))


async def _view(session: AsyncSession, run: ScriptRun) -> RunView:
    step = Step.model_validate(run.steps[run.step]) if run.step else None
    values = await _fields(session, run)
    answers = await _answers(session, run.id)
    return RunView(
        **{name: getattr(run, name) for name in _SAME},
        text={lang: filled(said, values) for lang, said in step.text.items()} if step else {},
        choices=step.answers if step else [],
        answers=[AnswerView.model_validate(one) for one in answers],
    )


_SAME = (
    *("id", "script_id", "interaction_id", "customer_id", "step", "begun_at", "ended_at"),
    "by_name",
)


async def _fields(session: AsyncSession, run: ScriptRun) -> dict[str, str]:
    """What a script may name; no number is among it."""
    found = {"agent.username": run.by_name}
    customer = await session.get(CustomerRow, run.customer_id) if run.customer_id else None
    if customer is None:
        return found
    company = await session.get(Company, customer.company_id) if customer.company_id else None
    return found | {
        "customer.name": customer.name,
        "customer.company": company.name if company else "",
        "customer.category": customer.category,
        "customer.email": customer.email,
    }
