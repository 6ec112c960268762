"""How long will it take? A model of the line, not an average of the past.

While all agents are busy a line of k is a chain of k departures: somebody ahead is served (rate:
the pace of one seat times the seats at work now) or gives up (rate: each one ahead has the patience
of late). The sum of such waits has a known mean and variance; a gamma distribution with both gives
the bounds. So a second agent who signs in halves the promise at once, which no average does.

Source of the predictor: queue length with reneging (Ibrahim and Whitt, 2009).
"""

from dataclasses import dataclass
from math import exp, log, sqrt

from linedesk.core.agents.table import Presence
from linedesk.core.calls.table import CallState
from linedesk.core.floor import Floor
from linedesk.core.queues.model import Pace

MEMORY_SECONDS = 3600.0  # what is older counts for less and less
RING_SECONDS = 4.0  # from the offer to the answer, usually
AT_WORK = (Presence.READY, Presence.OFFERED, Presence.TALKING, Presence.WRAP_UP)
MEDIAN, NINETY = 0.0, 1.2816  # of the normal distribution


@dataclass(frozen=True, slots=True)
class Estimate:
    """Seconds: on average, not exceeded by half of all, not exceeded by nine in ten."""

    mean: float
    half: float
    ninety: float


def estimate(floor: Floor, queue: str, ahead: int) -> Estimate | None:
    """For who has `ahead` callers before him; None when nobody is at work. It depends on nothing
    that changes without an event, so that every screen shows the same."""
    counts = floor.presences.get(queue)
    seats = sum(counts[presence] for presence in AT_WORK) if counts else 0
    if seats == 0 or counts is None:
        return None
    if counts[Presence.READY] > ahead:
        return Estimate(RING_SECONDS, RING_SECONDS, 3 * RING_SECONDS)
    known = floor.queues.get(queue)
    return of_line(known.pace if known else Pace(), seats, ahead + 1)


def of_line(pace: Pace, seats: int, departures: int) -> Estimate:
    """The sum over i < departures of exponential times with rate `service + i * leave`."""
    service = seats * pace.served / pace.seat_seconds
    leave = min(pace.left / pace.waited_seconds, 1.9 * service)
    low, high = service - leave / 2, service + (departures - 0.5) * leave
    mean = log(high / low) / leave
    variance = (1 / low - 1 / high) / leave
    shape = mean * mean / variance
    return Estimate(
        RING_SECONDS + mean,
        RING_SECONDS + _gamma(mean, shape, MEDIAN),
        RING_SECONDS + _gamma(mean, shape, NINETY),
    )


def _gamma(mean: float, shape: float, z: float) -> float:
    """A quantile of the gamma distribution (Wilson and Hilferty, 1931)."""
    root = 1 - 1 / (9 * shape) + z / (3 * sqrt(shape))
    return mean * max(root, 0.0) ** 3


# --- learning ------------------------------------------------------------------------------------


def look(floor: Floor, queue: str) -> None:
    """Before anything changes in the queue: the time since the last look counts as it was."""
    pace = floor.queue(queue).pace
    passed, pace.at = floor.now - pace.at, floor.now
    waiting = sum(call.state is CallState.QUEUED for call in floor.line(queue).calls)
    counts = floor.presences.get(queue)
    if not waiting or counts is None or counts[Presence.READY] or not 0 < passed < MEMORY_SECONDS:
        return
    _forget(pace, passed)
    pace.seat_seconds += passed * sum(counts[presence] for presence in AT_WORK)
    pace.waited_seconds += passed * waiting


def _forget(pace: Pace, passed: float) -> None:
    kept = exp(-passed / MEMORY_SECONDS)
    pace.served, pace.seat_seconds = pace.served * kept, pace.seat_seconds * kept
    pace.left, pace.waited_seconds = pace.left * kept, pace.waited_seconds * kept


def note_served(floor: Floor, queue: str, waited: float) -> None:
    """Somebody who had to wait is offered to an agent."""
    if waited > 0.5:
        floor.queue(queue).pace.served += 1
        floor.touch_queue(queue)


def note_left(floor: Floor, queue: str) -> None:
    floor.queue(queue).pace.left += 1


SPOKEN_MINUTES = 30  # prompts exist for 1 to 30


def wait_prompt(found: Estimate) -> str:
    """The mean, to the minute."""
    minutes = round(found.mean / 60)
    if minutes < 1:
        return "wait-soon"
    return f"wait-{minutes}" if minutes <= SPOKEN_MINUTES else "wait-many"
