from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime

from linedesk.crm.knowledge import repository, service, usage
from linedesk.crm.knowledge.repository import Filters
from linedesk.crm.knowledge.schemas import (
    ArticleChange,
    ArticleDetail,
    ArticleView,
    ArticleWrite,
    CategoryCount,
    Decision,
    UseWrite,
    VersionWrite,
)
from linedesk.crm.knowledge.words import terms_of
from linedesk.kit.db import Reading, Session
from linedesk.kit.pagination import Listed, PageQuery, asked
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/articles", tags=["articles"])

Reader = Annotated[Principal, Depends(require(Permission.READ_KNOWLEDGE))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_KNOWLEDGE))]
Approver = Annotated[Principal, Depends(require(Permission.APPROVE_KNOWLEDGE))]
FilterQuery = Annotated[Filters, Depends(asked(Filters))]


@router.get("")
async def list_articles(
    session: Reading, _: Reader, page: PageQuery, filters: FilterQuery
) -> Listed[ArticleView]:
    """What is in force; `q` in Chinese or English, what is found is marked."""
    today = datetime.now(UTC).date()
    terms = terms_of(page.q)
    rows, total = await repository.fetch_articles(session, page, filters, terms, today)
    return Listed(items=[service.view(row, page.q) for row in rows], total=total)


@router.get("/categories")
async def list_categories(session: Reading, _: Reader) -> Listed[CategoryCount]:
    rows = await repository.categories(session, datetime.now(UTC).date())
    items = [CategoryCount(category=name, articles=n, uses=uses) for name, n, uses in rows]
    return Listed(items=items, total=len(items))


@router.get("/uses")
async def read_uses(
    session: Reading,
    _: Reader,
    by: usage.By = "article",
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None,
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None,
) -> Listed[usage.UseCount]:
    """In how many calls what helped, by article, category, agent or queue."""
    found = await usage.used(session, by, begun, until)
    return Listed(items=found, total=len(found))


@router.get("/{article_id}")
async def read_article(session: Reading, by: Reader, article_id: UUID) -> ArticleDetail:
    return await service.detail(session, by, article_id)


@router.post("", status_code=201)
async def write_article(session: Session, by: Writer, body: ArticleWrite) -> ArticleDetail:
    key = await service.write(session, by, body)
    return await service.detail(session, by, key)


@router.patch("/{article_id}")
async def change_article(
    session: Session, by: Approver, article_id: UUID, body: ArticleChange
) -> ArticleDetail:
    """Where it stands and until when it holds; what it says is changed by a new version."""
    await service.change(session, by, article_id, body)
    return await service.detail(session, by, article_id)


@router.put("/{article_id}/draft")
async def rewrite_article(
    session: Session, by: Writer, article_id: UUID, body: VersionWrite
) -> ArticleDetail:
    await service.rewrite(session, by, article_id, body)
    return await service.detail(session, by, article_id)


@router.post("/{article_id}/submit")
async def submit_article(session: Session, by: Writer, article_id: UUID) -> ArticleDetail:
    await service.submit(session, by, article_id)
    return await service.detail(session, by, article_id)


@router.post("/{article_id}/decide")
async def decide_article(
    session: Session, by: Approver, article_id: UUID, body: Decision
) -> ArticleDetail:
    await service.decide(session, by, article_id, body)
    return await service.detail(session, by, article_id)


@router.post("/{article_id}/use", status_code=204)
async def use_article(session: Session, by: Reader, article_id: UUID, body: UseWrite) -> None:
    """It helped in a call."""
    await service.use(session, by, article_id, body.interaction_id)
