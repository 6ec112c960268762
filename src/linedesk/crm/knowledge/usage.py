"""Used in calls: which articles helped how often, sorted by what one asks for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.knowledge.models import Article, ArticleUse, ArticleVersion
from linedesk.directory.queues.models import Queue

By = Literal["article", "category", "agent", "queue"]
MOST = 1000
_WHAT: Mapping[str, tuple[Any, Any]] = {
    "article": (Article.id, ArticleVersion.title),
    "category": (Article.category, Article.category),
    "agent": (ArticleUse.by_id, ArticleUse.by_name),
    "queue": (Queue.id, Queue.name),
}


class UseCount(BaseModel):
    """`calls` in which something of it helped, `agents` who said so; `id` of the article."""

    id: UUID | None
    key: str
    calls: int
    agents: int
    last: datetime


async def used(
    session: AsyncSession, by: By, begun: datetime | None, until: datetime | None
) -> list[UseCount]:
    """What helped most stands first; an unused article, category, agent or queue is not in it."""
    column, name = _WHAT[by]
    shown = and_(
        ArticleVersion.article_id == Article.id, ArticleVersion.number == Article.published
    )
    calls = func.count(ArticleUse.interaction_id.distinct())
    query = (
        select(column, func.max(name), calls, func.count(ArticleUse.by_id.distinct()))
        .add_columns(func.max(ArticleUse.at))
        .join(Article, Article.id == ArticleUse.article_id)
        .outerjoin(ArticleVersion, shown)
        .outerjoin(InteractionRow, InteractionRow.id == ArticleUse.interaction_id)
        .outerjoin(Queue, Queue.id == InteractionRow.queue_id)
        .group_by(column)
        .order_by(calls.desc(), func.max(name))
        .limit(MOST)
    )
    if begun:
        query = query.where(ArticleUse.at >= begun)
    if until:
        query = query.where(ArticleUse.at < until)
    rows = await session.execute(query.select_from(ArticleUse))
    return [
        UseCount(
            id=key if by == "article" else None, key=key_name or "", calls=n, agents=m, last=at
        )
        for key, key_name, n, m, at in rows
    ]
