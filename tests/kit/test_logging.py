"""Logs are JSON, and nobody's number or words are in them."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from linedesk.kit.logging import configure_logging


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    configure_logging(tmp_path / "it.log")
    yield tmp_path / "it.log"
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


def test_fields_about_a_person_are_masked(log: Path) -> None:
    structlog.get_logger("it").info("call arrived", caller="+8613800000001", call_id="c1")
    said = json.loads(log.read_text())
    assert (said["event"], said["call_id"], said["caller"]) == ("call arrived", "c1", "***01")


def test_a_short_secret_is_masked_entirely(log: Path) -> None:
    structlog.get_logger("it").info("keys pressed", digits="1234")
    assert "1234" not in log.read_text()


def test_a_trace_holds_no_local_variables(log: Path) -> None:
    def dial(number: str) -> None:
        raise RuntimeError("no line")

    try:
        dial("13800000001")
    except RuntimeError:
        logging.getLogger("library").exception("dialing failed")
    assert "no line" in log.read_text()
    assert "13800000001" not in log.read_text().replace("_dial", "")
