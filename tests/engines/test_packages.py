"""Packages come from the mirror that the system uses, and apt's complaints become advice."""

from pathlib import Path

import pytest

from linedesk.engines.errors import EngineError
from linedesk.engines.packages import DEFAULT_MIRROR, debian_mirror, unpack_packages


def test_the_systems_own_mirror_is_used(tmp_path: Path) -> None:
    (tmp_path / "sources.list.d").mkdir()
    listed = tmp_path / "sources.list.d" / "debian.sources"
    listed.write_text("Types: deb\nURIs: http://mirror.example/debian/\nSuites: bookworm\n")
    assert debian_mirror(tmp_path) == "http://mirror.example/debian"


def test_a_system_that_is_no_debian_uses_debians_own(tmp_path: Path) -> None:
    (tmp_path / "sources.list").write_text("deb http://archive.example/ubuntu noble main\n")
    assert debian_mirror(tmp_path) == DEFAULT_MIRROR


async def test_a_mirror_out_of_reach_leaves_nothing_behind(tmp_path: Path) -> None:
    mirror, folder = f"file://{tmp_path}/nothing", tmp_path / "cache" / "asterisk"
    with pytest.raises(EngineError, match="LINEDESK_DEBIAN_MIRROR"):
        await unpack_packages(("asterisk",), "forky", folder, tmp_path / "log", "", mirror)
    assert list(folder.parent.iterdir()) == []
