"""The matrix of voices (N-09), measured with tones on real phones: 6 modes, 3 parties, each path.

Customer, agent and supervisor each sound one tone all the time; what each of them hears is kept by
the lab. Modes are switched on the supervisor's one leg, after a hold and after a transfer too.
"""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import numpy as np

from e2e.house import House
from e2e.people import DeskAgent, at_desk, ended_interaction
from e2e.recordings import recording_of, written
from e2e.talking import EXACT, HEARD, SILENT, Talk, begin
from e2e.waiting import PATIENCE
from linedesk.lab.line import Line
from linedesk.lab.measuring import Samples, level_at, longest_silence, loudness, read
from linedesk.lab.sounds import RATE

# The third party of a conference is S. No tone of these is an overtone of what its ear may hear.
TONES = {"C": "tone440", "A": "tone880", "S": "tone660"}
HEARS = {  # who hears whom
    "listen": {"S": "AC", "A": "C", "C": "A"},
    "whisper": {"S": "AC", "A": "CS", "C": "A"},
    "help": {"S": "AC", "A": "CS", "C": "A"},
    "barge": {"S": "AC", "A": "CS", "C": "AS"},
    "take_over": {"S": "C", "C": "S"},
    "conference": {"S": "AC", "A": "CS", "C": "AS"},
}
SETTLE, MEASURE = 0.6, 1.2  # seconds after a switch, and of each measurement
GAP = 0.5  # seconds of silence at a switch that nobody takes for a lost line
NO_CHANGE, LOUDER = 1.0, 6.0  # dB: of the usual packet, of the loudest one


@dataclass
class Ears:
    """Who is on the line, and the moments at which it was listened to."""

    house: House
    lines: dict[str, Line]
    moments: list[tuple[str, float]] = field(default_factory=list)
    talk: Talk | None = None
    joined_at: float = 0.0
    taken_over_at: float = 0.0

    async def listen(self, mode: str) -> None:
        assert not await self.lines["C"].wait_ended(SETTLE + MEASURE), "the customer was cut off"
        self.moments.append((mode, time.time()))

    def measured(self) -> dict[tuple[str, str, str], float]:
        """(mode, ear, mouth) -> dBFS. Each file ends when its line ended, so it is counted from
        there: a phone that hears nothing for a while (hold) gets no packets then."""
        return {
            (mode, ear, mouth): self._level(ear, mouth, at)
            for mode, at in self.moments
            for ear in HEARS[mode]
            for mouth in TONES
            if mouth != ear
        }

    def _level(self, ear: str, mouth: str, at: float) -> float:
        line = self.lines[ear]
        part = self._heard(line, at - MEASURE, at)
        return level_at(part, float(TONES[mouth].removeprefix("tone")))

    def silences(self) -> dict[str, float]:
        """Seconds of each one's longest silence from the supervisor's coming to the take-over, with
        which the agent leaves."""
        listens, over = self.moments[0][1], self.taken_over_at
        spans = {"C": (self.joined_at, over + 1.5), "A": (self.joined_at, over)}
        spans["S"] = (listens, over + 1.5)
        return {ear: longest_silence(self._heard(self.lines[ear], *spans[ear])) for ear in spans}

    def disturbed(self) -> list[str]:
        """What customer or agent noticed of the listener's coming: a level that has changed, or
        any packet of sound louder than those before (a beep, a burst). Lost ones are neither."""
        found = []
        for ear in "CA":
            line, at = self.lines[ear], self.joined_at
            before = loudness(self._heard(line, at - MEASURE, at))
            after = loudness(self._heard(line, at, at + 2 * MEASURE))
            usual = np.median(after) - np.median(before)
            if abs(usual) > NO_CHANGE or after.max() - before.max() > LOUDER:
                found.append(f"{ear}: {usual:+.1f} dB, loudest {after.max() - before.max():+.1f}")
        return found

    def _heard(self, line: Line, since: float, until: float) -> Samples:
        heard = read(self.house.heard(line.id))
        assert line.ended_at
        start, end = (len(heard) - int((line.ended_at - at) * RATE) for at in (since, until))
        return heard[start:end]


def wrong(levels: dict[tuple[str, str, str], float]) -> list[str]:
    """Paths that are too quiet or that should not be there."""
    found = []
    for (mode, ear, mouth), level in levels.items():
        expected = mouth in HEARS[mode][ear]
        if (level < HEARD) if expected else (level > SILENT):
            found.append(f"{mode}: {ear} hears {mouth} at {level:.1f} dBFS")
    return found


async def supervises(talk: Talk, chief: DeskAgent, mode: str) -> None:
    await chief.screen.ask("POST", f"/calls/{talk.call}/supervise", {"mode": mode})


async def joins(talk: Talk, chief: DeskAgent, mode: str) -> Line:
    asked_at = time.time()
    await supervises(talk, chief, mode)
    line = await chief.answers(TONES["S"])
    await chief.me.until(
        lambda me: [w for w in me["calls"][talk.call]["supervisors"] if w["up"]], 5, "he is in"
    )
    print(f"{mode:10} in {time.time() - asked_at:.2f} s after he asked")  # noqa: T201
    return line


async def switched_and_taken_over(house: House, agent: DeskAgent, chief: DeskAgent) -> Ears:
    """A-095, A-096, A-097, A-098: every mode on one leg; owner, screen and wrap-up move."""
    talk = await begin(house, agent, voice=TONES["A"])
    await talk.goes_on(MEASURE)
    joined_at = time.time()
    boss = await joins(talk, chief, "listen")
    ears = Ears(
        house, {"C": talk.customer, "A": talk.desk, "S": boss}, talk=talk, joined_at=joined_at
    )
    await ears.listen("listen")
    for mode in ("whisper", "barge", "listen"):
        await supervises(talk, chief, mode)
        await ears.listen(mode)
    ears.taken_over_at = time.time()
    await supervises(talk, chief, "take_over")
    assert await talk.desk.wait_ended(), "the agent's leg is released"
    await agent.has_presence("wrap_up")
    await ears.listen("take_over")
    await chief.me.until(
        lambda me: me["calls"][talk.call]["agent"] == chief.name, 5, "the call is his on his screen"
    )
    await ears.lines["C"].end()
    await chief.has_presence("wrap_up")
    assert await boss.wait_ended()
    assert (await ended_interaction(house, talk.caller))["agent"] == chief.name
    return ears


async def recorded_as_one(ears: Ears) -> None:
    """A-098: the recording moves along: one, from the first agent's answer to the end."""
    talk = ears.talk
    assert talk
    assert talk.desk.up_at
    assert talk.customer.ended_at
    said, _, rate = await recording_of(ears.house, talk.call)
    lasted = talk.customer.ended_at - talk.desk.up_at
    assert abs(len(said) / rate - lasted) < EXACT, (len(said) / rate, lasted)


async def helped_after_a_hold(house: House, agent: DeskAgent, chief: DeskAgent) -> Ears:
    """A-068: who asked for help is whispered to within 5 s; the customer hears nothing of it."""
    talk = await begin(house, agent, voice=TONES["A"])
    await talk.moves("help", {"reason": "价格"})
    live = await chief.screen.ask("GET", "/live")
    (asked,) = [one for one in live["calls"] if one["id"] == talk.call]
    assert (asked["help"]["reason"], asked["agent"]) == ("价格", agent.name), "seen before he joins"
    await keywords_are_told(talk, chief)
    boss = await joins(talk, chief, "whisper")
    ears = Ears(house, {"C": talk.customer, "A": talk.desk, "S": boss})
    await talk.moves("hold")
    await talk.goes_on()
    await talk.moves("retrieve")
    for mode in ("help", "listen", "barge", "whisper"):
        if mode != "help":
            await supervises(talk, chief, mode)
        await ears.listen(mode)
    await chief.screen.ask("DELETE", f"/calls/{talk.call}/supervise")
    assert await boss.wait_ended()
    await talk.goes_on(0.5)
    await talk.customer.end()
    assert await talk.desk.wait_ended()
    return ears


async def keywords_are_told(talk: Talk, chief: DeskAgent) -> None:
    """A-101: written as the reason of the call for help, then in the form as it is typed."""
    words = {"kind": "keyword", "threshold": 1, "words": ["价格", "Refund"]}
    rule = await chief.screen.ask("POST", "/alert-rules", words)
    alert = await keyword_of(talk, chief, "价格")
    form = {"fields": {"details": "He wants a REFUND now"}}
    await talk.home.screen.ask("PUT", f"/interactions/{talk.call}/form", form)
    await keyword_of(talk, chief, "Refund")
    await chief.screen.ask("POST", f"/alerts/{alert}/acknowledge")
    await chief.screen.ask("DELETE", f"/alert-rules/{rule['id']}")


async def keyword_of(talk: Talk, chief: DeskAgent, word: str) -> str:
    """The alert's id, once it is on the supervisor's screen."""
    async with asyncio.timeout(20 + PATIENCE):
        async for message in chief.screen.events("alerts"):
            data = message.get("data", {})
            for one in data.get("alerts", [data]):
                if (one.get("subject_id"), one.get("word")) == (talk.call, word):
                    return str(one["id"])
    raise AssertionError("the screen was closed")


async def followed_through_a_transfer(
    house: House, agent: DeskAgent, to: DeskAgent, chief: DeskAgent
) -> Ears:
    talk = await begin(house, agent, voice=TONES["A"])
    boss = await joins(talk, chief, "whisper")
    await talk.transfers(f"agent:{to.name}")
    receiver = await to.answers(TONES["A"])
    ears = Ears(house, {"C": talk.customer, "A": receiver, "S": boss})
    for mode in ("whisper", "listen", "barge"):
        await supervises(talk, chief, mode) if mode != "whisper" else None
        await ears.listen(mode)
    await talk.customer.end()
    for line in (talk.desk, receiver, boss):
        assert await line.wait_ended()
    return ears


async def conferred(house: House, agent: DeskAgent, third: DeskAgent) -> Ears:
    """A-031: everybody hears everybody."""
    talk = await begin(house, agent, voice=TONES["A"])
    await talk.moves("conference", {"to": f"agent:{third.name}"})
    line = await third.answers(TONES["S"])
    ears = Ears(house, {"C": talk.customer, "A": talk.desk, "S": line})
    await ears.listen("conference")
    await talk.customer.end()
    for one in (talk.desk, line):
        assert await one.wait_ended()
    return ears


@contextlib.asynccontextmanager
async def desks(house: House) -> AsyncIterator[dict[str, DeskAgent]]:
    names = ("agent1", "agent2", "agent3", "agent8", "agent9", "supervisor", "admin")
    async with at_desk(house, *names) as agents:
        for agent in agents:
            away = {"presence": "not_ready", "reason": "meeting"}
            await agent.screen.ask("PUT", "/me/presence", away)
        yield {agent.name: agent for agent in agents}


async def test_each_mode_lets_through_what_it_must_and_nothing_else(house: House) -> None:
    """N-09, A-031, A-068, A-095, A-096, A-097, A-098: expected paths above -30 dBFS, forbidden
    ones below -60 dBFS, while the modes change, after a hold and after a transfer."""
    async with desks(house) as who:
        boss, admin = who["supervisor"], who["admin"]
        found = [await switched_and_taken_over(house, who["agent1"], boss)]
        found += [await helped_after_a_hold(house, who["agent3"], admin)]
        await boss.screen.ask("PUT", "/me/presence", {"presence": "offline"})
        found += [await followed_through_a_transfer(house, who["agent8"], who["agent9"], boss)]
        found += [await conferred(house, who["agent3"], who["agent2"])]
    for ears in found:
        await written(house, ears.lines.values())
    levels = [ears.measured() for ears in found]
    for part in levels:
        for (mode, ear, mouth), level in part.items():
            print(f"{mode:10} {ear} hears {mouth}: {level:6.1f} dBFS")  # noqa: T201
    assert [path for part in levels for path in wrong(part)] == []
    await recorded_as_one(found[0])
    assert found[0].disturbed() == [], "A-095: nothing added, no change of level for the parties"
    silences = found[0].silences()
    print(f"longest silences: {silences}")  # noqa: T201
    assert max(silences.values()) < GAP, "A-098: nobody hears silence while the modes change"
