from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from linedesk.directory.fields import Language
from linedesk.directory.noun import Write

Category = Annotated[str, StringConstraints(max_length=100)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Body = Annotated[str, StringConstraints(min_length=1, max_length=200_000)]
Remark = Annotated[str, StringConstraints(max_length=2000)]


class ArticleWrite(Write):
    """A new article, as a draft."""

    model_config = ConfigDict(str_max_length=200_000)

    title: Title
    body: Body
    category: Category = ""
    language: Language = "zh"
    expires_on: date | None = None


class VersionWrite(Write):
    """What the article shall say from its next approval on. `version`: the article's when it was
    read; on top of an older state nothing is written."""

    model_config = ConfigDict(str_max_length=200_000)

    title: Title
    body: Body
    version: int | None = None


class ArticleChange(Write):
    category: Category = ""
    language: Language = "zh"
    expires_on: date | None = None
    archived: bool = False
    version: int | None = None


class Decision(Write):
    approved: bool
    remark: Remark = ""


class UseWrite(Write):
    interaction_id: UUID


class Piece(BaseModel):
    """`marks`: [begin, end) of what was found, in signs; nothing in `text` is markup."""

    text: str
    marks: list[tuple[int, int]]


class VersionView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    number: int
    title: str
    body: str
    state: str
    at: datetime
    by_name: str
    decided_at: datetime | None
    decided_name: str
    remark: str


class ArticleView(BaseModel):
    """`state`: draft, review, published, expired, archived; `title` of what is published, else of
    the newest version. `uses`: calls in which it helped."""

    id: UUID
    category: str
    language: str
    state: str
    published: int | None
    newest: int
    title: Piece
    excerpt: Piece
    expires_on: date | None
    uses: int
    used_at: datetime | None
    created_at: datetime
    version: int


class ArticleDetail(ArticleView):
    body: str
    versions: list[VersionView]


class CategoryCount(BaseModel):
    category: str
    articles: int
    uses: int
