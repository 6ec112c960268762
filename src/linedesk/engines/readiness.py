"""Whether the service takes calls, as it says itself at /readyz."""

import ssl
import urllib.error
import urllib.request

from linedesk.settings import Settings


def not_ready(settings: Settings) -> str:
    """What is missing in the words of /readyz, "" when nothing is."""
    # The certificate is our own and the server is this machine: nothing to verify.
    unverified = ssl._create_unverified_context()
    try:
        with urllib.request.urlopen(f"{settings.http_url}/readyz", timeout=5, context=unverified):
            return ""
    except urllib.error.HTTPError as answer:
        return answer.read(500).decode(errors="replace")
    except OSError as problem:
        return str(problem)
