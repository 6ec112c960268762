"""Access tokens: JWT signed with HS256, valid for one tenant and one working shift."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from linedesk.kit.clock import Clock, wall_clock
from linedesk.kit.errors import NotAuthenticated
from linedesk.kit.security import Permission, Principal

ALGORITHM = "HS256"
LIFETIME = 8 * 3600  # seconds
MOST_KNOWN = 4096  # good tokens that are not read again
ISSUER = "linedesk"
_OVER = "The sign-in is not valid any more; sign in again"


@dataclass(frozen=True, slots=True)
class IssuedToken:
    text: str
    expires_in: int  # seconds


class TokenService:
    """Issues and verifies the tokens of one tenant; the tenant is the audience."""

    def __init__(
        self, key: str, tenant_id: UUID, clock: Clock = wall_clock, lifetime: int = LIFETIME
    ) -> None:
        self._key = OctKey.import_key(key)
        self._tenant_id = tenant_id
        self._clock = clock
        self._lifetime = lifetime
        self._known = lru_cache(MOST_KNOWN)(self._read)  # a signature costs more than a lookup

    def issue(self, principal: Principal) -> IssuedToken:
        now = int(self._clock())
        claims = {
            "iss": ISSUER,
            "aud": str(principal.tenant_id),
            "sub": str(principal.user_id),
            "name": principal.username,
            "roles": sorted(principal.roles),
            "withheld": sorted(principal.withheld),
            "iat": now,
            "exp": now + self._lifetime,
        }
        text = jwt.encode({"alg": ALGORITHM}, claims, self._key, algorithms=[ALGORITHM])
        return IssuedToken(text, self._lifetime)

    def verify(self, token: str) -> Principal:
        """The principal that the token names; `NotAuthenticated` for anything but a good token."""
        try:
            principal, until = self._known(token)
        except (JoseError, ValueError, TypeError, KeyError, AttributeError) as refusal:
            raise NotAuthenticated(_OVER) from refusal
        if until < int(self._clock()):
            raise NotAuthenticated(_OVER)
        return principal

    def _read(self, token: str) -> tuple[Principal, int]:
        """(whom it names, until when); what is refused is read again each time."""
        claims = jwt.decode(token, self._key, algorithms=[ALGORITHM]).claims
        self._rules().validate(claims)
        return self._principal(claims), claims["exp"]

    def _rules(self) -> jwt.JWTClaimsRegistry:
        return jwt.JWTClaimsRegistry(
            now=int(self._clock()),
            leeway=0,
            iss={"essential": True, "value": ISSUER},
            aud={"essential": True, "value": str(self._tenant_id)},
            exp={"essential": True},
            sub={"essential": True},
        )

    def _principal(self, claims: dict[str, Any]) -> Principal:
        return Principal(
            user_id=UUID(claims["sub"]),
            tenant_id=self._tenant_id,
            username=claims["name"],
            roles=frozenset(claims["roles"]),
            withheld=frozenset(map(Permission, claims["withheld"])),
        )
