from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from linedesk.kit.db import Record


class Voicemail(Record):
    """A message after the tone; its audio is the recording of that id, None when the tape failed.
    The ticket says who answers it, `due_at` until when."""

    __tablename__ = "voicemails"

    interaction_id: Mapped[UUID]
    recording_id: Mapped[str | None]
    ticket_id: Mapped[UUID | None]
    number: Mapped[str]
    customer_id: Mapped[UUID | None]
    queue_id: Mapped[UUID | None]
    seconds: Mapped[float]
    left_at: Mapped[datetime]
    due_at: Mapped[datetime]
    state: Mapped[str]  # new, heard, done
    state_by: Mapped[UUID | None]
    state_at: Mapped[datetime | None]
