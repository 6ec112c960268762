"""Money: whole minor units in the database, decimal text outside, never a float between."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from linedesk.kit.errors import Malformed

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Amount = Annotated[Decimal, Field(ge=0, le=Decimal(10) ** 12)]

_USUAL = 2
_DECIMALS = {
    **dict.fromkeys(("JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "UGX", "PYG"), 0),
    **dict.fromkeys(("KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"), 3),
}


def decimals(currency: str) -> int:
    return _DECIMALS.get(currency, _USUAL)


def minor_units(amount: Decimal, currency: str) -> int:
    """`Decimal("19.90")`, CNY -> 1990; Malformed when the currency has no such small coin."""
    scaled = amount.scaleb(decimals(currency))
    if scaled != scaled.to_integral_value():
        raise Malformed(f"{currency} has {decimals(currency)} decimals", field="amount")
    return int(scaled)


def shown(minor: int, currency: str) -> str:
    """1990, CNY -> `19.90`"""
    return f"{Decimal(minor).scaleb(-decimals(currency)):.{decimals(currency)}f}"
