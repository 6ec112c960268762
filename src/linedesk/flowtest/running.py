"""Runs files of flow tests and says how they came out."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from linedesk.control.definitions import read_copy
from linedesk.core.definitions import Definitions
from linedesk.directory.demo.definitions import demo_definitions
from linedesk.flowtest.playing import play
from linedesk.flowtest.stories import Story, Unreadable, read


class NothingToTest(Exception):
    """No file, no set-up, or a file that is none; the message is for people."""


def run(files: Sequence[Path], copy: Path | None, out: TextIO) -> int:
    """How many stories came out otherwise. `copy`: of a set-up that runs; None: the demo's."""
    definitions = _definitions(copy)
    stories = _stories(files)
    started = time.perf_counter()
    problems = [problem for story in stories if (problem := play(story, definitions))]
    seconds = time.perf_counter() - started
    for problem in problems:
        print(f"FAILED {problem}", file=out)
    passed = len(stories) - len(problems)
    print(f"{passed} passed, {len(problems)} failed in {seconds:.2f} s", file=out)
    return len(problems)


def _definitions(copy: Path | None) -> Definitions:
    if copy is None:
        return demo_definitions()
    set_up = read_copy(copy)
    if set_up is None:
        raise NothingToTest(f"{copy} holds no set-up; start Linedesk with this data folder once")
    return set_up.definitions


def _stories(files: Sequence[Path]) -> list[Story]:
    found = [path for file in files for path in _listed(file)]
    if not found:
        raise NothingToTest("there is no file of flow tests")
    try:
        return [story for path in found for story in read(path)]
    except Unreadable as problem:
        raise NothingToTest(str(problem)) from problem


def _listed(file: Path) -> list[Path]:
    if file.is_dir():
        return sorted(file.glob("*.yaml"))
    if not file.exists():
        raise NothingToTest(f"there is no file {file}")
    return [file]
