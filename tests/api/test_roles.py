"""database: every route of the API is listed here with the roles that may use it.

The list is compared with the routes, and each cell is tried: a role that is not listed is refused
before anything is read or written, one that is listed is not.
"""

from pathlib import Path

import pytest

from linedesk.crm.endpoints import routers as crm_routers
from linedesk.crm.recordings.keys import Vault
from linedesk.directory.endpoints import routers as directory_routers
from linedesk.directory.prompts.speech import Speech
from linedesk.flowtest.endpoints import router as flow_stage
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.api.house import ROLES, House
from tests.api.roles import PUBLIC, ROUTES


@pytest.fixture
def whole(database: Database, tmp_path: Path) -> House:
    """The house with the record modules."""
    modules = (
        *directory_routers(Speech(tmp_path)),
        flow_stage,
        *crm_routers(Vault(tmp_path), tmp_path),
    )
    return House(modules=modules, state={"database": database})


def operations(house: House) -> set[str]:
    """`GET /api/v1/live` and the like, as the API describes itself."""
    paths = house.app.openapi()["paths"]
    return {f"{method.upper()} {path}" for path, item in paths.items() for method in item}


def test_every_route_is_listed_with_its_roles(whole: House) -> None:
    assert operations(whole) == PUBLIC | ROUTES.keys()


async def status_of(house: House, operation: str, role: str | None) -> tuple[int, str]:
    """Asked without a body, about things that do not exist."""
    method, path = operation.split(" ")
    for name in {part[1:-1] for part in path.split("/") if part.startswith("{")}:
        path = path.replace(f"{{{name}}}", uuid7())
    username = "alice" if role == "agent" else role
    async with house.client(username) as client:
        answer = await client.request(method, path)
    kind = answer.headers.get("content-type", "")
    return answer.status_code, answer.json()["code"] if "problem" in kind else ""


async def test_each_role_reaches_what_is_listed_and_nothing_else(whole: House) -> None:
    wrong = []
    for operation, roles in sorted(ROUTES.items()):
        for role in ROLES:
            status, code = await status_of(whole, operation, role)
            refused = (status, code) == (403, "forbidden")
            if refused == (role in roles) or status in (401, 500):
                wrong.append((operation, role, status, code))
    assert wrong == []


async def test_nobody_gets_in_without_signing_in(whole: House) -> None:
    answers = {operation: await status_of(whole, operation, None) for operation in ROUTES}
    assert {one for one, answer in answers.items() if answer != (401, "not-authenticated")} == set()
