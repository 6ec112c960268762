"""Relays for browsers whose network lets no voice through (TURN, RFC 8656), and the words by which
they are let in.

With a shared secret each browser gets words of its own that expire: the user is `EXPIRY:NAME` (unix
seconds), the password the base64 of HMAC-SHA1 over it. That is what coturn knows as
`use-auth-secret` (draft-uberti-behave-turn-rest-00). Without one everybody has the same words.
"""

import base64
import hashlib
import hmac
from dataclasses import dataclass, field

from pydantic import BaseModel

AGENT_SECONDS = 24 * 3600  # his browser asks anew long before
VISITOR_SECONDS = 6 * 3600  # the longest call; a relay may ask for them again during it


class IceServer(BaseModel):
    """As the browser's RTCPeerConnection takes it."""

    urls: list[str]
    username: str | None = None
    credential: str | None = None


@dataclass(frozen=True, slots=True)
class Relays:
    """`secret`: shared with the relay; else `username` and `password` for everybody."""

    urls: tuple[str, ...] = ()
    secret: str = field(default="", repr=False)
    username: str | None = None
    password: str | None = field(default=None, repr=False)

    def servers(self, name: str, seconds: float, now: float) -> list[IceServer]:
        """For one browser. `name` is no secret: it is what the relay's log shows."""
        if not self.urls:
            return []
        username, password = self.username, self.password
        if self.secret:
            username = f"{int(now + seconds)}:{name}"
            password = password_of(username, self.secret)
        return [IceServer(urls=list(self.urls), username=username, credential=password)]


def password_of(username: str, secret: str) -> str:
    digest = hmac.new(secret.encode(), username.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()
