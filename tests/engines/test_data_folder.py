"""The data folder is made once, keeps its secrets, and chooses free ports at each start."""

import socket
from pathlib import Path

from linedesk.engines.data_folder import (
    LONGEST_SOCKET_FOLDER,
    empty_data_folder,
    load_ports,
    load_secrets,
    prepare_data_folder,
    socket_folder,
)
from linedesk.settings import load_settings


def test_a_second_start_keeps_secrets_and_free_ports(tmp_path: Path) -> None:
    settings = load_settings(data=tmp_path)
    prepare_data_folder(settings)
    secrets, ports = load_secrets(settings), load_ports(settings)
    prepare_data_folder(settings)
    assert (load_secrets(settings), load_ports(settings)) == (secrets, ports)


def test_secrets_differ_from_each_other_and_only_the_owner_reads_them(tmp_path: Path) -> None:
    settings = load_settings(data=tmp_path)
    prepare_data_folder(settings)
    secrets = load_secrets(settings).model_dump().values()
    assert len(set(secrets)) == len(secrets)
    assert settings.secrets_file.stat().st_mode & 0o777 == 0o600


def test_what_people_said_and_dialed_is_for_the_owner_alone(tmp_path: Path) -> None:
    settings = load_settings(data=tmp_path)
    prepare_data_folder(settings)
    modes = {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir() if one.is_dir()}
    closed = {"log", "journal", "recordings", "asterisk", "lab"}
    assert {name for name, mode in modes.items() if mode == 0o700} == closed


def test_a_port_that_somebody_took_meanwhile_is_replaced(tmp_path: Path) -> None:
    settings = load_settings(data=tmp_path)
    prepare_data_folder(settings)
    before = load_ports(settings)
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", before.asterisk_http))
        stranger.listen()
        prepare_data_folder(settings)
    after = load_ports(settings)
    assert after.asterisk_http != before.asterisk_http
    assert after.asterisk_ami == before.asterisk_ami


def test_every_internal_port_is_another_one(tmp_path: Path) -> None:
    settings = load_settings(data=tmp_path)
    prepare_data_folder(settings)
    ports = load_ports(settings).model_dump().values()
    assert len(set(ports)) == len(ports)


def test_beginning_anew_leaves_what_is_not_ours(tmp_path: Path) -> None:
    settings = load_settings(data=tmp_path)
    prepare_data_folder(settings)
    (tmp_path / "thesis.txt").write_text("years of work")
    empty_data_folder(settings)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_path_too_long_for_a_socket_is_replaced_by_a_short_one_always_the_same() -> None:
    deep = Path("/tmp") / ("deep/" * 40)
    chosen = socket_folder(deep)
    assert chosen == socket_folder(deep) != socket_folder(deep / "other")
    assert len(str(chosen)) <= LONGEST_SOCKET_FOLDER
