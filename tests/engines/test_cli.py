"""The commands themselves."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from linedesk.cli import app


def test_background_jobs_wait_when_the_processor_is_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`worker` steps back first, and then says what it misses: it is nobody's first command."""
    steps: list[int] = []
    monkeypatch.setattr(os, "nice", steps.append)
    CliRunner().invoke(app, ["worker", "--data", str(tmp_path / "data")])
    assert steps == [10]
