"""The event filter: what Asterisk answers is compared with what was asked."""

from typing import Any, cast

import pytest

from linedesk.telephony.asterisk.connection import AriConnection, AriError
from linedesk.telephony.asterisk.generated.models import Application
from linedesk.telephony.asterisk.survey import ALLOWED, set_filter


class Answering:
    """A connection on which Asterisk says that it lets these events through."""

    def __init__(self, allowed: list[dict[str, Any]]) -> None:
        self.allowed = allowed

    async def fetch(self, request: object, kind: type[Application]) -> Application:
        return kind(
            name="linedesk",
            channel_ids=[],
            bridge_ids=[],
            endpoint_ids=[],
            events_allowed=self.allowed,
            events_disallowed=[],
        )


@pytest.mark.parametrize("allowed", [[], ALLOWED[1:], [*ALLOWED, {"type": "ChannelVarset"}]])
async def test_a_filter_that_was_not_taken_is_an_error(allowed: list[dict[str, Any]]) -> None:
    """Issue 2: asserted after each connect; deaf to an event we would lose calls unnoticed."""
    await set_filter(cast(AriConnection, Answering(ALLOWED)))
    with pytest.raises(AriError, match="filter"):
        await set_filter(cast(AriConnection, Answering(allowed)))
