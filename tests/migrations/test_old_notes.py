"""Notes that were there before 0024 are found as those that came after it."""

from importlib import import_module

import pytest
from sqlalchemy import text

from linedesk.crm.knowledge.words import words_of
from linedesk.kit.db import Database

NOTES = ("客户要求退货款, order A-77", "Asked twice about REFUNDS; 两次", "退", "", "王伟\nvip")


@pytest.mark.parametrize("note", NOTES)
async def test_an_old_note_is_split_into_the_words_of_a_new_one(owner: Database, note: str) -> None:
    split = import_module("linedesk.migrations.versions.0024_note_words")
    query = text(
        "select word from (select lower(:note) as note) as notes, "
        f"lateral ({split._LATIN} union all {split._SIGNS}) as words"
    )
    async with owner.session(None) as session:
        found = set(await session.scalars(query, {"note": note}))
    assert found == set(words_of(note))
