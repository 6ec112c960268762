"""Who asks, and what he may do: principal, permissions, roles, reach.

A role gives permissions, each with a reach: `OWN` (what bears the user's own id) or `TENANT`
(everything). An endpoint states its permission once, in its signature:

    Reader = Annotated[Principal, Depends(require(Permission.READ_INTERACTIONS))]

and a query narrows itself with `visible(principal, permission, Interaction.agent_id)`. Tenants are
apart in PostgreSQL (row-level security), so a reach never has to name the tenant.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Security
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy import ColumnElement, true

from linedesk.kit.errors import Forbidden, NotAuthenticated


class Permission(StrEnum):
    READ_SETUP = "setup.read"
    WRITE_SETUP = "setup.write"
    WRITE_USERS = "users.write"
    READ_AUDIT = "audit.read"
    READ_FLOOR = "floor.read"  # OWN: the agent's own row and calls
    HANDLE_CALLS = "calls.handle"  # dial, answer, hold ... and one's own presence
    SUPERVISE = "calls.supervise"  # listen, whisper, barge, take over, end; others' presence
    READ_CUSTOMERS = "customers.read"
    WRITE_CUSTOMERS = "customers.write"
    DELETE_CUSTOMERS = "customers.delete"
    READ_INTERACTIONS = "interactions.read"
    WRITE_INTERACTIONS = "interactions.write"  # disposition, form, choice of customer
    PLAY_RECORDINGS = "recordings.play"
    MANAGE_RECORDINGS = "recordings.manage"  # share, export, hold; who heard what
    SEE_NUMBERS = "numbers.see"  # full phone numbers; a tenant may withhold it from desks
    REVEAL_NUMBERS = "numbers.reveal"  # one masked number at a time, with a reason, audited
    MANAGE_CUSTOMERS = "customers.manage"  # merge, hand to others, hand out and erase their data
    READ_WORK = "work.read"  # tickets, orders, appointments, opportunities, call-backs
    WRITE_WORK = "work.write"
    WRITE_PRODUCTS = "products.write"
    READ_KNOWLEDGE = "knowledge.read"
    WRITE_KNOWLEDGE = "knowledge.write"
    APPROVE_KNOWLEDGE = "knowledge.approve"
    READ_REPORTS = "reports.read"  # the whole house's figures
    MOVE_DATA = "data.move"  # import and export whole lists


class Reach(StrEnum):
    OWN = "own"
    TENANT = "tenant"


def _everywhere(*permissions: Permission) -> dict[Permission, Reach]:
    return dict.fromkeys(permissions, Reach.TENANT)


def _own(*permissions: Permission) -> dict[Permission, Reach]:
    return dict.fromkeys(permissions, Reach.OWN)


P = Permission
ROLES: Mapping[str, Mapping[Permission, Reach]] = {
    "admin": _everywhere(*Permission),
    "supervisor": _everywhere(*(set(Permission) - {P.WRITE_SETUP, P.WRITE_USERS})),
    "analyst": _everywhere(
        P.READ_SETUP,
        P.READ_FLOOR,
        P.READ_CUSTOMERS,
        P.READ_INTERACTIONS,
        P.PLAY_RECORDINGS,
        P.SEE_NUMBERS,
        P.READ_WORK,
        P.READ_KNOWLEDGE,
        P.READ_REPORTS,
    ),
    "agent": _everywhere(
        *(P.READ_SETUP, P.READ_CUSTOMERS, P.WRITE_CUSTOMERS, P.SEE_NUMBERS, P.REVEAL_NUMBERS),
        *(P.READ_WORK, P.WRITE_WORK, P.READ_KNOWLEDGE, P.WRITE_KNOWLEDGE),
    )
    | _own(
        P.READ_FLOOR,
        P.HANDLE_CALLS,
        P.READ_INTERACTIONS,
        P.WRITE_INTERACTIONS,
        P.PLAY_RECORDINGS,
    ),
}
WALLBOARD = "wallboard"  # a television: it has no permission at all, only a topic of its own
UNMASKED_ROLES = frozenset({"admin", "supervisor"})  # see full numbers whatever the tenant says


@cache  # asked for each number of a list
def _widest(roles: frozenset[str], permission: Permission) -> Reach | None:
    reaches = {ROLES.get(role, {}).get(permission) for role in roles}
    return next((reach for reach in (Reach.TENANT, Reach.OWN) if reach in reaches), None)


@dataclass(frozen=True, slots=True)
class Principal:
    """The user behind a request. `user_id` is also the agent id of a user who takes calls."""

    user_id: UUID
    tenant_id: UUID
    username: str
    roles: frozenset[str]
    withheld: frozenset[Permission] = frozenset()  # what the tenant's policy takes away again

    @property
    def agent_id(self) -> str:
        """The user's id as the core spells it."""
        return str(self.user_id)

    def reach(self, permission: Permission) -> Reach | None:
        """The widest reach that the roles give; None: not permitted. Unknown roles give nothing."""
        return None if permission in self.withheld else _widest(self.roles, permission)

    def may(self, permission: Permission) -> bool:
        return self.reach(permission) is not None

    def sees_all(self, permission: Permission) -> bool:
        return self.reach(permission) is Reach.TENANT


def visible(
    principal: Principal, permission: Permission, owner: ColumnElement[Any] | Any
) -> ColumnElement[bool]:
    """The SQL condition of the rows that the principal may see; `owner` is a user-id column."""
    reach = principal.reach(permission)
    if reach is None:
        raise Forbidden("You are not permitted to do this", permission=permission.value)
    return true() if reach is Reach.TENANT else owner == principal.user_id


# Only described here, for the API's page; the token is read once, before routing, by `api/gate.py`.
_described = OAuth2PasswordBearer("/api/v1/auth/token", auto_error=False)


async def current_principal(
    request: Request, _token: Annotated[str | None, Security(_described)] = None
) -> Principal:
    """The signed-in user, or `NotAuthenticated` (401)."""
    principal = getattr(request.state, "principal", None)
    if not isinstance(principal, Principal):
        raise NotAuthenticated("Sign in first")
    return principal


CurrentPrincipal = Annotated[Principal, Depends(current_principal)]


class Require:
    """A dependency that lets only holders of the permission pass; the role matrix reads it back."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission

    async def __call__(self, principal: CurrentPrincipal) -> Principal:
        if not principal.may(self.permission):
            raise Forbidden("You are not permitted to do this", permission=self.permission.value)
        return principal


def masked(principal: Principal) -> Principal:
    """The principal as a tenant with `mask_numbers` has him: full numbers are for few roles."""
    if principal.roles & UNMASKED_ROLES:
        return principal
    return replace(principal, withheld=principal.withheld | {Permission.SEE_NUMBERS})


def require(permission: Permission) -> Require:
    """`Annotated[Principal, Depends(require(Permission.READ_CUSTOMERS))]`."""
    return Require(permission)
