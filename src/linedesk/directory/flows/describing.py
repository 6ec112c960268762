"""The kinds of nodes as data, so that an editor can offer and fill them without knowing them."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from linedesk.core.flows.kinds import KINDS
from linedesk.directory.flows.settings import KINDS as SETTINGS
from linedesk.directory.flows.settings import Free
from linedesk.directory.flows.validation import KEYED

MAY: Mapping[str, tuple[str, ...]] = {  # exits that a node may have beside those that it must
    "schedule": ("holiday", "special", "switch_open", "switch_closed"),
    "lookup": ("not_found",),
}
ANY = frozenset({"branch", "subflow"})  # exits are values that the flow itself makes up


class KindView(BaseModel):
    """`settings`: JSON schema of the settings. Exits: those a node must have, those it may have,
    `keys` when keys of a telephone are exits too, `any` when every word may be one."""

    kind: str
    settings: dict[str, Any]
    must: list[str]
    may: list[str]
    keys: bool
    any: bool


def described() -> list[KindView]:
    return [
        KindView(
            kind=name,
            settings=SETTINGS.get(name, Free).model_json_schema(),
            must=sorted(kind.exits),
            may=[*MAY.get(name, ()), *sorted(KEYED.get(name, set()) - kind.exits)],
            keys=name in KEYED,
            any=name in ANY,
        )
        for name, kind in KINDS.items()
    ]
