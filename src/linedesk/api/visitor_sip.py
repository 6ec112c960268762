"""What a visitor's browser may say in SIP: its one call and nothing else. Pure.

The switch knows who speaks by the header From alone, so nothing may pass that two readers could
read differently: one message a frame, no folded line, no second or abbreviated From, no credentials
of anybody, and a body exactly as long as it says.
"""

import re

from linedesk.telephony.port import GUEST

METHODS = frozenset({"INVITE", "ACK", "BYE", "CANCEL", "INFO", "UPDATE", "PRACK"})
FORBIDDEN = frozenset({"authorization", "proxy-authorization", "refer-to", "r", "replaces"})
REQUEST = re.compile(r"([A-Z]+) sip:([^\s@;?]+@)?[^\s@]+ SIP/2\.0")
RESPONSE = re.compile(r"SIP/2\.0 [1-6]\d\d [^\r\n]*")
HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]*([^\r\n\x00]*)")
FROM = re.compile(rf"<sip:{re.escape(GUEST)}@[A-Za-z0-9.-]+>;tag=[A-Za-z0-9.-]+")
PICTURE = re.compile(r"(?:^|[\r\n])\s*m\s*=\s*video", re.IGNORECASE)
ENOUGH_HEADERS = 60
KEEP_ALIVE = ("\r\n", "\r\n\r\n")  # the switch asks now and then whether anybody is there

Headers = list[tuple[str, str]]


def may_pass(frame: str | bytes, ticket: str, video: bool = False) -> bool:
    """Whether the frame is one message that a visitor with this ticket may send; a picture only
    with `video`."""
    if frame in KEEP_ALIVE:
        return True
    if isinstance(frame, bytes):
        return False
    head, separator, body = frame.partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    headers = _headers(lines)
    if not separator or headers is None or not _is_whole(headers, body):
        return False
    if PICTURE.search(body) and not video:
        return False
    return bool(RESPONSE.fullmatch(first)) or _is_own_request(first, headers, ticket)


def _headers(lines: list[str]) -> Headers | None:
    """None when a line is anything but a plain header, or when one is forbidden."""
    found = [HEADER.fullmatch(line) for line in lines[: ENOUGH_HEADERS + 1]]
    if len(found) > ENOUGH_HEADERS:
        return None
    headers = [(match[1].lower(), match[2]) for match in found if match]
    whole = len(headers) == len(found)
    return headers if whole and not FORBIDDEN & {name for name, _ in headers} else None


def _values(headers: Headers, *names: str) -> list[str]:
    return [value for name, value in headers if name in names]


def _is_whole(headers: Headers, body: str) -> bool:
    return _values(headers, "content-length", "l") == [str(len(body.encode()))]


def _is_own_request(first: str, headers: Headers, ticket: str) -> bool:
    request = REQUEST.fullmatch(first)
    senders, to = _values(headers, "from", "f"), _values(headers, "to", "t")
    if not request or request[1] not in METHODS or len(senders) != 1 or len(to) != 1:
        return False
    within = ";tag=" in to[0]  # of the call that stands
    return bool(FROM.fullmatch(senders[0])) and (within or request[2] == f"{ticket}@")
