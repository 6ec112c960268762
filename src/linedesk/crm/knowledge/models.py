from datetime import date, datetime
from uuid import UUID

from sqlalchemy import FetchedValue, Text
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record


class Article(Record):
    """`published`: the number of the version that people read; `category` by dots as in codes."""

    __tablename__ = "articles"

    category: Mapped[str]
    language: Mapped[str]
    published: Mapped[int | None]
    expires_on: Mapped[date | None]
    archived: Mapped[bool]


class ArticleVersion(Model):
    """What was written once; `state`: draft, review, approved, rejected. After approval it stays
    as it is, so that an old answer can be explained."""

    __tablename__ = "article_versions"

    article_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    body: Mapped[str]
    state: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    decided_name: Mapped[str]
    remark: Mapped[str]
    version: Mapped[int] = mapped_column(default=1)


class ArticleWord(Model):
    """One of the words of the published version (`crm/knowledge/words.py`)."""

    __tablename__ = "article_words"

    article_id: Mapped[UUID] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)


class ArticleUse(Model):
    """An article that helped in a call; once a call."""

    __tablename__ = "article_uses"

    article_id: Mapped[UUID] = mapped_column(primary_key=True)
    interaction_id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
