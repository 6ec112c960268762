"""What two customers come to as one. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

FIELDS = ("name", "company_id", "category", "owner_id", "language", "email", "note")
COMBINED = (*FIELDS, "vip", "tags", "custom")

Image = dict[str, Any]


def combined(kept: Mapping[str, Any], gone: Mapping[str, Any], take: Sequence[str]) -> Image:
    """The kept one's values; from the other what is taken and what the kept one has not."""
    result = {name: gone[name] if _takes(name, kept, gone, take) else kept[name] for name in FIELDS}
    result["vip"] = kept["vip"] or gone["vip"]
    result["tags"] = list(dict.fromkeys([*kept["tags"], *gone["tags"]]))
    result["custom"] = {**gone["custom"], **kept["custom"]}
    return result


def _takes(
    name: str, kept: Mapping[str, Any], gone: Mapping[str, Any], take: Sequence[str]
) -> bool:
    return bool(gone[name]) and (name in take or not kept[name])


def clashes(kept: Mapping[str, Any], gone: Mapping[str, Any]) -> list[dict[str, Any]]:
    both = (name for name in FIELDS if kept[name] and gone[name] and kept[name] != gone[name])
    return [{"field": name, "kept": kept[name], "gone": gone[name]} for name in both]


def joined_numbers(
    kept: Sequence[Sequence[str]], gone: Sequence[Sequence[str]]
) -> list[tuple[str, str]]:
    """(number, label), the kept one's first, each once."""
    found: dict[str, str] = {}
    for number, label in (*kept, *gone):
        found.setdefault(number, label)
    return list(found.items())


def put_back(now: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]) -> Image:
    """The fields to restore: those that the merge changed and that nobody has changed since."""
    return {
        name: before[name]
        for name in COMBINED
        if before[name] != after[name] and now[name] == after[name]
    }
