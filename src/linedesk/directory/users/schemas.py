from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from linedesk.directory.fields import Language, Name, Title
from linedesk.directory.noun import View, Write

Role = Literal["admin", "supervisor", "analyst", "agent"]
Password = Annotated[str, StringConstraints(min_length=10, max_length=200, strip_whitespace=False)]


class UserWrite(Write):
    """A user with the role `agent` also gets an agent with a desk and a browser phone.

    Without a `language` the browser's counts.
    """

    username: Name
    name: Title
    password: Password
    roles: Annotated[list[Role], Field(min_length=1, max_length=4)]
    language: Language | None = None
    team_id: UUID | None = None
    disabled: bool = False


class UserView(View):
    username: str
    name: str
    roles: list[str]
    language: str | None
    team_id: UUID | None
    disabled: bool
