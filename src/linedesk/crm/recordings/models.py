from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model


class RecordingRow(Model):
    """One recording. `path` is relative to the folder of recordings; `peaks`: the waveform."""

    __tablename__ = "recordings"

    id: Mapped[str] = mapped_column(primary_key=True)
    interaction_id: Mapped[UUID]
    state: Mapped[str]  # recording, encoding, available, failed, skipped, deleted
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    path: Mapped[str | None]
    seconds: Mapped[float | None]
    bytes: Mapped[int | None]
    sha256: Mapped[str | None]
    peaks: Mapped[list[Any] | None]
    why: Mapped[str | None]
    key_id: Mapped[UUID | None]  # of the key that opens it; None: it waits to be sealed
    checked_at: Mapped[datetime | None]
    backed_up_at: Mapped[datetime | None]
