"""Ports for our own processes are nobody else's, now and a moment later."""

import socket
from pathlib import Path

import pytest

from linedesk.engines import ports
from linedesk.engines.ports import free_port, free_ports


def test_no_port_is_one_that_the_kernel_hands_out() -> None:
    low, high = map(int, ports.KERNELS_RANGE.read_text().split())
    assert [port for port in free_ports(0, 0, 0) if low <= port <= high] == []


def test_what_is_wanted_is_kept_while_it_is_free_and_no_two_are_alike() -> None:
    wanted = free_port()
    first, second = free_ports(wanted, wanted)
    assert first == wanted != second


@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])
def test_a_port_that_is_taken_over_either_protocol_is_not_free(kind: socket.SocketKind) -> None:
    wanted = free_port()
    with socket.socket(socket.AF_INET, kind) as other:
        other.bind(("127.0.0.1", wanted))
        if kind is socket.SOCK_STREAM:
            other.listen()
        assert free_ports(wanted) != [wanted]


def test_where_the_kernel_hands_out_all_of_them_one_of_those_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ports, "KERNELS_RANGE", tmp_path / "range")
    (tmp_path / "range").write_text("1024\t65535\n")
    assert free_port() >= 1024
