"""A restart is normal: the calls live in the switch, what we knew of them lives in the journal.

The order matters. First the journal's last checkpoint and the lines after it become the core's
state; then the timers are armed again, those that fell due meanwhile at once; only then is the
switch heard. Its first word is `SwitchConnected` with all that it holds, and the core compares:
it adopts, finishes or hangs up. Commands wait (see `lanes`) until that comparison is done.
"""

import time
from dataclasses import dataclass

import structlog

from linedesk.control.images import decode_images
from linedesk.control.journal import Journal
from linedesk.core.center import Center
from linedesk.core.effects import Effect

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Recovery:
    """`timers`: seconds from now by key, negative when overdue; `effects`: what the core asks."""

    timers: dict[str, float]
    effects: list[Effect]


def recover(journal: Journal, center: Center, now: float) -> Recovery:
    started = time.perf_counter()
    journal.open()
    center.restore(decode_images(journal.images))
    timers = {key: due - now for key, due in journal.timers.items()}
    effects = center.resume(now)
    log.info(
        "restored from the journal",
        images=len(journal.images),
        timers=len(timers),
        line=journal.seq,
        seconds=round(time.perf_counter() - started, 3),
    )
    return Recovery(timers, effects)
