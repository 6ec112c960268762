"""Ids sort as they were made."""

import time
from uuid import UUID

import pytest

from linedesk.kit import ids


def test_ids_made_together_keep_their_order() -> None:
    made = [ids.uuid7() for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == 5000
    assert {(UUID(one).version, UUID(one).variant) for one in made} == {
        (7, "specified in RFC 4122")
    }


def test_ids_keep_their_order_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = ids.uuid7()
    monkeypatch.setattr(time, "time_ns", lambda: 1_700_000_000_000_000_000)
    assert ids.uuid7() > before
