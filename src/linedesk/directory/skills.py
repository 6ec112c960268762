"""Skills: what an agent can do, at a level from 1 to 10."""

from typing import Any

from sqlalchemy.orm import Mapped

from linedesk.directory.fields import Name
from linedesk.directory.noun import Label, Noun, View, Write
from linedesk.kit.db import Record


class Skill(Record):
    __tablename__ = "skills"

    name: Mapped[str]
    label: Mapped[dict[str, Any]]


class SkillWrite(Write):
    name: Name
    label: Label = Label()


class SkillView(View):
    name: str
    label: Label


class Skills(Noun[Skill]):
    name, path, model, write, view = "skill", "skills", Skill, SkillWrite, SkillView
