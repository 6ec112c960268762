"""From a token to the user it stands for, as he is now.

A signature alone would let a dismissed user work on until the token runs out, so the user is looked
up again every few seconds, and at once when the set-up has changed. While the records are away the
token is believed: agents go on working.
"""

import asyncio
from uuid import UUID

from linedesk.api.dependencies import Records
from linedesk.directory.users.repository import Login
from linedesk.kit.clock import Clock
from linedesk.kit.errors import NotAuthenticated, RecordsUnavailable
from linedesk.kit.security import Principal, masked
from linedesk.kit.tokens import TokenService

COOKIE = "linedesk_session"
BELIEVED_SECONDS = 10.0


def principal_of_login(login: Login) -> Principal:
    principal = Principal(login.user_id, login.tenant_id, login.username, login.roles)
    return masked(principal) if login.masked else principal


class Sessions:
    def __init__(self, tokens: TokenService, records: Records, clock: Clock) -> None:
        self._tokens = tokens
        self._records = records
        self._clock = clock
        self._known: dict[UUID, tuple[float, Principal]] = {}
        self._changed = asyncio.Event()

    async def ask_again(self, _tenant: UUID) -> None:
        """The set-up has changed, and with it perhaps who somebody is."""
        self._known = {user: (0.0, known) for user, (_, known) in self._known.items()}
        self._changed.set()
        self._changed = asyncio.Event()

    async def changed(self) -> None:
        """Wait for the next change."""
        await self._changed.wait()

    async def principal_of(self, token: str) -> Principal:
        """The user of a valid token with the roles he has now; `NotAuthenticated` otherwise."""
        named = self._tokens.verify(token)
        until, known = self._known.get(named.user_id, (0.0, named))
        if self._clock() < until:
            return known
        try:
            now = await self._looked_up(named)
        except RecordsUnavailable:
            now = known
        self._known[named.user_id] = (self._clock() + BELIEVED_SECONDS, now)
        return now

    async def _looked_up(self, named: Principal) -> Principal:
        login = await self._records.login_of(named.user_id)
        if login is None or login.disabled or login.username != named.username:
            self._known.pop(named.user_id, None)
            raise NotAuthenticated("This user may not sign in any more")
        return principal_of_login(login)
