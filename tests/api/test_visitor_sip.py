"""A-033: what a visitor's browser may say to the switch, and nothing that two could read apart."""

import pytest

from linedesk.api.visitor_sip import may_pass

TICKET = "ab12cd"
BODY = "v=0\r\n"


def message(
    first: str = f"INVITE sip:{TICKET}@linedesk SIP/2.0",
    *more: str,
    sender: str = "From: <sip:web~guest@linedesk>;tag=x1",
    to: str = f"To: <sip:{TICKET}@linedesk>",
    length: str = f"Content-Length: {len(BODY)}",
    body: str = BODY,
) -> str:
    lines = (first, "Via: SIP/2.0/WS a.invalid;branch=z9", sender, to, *more, length)
    return "\r\n".join(line for line in lines if line) + "\r\n\r\n" + body


WITHIN = f"To: <sip:{TICKET}@linedesk>;tag=as1"


@pytest.mark.parametrize(
    "frame",
    [
        message(),
        message(f"CANCEL sip:{TICKET}@linedesk SIP/2.0"),
        message("BYE sip:127.0.0.1:5060;transport=ws SIP/2.0", to=WITHIN),
        message("SIP/2.0 200 OK", sender="From: <sip:anybody@linedesk>;tag=as1"),
        "\r\n\r\n",
    ],
)
def test_the_visitors_own_call_passes(frame: str) -> None:
    assert may_pass(frame, TICKET)


@pytest.mark.parametrize(
    "frame",
    [
        message(f"REGISTER sip:{TICKET}@linedesk SIP/2.0"),
        message(f"REFER sip:{TICKET}@linedesk SIP/2.0"),
        message("INVITE sip:13800000001@linedesk SIP/2.0"),
        message("INVITE sip:linedesk SIP/2.0"),
        message("INVITE tel:13800000001 SIP/2.0"),
        message(sender="From: <sip:agent1-web@linedesk>;tag=x1"),
        message(sender="From: <sip:13800000001@linedesk>;tag=x1"),
        message(sender='From: "<sip:web~guest@linedesk>;tag=x" <sip:a@linedesk>;tag=x1'),
        message(sender="From: <sip:web~guest@linedesk>;tag=x1\r\nF: <sip:a@linedesk>;tag=x1"),
        message(sender="f: <sip:a@linedesk>;tag=x1"),
        message(sender="From : <sip:web~guest@linedesk>;tag=x1"),
        message(sender="From: <sip:web~guest@linedesk>;tag=x1\r\n , <sip:a@linedesk>"),
        message(sender=""),
        message(f"INVITE sip:{TICKET}@linedesk SIP/2.0", "Authorization: Digest username=agent1"),
        message(f"INVITE sip:{TICKET}@linedesk SIP/2.0", "X: a\nFrom: <sip:a@linedesk>"),
        message(length="Content-Length: 0"),
        message(length=f"l: {len(BODY)}\r\nContent-Length: 0"),
        message(length=""),
        message() + message(sender="From: <sip:a@linedesk>;tag=x1"),
        message().replace("\r\n", "\n"),
        message(f"INVITE sip:{TICKET}@linedesk SIP/2.0", *["X: y"] * 80),
        "",
        "BYE",
    ],
)
def test_whatever_is_not_plainly_that_call_does_not_pass(frame: str) -> None:
    assert not may_pass(frame, TICKET)


@pytest.mark.parametrize("line", ["m=video 9 X 96", "M = video 9 X 96"])
def test_a_picture_passes_where_the_button_has_video(line: str) -> None:
    """A-032: and nowhere else can an agent be shown anything."""
    body = f"v=0\r\nm=audio 9 X 8\r\n{line}\r\n"
    invite = message(length=f"Content-Length: {len(body)}", body=body)
    assert may_pass(invite, TICKET, video=True)
    assert not may_pass(invite, TICKET)
    assert not may_pass(invite.replace("\r\nM", "\nM").replace("\r\nm=v", "\nm=v"), TICKET)


def test_bytes_do_not_pass() -> None:
    assert not may_pass(message().encode(), TICKET)
