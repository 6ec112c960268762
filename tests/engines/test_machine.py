"""What stands in the way of a start is named, with the setting that helps."""

import socket
from pathlib import Path

import pytest

from linedesk.engines import machine
from linedesk.engines.errors import EngineError
from linedesk.engines.machine import alone, doors, require_disk, require_free, running
from linedesk.settings import load_settings


@pytest.mark.parametrize(
    ("kind", "setting"),
    [(socket.SOCK_STREAM, "LINEDESK_HTTP_PORT"), (socket.SOCK_DGRAM, "LINEDESK_SIP_PORT")],
)
def test_a_taken_port_is_named_with_its_setting(kind: socket.SocketKind, setting: str) -> None:
    with socket.socket(socket.AF_INET, kind) as other:
        other.bind(("127.0.0.1", 0))
        if kind is socket.SOCK_STREAM:
            other.listen()
        port = other.getsockname()[1]
        settings = load_settings(http_port=port, sip_port=port)
        door = next(d for d in doors(settings, lab=False) if d.kind is kind)
        with pytest.raises(EngineError, match=f"{port} on 127.0.0.1.*taken") as problem:
            require_free(door)
    assert f"{setting}=" in problem.value.advice


def test_an_address_of_another_machine_is_refused() -> None:
    settings = load_settings(bind="192.0.2.1")
    with pytest.raises(EngineError, match="not an address of this machine"):
        require_free(doors(settings, lab=False)[0])


def test_only_the_demo_needs_the_labs_port() -> None:
    settings = load_settings()
    wanted = {door.setting for door in doors(settings, lab=True)}
    assert wanted - {door.setting for door in doors(settings, lab=False)} == {"LINEDESK_TRUNK_LAB"}


def test_a_second_linedesk_on_the_same_data_is_refused(tmp_path: Path) -> None:
    with alone(tmp_path):
        assert running(tmp_path)
        with pytest.raises(EngineError, match="already runs"), alone(tmp_path):
            pass
    assert not running(tmp_path)
    with alone(tmp_path):
        pass


def test_a_disk_with_too_little_room_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "LEAST_DISK", 10**18)
    with pytest.raises(EngineError, match="MB left"):
        require_disk(tmp_path / "not" / "yet" / "made")


def test_a_data_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EngineError, match="cannot be written"), alone(tmp_path / "file"):
        pass
