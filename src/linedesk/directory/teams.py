"""Teams: who belongs together, for reports and supervisors."""

from sqlalchemy.orm import Mapped

from linedesk.directory.fields import Title
from linedesk.directory.noun import Noun, View, Write
from linedesk.kit.db import Record


class Team(Record):
    __tablename__ = "teams"

    name: Mapped[str]


class TeamWrite(Write):
    name: Title


class TeamView(View):
    name: str


class Teams(Noun[Team]):
    name, path, model, write, view = "team", "teams", Team, TeamWrite, TeamView
