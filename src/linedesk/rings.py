"""`linedesk test`: the rings of tests, run one after another, and one summary.

A ring is a list of checks; a check is a command and the way its outcome is counted. Every folder
below tests/ belongs to a ring: what no ring names is `records`. A test of real parts that fails is
run once more (docs/decisions/0009-a-second-chance.md).
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from linedesk.engines.errors import EngineError
from linedesk.settings import REPOSITORY

LONGEST = 2400  # seconds a check may take
FOLDERS = {
    "core": ("core", "flowtest", "stories", "invariants", "simulation"),
    "control": ("control",),
    "telephony": ("telephony",),
    "engines": ("engines",),
}
# Nothing in these waits for a real telephone, so their files may run side by side.
SIDE_BY_SIDE = ("core", "records")
PURE = ("core", "control")  # no processes, no net: what fails there once is wrong
MOST_UNSTEADY = 12  # tests of a whole run that may fail once; more are failures
RINGS = ("lint", "core", "control", "telephony", "records", "engines", "web", "e2e")


@dataclass(frozen=True)
class Outcome:
    """`unsteady`: those of the passed that failed at first."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    unsteady: int = 0

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            self.passed + other.passed,
            self.failed + other.failed,
            self.skipped + other.skipped,
            self.unsteady + other.unsteady,
        )


@dataclass(frozen=True)
class Check:
    """`count` reads what the tool wrote to the report file; None: it passes or fails as a whole.
    `again` reads there with which arguments the command runs what failed once more."""

    name: str
    command: Sequence[str]
    folder: Path = REPOSITORY
    count: Callable[[Path], Outcome] | None = None
    again: Callable[[Path], Sequence[str]] | None = None


def run_rings(names: Sequence[str], out: TextIO = sys.stdout) -> int:
    """Run the named rings, or all; the exit status, 0 only when all passed."""
    unknown = set(names) - set(RINGS)
    if unknown:
        raise EngineError(
            f"There is no ring {', '.join(sorted(unknown))}.", f"choose among {', '.join(RINGS)}"
        )
    lines: list[str] = []
    total = Outcome()
    for name in names or RINGS:
        began = time.monotonic()
        outcome = _run_ring(name, out)
        total += outcome
        lines.append(_summary(name, outcome, time.monotonic() - began))
    out.write("\n" + "\n".join(lines) + "\n")
    if total.unsteady > MOST_UNSTEADY:
        total = replace(total, failed=total.failed + total.unsteady)
        out.write(
            f"{total.unsteady} tests failed at first: more than {MOST_UNSTEADY} are no luck\n"
        )
    out.write(f"{total.passed} passed, {total.failed} failed\n")
    return 1 if total.failed or not total.passed else 0


def play_for_real(files: Sequence[Path], out: TextIO = sys.stdout) -> int:
    """Stories over real SIP against a demo of their own; the exit status."""
    named = os.pathsep.join(str(file.resolve()) for file in files)
    played = _pytest("stories", [REPOSITORY / "e2e/test_flow_files.py"])
    only = (*played.command, "-rs", "-k", "comes_true")
    command = ("env", f"LINEDESK_STORIES={named}", *only)
    with tempfile.TemporaryDirectory(prefix="linedesk-test-") as scratch:
        outcome = _run(replace(played, command=command), out, Path(scratch) / "report")
    out.write(f"{outcome.passed} passed, {outcome.failed} failed, {outcome.skipped} not playable\n")
    return 1 if outcome.failed or not outcome.passed else 0


def _run_ring(name: str, out: TextIO) -> Outcome:
    total = Outcome()
    for check in _checks(name):
        out.write(f"\n== {name}: {check.name}\n")
        out.flush()
        total += _run_twice(check, out)
    return total


def _run_twice(check: Check, out: TextIO) -> Outcome:
    """What failed at first and passes alone is unsteady, and said so; its traces stand above."""
    with tempfile.TemporaryDirectory(prefix="linedesk-test-") as scratch:
        report = Path(scratch) / "report"
        first = _run(check, out, report)
        if check.again is None or not 0 < first.failed <= MOST_UNSTEADY or not report.exists():
            return first
        out.write(f"\n== {check.name}: {first.failed} failed, once more\n")
        out.flush()
        again = replace(check, command=(*check.command, *check.again(report)))
        second = _run(again, out, Path(scratch) / "second")
    failed = max(second.failed, first.failed - second.passed)
    unsteady = first.failed - failed
    return replace(first, passed=first.passed + unsteady, failed=failed, unsteady=unsteady)


def _run(check: Check, out: TextIO, report: Path) -> Outcome:
    """Its outcome; a command that fails without a failed test counts as one failure."""
    command = [part.replace("{report}", str(report)) for part in check.command]
    try:
        done = subprocess.run(command, cwd=check.folder, timeout=LONGEST, check=False)
        status = done.returncode
    except subprocess.TimeoutExpired:
        out.write(f"{check.name} did not end within {LONGEST} s\n")
        status = -1
    except FileNotFoundError as problem:
        out.write(f"{problem}: run it as ./linedesk test, which installs what is missing\n")
        status = -1
    counted = check.count(report) if check.count and report.exists() else Outcome()
    if status != 0 and not counted.failed:
        return counted + Outcome(failed=1)
    return counted if check.count else Outcome(passed=1)


def _checks(ring: str) -> list[Check]:
    if ring == "lint":
        return _lint()
    if ring == "web":
        vitest = ("npx", "vitest", "run", "--reporter=default", "--reporter=json")
        command = (*vitest, "--outputFile.json={report}")
        return [Check("vitest", command, REPOSITORY / "web", _count_vitest, _vitest_again)]
    if ring == "e2e":
        return [_pytest("e2e", [REPOSITORY / "e2e"])]
    return [_pytest(ring, _folders(ring))]


def _folders(ring: str) -> list[Path]:
    """Where a ring's tests lie; `records` takes what no other ring names."""
    tests = REPOSITORY / "tests"
    claimed = {name for folders in FOLDERS.values() for name in folders}
    every = {path.parent.relative_to(tests).parts[0] for path in tests.glob("*/**/test_*.py")}
    wanted = every - claimed if ring == "records" else every & set(FOLDERS[ring])
    return [tests / name for name in sorted(wanted)]


def _pytest(name: str, folders: Sequence[Path]) -> Check:
    several = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
    spread = several if name in SIDE_BY_SIDE else ()
    pytest = (sys.executable, "-m", "pytest", "-q", "--junit-xml={report}")
    command = (*pytest, *spread, *map(str, folders))
    again = None if name in PURE else _pytest_again
    return Check(f"pytest {name}", command, count=_count_pytest, again=again)


def _lint() -> list[Check]:
    python, web = (sys.executable, "-m"), REPOSITORY / "web"
    return [
        Check("ruff check", (*python, "ruff", "check")),
        Check("ruff format", (*python, "ruff", "format", "--check")),
        Check("mypy", (*python, "mypy")),
        Check("import-linter", (str(Path(sys.executable).parent / "lint-imports"),)),
        Check("eslint, prettier", ("npm", "run", "--silent", "lint"), web),
        Check("typescript", ("npm", "run", "--silent", "typecheck"), web),
        Check("language keys", ("npm", "run", "--silent", "check:i18n"), web),
    ]


def _count_pytest(report: Path) -> Outcome:
    suites = ElementTree.parse(report).getroot().iter("testsuite")
    outcome = Outcome()
    for suite in suites:
        tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        outcome += Outcome(tests - failed - skipped, failed, skipped)
    return outcome


def _count_vitest(report: Path) -> Outcome:
    said = json.loads(report.read_text())
    return Outcome(said["numPassedTests"], said["numFailedTests"], said["numPendingTests"])


def _pytest_again(_: Path) -> Sequence[str]:
    return ("--last-failed", "--last-failed-no-failures=none")


def _vitest_again(report: Path) -> Sequence[str]:
    """The files with a failed test, whole: vitest names no smaller part."""
    files = json.loads(report.read_text())["testResults"]
    return [file["name"] for file in files if file["status"] == "failed"]


def _summary(name: str, outcome: Outcome, seconds: float) -> str:
    more = {"skipped": outcome.skipped, "at the second try": outcome.unsteady}
    rest = "".join(f", {count} {what}" for what, count in more.items() if count)
    counted = f"{outcome.passed} passed, {outcome.failed} failed{rest}"
    return f"  {name:10} {counted:32} {seconds:6.0f} s"
