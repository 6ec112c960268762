from typing import Any

from sqlalchemy.orm import Mapped

from linedesk.kit.db import Record


class Prompt(Record):
    """`texts`: language -> what is said; `sounds`: language -> sound id of the spoken text."""

    __tablename__ = "prompts"

    name: Mapped[str]
    texts: Mapped[dict[str, Any]]
    sounds: Mapped[dict[str, Any]]
