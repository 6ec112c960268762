"""What is different between two states of a flow, as data: a page of changes instead of two pages
of flow."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel


class Change(BaseModel):
    """`what`: "node" (added or removed whole), "kind", "setting", "exit", "start" or "language"."""

    node: str
    what: str
    name: str
    before: Any
    after: Any


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    return [*_of_flow(before, after), *_of_nodes(before["nodes"], after["nodes"])]


def _of_flow(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for what in ("start", "language"):
        if before.get(what) != after.get(what):
            yield _change("", what, what, before.get(what), after.get(what))


def _of_nodes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old is None or new is None:
            yield _change(name, "node", name, old, new)
        else:
            yield from _of_node(name, old, new)


def _of_node(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    if old["kind"] != new["kind"]:
        yield _change(name, "kind", "kind", old["kind"], new["kind"])
    for part, what in (("settings", "setting"), ("exits", "exit")):
        for key in sorted(old[part].keys() | new[part].keys()):
            if not key.endswith("_id") and old[part].get(key) != new[part].get(key):
                yield _change(name, what, key, old[part].get(key), new[part].get(key))


def _change(node: str, what: str, name: str, before: Any, after: Any) -> Change:
    return Change(node=node, what=what, name=name, before=before, after=after)
