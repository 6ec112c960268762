from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record
from linedesk.kit.ids import uuid7


class Product(Record):
    __tablename__ = "products"

    code: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    description: Mapped[str]
    unit: Mapped[str]
    active: Mapped[bool]


class ProductPrice(Model):
    """Valid from a day up to another (not that one); in a currency there is one price a day."""

    __tablename__ = "product_prices"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    product_id: Mapped[UUID]
    currency: Mapped[str]
    minor: Mapped[int]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
