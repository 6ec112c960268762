"""A talk of the journeys between a customer and an agent, its people and its measure."""

import asyncio
from dataclasses import dataclass, field

from e2e.house import House
from e2e.people import DeskAgent, calls, stored_interactions, stranger
from e2e.recordings import UNWRITTEN, growing, recording_of
from e2e.waiting import PATIENCE, eventually
from linedesk.lab.exchange import Exchange
from linedesk.lab.line import BUSY, Line
from linedesk.lab.measuring import level_at, longest_silence, read
from linedesk.lab.sounds import RATE

SERVICE = "4008001001"  # straight to the queue `service`
AGENT, RECEIVER, CUSTOMER = "tone660", "tone880", "tone440"
HEARD, SILENT = -30.0, -60.0  # dBFS
LONG_ENOUGH = RATE * 3 // 2  # samples
EXACT = 1.0  # seconds that two clocks of a busy machine may differ


@dataclass
class Talk:
    """`owned`: from the answer of the first line to the end of the second, in order, somebody of
    ours answered for the customer. By the lab's clock, which Linedesk does not know."""

    house: House
    home: DeskAgent
    caller: str
    customer: Line
    desk: Line
    owned: list[tuple[Line, Line]] = field(default_factory=list)

    @property
    def call(self) -> str:
        assert self.desk.call, "the INVITE names the call"
        return self.desk.call

    async def moves(self, move: str, body: object = None, by: DeskAgent | None = None) -> None:
        """An agent presses a button."""
        await (by or self.home).screen.ask("POST", f"/calls/{self.call}/{move}", body)

    async def transfers(self, to: str, kind: str = "blind", by: DeskAgent | None = None) -> None:
        await self.moves("transfer", {"to": to, "kind": kind, "reason": "账单"}, by)

    async def until(self, state: str, who: DeskAgent, within: float = 10.0) -> None:
        await who.me.until(
            lambda me: me["calls"].get(self.call, {}).get("state") == state,
            within,
            f"it is {state}",
        )

    async def goes_on(self, seconds: float = 1.5) -> None:
        assert not await self.customer.wait_ended(seconds), "the customer was cut off"

    async def hears(self, voice: str) -> None:
        """From now on the customer hears this voice, for more than a second on end."""
        file, hertz = self.house.heard(self.customer.id), float(voice.removeprefix("tone"))
        since = len(growing(file)) + UNWRITTEN

        async def look() -> bool:
            assert not self.customer.ended.is_set(), "the customer was cut off"
            heard = growing(file)[since:][-LONG_ENOUGH:]
            return len(heard) == LONG_ENOUGH and level_at(heard, hertz) > HEARD

        await eventually(look, 20, f"the customer hears {voice}")

    def talked(self) -> float:
        return sum((last.ended_at or 0.0) - (first.up_at or 0.0) for first, last in self.owned)


async def begin(
    house: House, home: DeskAgent, caller: str = "", voice: str = AGENT, number: str = SERVICE
) -> Talk:
    """A customer reaches this agent, the only one who is ready in the queue."""
    caller = caller or stranger()
    await home.says_ready()
    await home.has_presence("ready")
    customer = await calls(house, number, caller)
    await customer.talk(CUSTOMER)
    desk = await home.answers(voice)
    talk = Talk(house, home, caller, customer, desk)
    await home.me.until(
        lambda me: me["calls"].get(talk.call, {}).get("recording") == "on", 10, "it is recorded"
    )
    await talk.goes_on(1.0)
    return talk


async def proven(talk: Talk, owner: str, voice: str | None) -> None:
    """One interaction, its owner, one recording without a gap, segments that are the talk.

    `voice`: whom the customer heard last, recorded and at his phone; nobody of ours when None.
    """
    stored = await stored_interactions(talk.house, talk.caller)  # he may have called before
    (found,) = [one for one in stored if one["id"] == talk.call]
    assert all(one is found or one["started_at"] < found["started_at"] for one in stored)
    assert found["agent"] == owner
    segments = await _segments(talk)
    assert abs(sum(segments) - talk.talked()) < EXACT, (segments, talk.talked())
    assert abs(found["talked"] - sum(segments)) < EXACT
    said, heard, rate = await recording_of(talk.house, talk.call)
    first, last = talk.owned[0][0].up_at, talk.customer.ended_at
    assert first
    assert last
    assert abs(len(said) / rate - (last - first)) < EXACT, "recorded from the first word to the end"
    trimmed = said[rate // 2 : -rate // 4]
    assert longest_silence(trimmed, rate=rate) < 1.0, "the customer spoke all the time"
    if voice:
        end = slice(-rate * 5 // 4, -rate // 4)
        at_his_phone = read(talk.house.heard(talk.customer.id))
        hertz = float(voice.removeprefix("tone"))
        levels = [level_at(ear[end], hertz, rate) for ear in (heard, at_his_phone)]
        assert min(levels) > HEARD, f"{voice} at {levels} dBFS: recorded, at his phone"


async def _segments(talk: Talk) -> list[float]:
    screen = await talk.house.signed_in("supervisor")
    facts = await screen.ask("GET", f"/interactions/{talk.call}/timeline")
    ended = (fact for fact in facts["items"] if fact["name"] == "call.segment_ended")
    return [fact["data"]["seconds"] for fact in ended]


class Mobiles:
    """Phones outside the house, by their last digits: who is told to answers, others are busy."""

    def __init__(self, exchange: Exchange) -> None:
        self._answering: dict[str, asyncio.Queue[Line]] = {}
        exchange.outside = self._ring

    async def answers(self, number: str, within: float = 10.0) -> Line:
        """The line of this phone once it has been answered."""
        return await asyncio.wait_for(self._answering[number].get(), within + PATIENCE)

    def expects(self, number: str) -> str:
        self._answering[number] = asyncio.Queue()
        return number

    async def _ring(self, line: Line) -> None:
        mine = next((one for one in self._answering if line.own.endswith(one)), None)
        if mine is None:
            await line.hang_up(BUSY)
            return
        await line.ring()
        await line.answer()
        await line.talk(RECEIVER)
        self._answering[mine].put_nowait(line)
        await line.wait_ended(120)
