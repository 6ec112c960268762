"""The benches' arithmetic on hand-made packets."""

import math

from bench.analysis import figures, first_rings, post_dial_delays, reactions
from bench.sniffer import Packet

SWITCH, PHONES, CALLER = 5060, 6000, 6100


def invite(at: float, source: int, target: int, whom: str, call_id: str) -> Packet:
    return Packet(at, source, target, f"INVITE sip:{whom}@127.0.0.1 SIP/2.0", call_id, "1 INVITE")


def test_reaction_is_from_an_agents_bye_to_his_own_next_invite() -> None:
    bye = Packet(10.0, PHONES, SWITCH, "BYE sip:x SIP/2.0", "a", "1 BYE")
    packets = [
        invite(1.0, SWITCH, PHONES, "ann", "a"),
        invite(2.0, SWITCH, PHONES, "bob", "b"),
        bye,
        invite(10.3, SWITCH, PHONES, "bob", "b"),  # sent again: not a new call
        invite(10.5, SWITCH, PHONES, "ann", "c"),
    ]
    assert reactions(packets, PHONES) == [0.5]


def test_first_ring_and_delay_are_counted_from_the_callers_invite() -> None:
    packets = [
        invite(1.0, CALLER, SWITCH, "400", "a"),
        Packet(1.01, SWITCH, CALLER, "SIP/2.0 100 Trying", "a", "1 INVITE"),
        Packet(1.02, SWITCH, CALLER, "SIP/2.0 200 OK", "a", "1 INVITE"),
        invite(1.05, SWITCH, PHONES, "ann", "b"),
    ]
    assert [round(s, 3) for s in first_rings(packets, SWITCH, PHONES)] == [0.05]
    assert [round(s, 3) for s in post_dial_delays(packets, SWITCH, PHONES)] == [0.02]


def test_percentiles_are_by_nearest_rank() -> None:
    found = figures([n / 1000 for n in range(1, 101)])
    assert (found.count, round(found.p50), round(found.p90), round(found.p99)) == (100, 50, 90, 99)
    assert math.isnan(figures([]).p50)
