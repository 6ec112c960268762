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
