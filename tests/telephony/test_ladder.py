"""The ladder of a test call from packets as Asterisk's logger writes them: pure."""

import struct

import pytest

from linedesk.telephony.asterisk.capture import packets
from linedesk.telephony.asterisk.registrations import last_refusals
from linedesk.telephony.ladder import LABELS, VERDICTS, Packet, Trial, judge, rungs

MARK = ("X-Linedesk-Call", "trial-1")
INVITE = (
    "INVITE sip:13900000001@192.0.2.1 SIP/2.0\r\n"
    'From: "4008001000" <sip:4008001000@192.0.2.9>;tag=1234567890\r\n'
    "To: <sip:+8613900000001@192.0.2.1>\r\nCall-ID: c1\r\nCSeq: 1 INVITE\r\n"
    'Authorization: Digest username="zulu", response="0123456789abcdef"\r\n'
    "X-Linedesk-Call: trial-1\r\nContent-Length: 3\r\n\r\nv=0"
)


def sent(text: str) -> Packet:
    return Packet(10.5, "sent", "192.0.2.1:5060", text)


def answer(status: int, reason: str = "Word", of: str = "INVITE", call: str = "c1") -> Packet:
    text = f"SIP/2.0 {status} {reason}\r\nCall-ID: {call}\r\nCSeq: 1 {of}\r\n\r\n"
    return Packet(10.75, "received", "192.0.2.1:5060", text)


def told(*answers: Packet) -> Trial:
    return judge(rungs([sent(INVITE), *answers], 10.0, MARK))


@pytest.mark.parametrize(
    ("statuses", "verdict"),
    [
        ((100, 180, 200), "answered"),
        ((100, 183), "rang"),
        ((100,), "no_progress"),
        ((), "silent"),
        ((100, 486), "busy"),
        ((401, 100, 404), "no_such_number"),
        ((407, 407), "credentials_refused"),
        ((403,), "forbidden"),
        ((488,), "codec_refused"),
        ((503,), "congested"),
        ((500,), "carrier_fault"),
        ((603,), "declined"),
        ((302,), "refused"),
        ((100, 180, 487), "rang"),
    ],
)
def test_the_carriers_words_are_judged(statuses: tuple[int, ...], verdict: str) -> None:
    """A-001: 487 is what our own CANCEL brings about, so the phone rang."""
    trial = told(*(answer(status) for status in statuses))
    assert trial.verdict == verdict
    assert trial.works is (verdict in ("answered", "rang", "busy", "declined"))
    assert all(LABELS[verdict])


def test_every_verdict_has_words_in_both_languages() -> None:
    assert set(VERDICTS.values()) <= set(LABELS)
    assert judge([]).verdict == "not_sent"


def test_a_ladder_is_that_of_one_call_and_shows_no_number_and_no_secret() -> None:
    trial = told(answer(180, "Ringing"), answer(200, "OK", "OPTIONS", call="other"))
    first, second = trial.rungs
    assert (first.after, first.direction, first.method, first.status) == (
        0.5,
        "sent",
        "INVITE",
        None,
    )
    assert (second.method, second.status, second.reason) == ("INVITE", 180, "Ringing")
    shown = dict(first.headers)
    assert shown["Authorization"] == "Digest ***"
    assert shown["To"] == "<sip:+86139****0001@192.0.2.1>"
    assert "4008001000" not in shown["From"]
    assert shown["From"].endswith("@192.0.2.9>;tag=1234567890")


def test_what_is_no_sip_does_no_harm() -> None:
    odd = [sent(text) for text in ("", "\r\n\r\n", "SIP/2.0", "\x00\xff", "SIP/2.0 abc def")]
    assert [rung.get("call-id") for rung in rungs([*odd, sent(INVITE)], 0.0, MARK)] == ["c1"]


def frame(address: bytes, port: int, text: bytes, version: int = 4) -> bytes:
    nobody = bytes(len(address))
    head = bytes([0x45]) + bytes(11) if version == 4 else bytes([0x60]) + bytes(7)
    udp = struct.pack(">HHHH", 0, port, 8 + len(text), 0)
    packet = bytes(14) + head + nobody + address + udp + text
    return struct.pack("<IIII", 7, 500_000, len(packet), len(packet)) + packet


def test_packets_are_read_from_both_kinds_of_addresses_and_a_torn_end_is_left() -> None:
    six = bytes(15) + b"\x01"
    file = bytes(24) + frame(bytes([127, 0, 0, 1]), 5070, b"A") + frame(six, 5060, b"B", 6)
    found = list(packets(file + frame(six, 5060, b"C", 6)[:-1]))
    assert found == [
        Packet(7.5, "sent", "127.0.0.1:5070", "A"),
        Packet(7.5, "sent", "[::1]:5060", "B"),
    ]


def test_the_cause_of_a_refused_registration_stands_in_the_log() -> None:
    place = "[2026-11-22] WARNING[12]: res_pjsip_outbound_registration.c:1571 handle: "
    tail = "registration attempt to 'sip:z@h:1', retrying in '60' seconds"
    lines = [
        f"{place}'404' fatal response received from 'sip:h:1' on {tail}",
        f"{place}403 Forbidden fatal response received from 'sip:h:1' on {tail}",
        f"{place}No response received from 'sip:h:2' on {tail.replace('h:1', 'h:2')}",
        f"{place}Temporal response '503' received from 'sip:h:3' on {tail.replace('h:1', 'h:3')}",
        "[2026-11-22] WARNING[12]: something else",
    ]
    assert last_refusals(lines) == {"sip:z@h:1": 403, "sip:z@h:2": 0, "sip:z@h:3": 503}
