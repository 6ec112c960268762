from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Computed, FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model


class InteractionRow(Model):
    """What the facts of one call add up to (`crm/projections.py`); nothing else writes it.

    `medium`: "voice", or "web" or "video" for a call from a page, which said `page` of itself.
    `party` is the outside number, normalised; `tail` its last four signs. Times in seconds:
    `waited` in the queue until the answer or until the caller left, `talked` with somebody: the
    sum of the segments, without waits between two agents.
    """

    __tablename__ = "interactions"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    medium: Mapped[str]
    page: Mapped[dict[str, Any]]
    direction: Mapped[str | None]
    caller: Mapped[str]
    caller_name: Mapped[str]
    called: Mapped[str]
    party: Mapped[str]
    tail: Mapped[str] = mapped_column(Computed("right(party, 4)"))
    customer_id: Mapped[UUID | None]
    recognised: Mapped[str | None]
    queue_id: Mapped[UUID | None]
    agent_id: Mapped[UUID | None]
    started_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    queued_at: Mapped[datetime | None]
    connected_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    waited: Mapped[float | None]
    talked: Mapped[float | None]
    abandoned: Mapped[bool]
    refused: Mapped[str | None]
    ended_by: Mapped[str | None]
    cause: Mapped[str | None]
    state: Mapped[str]
    outcome: Mapped[str | None]
    disposition: Mapped[str | None]
    note: Mapped[str]
    disposed_by: Mapped[UUID | None]
    as_of: Mapped[dict[str, Any]]


class InteractionForm(Model):
    """The reception form as it is typed; it may be there before the interaction's row is."""

    __tablename__ = "interaction_forms"

    interaction_id: Mapped[UUID] = mapped_column(primary_key=True)
    form: Mapped[str]
    fields: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    saved_by: Mapped[UUID | None]
    version: Mapped[int]


class FactRow(Model):
    """What became true, as the journal brought it."""

    __tablename__ = "facts"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    seq: Mapped[int]
    at: Mapped[datetime]
    name: Mapped[str]
    data: Mapped[dict[str, Any]]
    call: Mapped[str | None] = mapped_column(Computed("data ->> 'call'"))
