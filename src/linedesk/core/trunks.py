"""Which line takes a call out of the house: the first of the set-up that is well.

A trunk is sick while the switch says that the carrier does not answer or does not keep us
registered, and for a while after several calls in a row could not be placed over it. When all are
sick the first is tried all the same.
"""

from collections.abc import Collection
from typing import Any

from linedesk.core.facts import TrunkChanged as TrunkChangedFact
from linedesk.core.floor import Floor, TrunkState

BREAK_AFTER = 3  # calls in a row that could not be placed ...
BREAK_SECONDS = 30.0  # ... and the trunk is left alone for so long


def choose(floor: Floor, tried: Collection[str] = ()) -> str:
    """The trunk for a call; empty when every one was tried or there is none."""
    left = [name for name in floor.definitions.outbound_trunks if name not in tried]
    well = [name for name in left if is_well(floor, name)]
    return next(iter(well), "" if tried else next(iter(left), ""))


def is_well(floor: Floor, name: str) -> bool:
    state = floor.trunk(name)
    return not state.faults and floor.now >= state.open_until


def heard(floor: Floor, name: str, reachable: bool, fault: str) -> bool:
    """The switch says whether the carrier has this fault; whether that is news."""
    state = floor.trunk(name)
    if state.asked and (fault not in state.faults) is reachable:
        return False
    state.asked = True
    (state.faults.discard if reachable else state.faults.add)(fault)
    _change(floor, state, min(state.faults, default=""))
    return True


def failed(floor: Floor, name: str, why: str) -> None:
    state = floor.trunk(name)
    state.failures += 1
    if state.failures % BREAK_AFTER == 0:
        state.open_until = floor.now + BREAK_SECONDS
        _change(floor, state, why)


def worked(floor: Floor, name: str) -> None:
    state = floor.trunk(name)
    if state.open_until:
        state.open_until = 0.0
        _change(floor, state, "")
    state.failures = 0


def _change(floor: Floor, state: TrunkState, why: str) -> None:
    state.since, state.why = floor.now, why
    fact = TrunkChangedFact(at=floor.now, trunk=state.name, up=is_well(floor, state.name), why=why)
    floor.tell(fact)


def views(floor: Floor) -> list[dict[str, Any]]:
    """In the order in which they are tried. `state`: up, down, or unknown (nobody asked it yet)."""
    return [_view(floor, floor.trunk(name)) for name in floor.definitions.outbound_trunks]


def _view(floor: Floor, state: TrunkState) -> dict[str, Any]:
    known = state.asked or state.failures > 0 or state.since > 0
    word = ("up" if is_well(floor, state.name) else "down") if known else "unknown"
    using = (one for call in floor.calls.values() for one in call.attempts)
    return {
        "name": state.name,
        "state": word,
        "reason": state.why,
        "since": state.since or None,
        "retry_at": state.open_until if state.open_until > floor.now else None,
        "failures": state.failures,
        "dialing": sum(one.trunk == state.name for one in using),
    }
