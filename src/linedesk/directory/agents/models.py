from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column, synonym

from linedesk.kit.db import Model, Record


class Agent(Record):
    """A user who takes calls: same id, an extension, an account for each of the two phones.

    SIP digests need the passwords themselves; they are shown to nobody but the agent's own
    browser and are no user's password.
    """

    __tablename__ = "agents"

    extension: Mapped[str]
    device: Mapped[str]
    desk_account: Mapped[str]
    username: Mapped[str] = synonym("desk_account")
    desk_password: Mapped[str]
    browser_account: Mapped[str]
    browser_password: Mapped[str]
    outside_number: Mapped[str] = mapped_column(default="")
    pin: Mapped[str] = mapped_column(default="")
    bot: Mapped[bool] = mapped_column(default=False)


class AgentSkill(Model):
    __tablename__ = "agent_skills"

    agent_id: Mapped[UUID] = mapped_column(primary_key=True)
    skill_id: Mapped[UUID] = mapped_column(primary_key=True)
    level: Mapped[int]
