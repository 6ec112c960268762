"""Alerts on the floor: what has gone on for too long, or gone bad, by the house's thresholds.

Pure: the floor's views and a moment in, what is to be told out. An alert lasts as long as its
condition; after its end the same one is not raised again before its cool-down is over, so a figure
that trembles around its threshold does not ring all day.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from linedesk.core.definitions import AlertRule
from linedesk.realtime.keywords import Said

View = dict[str, Any]
Snapshot = Mapping[str, Iterable[View]]
LEAST_CALLS = 5  # a service level of fewer says nothing
SILENT = ("no_answer", "lost")  # why an agent is not ready, by no will of his


@dataclass(frozen=True, slots=True)
class Found:
    """A condition that holds: `value` against the threshold, `since` when (unix seconds)."""

    rule: AlertRule
    subject: str  # "queue" | "call" | "agent"
    id: str
    name: str
    value: float
    since: float
    cause: Mapping[str, int] = field(default_factory=dict)
    queue: str | None = None  # whose it is
    word: str | None = None

    @property
    def key(self) -> str:
        """As it stands in a path: a word of any script by its sum."""
        word = f":{zlib.crc32(self.word.encode()):08x}" if self.word else ""
        return f"{self.rule.id}:{self.id}{word}"


class Alerts:
    """The alerts that are on. `rules` may be replaced at any time."""

    def __init__(self, rules: Sequence[AlertRule] = ()) -> None:
        self.rules = tuple(rules)
        self._on: dict[str, View] = {}
        self._quiet_until: dict[str, float] = {}
        self._said = Said()

    def snapshot(self) -> dict[str, list[View]]:
        return {"alerts": list(self._on.values())}

    def hear(self, call: View, text: str, now: float) -> None:
        """This was written, or said, in a live call; the next look tells of its words."""
        self._said.hear(self.rules, call, text, now)

    def look(self, floor: Snapshot, now: float) -> list[tuple[str, View]]:
        """(event, data) of what begins and ends; nothing of what only goes on."""
        found = {one.key: one for one in self._found(floor, now)}
        ended = [key for key in self._on if key not in found]
        told = [("alert.removed", {"id": key}) for key in ended]
        for key in ended:
            del self._on[key]
        self._quiet_until = {key: end for key, end in self._quiet_until.items() if end > now}
        for key, one in found.items():
            if key not in self._on and key not in self._quiet_until:
                self._on[key] = _view(one, now)
                self._quiet_until[key] = now + one.rule.cooldown
                told.append(("alert.changed", self._on[key]))
        return told

    def _found(self, floor: Snapshot, now: float) -> Iterator[Found]:
        """A queue's own rule counts instead of the general one of its kind."""
        floor = {**floor, "words": self._said.of(self.rules, floor["calls"], now)}
        own = {(rule.kind, rule.queue) for rule in self.rules if rule.queue}
        for rule in self.rules:
            for one in _holding(rule, floor, now):
                if rule.queue or (rule.kind, one.queue) not in own:
                    yield one

    def acknowledge(self, key: str, by: str, now: float) -> View | None:
        """Somebody looks after it; None when it is over already."""
        if key not in self._on:
            return None
        known = self._on[key]
        self._on[key] = known | {
            "acknowledged_by": known["acknowledged_by"] or by,
            "acknowledged_at": known["acknowledged_at"] or now,
        }
        return self._on[key]


def _view(one: Found, now: float) -> View:
    return {
        "id": one.key,
        "kind": one.rule.kind,
        "threshold": one.rule.threshold,
        "subject": one.subject,
        "subject_id": one.id,
        "name": one.name,
        "word": one.word,
        "value": one.value,
        "since": one.since,
        "raised_at": now,
        "cause": dict(one.cause),
        "acknowledged_by": None,
        "acknowledged_at": None,
    }


def _holding(rule: AlertRule, floor: Snapshot, now: float) -> Iterator[Found]:
    match rule.kind:
        case "service_level" | "waiting" | "longest_wait":
            queues = (one for one in floor["queues"] if rule.queue in (None, one["id"]))
            for queue in queues:
                yield from _of_queue(rule, queue, floor, now)
        case "long_call" | "long_hold":
            for call in floor["calls"]:
                yield from _of_call(rule, call, now)
        case "long_break" | "not_answering":
            for agent in floor["agents"]:
                yield from _of_agent(rule, agent, now)
        case "keyword":
            for said in floor["words"]:
                yield from _of_word(rule, said)
        case _:
            pass


def _of_queue(rule: AlertRule, queue: View, floor: Snapshot, now: float) -> Iterator[Found]:
    value, since = _figure(rule, queue, now)
    bad = value < rule.threshold if rule.kind == "service_level" else value >= rule.threshold
    if bad:
        cause = _cause(queue, floor)
        id, name = queue["id"], queue["name"]
        yield Found(rule, "queue", id, name, value, since, cause, queue=id)


def _figure(rule: AlertRule, queue: View, now: float) -> tuple[float, float]:
    """(value, since): a share in percent, a number of callers, or seconds."""
    oldest = queue["oldest_since"] or now
    if rule.kind == "waiting":
        return queue["waiting"], oldest
    if rule.kind == "longest_wait":
        return now - oldest, oldest
    today = queue["today"]
    done = today["answered"] + today["abandoned"]
    return (100.0 * today["in_target"] / done if done >= LEAST_CALLS else 100.0), now


def _cause(queue: View, floor: Snapshot) -> dict[str, int]:
    """Why it is so, in numbers: who of the queue's agents does what."""
    mine = [one for one in floor["agents"] if queue["name"] in one["queues"]]
    here = [one for one in mine if one["presence"] != "offline"]
    return {
        "members": len(here),
        "on_break": sum(one["presence"] == "not_ready" for one in here),
        "talking": sum(one["presence"] in ("talking", "offered") for one in here),
        "wrapping_up": sum(one["presence"] == "wrap_up" for one in here),
        "waiting": queue["waiting"],
    }


def _of_call(rule: AlertRule, call: View, now: float) -> Iterator[Found]:
    talks = call["state"] in ("talking", "held")
    begun = call["since"] if rule.kind == "long_hold" else call["connected_at"]
    wanted = call["state"] == "held" if rule.kind == "long_hold" else talks
    if not wanted or begun is None or rule.queue not in (None, call["queue_id"]):
        return
    if now - begun >= rule.threshold:
        who, lasted = call["agent"] or "", now - begun
        yield Found(rule, "call", call["id"], who, lasted, begun, queue=call["queue_id"])


def _of_agent(rule: AlertRule, agent: View, now: float) -> Iterator[Found]:
    """Who was put aside because he did not answer, or cannot be reached, is on no break."""
    lasted, silent = now - agent["since"], agent["reason"] in SILENT
    wanted = agent["presence"] == "not_ready" and silent is (rule.kind == "not_answering")
    if wanted and lasted >= rule.threshold:
        yield Found(rule, "agent", agent["id"], agent["name"], lasted, agent["since"])


def _of_word(rule: AlertRule, said: View) -> Iterator[Found]:
    if said["word"] in rule.words and rule.queue in (None, said["queue_id"]):
        who, since, queue = said["agent"] or "", said["since"], said["queue_id"]
        yield Found(rule, "call", said["id"], who, 1, since, queue=queue, word=said["word"])
