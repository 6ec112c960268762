"""database: what nobody would think of asking. No request makes the API fail, whether it fits the
API's description of itself or not, and what it answers is what the description says.

schemathesis invents the requests and judges the answers. They are sent from here, since the
database lives in the tests' event loop. Ids of what was made are used again, or hardly a request
would get beyond "there is no such thing".
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx2
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core.errors import InvalidSchema
from schemathesis.core.failures import Failure

from linedesk.crm.defaults import furnish_casework
from linedesk.crm.endpoints import routers as crm_routers
from linedesk.crm.recordings.keys import Vault
from linedesk.directory.endpoints import routers as directory_routers
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.tenants import TenantRow
from linedesk.directory.users.models import User
from linedesk.directory.users.repository import Login
from linedesk.flowtest.endpoints import router as flow_stage
from linedesk.kit.db import Database
from tests.api.house import TENANT, USERS, House
from tests.api.roles import PUBLIC, ROUTES

EXAMPLES = 2  # of each operation, fitting, and as many that do not fit
ORDER = ("POST", "PUT", "GET", "PATCH", "DELETE")


@pytest.fixture
async def whole(database: Database, tmp_path: Path) -> House:
    """The house with the record modules, its tenant and its people in the records."""
    async with database.session(TENANT) as session:
        session.add(TenantRow(id=TENANT, slug="fuzz", name="Fuzz", settings={}))
        await session.flush()
        session.add_all(map(row_of, USERS))
        await furnish_casework(session)
    modules = (
        *directory_routers(Speech(tmp_path)),
        flow_stage,
        *crm_routers(Vault(tmp_path), tmp_path),
    )
    return House(modules=modules, state={"database": database})


def row_of(login: Login) -> User:
    """A stranger to the house's tenant is one of its people here; the database knows each username
    once, and other tests have an `admin`, too."""
    return User(
        id=login.user_id,
        username=f"fuzz-{login.username}",
        name=login.name,
        password_hash=login.password_hash,
        roles=sorted(login.roles),
        language=login.language,
        disabled=login.disabled,
    )


def invented(house: House) -> Iterator[Any]:
    """The same requests in each run; first what makes something, last what deletes."""
    schema: Any = schemathesis.openapi.from_dict(house.app.openapi())
    found = [operation.ok() for operation in schema.get_all_operations()]
    found.sort(key=lambda one: (ORDER.index(one.method.upper()), one.path.count("{"), one.path))
    for operation in found:
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            yield from drawn(operation, mode)


def drawn(operation: Any, mode: GenerationMode) -> list[Any]:
    cases: list[Any] = []

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=mode))
    def draw(case: Any) -> None:
        cases.append(case)

    with suppress(Unsatisfiable):  # nothing can be wrong about a request without anything in it
        draw()
    return cases


@dataclass
class Asker:
    """`known`: ids by the noun that stands before them in a path."""

    client: httpx2.AsyncClient
    known: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    dice: random.Random = field(default_factory=lambda: random.Random(7))

    async def ask(self, case: Any) -> httpx2.Response:
        for noun, name in nouns(case.path):
            if self.known[noun]:
                case.path_parameters[name] = self.dice.choice(self.known[noun])
        sent: Any = requests.Request(**case.as_transport_kwargs(base_url="http://desk")).prepare()
        answer = await self.client.request(
            sent.method, sent.url, headers=dict(sent.headers), content=sent.body
        )
        self._remember(case.path, answer)
        return answer

    def _remember(self, path: str, answer: httpx2.Response) -> None:
        made = answer.json() if answer.status_code == 201 else None
        if isinstance(made, dict) and isinstance(made.get("id"), str):
            self.known[path.rsplit("/", 1)[-1]].append(made["id"])


def nouns(path: str) -> Iterator[tuple[str, str]]:
    """("tickets", "ticket_id") and the like."""
    parts = path.split("/")
    for noun, part in pairwise(parts):
        if part.startswith("{"):
            yield noun, part[1:-1]


def wrong_with(case: Any, answer: httpx2.Response) -> str:
    """What the description does not say of the answer; nothing when all is well."""
    if answer.status_code >= 500:
        return answer.text
    try:
        case.operation.validate_response(answer)
    except Failure as failure:
        return str(failure)
    except InvalidSchema:  # it spoils the description of a tuple for itself
        return ""
    return ""


async def test_no_request_makes_the_api_fail(whole: House) -> None:
    """Issue 5: schemathesis over the whole API, and no request of it is a server error."""
    wrong, asked = {}, set()
    async with whole.client("admin") as client:
        asker = Asker(client)
        for case in invented(whole):
            answer = await asker.ask(case)
            asked.add(case.operation.label)
            if why := wrong_with(case, answer):
                wrong[case.operation.label] = (answer.status_code, why)
    assert wrong == {}
    assert asked == PUBLIC | ROUTES.keys()
