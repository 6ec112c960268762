from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from linedesk.directory.fields import Name
from linedesk.directory.noun import View, Write

Device = Literal["browser", "desk"]
Extension = Annotated[str, StringConstraints(pattern=r"^\d{0,8}$")]
Outside = Annotated[str, StringConstraints(pattern=r"^(\+?\d{3,20})?$")]
Pin = Annotated[str, StringConstraints(pattern=r"^(\d{4,12})?$")]
SipPassword = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{8,100}$")]
Rank = Annotated[int, Field(ge=1, le=9)]
Level = Annotated[int, Field(ge=1, le=10)]


class AgentWrite(Write):
    """`username`: of a user. `skills`: name -> level. `ranks`: queue -> which of his queues he
    serves first (1; left out: 1). `desk_password`: made when left out."""

    username: Name
    extension: Extension = ""
    device: Device = "browser"
    outside_number: Outside = ""  # his mobile
    pin: Pin = ""  # with which he signs in from an outside phone; never shown
    bot: bool = False  # a program that answers as a desk phone
    desk_password: SipPassword | None = None
    queues: Annotated[list[str], Field(max_length=200)] = []
    skills: Annotated[dict[str, Level], Field(max_length=200)] = {}
    ranks: Annotated[dict[str, Rank], Field(max_length=200)] = {}


class AgentView(View):
    username: str
    name: str
    extension: str
    device: str
    outside_number: str
    bot: bool
    desk_account: str
    browser_account: str
    queues: list[str]
    skills: dict[str, int]
    ranks: dict[str, int]
