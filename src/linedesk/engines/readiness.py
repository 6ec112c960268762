"""Whether the service takes calls, and over which lines, as it says itself."""

import re
import ssl
import urllib.error
import urllib.request

from linedesk.settings import Settings


def not_ready(settings: Settings) -> str:
    """What is missing in the words of /readyz, "" when nothing is."""
    try:
        _read(settings, "/readyz")
        return ""
    except urllib.error.HTTPError as answer:
        return answer.read(500).decode(errors="replace")
    except OSError as problem:
        return str(problem)


TRUNK = re.compile(r'^linedesk_trunk_up\{reason="([^"]*)",trunk="([^"]*)"\} ([01])', re.MULTILINE)


def trunks(settings: Settings) -> dict[str, tuple[bool, str]]:
    """Name -> whether calls go that way, and why not; none when nobody answers."""
    try:
        told = TRUNK.findall(_read(settings, "/metrics"))
    except OSError:
        return {}
    return {name: (up == "1", why) for why, name, up in told}


def _read(settings: Settings, path: str) -> str:
    # The certificate is our own and the server is this machine: nothing to verify.
    unverified = ssl._create_unverified_context()
    url = f"{settings.http_url}{path}"
    with urllib.request.urlopen(url, timeout=5, context=unverified) as answer:
        return str(answer.read().decode(errors="replace"))
