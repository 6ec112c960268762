"""Reads files of flow tests: a list of titles, each with a list of steps (a small part of YAML).

- A stranger who presses 0 waits for a person:
    - at 2026-11-20 10:05
    - a stranger calls 4008001000
    - hears welcome, main-menu
    - presses 0
"""

from dataclasses import dataclass, field
from pathlib import Path

from linedesk.flowtest.failing import Problem

MOST_BYTES = 1_000_000


class Unreadable(Exception):
    """The file is no list of stories; says where and why."""


class Malformed(Unreadable):
    """A line of it is neither a title nor a step."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(slots=True)
class Step:
    text: str
    line: int


@dataclass(slots=True)
class Story:
    title: str
    file: str
    line: int
    steps: list[Step] = field(default_factory=list)


def read(path: Path) -> list[Story]:
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(f"{path}: larger than {MOST_BYTES} bytes")
    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: not UTF-8") from error


def parse(text: str, file: str = "") -> list[Story]:
    stories: list[Story] = []
    for number, line in enumerate(text.splitlines(), 1):
        content = line.strip()
        if not content or content.startswith("#"):
            continue
        if not content.startswith("- "):
            raise Malformed(Problem(file, number, "", "no-dash"))
        _take(stories, line, content[2:].strip(), file, number)
    return stories


def _take(stories: list[Story], line: str, content: str, file: str, number: int) -> None:
    if not line.startswith(" "):
        if not content.endswith(":"):
            raise Malformed(Problem(file, number, "", "no-colon"))
        stories.append(Story(content[:-1], file, number))
    elif not stories:
        raise Malformed(Problem(file, number, "", "no-title"))
    else:
        stories[-1].steps.append(Step(content, number))
