"""`linedesk test` knows its rings and counts what their tools report."""

import io
import sys
from pathlib import Path

import pytest

from linedesk import rings
from linedesk.engines.errors import EngineError
from linedesk.rings import Check, Outcome, run_rings
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
    assert rings._run(Check(check.name, check.command, tmp_path, check.count), null()) == outcome


def test_a_tool_that_fails_or_is_missing_counts_as_one_failure(tmp_path: Path) -> None:
    for command in ((sys.executable, "-c", "raise SystemExit(1)"), ("no-such-tool",)):
        assert rings._run(Check("it", command, tmp_path), null()) == Outcome(failed=1)


def test_the_summary_ends_with_the_plain_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = (sys.executable, "-c", ""), (sys.executable, "-c", "raise SystemExit(1)")
    checks = {"core": [Check("good", good)], "web": [Check("bad", bad)]}
    monkeypatch.setattr(rings, "_checks", lambda ring: checks[ring])
    out = io.StringIO()
    assert run_rings(["core"], out) == 0
    assert run_rings(["core", "web"], out) == 1
    assert out.getvalue().splitlines()[-1] == "1 passed, 1 failed"


def null() -> io.StringIO:
    return io.StringIO()
