"""B1: how fast is a waiting caller given to an agent who has become free? Ours against app_queue.

`python -m bench.reaction [--agents 5] [--repeats 3] [--seconds 60]`, as root (for the sniffer).
More callers than agents at all times, phones answer after 100 ms and hang up after 6 s; then
single calls with everybody idle. Same Asterisk build, phones, recording and clock for both.
"""

import argparse
import asyncio
from dataclasses import dataclass, field

from bench import analysis, machine
from bench.callers import call
from bench.course import OURS, PEER, Course, laid_out
from bench.running import chosen, say
from bench.sniffer import Packet, Sniffer

ANSWER_AFTER, TALK = 0.1, 6.0  # seconds
WAITING = 5  # callers in the queue at any moment


@dataclass
class Samples:
    """Seconds."""

    free_to_invite: list[float] = field(default_factory=list)
    call_to_invite: list[float] = field(default_factory=list)
    post_dial: list[float] = field(default_factory=list)


async def main() -> None:
    options = chosen(__doc__, agents=5, repeats=3, seconds=60.0)
    found = {OURS: Samples(), PEER: Samples()}
    async with laid_out(options.agents, ANSWER_AFTER, TALK) as course:
        described = machine.description(course.asterisk)
        for _ in range(options.repeats):
            for system in (OURS, PEER):
                await _saturate(course, system, options, found[system])
                await _call_one_by_one(course, system, found[system])
        say(f"{described}\n\n{table(found, options.agents)}")


def table(found: dict[str, Samples], agents: int) -> str:
    """Markdown: milliseconds of both, and how many times faster ours is."""
    rows = [
        f"| {agents} agents | samples | Linedesk p50 / p90 / p99 ms "
        "| app_queue p50 / p90 / p99 ms | app_queue : Linedesk at p50, p99 |",
        "|---|---|---|---|---|",
    ]
    for what in ("free_to_invite", "call_to_invite", "post_dial"):
        ours, peer = (analysis.figures(getattr(found[name], what)) for name in (OURS, PEER))
        rows.append(
            f"| {what.replace('_', ' ')} | {ours.count} / {peer.count} | {_shown(ours)} "
            f"| {_shown(peer)} | {peer.p50 / ours.p50:.1f}, {peer.p99 / ours.p99:.1f} |"
        )
    return "\n".join(rows)


async def _saturate(
    course: Course, system: str, options: argparse.Namespace, samples: Samples
) -> None:
    """Always `WAITING` callers more than agents."""
    total = int(options.agents * options.seconds / (TALK + ANSWER_AFTER)) + WAITING
    packets = await _watched(course, system, 50.0, options.agents + WAITING, total)
    samples.free_to_invite += analysis.reactions(packets, course.phones.port)


async def _call_one_by_one(course: Course, system: str, samples: Samples) -> None:
    packets = await _watched(course, system, 10.0, 1, 5)
    switch, phones = course.sip[system], course.phones.port
    samples.call_to_invite += analysis.first_rings(packets, switch, phones)
    samples.post_dial += analysis.post_dial_delays(packets, switch, phones)


async def _watched(
    course: Course, system: str, rate: float, at_once: int, total: int
) -> list[Packet]:
    sniffer = Sniffer({course.sip[system], course.phones.port})
    sniffer.start()
    target = ("127.0.0.1", course.sip[system])
    outcome = await call(
        target, course.number, rate=rate, at_once=at_once, total=total,
        folder=course.folder / "callers", limit=300,
    )  # fmt: skip
    packets = sniffer.stop()
    assert outcome.failed == 0, f"{system}: {outcome}"
    return packets


def _shown(figures: analysis.Figures) -> str:
    return f"{figures.p50:.1f} / {figures.p90:.1f} / {figures.p99:.1f}"


if __name__ == "__main__":
    asyncio.run(main())
