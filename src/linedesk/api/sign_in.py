"""Name and password for a token. Unknown names, wrong passwords and closed accounts look alike."""

import asyncio
from uuid import UUID

import structlog
from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

from linedesk.api.dependencies import Records
from linedesk.api.sessions import principal_of_login
from linedesk.directory.users.repository import Login
from linedesk.kit.errors import NotAuthenticated, TooManyRequests
from linedesk.kit.passwords import verify_password
from linedesk.kit.tokens import IssuedToken, TokenService

log = structlog.get_logger()

LOCK_SECONDS = 300
# A name is locked for the address that guesses, so nobody can lock a colleague out from afar.
PER_NAME = parse(f"5 per {LOCK_SECONDS} seconds")
PER_ADDRESS = parse(f"100 per {LOCK_SECONDS} seconds")  # wrong ones, whatever the names
AT_ONCE = 2  # a hash takes a core and 64 MiB


class SignIn:
    def __init__(self, records: Records, tokens: TokenService, tenant_id: UUID) -> None:
        self._records = records
        self._tokens = tokens
        self._tenant_id = tenant_id
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._places = asyncio.Semaphore(AT_ONCE)

    async def sign_in(self, username: str, password: str, address: str) -> IssuedToken:
        """A token, or `NotAuthenticated`; after five wrong passwords `TooManyRequests`."""
        name = username.strip().lower()
        async with self._places:
            await self._count_attempt(name, address)
            login = await self._checked(name, password, address)
            await self._limiter.clear(PER_NAME, name, address)
        return self._tokens.issue(principal_of_login(login))

    async def _count_attempt(self, name: str, address: str) -> None:
        """Counted before the password is looked at, so that guesses at the same time count too."""
        allowed = await self._limiter.hit(PER_NAME, name, address)
        if not allowed or not await self._limiter.test(PER_ADDRESS, address):
            log.warning("sign-in locked", address=address)
            raise TooManyRequests(
                "Too many wrong passwords; wait a few minutes, or ask your administrator",
                code="too-many-attempts",
                retry_after=LOCK_SECONDS,
            )

    async def _checked(self, name: str, password: str, address: str) -> Login:
        login = await self._records.login(name)
        fits = await verify_password(password, login.password_hash if login else None)
        if login is None or not fits or login.disabled or login.tenant_id != self._tenant_id:
            await self._limiter.hit(PER_ADDRESS, address)
            log.info("sign-in refused", address=address)
            raise NotAuthenticated("User name or password is wrong", code="wrong-credentials")
        return login
