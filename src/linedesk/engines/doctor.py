"""`linedesk doctor`: looks at every part, says what is wrong and what to do about it."""

import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TextIO
from urllib.parse import urlsplit

from linedesk.engines.asterisk import find_asterisk
from linedesk.engines.certificates import expiry
from linedesk.engines.errors import EngineError
from linedesk.engines.machine import doors, require_disk, require_free, running
from linedesk.engines.packages import debian_mirror
from linedesk.engines.postgres_folder import find_postgres
from linedesk.engines.readiness import not_ready, trunks
from linedesk.settings import Settings

FASTEST_CLOCK_ERROR = 5.0  # seconds


@dataclass(frozen=True)
class Finding:
    """`fault` is "" when all is well; then `detail` tells what was found."""

    part: str
    detail: str = ""
    fault: str = ""
    advice: str = ""


def examine(settings: Settings, out: TextIO = sys.stdout) -> int:
    """Print a line for each part; the exit status: 0 when nothing is at fault."""
    faults = 0
    for finding in _findings(settings):
        out.write(f"{'FAULT' if finding.fault else 'ok':6}{finding.part:14}")
        out.write(f"{finding.fault or finding.detail}\n")
        if finding.fault:
            out.write(f"{'':20}What to do: {finding.advice}\n")
        faults += bool(finding.fault)
    out.write(f"\n{faults} at fault.\n" if faults else "\nAll is well.\n")
    return 1 if faults else 0


def _findings(settings: Settings) -> Iterator[Finding]:
    checks: tuple[tuple[str, Callable[[Settings], str]], ...] = (
        ("ports", _ports),
        ("disk", _disk),
        ("clock", _clock),
        ("Asterisk", _asterisk),
        ("PostgreSQL", _postgres),
        ("certificates", _certificates),
        ("fonts", _fonts),
        ("speech", _speech),
        ("service", _service),
        ("trunks", _trunks),
    )
    for part, check in checks:
        try:
            yield Finding(part, check(settings))
        except EngineError as problem:
            yield Finding(part, fault=problem.message, advice=problem.advice)


def _ports(settings: Settings) -> str:
    first, last = settings.rtp_ports
    numbers = f"{settings.http_port}, {settings.sip_port}, RTP {first}-{last}"
    if running(settings.data_folder):
        return f"{numbers}: held by the Linedesk that runs on {settings.data_folder}"
    for door in doors(settings, lab=False):
        require_free(door)
    return f"{numbers}: free"


def _disk(settings: Settings) -> str:
    require_disk(settings.data_folder)
    existing = next(p for p in (settings.data_folder, *settings.data_folder.parents) if p.exists())
    return f"{shutil.disk_usage(existing).free / 1e9:.0f} GB free for {settings.data_folder}"


def _clock(settings: Settings) -> str:
    """Compared with the mirror's: a wrong clock breaks certificates, tokens and call times."""
    asked = f"http://{urlsplit(settings.debian_mirror or debian_mirror()).netloc}/"
    try:
        with urllib.request.urlopen(urllib.request.Request(asked, method="HEAD"), timeout=5) as got:
            said = got.headers["Date"]
    except urllib.error.HTTPError as answer:
        said = answer.headers["Date"]
    except OSError:
        return "not compared: no network"
    error = time.time() - parsedate_to_datetime(said).timestamp() if said else 0.0
    if abs(error) > FASTEST_CLOCK_ERROR:
        advice = "set the clock, and let systemd-timesyncd or chrony keep it"
        raise EngineError(f"differs by {error:.0f} s from {asked}", advice)
    return f"agrees with {asked} within {FASTEST_CLOCK_ERROR:.0f} s"


def _asterisk(settings: Settings) -> str:
    installation = find_asterisk(settings)
    if installation is None:
        advice = "start ./linedesk demo or up: it fetches one (80 MB)"
        raise EngineError("Asterisk 22.5 or later is not here", advice)
    return f"{installation.version[0]}.{installation.version[1]} ({installation.command[-1]})"


def _postgres(settings: Settings) -> str:
    return str(find_postgres())


def _certificates(settings: Settings) -> str:
    file = settings.tls_cert or settings.tls_folder / "cert.pem"
    if settings.loopback:
        return "none needed on loopback"
    if not file.exists():
        return "one is made at the first start"
    left = expiry(file) - datetime.now(UTC)
    if left < timedelta(days=14):
        advice = "renew it (LINEDESK_TLS_CERT); one of our own making is renewed by a restart"
        raise EngineError(f"{file} ends in {left.days} days", advice)
    return f"{file}: {left.days} days left"


def _fonts(settings: Settings) -> str:
    if shutil.which("fc-list") is None:
        return "not looked at: no fontconfig (needed for browsers on this machine only)"
    said = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True, check=False)
    if not said.stdout.strip():
        advice = "apt-get install fonts-noto-cjk"
        raise EngineError("no Chinese font for a browser on this machine", advice)
    return f"{len(said.stdout.splitlines())} Chinese fonts"


def _speech(settings: Settings) -> str:
    found = shutil.which("espeak-ng")
    if found is None:
        advice = "apt-get install espeak-ng"
        raise EngineError("prompts cannot be spoken: espeak-ng is missing", advice)
    return found


def _service(settings: Settings) -> str:
    if not running(settings.data_folder):
        return f"not running on {settings.data_folder}"
    missing = not_ready(settings)
    if missing:
        advice = f"read the logs in {settings.log_folder}"
        raise EngineError(f"runs, but is not ready: {missing}", advice)
    return f"ready: {settings.http_url}"


TRUNK_ADVICE = {
    "no_answer_to_options": "the carrier is silent: check its address and port, and the network",
    "not_registered": "the carrier refuses us: check user name and password in the set-up",
}


def _trunks(settings: Settings) -> str:
    """Lines out of the house, and those on which we sign on."""
    if not running(settings.data_folder):
        return "not asked: nothing runs"
    known = trunks(settings)
    down = {name: why for name, (up, why) in known.items() if not up}
    if down:
        told = ", ".join(f"{name} ({why})" for name, why in sorted(down.items()))
        advice = TRUNK_ADVICE.get(min(down.values()), "try it by a call in the set-up: Trunks")
        raise EngineError(f"no calls go over {told}", advice)
    return ", ".join(sorted(known)) or "none is set up"
