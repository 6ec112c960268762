"""Customers who call: who, when, with which keys, patience and wish to talk.

`plan` is a pure function of its seed, so the same seed gives the same day everywhere.
"""

import asyncio
import contextlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linedesk.lab.ari import AriRefused
from linedesk.lab.exchange import Exchange
from linedesk.lab.floor import Floor
from linedesk.lab.line import Line, first_of

MAIN, SERVICE = "4008001000", "4008001001"
PERSON, SELF_SERVICE = "0", "1"
WISHES = ("1", "2", "3")  # consult, buy, service or complaint
ANSWER_LIMIT = 30.0  # seconds that a caller lets it ring


@dataclass(frozen=True, slots=True)
class Key:
    """Pressed `after` seconds of listening."""

    after: float
    digit: str


@dataclass(frozen=True, slots=True)
class Story:
    """One customer's attempts to reach somebody; all times in seconds.

    `at`: since the start; `patience`: waiting for a person before giving up; `talk`: how long the
    customer wants to talk; `tries`: calls at most, `back_after` between them.
    """

    at: float
    caller: str
    called: str
    keys: tuple[Key, ...]
    patience: float
    talk: float
    tries: int
    back_after: float
    voice: str


def plan(seed: int, known: Sequence[str], calls_per_minute: float) -> Iterator[Story]:
    """Endless stories in order of time: a Poisson stream, half of it known customers."""
    draw = random.Random(seed)
    at = 0.0
    while True:
        at += draw.expovariate(calls_per_minute / 60)
        yield _story(draw, at, known)


def _story(draw: random.Random, at: float, known: Sequence[str]) -> Story:
    called = MAIN if draw.random() < 0.6 else SERVICE
    return Story(
        at=at,
        caller=draw.choice(known) if known and draw.random() < 0.5 else _stranger(draw),
        called=called,
        keys=_keys(draw) if called == MAIN else (),
        patience=10 + draw.expovariate(1 / 60),
        talk=min(180.0, draw.lognormvariate(3.4, 0.6)),
        tries=draw.choice((1, 2, 2, 3)),
        back_after=draw.uniform(10, 60),
        voice=draw.choice(("caller-zh", "caller-zh", "caller-en")),
    )


def _stranger(draw: random.Random) -> str:
    return f"+86{draw.choice(('135', '136', '158', '186'))}{draw.randrange(10**8):08d}"


def _keys(draw: random.Random) -> tuple[Key, ...]:
    """Most want a person; some try the self-service first, a few press nothing at all."""
    chance = draw.random()
    if chance < 0.08:
        return ()
    wish = Key(draw.uniform(2, 5), draw.choice(WISHES))
    if chance < 0.2:
        return (Key(draw.uniform(2, 6), SELF_SERVICE), Key(draw.uniform(3, 6), PERSON), wish)
    return (Key(draw.uniform(2, 6), PERSON), wish)


class Customer:
    """Lives one story. `floor` tells when somebody speaks to him, which a program cannot hear."""

    def __init__(self, exchange: Exchange, floor: Floor, story: Story) -> None:
        self._exchange = exchange
        self._floor = floor
        self._story = story

    async def live(self) -> None:
        """Call until served or out of tries."""
        for attempt in range(self._story.tries):
            if attempt:
                await asyncio.sleep(self._story.back_after)
            line = await self._exchange.dial(self._story.called, self._story.caller)
            try:
                if await self._call(line):
                    return
            finally:
                await line.end()

    async def _call(self, line: Line) -> bool:
        """Whether a person has been reached."""
        if not await line.wait_up(ANSWER_LIMIT):
            return False
        served = self._floor.somebody_talks_to(self._story.caller)
        for key in self._story.keys:
            if await first_of(served, line.ended, within=key.after) is None:
                await line.press(key.digit)
        if await first_of(served, line.ended, within=self._story.patience) is not served:
            return False
        await line.talk(self._story.voice)
        await line.wait_ended(self._story.talk)
        return True


async def keep_calling(exchange: Exchange, floor: Floor, stories: Iterator[Story]) -> None:
    """Let each customer call at his time; ends with `stories` or when cancelled."""
    begin = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as customers:
        for story in stories:
            await asyncio.sleep(begin + story.at - asyncio.get_running_loop().time())
            customers.create_task(_survive(Customer(exchange, floor, story)))


async def _survive(customer: Customer) -> None:
    """One customer's bad luck (a line that is gone) ends his story, not the world."""
    with contextlib.suppress(AriRefused):
        await customer.live()
