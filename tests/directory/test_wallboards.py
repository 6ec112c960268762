"""A-102: a wallboard by token: read-only, revocable."""

from uuid import UUID

import httpx2
import pytest

from linedesk.directory.wallboards import is_wall_token, wall_principal
from linedesk.kit.db import Database
from linedesk.kit.errors import Forbidden, NotAuthenticated
from linedesk.kit.security import Permission
from linedesk.realtime.visibility import WALL, address_of
from tests.support.records_api import ClientAs


async def test_a_link_opens_the_wall_and_nothing_else_until_it_is_revoked(
    admin: httpx2.AsyncClient, client_as: ClientAs, database: Database, tenant: UUID
) -> None:
    """A-102: URL with token, no login; read-only and revocable."""
    assert (await client_as("agent").post("/wallboards", json={"name": "hall"})).status_code == 403
    made = (await admin.post("/wallboards", json={"name": "hall"})).json()
    token = made["path"].partition("token=")[2]
    assert is_wall_token(token)
    television = await wall_principal(database, token)
    assert television.tenant_id == tenant
    assert address_of("wall", television) == WALL
    with pytest.raises(Forbidden):
        address_of("floor", television)
    assert not any(television.may(permission) for permission in Permission)
    listed = (await admin.get("/wallboards")).json()["items"]
    assert [(one["name"], one["path"]) for one in listed] == [("hall", None)]
    await admin.delete(f"/wallboards/{made['id']}")
    with pytest.raises(NotAuthenticated):
        await wall_principal(database, token)
    with pytest.raises(NotAuthenticated):
        await wall_principal(database, token[:-1] + ("A" if token[-1] != "A" else "B"))
