from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FetchedValue, Text
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record


class Company(Record):
    __tablename__ = "companies"

    name: Mapped[str]


class CustomerRow(Record):
    """`custom`: the tenant's own fields, as the form `customer` defines them."""

    __tablename__ = "customers"

    name: Mapped[str]
    sort_key: Mapped[str]
    company_id: Mapped[UUID | None]
    category: Mapped[str]
    vip: Mapped[bool]
    owner_id: Mapped[UUID | None]
    language: Mapped[str | None]
    tags: Mapped[list[str]]
    custom: Mapped[dict[str, Any]]
    email: Mapped[str]
    note: Mapped[str]
    updated_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())


class CustomerNumber(Model):
    """One of a customer's numbers, normalised; `rank` 0 is the one to call first."""

    __tablename__ = "customer_numbers"

    customer_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    rank: Mapped[int]


class CustomerWord(Model):
    """One of the words of `crm/customers/words.py`."""

    __tablename__ = "customer_words"

    customer_id: Mapped[UUID] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
