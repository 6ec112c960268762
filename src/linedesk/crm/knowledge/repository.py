"""The SQL of knowledge."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, delete, func, insert, intersect, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from linedesk.crm.knowledge.models import Article, ArticleUse, ArticleVersion, ArticleWord
from linedesk.crm.knowledge.words import Term
from linedesk.directory.repository import fetch_joined
from linedesk.kit.pagination import Page, fetch_page

_LAST_SIGN = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Filters:
    """`category`: those below it count. `state` as in the view; without it what is published.
    `used_in`: what helped in this interaction, whatever became of it."""

    category: str = ""
    language: str = ""
    state: str = ""
    used_in: UUID | None = None


def _newest() -> Any:
    return (
        select(func.max(ArticleVersion.number))
        .where(ArticleVersion.article_id == Article.id)
        .correlate(Article)
        .scalar_subquery()
    )


def full() -> tuple[Any, Any]:
    """The query of (article, the version shown, number of the newest, its state, uses, last use),
    and the alias of the version shown."""
    shown, newest = aliased(ArticleVersion), aliased(ArticleVersion)
    uses = select(func.count()).where(ArticleUse.article_id == Article.id).scalar_subquery()
    last = select(func.max(ArticleUse.at)).where(ArticleUse.article_id == Article.id)
    query: Any = (
        select(
            Article,
            shown,
            newest.number.label("newest"),
            newest.state.label("newest_state"),
            uses.label("uses"),
            last.scalar_subquery().label("used_at"),
        )
        .select_from(Article)
        .join(newest, and_(newest.article_id == Article.id, newest.number == _newest()))
        .join(
            shown,
            and_(
                shown.article_id == Article.id,
                shown.number == func.coalesce(Article.published, newest.number),
            ),
        )
    )
    return query, shown


def in_force(today: date) -> ColumnElement[bool]:
    return and_(
        Article.published.is_not(None),
        ~Article.archived,
        or_(Article.expires_on.is_(None), Article.expires_on > today),
    )


def _state(state: str, today: date) -> ColumnElement[bool]:
    expired = and_(Article.published.is_not(None), Article.expires_on <= today)
    unpublished = and_(Article.published.is_(None), ~Article.archived)
    waiting = Article.id.in_(
        select(ArticleVersion.article_id).where(ArticleVersion.state == "review")
    )
    states: dict[str, ColumnElement[bool]] = {
        "published": in_force(today),
        "expired": and_(expired, ~Article.archived),
        "archived": Article.archived.is_(True),
        "draft": unpublished,
        "review": waiting,
        "all": Article.id.is_not(None),
    }
    return states.get(state, Article.id.is_(None))


async def fetch_articles(
    session: AsyncSession, page: Page, filters: Filters, terms: Sequence[Term], today: date
) -> tuple[Sequence[Any], int]:
    """What is found in the title stands first, then what helped most often."""
    query, shown = full()
    state = filters.state or ("all" if filters.used_in else "published")
    query = query.where(_state(state, today))
    if filters.used_in:
        helped = select(ArticleUse.article_id).where(ArticleUse.interaction_id == filters.used_in)
        query = query.where(Article.id.in_(helped))
    if filters.category:
        below = Article.category.startswith(f"{filters.category}.", autoescape=True)
        query = query.where(or_(Article.category == filters.category, below))
    if filters.language:
        query = query.where(Article.language == filters.language)
    order: list[Any] = []
    if page.q:
        query = query.where(_found(terms, shown))
        titled = [shown.title.icontains(term.text, autoescape=True) for term in terms]
        order = [case((and_(true(), *titled), 0), else_=1)]
    sortable = {"created_at": Article.created_at, "title": shown.title}
    used = select(func.count()).where(ArticleUse.article_id == Article.id).scalar_subquery()
    default = [*order, used.desc(), Article.created_at.desc(), Article.id]
    return await fetch_page(session, query, page, sortable, default)


def _found(terms: Sequence[Term], shown: Any) -> ColumnElement[bool]:
    """All terms, each by its index; pairs of Chinese signs are checked once more as they stand."""
    conditions: list[ColumnElement[bool]] = []
    for term in terms:
        conditions += [ArticleWord.word == word for word in term.exact]
        if term.prefix:
            low, high = term.prefix, term.prefix + _LAST_SIGN
            conditions.append((ArticleWord.word >= low) & (ArticleWord.word < high))
    if not conditions:
        return Article.id.is_(None)
    ids = intersect(*(select(ArticleWord.article_id).where(one) for one in conditions))
    text = func.concat(shown.title, "\n", shown.body)
    literal = [text.contains(term.text, autoescape=True) for term in terms if len(term.exact) > 1]
    return and_(Article.id.in_(ids), *literal)


async def fetch_article(session: AsyncSession, key: UUID) -> Any:
    query, _ = full()
    return await fetch_joined(session, query.where(Article.id == key), "article")


async def versions_of(session: AsyncSession, key: UUID) -> list[ArticleVersion]:
    query = select(ArticleVersion).where(ArticleVersion.article_id == key)
    return list(await session.scalars(query.order_by(ArticleVersion.number.desc())))


async def set_words(session: AsyncSession, key: UUID, words: Sequence[str]) -> None:
    await session.execute(delete(ArticleWord).where(ArticleWord.article_id == key))
    if words:
        rows = [{"article_id": key, "word": word} for word in words]
        await session.execute(insert(ArticleWord), rows)


async def categories(session: AsyncSession, today: date) -> Sequence[Any]:
    """(category, articles in force, uses)"""
    uses = (
        select(ArticleUse.article_id, func.count().label("uses"))
        .group_by(ArticleUse.article_id)
        .subquery()
    )
    rows = await session.execute(
        select(Article.category, func.count(), func.coalesce(func.sum(uses.c.uses), 0))
        .outerjoin(uses, uses.c.article_id == Article.id)
        .where(in_force(today))
        .group_by(Article.category)
        .order_by(Article.category)
    )
    return rows.all()
