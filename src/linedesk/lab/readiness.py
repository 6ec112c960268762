"""Whether the outside world is in place, as its exchange says."""

import urllib.error
import urllib.request
from urllib.parse import urlencode

from linedesk.engines.data_folder import load_ports, load_secrets
from linedesk.settings import Settings


def missing(settings: Settings) -> str:
    """What is missing until calls can be placed, "" when nothing is.

    The exchange runs before the lab is connected to it: only then does it know the application.
    """
    key = urlencode({"api_key": f"lab:{load_secrets(settings).lab_password}"})
    port = load_ports(settings).lab_http
    try:
        with urllib.request.urlopen(
            f"http://127.0.0.1:{port}/ari/applications/lab?{key}", timeout=5
        ):
            return ""
    except urllib.error.HTTPError as answer:
        return f"the lab is not connected to its exchange (HTTP {answer.code})"
    except OSError as problem:
        return f"the lab's exchange does not answer ({problem})"
