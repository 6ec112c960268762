"""Products with their price list."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.money import Amount, Currency, minor_units, shown
from linedesk.crm.products.models import Product, ProductPrice
from linedesk.directory.fields import Title
from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.security import Permission

ProductCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,49}$")]


class Price(BaseModel):
    """From `valid_from` up to `valid_to` (not that day itself; null: for good)."""

    model_config = ConfigDict(extra="forbid")

    currency: Currency = "CNY"
    amount: Amount
    valid_from: date = date(2000, 1, 1)
    valid_to: date | None = None


class PriceView(BaseModel):
    currency: str
    amount: str
    valid_from: date
    valid_to: date | None


class ProductWrite(Write):
    code: ProductCode
    name: Title
    category: Annotated[str, StringConstraints(max_length=100)] = ""
    description: Annotated[str, StringConstraints(max_length=10_000)] = ""
    unit: Annotated[str, StringConstraints(max_length=20)] = ""
    active: bool = True
    prices: Annotated[list[Price], Field(max_length=200)] = []

    @model_validator(mode="after")
    def _one_price_a_day(self) -> "ProductWrite":
        by_currency: dict[str, list[Price]] = defaultdict(list)
        for price in self.prices or ():
            if price.valid_to and price.valid_to <= price.valid_from:
                raise ValueError("a price ends after it begins")
            by_currency[price.currency].append(price)
        for prices in by_currency.values():
            ordered = sorted(prices, key=lambda price: price.valid_from)
            for one, following in pairwise(ordered):
                if one.valid_to is None or one.valid_to > following.valid_from:
                    raise ValueError(f"two prices in {one.currency} are valid on the same day")
        return self


class ProductView(View):
    """`today`: what it costs now, by currency; empty when it cannot be sold."""

    code: str
    name: str
    category: str
    description: str
    unit: str
    active: bool
    prices: list[PriceView]
    today: dict[str, str]


class Products(Noun[Product]):
    name, path, model, write, view = "product", "products", Product, ProductWrite, ProductView
    searched, order, live = ("code", "name", "category"), "code", False
    reading, writing = Permission.READ_WORK, Permission.WRITE_PRODUCTS

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: Product | None
    ) -> dict[str, Any]:
        sent.pop("prices", None)
        return sent

    async def written(self, session: AsyncSession, row: Product, sent: dict[str, Any]) -> None:
        if "prices" not in sent:
            return
        await session.execute(delete(ProductPrice).where(ProductPrice.product_id == row.id))
        for price in sent["prices"]:
            minor = minor_units(price.pop("amount"), price["currency"])
            session.add(ProductPrice(product_id=row.id, minor=minor, **price))
        await session.flush()

    async def views(self, session: AsyncSession, rows: Sequence[Product]) -> list[View]:
        prices = await _prices(session, [row.id for row in rows])
        today = datetime.now(UTC).date()
        return [
            ProductView(
                **{name: getattr(row, name) for name in _COLUMNS},
                prices=[_shown(price) for price in prices[row.id]],
                today={p.currency: _amount(p) for p in prices[row.id] if valid(p, today)},
            )
            for row in rows
        ]


_COLUMNS = (
    *("id", "created_at", "version", "code", "name", "category", "description", "unit", "active"),
)


def valid(price: ProductPrice, day: date) -> bool:
    return price.valid_from <= day and (price.valid_to is None or day < price.valid_to)


def _amount(price: ProductPrice) -> str:
    return shown(price.minor, price.currency)


def _shown(price: ProductPrice) -> PriceView:
    return PriceView(
        currency=price.currency,
        amount=_amount(price),
        valid_from=price.valid_from,
        valid_to=price.valid_to,
    )


async def _prices(
    session: AsyncSession, products: Sequence[UUID]
) -> dict[UUID, list[ProductPrice]]:
    rows = await session.scalars(
        select(ProductPrice)
        .where(ProductPrice.product_id.in_(products))
        .order_by(ProductPrice.currency, ProductPrice.valid_from)
    )
    found: dict[UUID, list[ProductPrice]] = defaultdict(list)
    for row in rows:
        found[row.product_id].append(row)
    return found


async def priced(
    session: AsyncSession, products: Sequence[UUID], currency: str, day: date
) -> dict[UUID, tuple[Product, int | None]]:
    """Each product with its price on that day in minor units; None: it has none."""
    rows = await session.scalars(select(Product).where(Product.id.in_(products)))
    prices = await _prices(session, products)
    return {
        row.id: (
            row,
            next(
                (p.minor for p in prices[row.id] if p.currency == currency and valid(p, day)), None
            ),
        )
        for row in rows
    }
