"""The caller as the core needs to know him: enough to branch, to greet and to fill the pop."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Customer:
    id: str
    name: str
    company: str = ""
    category: str = ""
    vip: bool = False
    owner: str | None = None  # agent id
    language: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognition:
    """What the records know of a number. `last_agent` talked with it last, `dialed_by` dialed it in
    vain after that; agent ids, both not long ago."""

    customers: tuple[Customer, ...] = ()
    last_agent: str | None = None
    dialed_by: str | None = None
