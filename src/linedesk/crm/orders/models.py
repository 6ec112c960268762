from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record
from linedesk.kit.ids import uuid7


class Order(Record):
    """`minor`: what all lines come to, in minor units of the currency."""

    __tablename__ = "orders"

    number: Mapped[int]
    type_id: Mapped[UUID]
    state: Mapped[str]
    phase: Mapped[str]
    customer_id: Mapped[UUID | None]
    interaction_id: Mapped[UUID | None]
    opportunity_id: Mapped[UUID | None]
    owner_id: Mapped[UUID]
    currency: Mapped[str]
    minor: Mapped[int]
    returned_minor: Mapped[int]
    address: Mapped[str]
    note: Mapped[str]
    placed_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    updated_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())


class OrderLine(Model):
    """Code, name and price as they were when it was ordered."""

    __tablename__ = "order_lines"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    order_id: Mapped[UUID]
    rank: Mapped[int]
    product_id: Mapped[UUID]
    code: Mapped[str]
    name: Mapped[str]
    quantity: Mapped[int]
    returned: Mapped[int]
    minor: Mapped[int]


class OrderEvent(Model):
    __tablename__ = "order_events"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    order_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    name: Mapped[str]
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
    data: Mapped[dict[str, Any]]
