"""The words by which calls are found in what was noted about them: each note is one text.

The note of a disposition has its interaction's id, a mark on the recording its own.
"""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, delete, insert, intersect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.crm.knowledge.words import Term, terms_of, words_of
from linedesk.kit.db import Model

_LAST_SIGN = "\U0010ffff"


class NoteWord(Model):
    __tablename__ = "note_words"

    word: Mapped[str] = mapped_column(primary_key=True)
    note_id: Mapped[UUID] = mapped_column(primary_key=True)
    interaction_id: Mapped[UUID]


async def index_notes(session: AsyncSession, notes: Mapping[UUID, str]) -> None:
    """Of interactions as they are now."""
    if not notes:
        return
    await session.execute(delete(NoteWord).where(NoteWord.interaction_id.in_(notes), _is_note))
    rows = [row for key, note in notes.items() for row in _rows(key, key, note)]
    if rows:
        await session.execute(insert(NoteWord), rows)


_is_note = NoteWord.interaction_id == NoteWord.note_id


async def index_mark(session: AsyncSession, interaction: UUID, mark: UUID, note: str) -> None:
    if rows := _rows(interaction, mark, note):
        await session.execute(insert(NoteWord), rows)


async def forget_mark(session: AsyncSession, interaction: UUID, mark: UUID) -> None:
    its = and_(NoteWord.interaction_id == interaction, NoteWord.note_id == mark)
    await session.execute(delete(NoteWord).where(its))


def _rows(interaction: UUID, note_id: UUID, note: str) -> list[dict[str, object]]:
    return [
        {"interaction_id": interaction, "note_id": note_id, "word": word} for word in words_of(note)
    ]


def noted(typed: str) -> Select[UUID] | None:
    """The interactions of which one note has all of what was typed, Latin words by their
    beginning; None when nothing in it can be searched."""
    conditions = [one for term in terms_of(typed) for one in _conditions(term)]
    if not conditions:
        return None
    notes = [select(NoteWord.note_id).where(one) for one in conditions]
    if len(notes) == 1:
        return select(NoteWord.interaction_id).where(conditions[0])
    return select(NoteWord.interaction_id).where(
        NoteWord.note_id.in_(intersect(*notes)), conditions[0]
    )


def _conditions(term: Term) -> list[ColumnElement[bool]]:
    if not term.exact:
        return [(NoteWord.word >= term.prefix) & (NoteWord.word < term.prefix + _LAST_SIGN)]
    return [NoteWord.word == word for word in term.exact]
