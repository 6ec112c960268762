"""What talks with audio cost and lose, ours and the peer's side by side, as Markdown."""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bench import analysis
from bench.callers import Outcome
from bench.heard import LENGTH_TOLERANCE, Verdict

TALK_SECONDS = 60.0  # a tenth more or less


@dataclass(frozen=True)
class Load:
    """What a system carried; `cost`: processor seconds by part, to the last recording encoded;
    `generator`: share of the machine."""

    talks: Outcome
    legs: Outcome
    cost: dict[str, float]
    generator: float


@dataclass
class Found:
    """Of all repeats, ours and the peer's in turn; `talked`: (account, seconds) of our talks;
    `gaps`: silent packets of the peer's files, `peer_off`: their lengths less the talks'."""

    ours: list[Load] = field(default_factory=list)
    peer: list[Load] = field(default_factory=list)
    rows: list[Any] = field(default_factory=list)
    talked: list[tuple[str, float]] = field(default_factory=list)
    peer_off: list[float] = field(default_factory=list)
    gaps: tuple[int, int] = (0, 0)


def table(
    options: argparse.Namespace, found: Found, judged: list[Verdict], grown: dict[str, float],
    left: int,
) -> str:  # fmt: skip
    """Markdown."""
    whole = sum(abs(off) <= LENGTH_TOLERANCE for off in found.peer_off)
    ours, peer = _costs(found.ours), _costs(found.peer)
    gaps = tuple(sum(one.gaps[channel] for one in judged) for channel in (0, 1))
    rows = (
        ("talks made, failed", _outcomes(found.ours, "talks"), _outcomes(found.peer, "talks")),
        ("waiting legs made, failed", _outcomes(found.ours, "legs"), _outcomes(found.peer, "legs")),
        ("recordings", f"{len(judged)}", f"{len(found.peer_off)}"),
        (
            "whole (checksum, length within 200 ms)",
            f"{sum(one.sound for one in judged)}",
            f"{whole}",
        ),
        (
            "length less the talk's, p1 / p50 / p99 ms",
            _off(one.off for one in judged),
            _off(found.peer_off),
        ),
        ("silent packets of 20 ms: customer, what he heard", _pair(gaps), _pair(found.gaps)),
        ("Asterisk, ms of the processor a second of talk", _ms(ours["Asterisk"]), _ms(peer["all"])),
        ("all, encoding too", _ms(ours["all"]), _ms(peer["all"])),
        ("ratio: Asterisk, all", _ratios(ours, peer), "1"),
        ("generator, share of the machine", _generator(found.ours), _generator(found.peer)),
        ("memory grown, MB", ", ".join(f"{p} {m:.0f}" for p, m in grown.items()), ""),
        ("calls left afterwards", f"{left}", ""),
    )
    head = f"| {options.talks} talks and {options.legs} waiting legs, {options.seconds:g} s, "
    head += f"{options.repeats} times in turn | Linedesk | Dial with MixMonitor |\n|---|---|---|"
    return "\n".join((head, *(f"| {what} | {mine} | {its} |" for what, mine, its in rows)))


def _off(lengths: Iterable[float]) -> str:
    known = sorted(lengths) or [0.0]
    return " / ".join(
        f"{1000 * analysis.share_of(known, share):.0f}" for share in (0.01, 0.5, 0.99)
    )


def _costs(loads: list[Load]) -> dict[str, list[float]]:
    """Milliseconds of the processor a second of talk, by part and in all, of each repeat."""
    lasted = [load.talks.succeeded * TALK_SECONDS / 1000 for load in loads]
    parts: dict[str, list[float]] = {
        part: [load.cost[part] / talked for load, talked in zip(loads, lasted, strict=True)]
        for part in loads[0].cost
    }
    return parts | {"all": [sum(shares) for shares in zip(*parts.values(), strict=True)]}


def _ms(costs: list[float]) -> str:
    return f"{analysis.median(costs):.2f} ({min(costs):.2f} to {max(costs):.2f})"


def _ratios(ours: dict[str, list[float]], peer: dict[str, list[float]]) -> str:
    whole = analysis.median(peer["all"])
    return ", ".join(f"{analysis.median(ours[part]) / whole:.2f}" for part in ("Asterisk", "all"))


def _outcomes(loads: list[Load], kind: str) -> str:
    outcomes: list[Outcome] = [getattr(load, kind) for load in loads]
    return f"{sum(one.made for one in outcomes)}, {sum(one.failed for one in outcomes)}"


def _generator(loads: list[Load]) -> str:
    return f"{analysis.median([load.generator for load in loads]):.0%}"


def _pair(pair: tuple[int, ...]) -> str:
    return ", ".join(str(one) for one in pair)
