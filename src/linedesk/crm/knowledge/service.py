"""Articles are written, reviewed, published, and counted when they helped."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import flag_modified

from linedesk.crm.knowledge import repository
from linedesk.crm.knowledge.models import Article, ArticleUse, ArticleVersion
from linedesk.crm.knowledge.schemas import (
    ArticleChange,
    ArticleDetail,
    ArticleView,
    ArticleWrite,
    Decision,
    Piece,
    VersionView,
    VersionWrite,
)
from linedesk.crm.knowledge.words import Term, excerpt, marks, terms_of, words_of
from linedesk.directory import audit
from linedesk.directory.repository import fetch
from linedesk.kit.db import unchanged
from linedesk.kit.errors import Conflict, Forbidden
from linedesk.kit.security import Permission, Principal

OPEN = ("draft", "review", "rejected")


async def write(session: AsyncSession, by: Principal, body: ArticleWrite) -> UUID:
    article = Article(
        **body.model_dump(include={"category", "language", "expires_on"}), archived=False
    )
    session.add(article)
    await session.flush()
    session.add(_version(article.id, 1, by, body.title, body.body))
    await session.flush()
    await audit.note(session, by, "created", "article", article.id)
    return article.id


async def rewrite(session: AsyncSession, by: Principal, key: UUID, body: VersionWrite) -> None:
    """The open draft, or a new version when the last one was decided; people read the published
    one until this one is approved."""
    article = await fetch(session, Article, key)
    unchanged(article, body.version)
    newest = (await repository.versions_of(session, key))[0]
    if newest.state in OPEN:
        newest.title, newest.body, newest.state = body.title, body.body, "draft"
        newest.by_id, newest.by_name = by.user_id, by.username
    else:
        session.add(_version(key, newest.number + 1, by, body.title, body.body))
    article.archived = False
    flag_modified(article, "archived")  # so that who writes at the same time is refused
    await session.flush()


def _version(key: UUID, number: int, by: Principal, title: str, body: str) -> ArticleVersion:
    return ArticleVersion(
        article_id=key,
        number=number,
        title=title,
        body=body,
        state="draft",
        by_id=by.user_id,
        by_name=by.username,
        decided_name="",
        remark="",
    )


async def submit(session: AsyncSession, by: Principal, key: UUID) -> None:
    """The draft is complete; somebody who may approve decides."""
    newest = await _newest(session, key, ("draft", "rejected"))
    newest.state = "review"
    await session.flush()


async def decide(session: AsyncSession, by: Principal, key: UUID, body: Decision) -> None:
    """Approved, it is what people read and find from now on; nobody approves his own words."""
    newest = await _newest(session, key, ("review",))
    if newest.by_id == by.user_id:
        raise Forbidden("Somebody else has to approve it", code="own-article")
    newest.state = "approved" if body.approved else "rejected"
    newest.decided_at, newest.remark = datetime.now(UTC), body.remark
    newest.decided_by, newest.decided_name = by.user_id, by.username
    if body.approved:
        article = await fetch(session, Article, key)
        article.published = newest.number
        await repository.set_words(session, key, words_of(newest.title, newest.body))
    await session.flush()
    changes = {"version": [None, newest.number]}
    await audit.note(session, by, newest.state, "article", key, changes)


async def _newest(session: AsyncSession, key: UUID, states: tuple[str, ...]) -> ArticleVersion:
    await fetch(session, Article, key)
    newest = (await repository.versions_of(session, key))[0]
    if newest.state not in states:
        raise Conflict("It is not at that point", code="illegal-move", state=newest.state)
    return newest


async def change(session: AsyncSession, by: Principal, key: UUID, body: ArticleChange) -> None:
    article = await fetch(session, Article, key)
    sent = body.model_dump(include=body.model_fields_set)
    unchanged(article, sent.pop("version", None))
    before = {name: str(getattr(article, name)) for name in sent}
    for name, value in sent.items():
        setattr(article, name, value)
    after = {name: str(value) for name, value in sent.items()}
    await audit.note(session, by, "changed", "article", key, audit.differences(before, after))
    await session.flush()


async def use(session: AsyncSession, by: Principal, key: UUID, interaction: UUID) -> None:
    """It helped in this call; once more in the same call changes nothing."""
    await fetch(session, Article, key)
    await session.execute(
        insert(ArticleUse)
        .values(article_id=key, interaction_id=interaction, by_id=by.user_id, by_name=by.username)
        .on_conflict_do_nothing()
    )


def view(row: Any, q: str = "") -> ArticleView:
    terms = terms_of(q)
    return ArticleView(**_common(row, terms))


def _common(row: Any, terms: list[Term]) -> dict[str, Any]:
    article, shown = row[0], row[1]
    found = excerpt(shown.body, terms)
    return {
        **{name: getattr(article, name) for name in _SAME},
        "state": _state(article, row.newest_state),
        "newest": row.newest,
        "title": Piece(text=shown.title, marks=marks(shown.title, terms)),
        "excerpt": Piece(text=found.text, marks=found.marks),
        "uses": row.uses,
        "used_at": row.used_at,
    }


_SAME = (*("id", "category", "language", "published", "expires_on", "created_at", "version"),)


def _state(article: Article, newest: str) -> str:
    if article.archived:
        return "archived"
    if article.published is None:
        return "review" if newest == "review" else "draft"
    today = datetime.now(UTC).date()
    return "expired" if article.expires_on and article.expires_on <= today else "published"


async def detail(session: AsyncSession, by: Principal, key: UUID) -> ArticleDetail:
    """With its history for those who write; readers get what is published."""
    row = await repository.fetch_article(session, key)
    versions = await repository.versions_of(session, key)
    if not by.may(Permission.WRITE_KNOWLEDGE):
        versions = [one for one in versions if one.number == row[0].published]
    return ArticleDetail(
        **_common(row, []),
        body=row[1].body,
        versions=[VersionView.model_validate(one) for one in versions],
    )
