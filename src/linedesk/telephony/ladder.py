"""The SIP messages of one call as a ladder, and what they say about the line. Pure.

Numbers and credentials are masked before anybody is shown a header.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from linedesk.kit.masking import mask

CREDENTIALS = frozenset({"authorization", "proxy-authorization"})
BEARS_NUMBERS = frozenset(
    {
        *("from", "to", "contact", "p-asserted-identity", "p-preferred-identity"),
        *("remote-party-id", "diversion", "history-info", "referred-by"),
    }
)
NUMBER = re.compile(r"(?<![\w=.-])\+?[0-9]{5,20}(?=[@\"> ]|$)")
VERDICTS = {
    **dict.fromkeys((401, 407), "credentials_refused"),
    403: "forbidden",
    **dict.fromkeys((404, 410, 484, 604), "no_such_number"),
    **dict.fromkeys((408, 480), "unavailable"),
    **dict.fromkeys((486, 600), "busy"),
    **dict.fromkeys((415, 488, 606), "codec_refused"),
    503: "congested",
    603: "declined",
}
LABELS = {
    "answered": ("接通了:线路正常", "Answered: the line is fine"),
    "rang": ("对方振铃,无人接听:线路正常", "It rang and nobody answered: the line is fine"),
    "busy": ("对方忙:线路正常", "The called phone is busy: the line is fine"),
    "declined": ("对方拒接:线路正常", "The called phone declined: the line is fine"),
    "no_such_number": ("运营商说没有这个号码", "The carrier knows no such number"),
    "unavailable": ("运营商找不到对方", "The carrier cannot reach the called phone"),
    "credentials_refused": (
        "运营商不接受用户名或密码",
        "The carrier refuses the user name or password",
    ),
    "forbidden": ("运营商禁止此呼叫", "The carrier forbids the call"),
    "codec_refused": ("运营商不接受 G.711 编码", "The carrier refuses the codec G.711"),
    "congested": ("运营商线路拥塞", "The carrier is congested"),
    "carrier_fault": ("运营商内部故障", "A fault at the carrier"),
    "refused": ("运营商拒绝了呼叫", "The carrier refused the call"),
    "no_progress": ("运营商收到呼叫,但没有继续", "The carrier took the call and nothing followed"),
    "silent": ("运营商没有任何回答", "The carrier does not answer at all"),
    "not_sent": (
        "呼叫没有发出:检查地址和网络",
        "The call did not leave: look at the address and the network",
    ),
}
FINE = frozenset({"answered", "rang", "busy", "declined"})


@dataclass(frozen=True, slots=True)
class Packet:
    """`at`: unix seconds; `peer`: the other side's address with port."""

    at: float
    direction: Literal["sent", "received"]
    peer: str
    text: str


@dataclass(frozen=True, slots=True)
class Rung:
    """One message. `after`: seconds since the start; of an answer `method` is the one it answers,
    and `status` with `reason` are its own."""

    after: float
    direction: Literal["sent", "received"]
    peer: str
    method: str
    status: int | None
    reason: str
    headers: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")


@dataclass(frozen=True, slots=True)
class Trial:
    """How a test call went; `status` and `reason` are the carrier's last word on it."""

    verdict: str
    status: int | None
    reason: str
    rungs: tuple[Rung, ...]

    @property
    def works(self) -> bool:
        """The line is fine, whatever the called phone did."""
        return self.verdict in FINE


def rungs(packets: Iterable[Packet], began: float, mark: tuple[str, str]) -> tuple[Rung, ...]:
    """The messages of the one call in which a message has the header `mark` (name, value)."""
    all_of_them = [_rung(packet, began) for packet in packets]
    name, value = mark
    call = {rung.get("call-id") for rung in all_of_them if rung.get(name.lower()) == value}
    return tuple(rung for rung in all_of_them if rung.get("call-id") in call)


def judge(ladder: Sequence[Rung]) -> Trial:
    answers = [rung for rung in ladder if rung.method == "INVITE" and rung.status]
    said = [rung for rung in answers if rung.direction == "received" and not _ours(rung)]
    last = said[-1] if said else None
    status = last.status if last else None
    reason = last.reason if last else ""
    return Trial(_verdict(ladder, said), status, reason, tuple(_masked(rung) for rung in ladder))


def _ours(rung: Rung) -> bool:
    """487 is what our own CANCEL brought about."""
    return rung.status == 487


def _verdict(ladder: Sequence[Rung], said: Sequence[Rung]) -> str:
    statuses = [rung.status or 0 for rung in said]
    if not ladder:
        return "not_sent"
    if not statuses:
        return "silent"
    if statuses[-1] >= 300:
        return _refusal(statuses[-1])
    if statuses[-1] >= 200:
        return "answered"
    return "rang" if any(status > 100 for status in statuses) else "no_progress"


def _refusal(status: int) -> str:
    return VERDICTS.get(status, "carrier_fault" if 500 <= status < 600 else "refused")


def _rung(packet: Packet, began: float) -> Rung:
    first, *lines = packet.text.partition("\r\n\r\n")[0].split("\r\n")
    pairs = (line.partition(":") for line in lines)
    headers = tuple((name.strip(), value.strip()) for name, _, value in pairs if value)
    version, _, rest = first.partition(" ")
    answered = version.startswith("SIP/")
    status, _, reason = rest.partition(" ") if answered else ("", "", "")
    known = Rung(0, "sent", "", "", None, "", headers)
    method = known.get("cseq").rpartition(" ")[2] if answered else version
    return Rung(
        round(max(packet.at - began, 0.0), 3),
        packet.direction,
        packet.peer,
        method,
        int(status) if status.isdigit() else None,
        reason,
        headers,
    )


def _masked(rung: Rung) -> Rung:
    headers = tuple((name, _hidden(name.lower(), value)) for name, value in rung.headers)
    return Rung(
        *(rung.after, rung.direction, rung.peer, rung.method, rung.status, rung.reason, headers)
    )


def _hidden(name: str, value: str) -> str:
    if name in CREDENTIALS:
        return f"{value.partition(' ')[0]} ***"
    if name in BEARS_NUMBERS:
        return NUMBER.sub(lambda found: mask(found.group()), value)
    return value
