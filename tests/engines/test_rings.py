"""`linedesk test` knows its rings and counts what their tools report."""

import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from linedesk import rings
from linedesk.engines.errors import EngineError
from linedesk.rings import MOST_UNSTEADY, Check, Outcome, run_rings
from linedesk.settings import REPOSITORY


def test_an_unknown_ring_is_answered_with_the_known_ones() -> None:
    with pytest.raises(EngineError, match="There is no ring cores") as problem:
        run_rings(["cores"])
    assert "telephony" in problem.value.advice


def test_every_folder_of_tests_belongs_to_a_ring() -> None:
    pytest_rings = [ring for ring in rings.RINGS if ring not in {"lint", "web", "e2e"}]
    claimed = [folder for ring in pytest_rings for folder in rings._folders(ring)]
    every = {path.parents[-len(REPOSITORY.parts) - 2] for path in every_file()}
    assert sorted(claimed) == sorted(every)


def every_file() -> list[Path]:
    return list((REPOSITORY / "tests").glob("*/**/test_*.py"))


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("def test_a(): pass\ndef test_b(): pass\n", Outcome(passed=2)),
        ("def test_a(): assert False\ndef test_b(): pass\n", Outcome(passed=1, failed=1)),
        ("import pytest\ndef test_a(): pytest.skip('')\n", Outcome(skipped=1)),
        ("import nothing_of_this_name\n", Outcome(failed=1)),
    ],
)
def test_what_pytest_reports_is_counted(tmp_path: Path, body: str, outcome: Outcome) -> None:
    (tmp_path / "test_it.py").write_text(body)
    check = rings._pytest("it", [tmp_path])
    check = Check(check.name, check.command, tmp_path, check.count)
    assert rings._run(check, null(), tmp_path / "report") == outcome


def test_a_tool_that_fails_or_is_missing_counts_as_one_failure(tmp_path: Path) -> None:
    for command in ((sys.executable, "-c", "raise SystemExit(1)"), ("no-such-tool",)):
        assert rings._run(Check("it", command, tmp_path), null(), tmp_path / "report") == Outcome(
            failed=1
        )


def test_the_summary_ends_with_the_plain_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = (sys.executable, "-c", ""), (sys.executable, "-c", "raise SystemExit(1)")
    checks = {"core": [Check("good", good)], "web": [Check("bad", bad)]}
    monkeypatch.setattr(rings, "_checks", lambda ring: checks[ring])
    out = io.StringIO()
    assert run_rings(["core"], out) == 0
    assert run_rings(["core", "web"], out) == 1
    assert out.getvalue().splitlines()[-1] == "1 passed, 1 failed"


UNLUCKY = """
import pathlib, pytest
@pytest.mark.parametrize("n", range({tests}))
def test_first(n):
    tried = pathlib.Path(f"tried{{n}}")
    assert tried.exists() or tried.touch()
def test_other(): pass
"""
ALWAYS = "def test_wrong(): assert False\ndef test_other(): pass\n"


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (UNLUCKY.format(tests=MOST_UNSTEADY), Outcome(passed=13, unsteady=12)),
        (UNLUCKY.format(tests=MOST_UNSTEADY + 1), Outcome(passed=1, failed=13)),
        (ALWAYS, Outcome(passed=1, failed=1)),
        ("import nothing_of_this_name\n", Outcome(failed=1)),
    ],
)
def test_a_test_of_real_parts_has_a_second_chance_and_that_is_said(
    tmp_path: Path, body: str, outcome: Outcome
) -> None:
    """Some may be unlucky; more are not tried again, and what always fails has failed."""
    (tmp_path / "test_it.py").write_text(body)
    check = replace(rings._pytest("e2e", [tmp_path]), folder=tmp_path)
    out = io.StringIO()
    assert rings._run_twice(check, out) == outcome
    assert ("once more" in out.getvalue()) == (outcome.failed <= MOST_UNSTEADY)
    told = rings._summary("e2e", outcome, 1.0)
    assert (f"{outcome.unsteady} at the second try" in told) == bool(outcome.unsteady)


def test_what_is_pure_has_one_chance() -> None:
    assert [rings._pytest(name, []).again for name in ("core", "control")] == [None, None]


def test_of_vitest_the_files_that_failed_are_run_again(tmp_path: Path) -> None:
    said = [{"name": "a.test.ts", "status": "passed"}, {"name": "b.test.ts", "status": "failed"}]
    (tmp_path / "report").write_text(json.dumps({"testResults": said}))
    assert rings._vitest_again(tmp_path / "report") == ["b.test.ts"]


def test_bad_luck_in_many_rings_is_no_luck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rings, "_run_ring", lambda *_: Outcome(passed=5, unsteady=6))
    assert [run_rings(rings.RINGS[:count], io.StringIO()) for count in (2, 3)] == [0, 1]


MINE = """
- It is played:
    - a stranger calls 4008001003
    - hears after-hours
- It sets the clock:
    - at 2026-11-20 18:05
    - a stranger calls 4008001003
"""


def test_stories_of_ones_own_are_those_that_are_played_for_real(tmp_path: Path) -> None:
    """N-03: `linedesk flow test --real FILE` chooses just these, and calls no other number."""
    (tmp_path / "mine.yaml").write_text(MINE)
    file = REPOSITORY / "e2e/test_flow_files.py"
    collect = (sys.executable, "-m", "pytest", str(file), "--collect-only", "-qq", "-k", ONLY)
    named = {"LINEDESK_STORIES": str(tmp_path / "mine.yaml")}
    chosen = subprocess.run(
        collect, cwd=REPOSITORY, env={**os.environ, **named}, capture_output=True, check=True
    )
    assert b"test_flow_files.py: 2" in chosen.stdout


ONLY = "comes_true"
STUB = """
import os, pytest
@pytest.mark.parametrize("file", os.environ["LINEDESK_STORIES"].split(os.pathsep))
def test_a_story_comes_true(file):
    if "stage" in file: pytest.skip("belongs to the virtual stage")
    assert "wrong" not in file
def test_another(): assert False
"""


@pytest.mark.parametrize(
    ("names", "status", "told"),
    [
        (["mine", "stage"], 0, "1 passed, 0 failed, 1 not playable"),
        (["mine", "wrong"], 1, "1 passed, 1 failed, 0 not playable"),
        (["stage"], 1, "0 passed, 0 failed, 1 not playable"),
    ],
)
def test_the_command_that_plays_for_real_has_the_verdicts_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], status: int, told: str
) -> None:
    """N-03: also when nothing of it could be played, which is no success."""
    (tmp_path / "e2e").mkdir()
    (tmp_path / "e2e/test_flow_files.py").write_text(STUB)
    monkeypatch.setattr(rings, "REPOSITORY", tmp_path)
    files = [tmp_path / f"{name}.yaml" for name in names]
    for file in files:
        file.write_text(MINE)
    out = io.StringIO()
    assert rings.play_for_real(files, out) == status
    assert out.getvalue().strip() == told


def null() -> io.StringIO:
    return io.StringIO()
