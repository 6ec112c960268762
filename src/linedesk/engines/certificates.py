"""A certificate made here, for browsers on other computers: without HTTPS they give no microphone.

It is signed by itself, so each browser asks once whether to trust it. A certificate from an
authority goes into LINEDESK_TLS_CERT and LINEDESK_TLS_KEY instead.
"""

import ipaddress
import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from linedesk.engines.errors import EngineError
from linedesk.settings import Settings

LIFE = timedelta(days=397)  # browsers take no longer one
RENEWAL = timedelta(days=30)


def ensure_certificate(settings: Settings) -> tuple[Path, Path] | None:
    """(certificate, key) files to serve HTTPS with, made when missing; None on loopback."""
    if settings.tls_cert and settings.tls_key:
        _require_readable(settings.tls_cert, settings.tls_key)
        return settings.tls_cert, settings.tls_key
    if settings.loopback:
        return None
    certificate, key = settings.tls_folder / "cert.pem", settings.tls_folder / "key.pem"
    names = _names(settings.bind)
    if not _serves(certificate, key, names):
        _make(certificate, key, names)
    return certificate, key


def expiry(certificate: Path) -> datetime:
    return x509.load_pem_x509_certificate(certificate.read_bytes()).not_valid_after_utc


def _require_readable(*files: Path) -> None:
    for file in files:
        if not os.access(file, os.R_OK):
            advice = "correct LINEDESK_TLS_CERT and LINEDESK_TLS_KEY, or the file's permissions"
            raise EngineError(f"{file} cannot be read.", advice)


def _names(bind: str) -> list[x509.GeneralName]:
    """By which names and addresses a browser may call us."""
    host = socket.gethostname()
    addresses = {"127.0.0.1", bind, _outward_address()} - {"0.0.0.0", "::", ""}
    known = [ipaddress.ip_address(address) for address in sorted(addresses)]
    return [
        x509.DNSName("localhost"),
        x509.DNSName(host),
        *(x509.IPAddress(address) for address in known),
    ]


def _outward_address() -> str:
    """The address that faces the network; nothing is sent for it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def _serves(certificate: Path, key: Path, names: list[x509.GeneralName]) -> bool:
    if not (certificate.exists() and key.exists()):
        return False
    held = x509.load_pem_x509_certificate(certificate.read_bytes())
    said = held.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return set(names) <= set(said) and held.not_valid_after_utc - datetime.now(UTC) > RENEWAL


def _make(certificate: Path, key: Path, names: list[x509.GeneralName]) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Linedesk")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder(subject, subject, private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + LIFE)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(private, hashes.SHA256())
    )
    certificate.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    key.touch(mode=0o600)
    key.write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    certificate.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
