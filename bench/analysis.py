"""What the packets say. Pure: from packets in order of time to figures in seconds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bench.sniffer import Packet

INVITED = re.compile(r"INVITE sip:([^@;>]+)@")


@dataclass(frozen=True)
class Figures:
    """Percentiles in milliseconds over `count` samples."""

    count: int
    p50: float
    p90: float
    p99: float


def reactions(packets: Sequence[Packet], phones: int) -> list[float]:
    """From an agent's BYE to the next INVITE to that same agent; `phones`: the phones' port."""
    found: list[float] = []
    agent_of: dict[str, str] = {}
    free_since: dict[str, float] = {}
    for packet in packets:
        invited = INVITED.match(packet.first)
        if invited and packet.target == phones and packet.call_id not in agent_of:
            agent = agent_of[packet.call_id] = invited[1]
            if agent in free_since:
                found.append(packet.at - free_since.pop(agent))
        elif packet.first.startswith("BYE") and packet.source == phones:
            free_since[agent_of[packet.call_id]] = packet.at
    return found


def first_rings(packets: Sequence[Packet], switch: int, phones: int) -> list[float]:
    """From a caller's INVITE to the next INVITE at any phone; for calls that come one by one."""
    found: list[float] = []
    called_at: float | None = None
    seen: set[str] = set()
    for packet in packets:
        if not packet.first.startswith("INVITE") or packet.call_id in seen:
            continue
        seen.add(packet.call_id)
        if packet.target == switch and packet.source != phones:
            called_at = packet.at
        elif packet.target == phones and called_at is not None:
            found.append(packet.at - called_at)
            called_at = None
    return found


def post_dial_delays(packets: Sequence[Packet], switch: int, phones: int) -> list[float]:
    """From a caller's INVITE to the first 180, 183 or 200 that he gets."""
    called: dict[str, float] = {}
    found: list[float] = []
    for packet in packets:
        if packet.first.startswith("INVITE") and packet.target == switch:
            called.setdefault(packet.call_id, packet.at)
        elif packet.call_id in called and _rings_or_answers(packet, switch, phones):
            found.append(packet.at - called.pop(packet.call_id))
    return found


def _rings_or_answers(packet: Packet, switch: int, phones: int) -> bool:
    to_caller = packet.source == switch and packet.target != phones
    return to_caller and re.match(r"SIP/2.0 (18|200)", packet.first) is not None


def figures(samples: Sequence[float]) -> Figures:
    """Of samples in seconds."""
    ordered = sorted(samples)
    p50, p90, p99 = (1000 * share_of(ordered, share) for share in (0.5, 0.9, 0.99))
    return Figures(len(ordered), p50, p90, p99)


def median(values: Sequence[float]) -> float:
    return share_of(sorted(values), 0.5)


def share_of(ordered: Sequence[float], share: float) -> float:
    """The smallest value that `share` of all do not exceed (nearest rank)."""
    if not ordered:
        return float("nan")
    return ordered[min(len(ordered) - 1, max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1))]
