"""Codes, moments and values of own fields in the words that the screens use for them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any

WORDS: Mapping[str, tuple[str, str]] = {
    "yes": ("是", "Yes"),
    "no": ("否", "No"),
    "vip": ("贵宾客户", "VIP"),
    "regular": ("普通客户", "Regular"),
    "wholesale": ("批发客户", "Wholesale"),
    "prospect": ("潜在客户", "Prospect"),
    "dormant": ("沉睡客户", "Dormant"),
    "low": ("低", "Low"),
    "normal": ("普通", "Normal"),
    "high": ("高", "High"),
    "urgent": ("紧急", "Urgent"),
}


@dataclass(frozen=True, slots=True)
class Reader:
    """In whose language and time zone something is written."""

    language: str
    zone: tzinfo = UTC

    def word(self, code: str) -> str:
        return self.say(*WORDS.get(code, (code, code)))

    def label(self, label: Any, code: str) -> str:
        """As the screens pick it: the reader's language, else the other, else the code."""
        both = label if isinstance(label, dict) else label.model_dump()
        return both.get(self.language) or both.get("zh") or both.get("en") or code

    def say(self, zh: str, en: str) -> str:
        return en if self.language == "en" else zh

    def moment(self, at: datetime | None) -> str:
        return f"{at.astimezone(self.zone):%Y-%m-%d %H:%M}" if at else ""

    def flag(self, value: bool) -> str:
        return self.word("yes" if value else "no")


Cell = Callable[[Any, Reader], Any]  # a record as one column of a list shows it


def own_text(field: Mapping[str, Any], value: Any, names: Mapping[str, str], reader: Reader) -> str:
    """A value of an own field as the screens show it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return reader.flag(value)
    if isinstance(value, list):
        return ", ".join(own_text(field, one, names, reader) for one in value)
    if isinstance(value, dict):
        return f"{value['amount']} {value['currency']}"
    if field["type"] == "reference":
        return names.get(value, str(value))
    labels = {option["value"]: option["label"] for option in field["options"]}
    return reader.label(labels[value], value) if value in labels else str(value)
