"""Interactions as the sum of their facts, whatever happens on the way."""

import random
from datetime import timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from linedesk.core import facts
from linedesk.core.facts import CATALOGUE
from linedesk.crm.interactions.folding import HANDLERS, Columns, Stored, empty, fold
from linedesk.crm.projections import RECORDING_STATES
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, Row, abandoned_call, answered_call, row

TENANT, CALL, AGENT, QUEUE, CUSTOMER = (uuid7() for _ in range(5))
STORY = answered_call(UUID(TENANT), CALL, AGENT, QUEUE, CUSTOMER)


def folded(rows: list[Row]) -> Columns:
    found = empty(UUID(CALL))
    for one in rows:
        fold(found, Stored(one["id"], one["at"], one["name"], one["data"]))
    return found


def test_an_answered_call() -> None:
    found = folded(STORY)
    assert (found["state"], found["outcome"]) == ("ended", "answered")
    assert (found["waited"], found["talked"]) == (12.0, 60.0)
    assert found["party"] == "+8613800008001"
    assert found["agent_id"] == UUID(AGENT)
    assert found["customer_id"] == UUID(CUSTOMER)
    assert (found["ended_by"], found["cause"]) == ("customer", "normal")
    assert (found["disposition"], found["note"]) == ("consult.price", "asked the price")


def test_an_abandoned_call() -> None:
    found = folded(abandoned_call(UUID(TENANT), CALL, QUEUE))
    assert (found["state"], found["outcome"], found["waited"]) == ("ended", "abandoned", 7.0)
    assert found["talked"] is None
    assert found["party"] == "anonymous"


def test_a_refused_call_and_one_that_the_flow_ended() -> None:
    started, *_, ended, _ = STORY
    refused = row(UUID(TENANT), facts.CallRefused(at=NOON, call=CALL, why="blocked"))
    assert folded([started, refused, ended])["outcome"] == "refused"
    assert folded([started, ended])["outcome"] == "self_service"
    assert folded([started])["outcome"] is None


def test_a_call_from_a_page_keeps_what_the_page_said() -> None:
    """A-033: on the interaction."""
    page = {"title": "红茶", "url": "https://shop.example/tea"}
    started = dict(STORY[0], data=STORY[0]["data"] | {"caller": "", "medium": "web", "page": page})
    found = folded([started])
    assert (found["medium"], found["page"], found["party"]) == ("web", page, "")
    without = {k: v for k, v in STORY[0]["data"].items() if k not in ("medium", "page")}
    found = folded([dict(STORY[0], data=without)])  # from the time before there were any
    assert (found["medium"], found["page"]) == ("voice", {})


@settings(max_examples=300)
@given(st.randoms(use_true_random=False), st.lists(st.integers(0, len(STORY) - 1), max_size=20))
def test_repeated_and_reordered_facts_change_nothing(
    dice: random.Random, repeated: list[int]
) -> None:
    shuffled = STORY + [STORY[place] for place in repeated]
    dice.shuffle(shuffled)
    assert folded(shuffled) == folded(STORY)


def test_the_earliest_answer_stays_and_the_first_end_is_final() -> None:
    later = row(UUID(TENANT), facts.CallAnswered(at=NOON + 50, call=CALL))
    ended = row(UUID(TENANT), facts.CallEnded(at=NOON + 99, call=CALL, by="switch", cause="lost"))
    found = folded([*STORY, later, ended])
    assert found["answered_at"] == STORY[2]["at"]
    assert found["ended_by"] == "customer"
    assert found["ended_at"] - found["started_at"] == timedelta(seconds=80)


def test_the_latest_disposition_and_customer_count() -> None:
    chosen = facts.CallRecognised(at=NOON + 95, call=CALL, customer=None, how="chosen")
    again = facts.DispositionSet(at=NOON + 95, call=CALL, agent=AGENT, code="other", note="")
    for order in ((chosen, again), (again, chosen)):
        found = folded([row(UUID(TENANT), fact) for fact in order] + STORY)
        assert (found["disposition"], found["customer_id"]) == ("other", None)


def test_every_fact_that_is_folded_is_in_the_catalogue() -> None:
    assert HANDLERS.keys() | RECORDING_STATES.keys() <= CATALOGUE.keys()
