"""Configuration, accounts and trunks as Asterisk gets them."""

import stat
import wave
from pathlib import Path

import numpy as np
import pytest

from linedesk.telephony.asterisk.configuration import AsteriskOptions, write_configuration
from linedesk.telephony.asterisk.manager import ManagerError, decode, encode
from linedesk.telephony.asterisk.provisioning import KINDS, gone, items, push
from linedesk.telephony.port import GUEST, Account, Trunk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    options = AsteriskOptions(
        share=Path("/share"),
        modules=Path("/modules"),
        prompts=tmp_path / "prompts",
        music=tmp_path / "music",
        bind="::1",
        sip_port=5060,
        rtp_ports=(20000, 21999),
        http_port=1234,
        manager_port=1235,
        ari_password="ari-secret",
        manager_password="ami-secret",
    )
    assert "secret" not in repr(options)
    write_configuration(tmp_path, options)
    write_configuration(tmp_path, options)
    return tmp_path


def test_every_placeholder_is_filled_and_secrets_are_the_owners_alone(folder: Path) -> None:
    files = list((folder / "etc").iterdir())
    assert len(files) > 15
    for file in files:
        assert "@{" not in file.read_text()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_controls_asterisk_listens_on_loopback_only(folder: Path) -> None:
    for name in ("http.conf", "manager.conf"):
        assert "bindaddr = 127.0.0.1" in (folder / "etc" / name).read_text()
    assert "bind = [::1]:5060" in (folder / "etc/pjsip.conf").read_text()


def test_no_dialed_string_is_given_to_an_application(folder: Path) -> None:
    dialplan = (folder / "etc/extensions.conf").read_text()
    assert "EXTEN" not in dialplan
    assert "CALLERID" not in dialplan


def test_there_is_quiet_music_without_a_break(folder: Path) -> None:
    (path,) = (folder / "music").iterdir()
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (8000, 1, 2)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(int)
    assert samples.size > 30 * 8000
    assert np.max(np.abs(samples)) < 0.3 * 32768
    seconds = samples[: samples.size // 8000 * 8000].reshape(-1, 8000)
    assert np.sqrt(np.mean(seconds.astype(float) ** 2, axis=1)).min() > 100


def test_music_that_somebody_put_there_stays(tmp_path: Path) -> None:
    from linedesk.telephony.asterisk.music import write_music

    (tmp_path / "ours.wav").write_bytes(b"")
    write_music(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["ours.wav"]


def test_objects_come_after_those_that_they_refer_to() -> None:
    made = items([Account("agent1", "pw", "desk")], [Trunk("lab", ("127.0.0.0/8",), "h", 5070)])
    order = [KINDS.index(item.kind) for item in made]
    assert order == sorted(order)


def test_a_trunk_is_known_by_its_address_and_a_phone_by_its_name() -> None:
    made = {
        (item.kind, item.id): dict(item.fields)
        for item in items([Account("agent1", "pw", "desk")], [Trunk("lab", ("10.0.0.1",))])
    }
    assert made["endpoint", "trunk~lab"]["identify_by"] == "ip"
    assert "username" in made["endpoint", "agent1"]["identify_by"]
    assert "aors" not in made["endpoint", "trunk~lab"], "inbound only"


def test_a_browser_phone_speaks_webrtc_and_prefers_g711() -> None:
    made = items([Account("agent1-web", "pw", "browser")], [])
    (endpoint, _) = [dict(item.fields) for item in made if item.kind == "endpoint"]
    assert endpoint["webrtc"] == "yes"
    assert endpoint["allow"].startswith("alaw,ulaw")


def test_a_visitor_can_neither_register_nor_come_from_elsewhere_than_our_edge() -> None:
    (made,) = items([], [])
    endpoint = dict(made.fields)
    assert (made.id, endpoint["context"], endpoint["identify_by"]) == (GUEST, "web", "username")
    assert "aors" not in endpoint
    assert "0.0.0.0/0.0.0.0" in endpoint["deny"]
    assert endpoint["permit"] == "127.0.0.0/255.0.0.0"
    assert [request.method for request in push(made)] == ["DELETE", "PUT"], "each time anew"


def test_a_password_is_a_field_whatever_is_in_it() -> None:
    (auth, *_) = items([Account("a", 'x"; y\n[z]', "desk")], [])
    (request,) = push(auth)
    assert request.body == {
        "fields": [{"attribute": name, "value": value} for name, value in auth.fields]
    }
    assert ("password", 'x"; y\n[z]') in auth.fields


def test_endpoints_that_nobody_wants_are_found() -> None:
    wanted = items([Account("agent1", "pw", "desk")], [])
    assert gone(["agent1", "agent9", "trunk~old"], wanted) == ["agent9", "trunk~old"]


def test_an_account_does_not_show_its_password() -> None:
    assert "pw" not in repr(Account("agent1", "pw", "desk"))


def test_a_manager_value_cannot_bring_a_line_of_its_own() -> None:
    assert decode(encode({"Action": "Ping", "X": "a: b"})) == {"Action": "Ping", "X": "a: b"}
    with pytest.raises(ManagerError):
        encode({"Action": "MixMonitor", "Channel": "x\r\nCommand: rm"})
