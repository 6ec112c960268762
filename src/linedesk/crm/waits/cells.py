"""The reports' columns as the screen words them, for exports."""

from collections.abc import Mapping
from typing import Any

from linedesk.crm.wording import Cell, Reader

EXITS: Mapping[str, tuple[str, str]] = {
    "unattended": ("无人签入", "nobody signed in"),
    "all_busy": ("全忙", "all busy"),
    "full": ("队列已满", "line full"),
    "long_wait": ("等待太久", "wait too long"),
    "timeout": ("等待超时", "waited too long"),
    "fax": ("传真", "fax"),
}


def _percent(share: float | None) -> str:
    """0.8 -> "80 %"; halves go up, as a browser rounds."""
    return "–" if share is None else f"{int(share * 100 + 0.5)} %"


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _clock(seconds: float | None) -> str:
    """65 -> "1:05", 3661 -> "1:01:01"."""
    if seconds is None:
        return "–"
    minutes, rest = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _queue(one: Any, reader: Reader) -> str:
    return reader.label(one.label, one.queue)


def _exits(one: Any, reader: Reader) -> str:
    """Ways out other than an answer, the most used first, then what priorities did."""
    told = [
        f"{_way(why, reader)} {times}"
        for why, times in sorted(one.exits.items(), key=lambda exit: -exit[1])
    ]
    if one.overtakings:
        told.append(
            reader.say(f"插队 {one.overtakings} 次", f"{one.overtakings} went before others")
        )
    if len(one.classes) > 1:
        told += [_class(each, reader) for each in one.classes]
    return " · ".join(told) or "–"


def _way(why: str, reader: Reader) -> str:
    return reader.say(*EXITS.get(why, (f"按 {why}", f"key {why}")))


def _class(one: Any, reader: Reader) -> str:
    wait = _clock(one.waited)
    return reader.say(
        f"优先级 {one.priority}：{one.answered} 个，等 {wait}",
        f"priority {one.priority}: {one.answered} after {wait}",
    )


def _standing(one: Any, reader: Reader) -> str:
    """Whether he is still blocked, until when, or who let him in again."""
    if one.lifted_by:
        at = reader.moment(one.lifted_at)
        return reader.say(f"{one.lifted_by} 于 {at} 解除", f"Lifted by {one.lifted_by}, {at}")
    if not one.in_force:
        return reader.say("已到期", "Its time is over")
    if one.until:
        at = reader.moment(one.until)
        return reader.say(f"拒接至 {at}", f"Until {at}")
    return reader.say("一直拒接", "Without end")


QUEUES: Mapping[str, Cell] = {
    "queue": _queue,
    "entered": lambda one, _: one.entered,
    "answered": lambda one, _: one.answered,
    "abandoned": lambda one, _: f"{one.abandoned} ({_percent(_share(one.abandoned, one.entered))})",
    "level": lambda one, _: _percent(_share(one.in_target, one.answered + one.abandoned)),
    "waited": lambda one, _: _clock(one.waited),
    "exits": _exits,
}
SELF_SERVICE: Mapping[str, Cell] = {
    "number": lambda one, _: one.number,
    "calls": lambda one, _: one.calls,
    "people": lambda one, _: one.people,
    "contained": lambda one, _: one.contained,
    "left": lambda one, _: one.calls - one.people - one.contained,
    "containment": lambda one, _: _percent(_share(one.contained, one.calls)),
}
PROMISED: Mapping[str, Cell] = {
    "queue": _queue,
    "calls": lambda one, _: one.calls,
    "promised": lambda one, _: _clock(one.promised),
    "waited": lambda one, _: _clock(one.waited),
    "within_half": lambda one, _: _percent(one.within_half),
    "within_ninety": lambda one, _: _percent(one.within_ninety),
    "off": lambda one, _: _percent(one.off),
}
BLOCKED: Mapping[str, Cell] = {
    "number": lambda one, _: one.number,
    "calls": lambda one, _: one.calls,
    "last_at": lambda one, reader: reader.moment(one.last_at),
    "agent_time": lambda one, _: _clock(one.agent_seconds),
    "reason": lambda one, _: one.reason or "–",
    "blocked": _standing,
}
