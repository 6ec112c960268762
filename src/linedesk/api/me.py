"""The signed-in user: who he is, his language, his browser phone."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel

from linedesk.api.dependencies import Dependencies, View, dependencies
from linedesk.api.relays import AGENT_SECONDS, IceServer
from linedesk.directory.tenants import HOME
from linedesk.directory.users.repository import Login
from linedesk.kit.errors import NotFound, RecordsUnavailable
from linedesk.kit.security import CurrentPrincipal, Permission, Principal, require

router = APIRouter(prefix="/me", tags=["me"])

Deps = Annotated[Dependencies, Depends(dependencies)]
PhoneUser = Annotated[Principal, Depends(require(Permission.HANDLE_CALLS))]


class Me(BaseModel):
    """`time_zone`: of the house, at whose midnight its days begin."""

    id: UUID
    username: str
    name: str
    roles: list[str]
    permissions: list[str]
    agent: bool
    language: str | None
    time_zone: str
    queues: list[str]
    device: str | None


class Language(BaseModel):
    language: Literal["zh", "en"]


class Phone(BaseModel):
    account: str
    uri: str
    password: str
    ws_path: str = "/sip"
    realm: str
    ice_servers: list[IceServer]


@router.get("")
async def read_me(principal: CurrentPrincipal, deps: Deps) -> Me:
    """Answers while the records are away too, from what the floor knows."""
    login = await _login(principal, deps)
    agent = _agent(principal, deps)
    return Me(
        id=principal.user_id,
        username=principal.username,
        name=login.name if login else str((agent or {}).get("name", principal.username)),
        roles=sorted(principal.roles),
        permissions=sorted(filter(principal.may, Permission)),
        agent=agent is not None and agent["takes_calls"],
        language=login.language if login else None,
        time_zone=login.time_zone if login else HOME,
        queues=agent["queues"] if agent else [],
        device=agent["device"] if agent else None,
    )


async def _login(principal: Principal, deps: Dependencies) -> Login | None:
    try:
        return await deps.records.login(principal.username)
    except RecordsUnavailable:
        return None


def _agent(principal: Principal, deps: Dependencies) -> View | None:
    agents = deps.plane.snapshot()["agents"]
    return next((agent for agent in agents if agent["id"] == principal.agent_id), None)


@router.put("/language", status_code=204)
async def choose_language(principal: CurrentPrincipal, deps: Deps, body: Language) -> None:
    await deps.records.set_language(principal.user_id, body.language)


@router.get("/phone")
async def read_phone(principal: PhoneUser, deps: Deps) -> Phone:
    """How the browser registers: SIP over the WebSocket `ws_path` of this server."""
    phone = await deps.records.phone(principal.user_id)
    if phone is None:
        raise NotFound("This user takes no calls", code="no-phone")
    return Phone(
        account=phone.account,
        uri=f"sip:{phone.account}@{deps.realm}",
        password=phone.password,
        realm=deps.realm,
        ice_servers=deps.relays.servers(phone.account, AGENT_SECONDS, deps.clock()),
    )
