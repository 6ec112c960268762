"""What must be done: the answer of `Center.handle`. The core itself does none of it.

Order matters: the control plane makes the facts durable first, then lets the rest leave in order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from linedesk.core import telephony
from linedesk.core.facts import Fact


@dataclass(frozen=True, slots=True)
class Perform:
    """A command for the switch, in the ordered lane of `lane` (the call id)."""

    lane: str
    command: telephony.Command


@dataclass(frozen=True, slots=True)
class SetTimer:
    """`TimerFired(key)` after `seconds`; a timer with the same key is replaced."""

    key: str
    seconds: float


@dataclass(frozen=True, slots=True)
class CancelTimer:
    key: str


@dataclass(frozen=True, slots=True)
class FindCustomer:
    """Ask the records who calls; `CustomerFound` or `CustomerNotFound` answers, perhaps late."""

    call: str
    number: str


@dataclass(frozen=True, slots=True)
class AskOutside:
    """Ask `source` (of the set-up, or one of the records' own); `OutsideAnswered` or
    `OutsideFailed` with the same number follows, perhaps too late."""

    call: str
    question: int
    source: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tell:
    """Something became true."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class Changed:
    """The live view of one thing is now `view` (None: it is gone).

    `kind` is "call", "agent" or "queue". A snapshot plus every later `Changed` is a new snapshot.
    """

    kind: str
    id: str
    view: dict[str, Any] | None


Effect = Perform | SetTimer | CancelTimer | FindCustomer | AskOutside | Tell | Changed
