"""Beyond loopback there is always a certificate, and it names the address that is served."""

import ipaddress
import ssl
from pathlib import Path

import pytest
from cryptography import x509

from linedesk.engines.certificates import ensure_certificate
from linedesk.engines.errors import EngineError
from linedesk.settings import load_settings


def test_on_loopback_plain_http_is_enough(tmp_path: Path) -> None:
    assert ensure_certificate(load_settings(data=tmp_path)) is None


def test_beyond_loopback_one_is_made_that_a_server_can_load(tmp_path: Path) -> None:
    made = ensure_certificate(load_settings(data=tmp_path, bind="192.0.2.7"))
    assert made is not None
    certificate, key = made
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    assert key.stat().st_mode & 0o777 == 0o600
    assert ipaddress.ip_address("192.0.2.7") in addresses(certificate)


def test_a_restart_keeps_it_and_a_new_address_replaces_it(tmp_path: Path) -> None:
    first = ensure_certificate(load_settings(data=tmp_path, bind="192.0.2.7"))
    assert first is not None
    text = first[0].read_text()
    ensure_certificate(load_settings(data=tmp_path, bind="192.0.2.7"))
    assert first[0].read_text() == text
    ensure_certificate(load_settings(data=tmp_path, bind="192.0.2.8"))
    assert ipaddress.ip_address("192.0.2.8") in addresses(first[0])


def test_ones_own_certificate_wins_and_must_be_readable(tmp_path: Path) -> None:
    own = (tmp_path / "own.pem", tmp_path / "own.key")
    settings = load_settings(data=tmp_path, bind="0.0.0.0", tls_cert=own[0], tls_key=own[1])
    with pytest.raises(EngineError, match=r"own\.pem cannot be read"):
        ensure_certificate(settings)
    for file in own:
        file.touch()
    assert ensure_certificate(settings) == own


def addresses(file: Path) -> list[object]:
    said = x509.load_pem_x509_certificate(file.read_bytes()).extensions
    names = said.get_extension_for_class(x509.SubjectAlternativeName).value
    return list(names.get_values_for_type(x509.IPAddress))
