"""Settings come from code, environment and a file, in this order; a bad one is named."""

from pathlib import Path

import pytest

from linedesk.settings import SettingsError, load_settings


def test_the_defaults_are_those_of_the_contract(clean: None) -> None:
    settings = load_settings()
    assert (settings.http_port, settings.sip_port, settings.bind) == (8080, 5060, "127.0.0.1")
    assert settings.rtp_ports == (20000, 21999)
    assert settings.trunk_lab_address == ("127.0.0.1", 5070)
    assert settings.http_url == "http://127.0.0.1:8080"


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(
    clean: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "linedesk.toml"
    file.write_text('http_port = 1000\nsip_port = 2000\nrtp_ports = "3000-3010"\n')
    monkeypatch.setenv("LINEDESK_CONFIG", str(file))
    monkeypatch.setenv("LINEDESK_SIP_PORT", "2001")
    settings = load_settings(data=tmp_path / "given")
    assert (settings.http_port, settings.sip_port) == (1000, 2001)
    assert settings.rtp_ports == (3000, 3010)
    assert settings.data_folder == tmp_path / "given"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTP_PORT", "99999"),
        ("RTP_PORTS", "20000"),
        ("RTP_PORTS", "many-few"),
        ("BIND", "my-computer"),
        ("TRUNK_LAB", "nowhere"),
        ("TRUSTED_PROXIES", "10.0.0.0/8, my-proxy"),
        ("TURN_URLS", "turn.example:3478"),
        ("PUBLIC_URL", "desk.example"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_setting(
    clean: None, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"LINEDESK_{name}", value)
    with pytest.raises(SettingsError, match=f"^LINEDESK_{name}: "):
        load_settings()


def test_a_relay_needs_either_a_secret_or_a_name_with_a_password(clean: None) -> None:
    relay = "turn:turn.example:3478?transport=udp, turns:turn.example:5349"
    for one in ({"turn_secret": "north"}, {"turn_username": "desk", "turn_password": "words"}):
        assert len(load_settings(turn_urls=relay, **one).turn_urls) == 2
    assert load_settings(turn_urls="stun:stun.example").turn_urls == ("stun:stun.example",)
    for bad in ({}, {"turn_username": "desk"}, {"turn_secret": "x", "turn_username": "y"}):
        with pytest.raises(SettingsError):
            load_settings(turn_urls=relay, **bad)


def test_a_misspelled_setting_in_the_file_is_refused(
    clean: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "linedesk.toml").write_text("http_prot = 80\n")
    monkeypatch.setenv("LINEDESK_CONFIG", str(tmp_path / "linedesk.toml"))
    with pytest.raises(SettingsError, match="LINEDESK_HTTP_PROT"):
        load_settings()


def test_beyond_loopback_browsers_are_sent_to_https(
    clean: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINEDESK_BIND", "0.0.0.0")
    assert load_settings().http_url == "https://127.0.0.1:8080"


def test_a_child_built_from_the_environment_has_the_same_settings(
    clean: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given = load_settings(
        data=tmp_path,
        http_port=8090,
        database_url="postgresql://somewhere",
        trusted_proxies="10.0.0.0/8,::1",
        turn_urls="turn:turn.example:3478",
        turn_secret="north",
    )
    for name, value in given.environment().items():
        monkeypatch.setenv(name, value)
    assert load_settings() == given


def test_children_are_not_told_the_administrators_password(clean: None) -> None:
    given = load_settings(admin_password="hush-hush")
    assert "hush-hush" not in "".join(given.environment().values())


@pytest.fixture
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of whoever runs the tests."""
    import os

    for name in [name for name in os.environ if name.startswith("LINEDESK_")]:
        monkeypatch.delenv(name)
