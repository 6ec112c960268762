"""How the stories of a file of flow tests come out, one verdict each."""

from dataclasses import dataclass

from linedesk.core.definitions import Definitions
from linedesk.flowtest.failing import Problem
from linedesk.flowtest.playing import play
from linedesk.flowtest.stories import Malformed, parse


@dataclass(frozen=True, slots=True)
class Verdict:
    """`problem` says what came otherwise, and where; None: the story came true."""

    title: str
    line: int
    problem: Problem | None


def verdicts(name: str, text: str, definitions: Definitions) -> list[Verdict]:
    """A text that is no list of stories has one verdict without a title, which says so."""
    try:
        stories = parse(text, name)
    except Malformed as error:
        return [Verdict("", error.problem.line, error.problem)]
    return [Verdict(story.title, story.line, play(story, definitions)) for story in stories]
