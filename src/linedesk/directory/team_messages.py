"""What a supervisor writes to a team, and anybody at a desk to one colleague: seen at once, kept,
and read or not by each of them.

Whom it is for is settled when it is written. Who is not there finds it when he comes.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, StringConstraints
from sqlalchemy import FetchedValue, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.directory import audit
from linedesk.directory.noun import Write
from linedesk.directory.teams import Team
from linedesk.directory.users.models import User
from linedesk.kit.db import Database, Model, Session, after_commit
from linedesk.kit.errors import Forbidden, Malformed, NotFound
from linedesk.kit.ids import uuid7
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.security import Permission, Principal, require

Supervisor = Annotated[Principal, Depends(require(Permission.SUPERVISE))]
Reader = Annotated[Principal, Depends(require(Permission.HANDLE_CALLS))]
KEPT_UNREAD = 20  # older ones do not stand on a screen for ever


class TeamMessage(Model):
    __tablename__ = "team_messages"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_name: Mapped[str]
    team_id: Mapped[UUID | None]
    by_id: Mapped[UUID | None]
    to_id: Mapped[UUID | None]  # one colleague; None: a team or everybody
    text: Mapped[str]


class Receipt(Model):
    __tablename__ = "team_message_receipts"

    message_id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    read_at: Mapped[datetime | None]


class MessageWrite(Write):
    """`to`: one colleague. Else a supervisor writes to a team; `team` left out: to his own, or to
    everybody when he belongs to none."""

    text: Annotated[str, StringConstraints(min_length=1, max_length=500)]
    team: UUID | None = None
    to: UUID | None = None


class Message(BaseModel):
    id: UUID
    at: datetime
    by: str
    team: str | None
    to: str | None  # username of the one whom it is for
    text: str


class SentMessage(Message):
    """`told`: how many it was for; `unread`: the names of those who have not read it."""

    told: int
    unread: list[str]


Tell = Callable[[Sequence[UUID], Message], Awaitable[None]]
_TELLERS = "team message tellers"
router = APIRouter(prefix="/team-messages", tags=["supervision"])


def on_message(database: Database, tell: Tell) -> None:
    """`tell(users, message)` after each message that was kept through `database`."""
    database.info.setdefault(_TELLERS, []).append(tell)


@router.post("", status_code=201)
async def write_message(session: Session, by: Reader, body: MessageWrite) -> SentMessage:
    """To one colleague by anybody; to a team by supervisors."""
    team, people = await _addressed(session, by, body)
    row = TeamMessage(
        by_name=by.username, by_id=by.user_id, team_id=team, to_id=body.to, text=body.text
    )
    sent = await _keep(session, row, people)
    to = {"team": [None, team and str(team)], "to": [None, body.to and str(body.to)]}
    said = {"text": [None, row.text], **to, "told": [0, len(people)]}
    await audit.note(session, by, "sent", "team_message", row.id, said)
    return sent


async def tell_colleague(session: AsyncSession, by: Principal, to: UUID, text: str) -> None:
    """What the house tells one by itself, because of what `by` did; none of his own messages."""
    await _keep(session, TeamMessage(by_name=by.username, to_id=to, text=text), [to])


async def _keep(session: AsyncSession, row: TeamMessage, people: Sequence[UUID]) -> SentMessage:
    session.add(row)
    await session.flush()
    session.add_all(Receipt(message_id=row.id, user_id=one) for one in people)
    await session.refresh(row)
    sent = (await _sent(session, [row]))[0]
    _tell_at_commit(session, people, Message(**sent.model_dump()))
    return sent


@router.get("")
async def list_messages(session: Session, by: Supervisor, page: PageQuery) -> Listed[SentMessage]:
    """What was written to teams, the newest first: a supervisor of a team sees his team's."""
    mine = await _own_team(session, by)
    query = select(TeamMessage).where(TeamMessage.to_id.is_(None))
    if mine is not None:
        query = query.where(TeamMessage.team_id == mine)
    newest = [TeamMessage.at.desc(), TeamMessage.id.desc()]
    rows, total = await fetch_page(session, query, page, {"at": TeamMessage.at}, newest)
    return Listed(items=await _sent(session, [row for (row,) in rows]), total=total)


@router.get("/mine")
async def list_mine(session: Session, by: Reader) -> Listed[SentMessage]:
    """What I and colleagues of mine wrote to each other alone, the newest first."""
    mine = or_(TeamMessage.by_id == by.user_id, TeamMessage.to_id == by.user_id)
    newest = TeamMessage.id.desc()
    query = select(TeamMessage).where(TeamMessage.to_id.is_not(None), mine).order_by(newest)
    rows = (await session.scalars(query.limit(KEPT_UNREAD))).all()
    return Listed(items=await _sent(session, rows), total=len(rows))


@router.get("/unread")
async def list_unread(session: Session, by: Reader) -> Listed[Message]:
    """What was written to me and I have not read, the oldest first."""
    newest = (
        select(TeamMessage)
        .join(Receipt, Receipt.message_id == TeamMessage.id)
        .where(Receipt.user_id == by.user_id, Receipt.read_at.is_(None))
        .order_by(TeamMessage.id.desc())
        .limit(KEPT_UNREAD)
    )
    rows = (await session.scalars(newest)).all()
    names = await _names(session, rows)
    return Listed(items=[_message(row, names) for row in rows[::-1]], total=len(rows))


@router.post("/{message_id}/read", status_code=204)
async def read_message(session: Session, by: Reader, message_id: UUID) -> None:
    """The first time counts."""
    receipt = await session.get(Receipt, (message_id, by.user_id))
    if receipt is None:
        raise NotFound("There is no such message to you")
    receipt.read_at = receipt.read_at or datetime.now(UTC)


async def _own_team(session: AsyncSession, by: Principal) -> UUID | None:
    """The team that bounds the reach of a supervisor; None: no bound."""
    if "admin" in by.roles:
        return None
    return await session.scalar(select(User.team_id).where(User.id == by.user_id))


async def _addressed(
    session: AsyncSession, by: Principal, body: MessageWrite
) -> tuple[UUID | None, list[UUID]]:
    """The team, if it is for one, and everybody whom it is for."""
    if body.to is not None:
        return None, [await _colleague(session, by, body)]
    if not by.may(Permission.SUPERVISE):
        raise Forbidden("Supervisors write to a team; say to whom this is")
    team = await _team(session, by, body.team)
    return team, await _people(session, by, team)


async def _colleague(session: AsyncSession, by: Principal, body: MessageWrite) -> UUID:
    user = await session.get(User, body.to)
    if user is None or user.disabled or not has_desk(user):
        raise Malformed("There is no such colleague", missing=[str(body.to)])
    if body.team is not None or user.id == by.user_id:
        raise Malformed("A message is for one colleague or for a team")
    return user.id


def has_desk(user: User) -> bool:
    """Where a message is seen."""
    return bool({"agent", "supervisor"} & set(user.roles))


async def _team(session: AsyncSession, by: Principal, wanted: UUID | None) -> UUID | None:
    mine = await _own_team(session, by)
    if mine is not None and wanted not in (None, mine):
        raise Forbidden("The team is another one", code="other-team")
    if wanted is not None and await session.get(Team, wanted) is None:
        raise Malformed("There is no such team", missing=[str(wanted)])
    return wanted or mine


async def _people(session: AsyncSession, by: Principal, team: UUID | None) -> list[UUID]:
    """The agents of the team, or of the house."""
    query = select(User.id).where(
        User.roles.contains(["agent"]), User.disabled.is_(False), User.id != by.user_id
    )
    if team is not None:
        query = query.where(User.team_id == team)
    return list(await session.scalars(query))


async def _sent(session: AsyncSession, rows: Sequence[TeamMessage]) -> list[SentMessage]:
    ids = [row.id for row in rows]
    names = await _names(session, rows)
    unread = func.array_agg(User.name).filter(Receipt.read_at.is_(None))
    counted = await session.execute(
        select(Receipt.message_id, func.count(), unread)
        .join(User, User.id == Receipt.user_id)
        .where(Receipt.message_id.in_(ids))
        .group_by(Receipt.message_id)
    )
    found = {id: (told, sorted(left or ())) for id, told, left in counted}
    sent = []
    for row in rows:
        told, left = found.get(row.id, (0, []))
        sent.append(SentMessage(**_message(row, names).model_dump(), told=told, unread=left))
    return sent


async def _names(session: AsyncSession, rows: Sequence[TeamMessage]) -> dict[UUID | None, str]:
    """Of the teams and the people that these messages are for."""
    teams = await session.execute(
        select(Team.id, Team.name).where(Team.id.in_({row.team_id for row in rows} - {None}))
    )
    ids = {row.to_id for row in rows} - {None}
    people = await session.execute(
        select(User.id, User.username.label("name")).where(User.id.in_(ids))
    )
    return {row.id: row.name for row in (*teams, *people)}


def _message(row: TeamMessage, names: Mapping[UUID | None, str]) -> Message:
    team, to = names.get(row.team_id), names.get(row.to_id)
    return Message(id=row.id, at=row.at, by=row.by_name, team=team, to=to, text=row.text)


def _tell_at_commit(session: AsyncSession, people: Sequence[UUID], message: Message) -> None:
    async def tell() -> None:
        for teller in session.info.get(_TELLERS, ()):
            await teller(people, message)

    after_commit(session, tell)
