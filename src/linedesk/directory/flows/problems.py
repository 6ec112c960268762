"""What can be wrong with a flow: codes with values, and the sentence of each.

Programs read the sentences (`problems` of the API); the designer says the codes in its language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

SENTENCES: Mapping[str, str] = {
    "no-start": "there is no node {target}",
    "unknown-kind": "there is no kind of node {kind}",
    "exit-nowhere": "exit {exit} leads nowhere",
    "exit-unknown": "exit {exit} leads to {target}, which does not exist",
    "setting-wrong": "{setting}: {message}",
    "min-over-max": "min is more than max",
    "unknown-value": "nothing is known of {value}",
    "no-prompt": "there is no prompt {prompt}",
    "says-nothing": "it says nothing",
    "no-noun": "there is no {noun} {name}",
    "no-way-to-person": "0 must lead to a person",
    "no-key": "{exit} is no key of a telephone",
    "unreached": "no way leads here",
    "endless": "no way leads to a person or to an end",
    "self-service-alone": "{way} must lead to a person",
    "circle": "the flow goes in circles without the caller",
}


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with one node; `code` is one of `SENTENCES`, `values` fill it."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return SENTENCES[self.code].format(**self.values)


def flaw(code: str, **values: object) -> Flaw:
    return Flaw(code, {name: str(value) for name, value in values.items()})


@dataclass(frozen=True, slots=True)
class Problem:
    """A flaw and where it is; `node` is "start" when the flow does not even begin."""

    node: str
    flaw: Flaw

    def __str__(self) -> str:
        return f"{self.node}: {self.flaw}"
