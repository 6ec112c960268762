"""What `linedesk doctor` says of the lines of a running Linedesk."""

import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from linedesk.engines import doctor
from linedesk.engines.errors import EngineError
from linedesk.settings import Settings

HEAD = "# TYPE linedesk_trunk_up gauge\n"
WELL = 'linedesk_trunk_up{reason="",trunk="lab"} 1.0\n'
SICK = 'linedesk_trunk_up{reason="not_registered",trunk="zulu"} 0.0\n'


class Metrics(BaseHTTPRequestHandler):
    text = ""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.text.encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """Of an instance that seems to run, and answers with `Metrics.text`."""
    monkeypatch.setattr(doctor, "running", lambda folder: True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Metrics)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Settings(data=tmp_path, http_port=server.server_address[1])
    server.shutdown()
    server.server_close()


def test_the_lines_are_named_when_they_are_well(settings: Settings) -> None:
    """A-001."""
    Metrics.text = HEAD + WELL
    assert doctor._trunks(settings) == "lab"


def test_a_line_that_takes_no_calls_is_a_fault_with_its_reason(settings: Settings) -> None:
    """A-001: which one, why, and what to do."""
    Metrics.text = HEAD + WELL + SICK
    with pytest.raises(EngineError) as told:
        doctor._trunks(settings)
    assert "zulu (not_registered)" in told.value.message
    assert "password" in told.value.advice


def test_the_lines_are_one_of_the_parts_that_are_examined(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    Metrics.text = HEAD + SICK
    monkeypatch.setattr(doctor, "_clock", lambda settings: "not compared")
    out = io.StringIO()
    assert doctor.examine(settings, out) == 1
    assert "FAULT trunks        no calls go over zulu" in out.getvalue()
