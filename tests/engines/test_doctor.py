"""What `linedesk doctor` finds, and what it says to do about it."""

import io
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from linedesk.engines import doctor, machine
from linedesk.engines.errors import EngineError
from linedesk.engines.ports import free_ports
from linedesk.engines.postgres_folder import find_postgres
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


class WrongClock(Metrics):
    """A mirror whose day is another than ours."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        return "Sat, 01 Jan 2000 00:00:00 GMT"

    do_HEAD = Metrics.do_GET


@pytest.fixture
def mirror() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), WrongClock)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/debian"
    server.shutdown()
    server.server_close()


def nothing_installed(monkeypatch: pytest.MonkeyPatch, programs: Path) -> None:
    """Neither engine, no voice, and a `fc-list` that knows no Chinese font."""
    tool = programs / "fc-list"
    tool.write_text("#!/bin/sh\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr(doctor, "find_asterisk", lambda settings: None)
    monkeypatch.setattr(doctor, "find_postgres", lambda: find_postgres(programs))


def test_each_part_at_fault_is_named_with_what_to_do(
    tmp_path: Path, mirror: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The contract: ports, disk, clock, Asterisk, PostgreSQL, certificates, fonts, and advice."""
    nothing_installed(monkeypatch, tmp_path)
    monkeypatch.setattr(machine, "LEAST_DISK", 1 << 62)
    monkeypatch.setattr(doctor, "expiry", lambda file: datetime.now(UTC) + timedelta(days=1))
    own = tmp_path / "cert.pem"
    own.touch()
    http, sip = free_ports(0, 0)
    settings = Settings(
        data=tmp_path / "data",
        bind="0.0.0.0",
        http_port=http,
        sip_port=sip,
        tls_cert=own,
        tls_key=own,
        debian_mirror=mirror,
    )
    out = io.StringIO()
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", http))
        stranger.listen()
        assert doctor.examine(settings, out) == 1
    told = out.getvalue().splitlines()
    faults = [line.split()[1] for line in told if line.startswith("FAULT")]
    wanted = ["ports", "disk", "clock", "Asterisk", "PostgreSQL", "certificates", "fonts", "speech"]
    assert faults == wanted
    advice = [line for line in told if "What to do: " in line and line.split(": ", 1)[1]]
    assert len(advice) == len(faults), out.getvalue()
    assert told[-1] == f"{len(faults)} at fault."
