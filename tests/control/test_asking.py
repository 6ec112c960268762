"""Ring: control. Questions of flows: bounded in time and number, and a broken source left alone."""

import asyncio
from collections.abc import Mapping
from typing import Any

from linedesk.control.asking import BREAK_AFTER, BREAK_SECONDS, MOST_LENGTH, MOST_VALUES, Asking
from linedesk.core.effects import AskOutside
from linedesk.core.inputs import OutsideAnswered, OutsideFailed
from tests.support.virtual_time import in_virtual_time, settle, virtual_clock


class Shop:
    """A source that does as it is told, and counts."""

    def __init__(self) -> None:
        self.asked = 0
        self.does: Any = {"state": "paid"}

    async def __call__(self, values: Mapping[str, str]) -> Mapping[str, str]:
        self.asked += 1
        if isinstance(self.does, Exception):
            raise self.does
        if self.does == "hangs":
            await asyncio.sleep(3600)
        found: Mapping[str, str] = self.does
        return found


def asking(shop: Shop, **more: Any) -> tuple[Asking, list[Any]]:
    answers: list[Any] = []
    return Asking({"shop": shop}, answers.append, virtual_clock, **more), answers


def question(number: int = 1, source: str = "shop") -> AskOutside:
    return AskOutside("c1", number, source, {"order": "7"})


@in_virtual_time
async def test_the_answer_is_an_input() -> None:
    """A-011."""
    asked, answers = asking(Shop())
    asked.ask(question())
    await settle()
    assert answers == [OutsideAnswered("c1", 1, {"state": "paid"})]


@in_virtual_time
async def test_a_source_that_nobody_knows_hangs_or_fails_is_an_answer_too() -> None:
    """A-011: on timeout or fault the call goes on."""
    shop = Shop()
    asked, answers = asking(shop, seconds=2.0)
    asked.ask(question(1, "nowhere"))
    shop.does = "hangs"
    asked.ask(question(2))
    await asyncio.sleep(3)
    shop.does = RuntimeError("broken")
    asked.ask(question(3))
    await settle()
    assert answers == [
        OutsideFailed("c1", 1, "unknown"),
        OutsideFailed("c1", 2, "late"),
        OutsideFailed("c1", 3, "failed"),
    ]


@in_virtual_time
async def test_a_source_that_keeps_failing_is_left_alone_for_a_while() -> None:
    """A-011: the circuit breaker."""
    shop = Shop()
    shop.does = RuntimeError("broken")
    asked, answers = asking(shop)
    for number in range(BREAK_AFTER + 3):
        asked.ask(question(number))
        await settle()
    assert shop.asked == BREAK_AFTER
    assert {answer.why for answer in answers[BREAK_AFTER:]} == {"open"}
    await asyncio.sleep(BREAK_SECONDS)
    asked.ask(question())
    await settle()
    assert shop.asked == BREAK_AFTER + 1, "one try, still broken"
    asked.ask(question())
    await asyncio.sleep(BREAK_SECONDS)
    shop.does = {"state": "paid"}
    for _ in range(2):
        asked.ask(question())
        await settle()
    assert answers[-1] == OutsideAnswered("c1", 1, {"state": "paid"})
    assert shop.asked == BREAK_AFTER + 3


@in_virtual_time
async def test_a_huge_answer_is_cut_to_what_a_flow_may_remember() -> None:
    """Bad input: a lookup that answers 10 MB."""
    shop = Shop()
    shop.does = {f"v{n}": "x" * 10_000 for n in range(1000)}
    asked, answers = asking(shop)
    asked.ask(question())
    await settle()
    values = answers[0].values
    assert len(values) == MOST_VALUES
    assert {len(value) for value in values.values()} == {MOST_LENGTH}


@in_virtual_time
async def test_no_more_questions_wait_than_can_be_of_use() -> None:
    shop = Shop()
    shop.does = "hangs"
    asked, answers = asking(shop, most=3)
    for number in range(5):
        asked.ask(question(number))
    assert [(answer.question, answer.why) for answer in answers] == [(3, "busy"), (4, "busy")]
    await asked.close()
