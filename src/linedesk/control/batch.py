"""One batch of inputs: what it makes durable and what it lets leave afterwards."""

from dataclasses import dataclass, field

import msgspec
from msgspec import Raw

from linedesk.control.images import encode_image, key_of
from linedesk.control.segments import FactRow
from linedesk.core.center import Center
from linedesk.core.effects import CancelTimer, Changed, Effect, SetTimer, Tell
from linedesk.core.facts import Fact
from linedesk.kit.ids import uuid7


@dataclass(slots=True)
class Batch:
    """The fold of several inputs' effects; `effects` in the order in which they were decided."""

    at: float
    facts: list[FactRow] = field(default_factory=list)
    images: dict[str, Raw] = field(default_factory=dict)
    timers: dict[str, float | None] = field(default_factory=dict)
    effects: list[Effect] = field(default_factory=list)

    @property
    def durable(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.facts or self.images or self.timers)

    def take(self, center: Center, effects: list[Effect], now: float) -> None:
        """Add what one input did; all of it or, when something cannot be encoded, nothing."""
        facts = [row_of(effect.fact) for effect in effects if isinstance(effect, Tell)]
        images = {
            key_of(effect.kind, effect.id): encode_image(center.image(effect.kind, effect.id))
            for effect in effects
            if isinstance(effect, Changed)
        }
        self.facts += facts
        self.images |= images
        self.timers |= timers_of(effects, now)
        self.effects += effects


def row_of(fact: Fact) -> FactRow:
    data = msgspec.to_builtins(fact)
    return FactRow(uuid7(), fact.name, data.pop("at"), data)


def timers_of(effects: list[Effect], now: float) -> dict[str, float | None]:
    """Due times by key as these effects leave them; the last word on a key counts."""
    timers: dict[str, float | None] = {}
    for effect in effects:
        if isinstance(effect, SetTimer):
            timers[effect.key] = now + effect.seconds
        elif isinstance(effect, CancelTimer):
            timers[effect.key] = None
    return timers
