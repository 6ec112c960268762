"""Words of a text in Chinese and English, and where a search found them. Pure.

As with customers (`crm/customers/words.py`): Chinese as single signs and pairs, since PostgreSQL
has no parser for it; other scripts as words in small letters, searched by their beginning.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_RUNS = re.compile(r"([\u3400-\u9fff\U00020000-\U0003ffff]+)|([^\W_\u3400-\u9fff]+)")
LONGEST_WORD = 50
MOST_WORDS = 20_000  # of one article
MOST_TERMS = 8  # of one search
AROUND = 40  # signs shown on either side of a hit


@dataclass(frozen=True, slots=True)
class Term:
    """Something typed: `exact` words that must all be there, or a `prefix` of one."""

    text: str
    exact: tuple[str, ...]
    prefix: str


def words_of(*texts: str) -> list[str]:
    found: set[str] = set()
    for text in texts:
        found.update(_words(text.lower()))
        if len(found) > MOST_WORDS:
            break
    return sorted(found)[:MOST_WORDS]


def _words(text: str) -> Iterator[str]:
    for han, word in _RUNS.findall(text):
        if han:
            yield from (f"h{sign}" for sign in han)
            yield from (f"h{pair}" for pair in _pairs(han))
        else:
            yield f"w{word[:LONGEST_WORD]}"


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def terms_of(text: str) -> list[Term]:
    """What a search asks for; all of it must be found."""
    found = []
    for han, word in _RUNS.findall(text.lower()):
        if han:
            exact = tuple(f"h{pair}" for pair in _pairs(han)) or (f"h{han}",)
            found.append(Term(han, exact, ""))
        else:
            found.append(Term(word, (), f"w{word[:LONGEST_WORD]}"))
    return found[:MOST_TERMS]


def marks(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where the terms stand: [begin, end), in order, those that touch joined."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow in small print; then nothing is marked
        return []
    found = sorted(match.span() for term in terms for match in re.finditer(_pattern(term), lowered))
    joined: list[tuple[int, int]] = []
    for begin, end in found:
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def _pattern(term: Term) -> str:
    """Words count from their beginning."""
    return re.escape(term.text) if term.exact else rf"(?<!\w){re.escape(term.text)}"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text with the places in it to highlight."""

    text: str
    marks: list[tuple[int, int]]


def excerpt(text: str, terms: Sequence[Term]) -> Excerpt:
    """Around the first hit; the beginning when there is none."""
    hits = marks(text, terms)
    start = max(0, hits[0][0] - AROUND) if hits else 0
    end = min(len(text), start + 4 * AROUND)
    inside = [(b - start, min(e, end) - start) for b, e in hits if start <= b < end]
    return Excerpt(text[start:end], inside)
