"""B2: what does a call cost, and how many a second go through? Ours against app_queue.

`python -m bench.signalling [--rates 10,20,40] [--seconds 60] [--agents 150] [--repeats 3]`,
as root. Queued calls of 2 s without audio; phones answer after 100 ms. CPU is counted for every
process of each system, per call that was served.
"""

import asyncio
import os
from collections import defaultdict
from dataclasses import dataclass

from bench import analysis, cpu, machine
from bench.callers import Outcome, call
from bench.course import OURS, PEER, Course, laid_out
from bench.running import chosen, say
from bench.sniffer import Sniffer

ANSWER_AFTER, TALK = 0.1, 2.0  # seconds
# A run above these says more of the generator and the machine than of either system.
LARGEST_GENERATOR_SHARE = 0.4  # of the machine
LARGEST_RETRANSMITTED_SHARE = 0.001  # of the messages
MESSAGES_A_CALL = 6  # of SIPp: INVITE, 200, ACK, BYE, 200 and a provisional answer
SETTLE = 3.0  # seconds after the last call that still belong to it (encoding, records)


@dataclass(frozen=True)
class Run:
    """CPU in milliseconds a call by part; `delay`: p99 to the first ringing or answer, in ms."""

    outcome: Outcome
    cost: dict[str, float]
    delay: float
    generator: float


async def main() -> None:
    options = chosen(__doc__, rates="10,20,40", seconds=60.0, agents=150, repeats=3)
    rates = [float(rate) for rate in options.rates.split(",")]
    found: dict[tuple[float, str], list[Run]] = defaultdict(list)
    async with laid_out(options.agents, ANSWER_AFTER, TALK) as course:
        described = machine.description(course.asterisk)
        for rate in rates:
            for _ in range(options.repeats):
                for system in (OURS, PEER):
                    run = await _run(course, system, rate, int(rate * options.seconds))
                    refuse_unfair(run)
                    found[rate, system].append(run)
                    say(f"<!-- {rate} {system} {run} -->")
        say(f"{described}\n\n{table(found, rates)}")


def table(found: dict[tuple[float, str], list[Run]], rates: list[float]) -> str:
    """Markdown: medians over the repeats, and ratios ours : app_queue."""
    rows = [
        "| calls/s | failed ours, peer | Asterisk ms/call ours, peer | C1 | all ms/call ours "
        "| C2 | p99 to ringing ms ours, peer |",
        "|---|---|---|---|---|---|---|",
    ]
    for rate in rates:
        ours, peer = found[rate, OURS], found[rate, PEER]
        mine, theirs = _median(ours, "Asterisk"), _median(peer, "Asterisk")
        whole = analysis.median([sum(run.cost.values()) for run in ours])
        rows.append(
            f"| {rate:g} | {_failed(ours)}, {_failed(peer)} | {mine:.1f}, {theirs:.1f} "
            f"| {mine / theirs:.2f} | {whole:.1f} ({_parts(ours)}) | {whole / theirs:.2f} "
            f"| {_delay(ours):.1f}, {_delay(peer):.1f} |"
        )
    return "\n".join(rows)


def refuse_unfair(run: Run) -> None:
    """Raises `SystemExit` for a run whose figures would mislead."""
    messages = run.outcome.made * MESSAGES_A_CALL
    if run.generator > LARGEST_GENERATOR_SHARE:
        raise SystemExit(f"the generator took {run.generator:.0%} of the machine: {run}")
    if run.outcome.retransmitted > LARGEST_RETRANSMITTED_SHARE * messages:
        raise SystemExit(f"SIPp sent {run.outcome.retransmitted} messages again: {run}")


async def _run(course: Course, system: str, rate: float, total: int) -> Run:
    port, parts = course.sip[system], course.pids[system]
    sniffer = Sniffer({port, course.phones.port})
    sniffer.start()
    before, own_before, began = cpu.meter(parts), cpu.own(), asyncio.get_running_loop().time()
    outcome = await call(
        ("127.0.0.1", port), course.number, rate=rate, at_once=2000, total=total,
        folder=course.folder / "callers", limit=total / rate + 60,
    )  # fmt: skip
    lasted = asyncio.get_running_loop().time() - began
    await asyncio.sleep(SETTLE)
    after, own = cpu.meter(parts), cpu.own() - own_before
    packets = sniffer.stop()
    delays = analysis.post_dial_delays(packets, port, course.phones.port)
    cost = {part: 1000 * (after[part] - before[part]) / outcome.succeeded for part in parts}
    generator = own / lasted / (os.cpu_count() or 1)
    return Run(outcome, cost, analysis.figures(delays).p99, generator)


def _median(runs: list[Run], part: str) -> float:
    return analysis.median([run.cost[part] for run in runs])


def _failed(runs: list[Run]) -> int:
    return sum(run.outcome.failed for run in runs)


def _delay(runs: list[Run]) -> float:
    return analysis.median([run.delay for run in runs])


def _parts(runs: list[Run]) -> str:
    return ", ".join(f"{part} {_median(runs, part):.1f}" for part in runs[0].cost)


if __name__ == "__main__":
    asyncio.run(main())
