"""How the stories of a file of flow tests come out, one verdict each."""

from dataclasses import dataclass

from linedesk.core.definitions import Definitions
from linedesk.flowtest.playing import play
from linedesk.flowtest.stories import parse


@dataclass(frozen=True, slots=True)
class Verdict:
    """`problem` says what came otherwise, and where; None: the story came true."""

    title: str
    line: int
    problem: str | None


def verdicts(name: str, text: str, definitions: Definitions) -> list[Verdict]:
    """Raises Unreadable for a text that is no list of stories."""
    return [
        Verdict(story.title, story.line, play(story, definitions)) for story in parse(text, name)
    ]
