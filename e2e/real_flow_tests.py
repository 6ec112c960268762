"""Plays files of flow tests over real SIP: the same stories, with a caller who listens.

What the caller hears is compared with the sound files of the prompts, so a story that comes true
here was really said. A story that needs another clock, or records and sources that say what the
demo's do not, cannot be played and says so.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from e2e.house import House
from e2e.people import DeskAgent, at_desk
from e2e.recordings import growing
from e2e.waiting import PAUSE as PAUSE_OF_LOOKS
from e2e.waiting import eventually
from e2e.watch import Watch
from linedesk.flowtest.playing import STRANGER
from linedesk.flowtest.stories import Story
from linedesk.lab.line import Line
from linedesk.lab.measuring import Samples, read
from linedesk.telephony.asterisk.music import BEEP

RATE = 8000
PATIENCE = 20.0  # seconds in which what a step expects must come true
LONGEST = 40.0  # seconds that a story may let go by in one step
LATE = 5.0  # seconds in which a file is whole after its line has ended
PAUSE = re.compile(r"(?:waits|hears nothing for) (\d+) seconds?")
SAMPLE = 2.5  # seconds of a prompt that are looked for
PART = 0.75  # of a short one
ALIKE = 0.6  # correlation of what was heard with the file


class Failed(Exception):
    """The story came out otherwise."""


class NotReal(Exception):
    """The story cannot be played outside the stage."""


class Listener:
    """Finds prompts in what the line heard, one after another."""

    def __init__(self, line: Line, file: Path, prompts: dict[str, Samples]) -> None:
        self._line, self._file, self._prompts, self._at = line, file, prompts, 0
        self._looks_after_the_end = 0
        # What is heard next may follow the longest prompt and the pause for keys after it.
        self._patience = PATIENCE + max(len(prompt) for prompt in prompts.values()) / RATE

    async def hears(self, names: list[str]) -> None:
        for name in names:
            found = partial(self._find, name)
            await eventually(found, self._patience, f"hears {name}")

    async def _find(self, name: str) -> bool:
        heard = growing(self._file)[self._at :]
        # Not to its end: when the line ends with a prompt, its last moment is not kept.
        whole = self._prompts[name]
        wanted = whole[: min(int(SAMPLE * RATE), int(len(whole) * PART))]
        place = alike(heard, wanted)
        if place is None:
            self._expect_no_more_than_is_written_late()
            return False
        self._at += place + len(wanted) // 2
        return True

    def _expect_no_more_than_is_written_late(self) -> None:
        """Once the line has ended, the rest of the file comes within a moment, or nothing."""
        self._looks_after_the_end += self._line.ended.is_set()
        if self._looks_after_the_end * PAUSE_OF_LOOKS > LATE:
            raise Failed("the line has ended")


def alike(heard: Samples, wanted: Samples) -> int | None:
    """Where `wanted` begins in `heard`, if it is there."""
    if len(heard) < len(wanted):
        return None
    size = len(heard) + len(wanted)
    product = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(wanted, size)), size)
    energy = np.cumsum(np.concatenate(([0.0], heard**2)))
    window = energy[len(wanted) :] - energy[: -len(wanted)]
    score = product[: len(window)] / np.sqrt(np.maximum(window, 1e-3) * np.sum(wanted**2))
    best = int(np.argmax(score))
    return best if score[best] > ALIKE else None


class RealPlayer:
    """One story. `floor` is the live floor; agents sit down at desk phones."""

    def __init__(
        self, house: House, floor: Watch, prompts: dict[str, Samples], stack: AsyncExitStack
    ) -> None:
        self._house, self._floor, self._prompts, self._stack = house, floor, prompts, stack
        self._agents: dict[str, DeskAgent] = {}
        self._line: Line | None = None
        self._ear: Listener | None = None
        self._caller = STRANGER

    async def ready(self, agent: str) -> None:
        [sitting] = await self._stack.enter_async_context(at_desk(self._house, agent))
        self._agents[agent] = sitting

    async def stranger_calls(self, number: str) -> None:
        await self.calls(STRANGER, number)

    async def calls(self, caller: str, number: str) -> None:
        self._caller = caller
        self._line = await self._house.exchange.dial(number, caller)
        self._ear = Listener(self._line, self._house.heard(self._line.id), self._prompts)

    async def hears(self, prompts: str) -> None:
        assert self._ear, "somebody called"
        await self._ear.hears(re.split(r",\s*", prompts))

    async def presses(self, digits: str) -> None:
        await self._on_line().press(digits)
        await asyncio.sleep(0.3 * len(digits))  # as long as it takes to press them

    async def waits(self, seconds: str) -> None:
        await self._on_line().wait_ended(float(seconds))

    async def in_queue(self, queue: str) -> None:
        await self._until(lambda c: c.get("queue") == queue and c["state"] in _WAITING, queue)

    async def rings(self, agent: str) -> None:
        line = await self._agents[agent].rings(PATIENCE)
        if line.other[-8:] != self._caller[-8:]:
            raise Failed(f"{line.other} rings")

    async def hung_up(self) -> None:
        if not await self._on_line().wait_ended(60):
            raise Failed("is not hung up")

    async def hangs_up(self) -> None:
        await self._on_line().end()

    async def promised(self, number: str) -> None:
        screen = await self._house.signed_in("supervisor")

        async def look() -> bool:
            page = await screen.ask("GET", "/callbacks?state=open&limit=200")
            return any(one["number"].endswith(number[-8:]) for one in page["items"])

        await eventually(look, PATIENCE, f"a promise to {number}")

    def _on_line(self) -> Line:
        assert self._line, "somebody called"
        return self._line

    async def _until(self, holds: Callable[[dict[str, Any]], object], what: str) -> None:
        def seen(state: dict[str, Any]) -> bool:
            mine = [c for c in state["calls"].values() if c["caller"][-8:] == self._caller[-8:]]
            return any(holds(call) for call in mine)

        await self._floor.until(seen, PATIENCE, what)


_WAITING = ("queued", "offered")
N = r"(\+?\d+)"
Action = Callable[..., Awaitable[None]]
SENTENCES: list[tuple[re.Pattern[str], Action]] = [
    (re.compile(pattern), action)
    for pattern, action in (
        (r"(\S+) is ready", RealPlayer.ready),
        (rf"a stranger calls {N}", RealPlayer.stranger_calls),
        (rf"{N} calls {N}", RealPlayer.calls),
        (rf"is promised a call-back on {N}", RealPlayer.promised),
        (r"hears nothing for (\d+) seconds", RealPlayer.waits),
        (r"hears ((?!music)\S.*)", RealPlayer.hears),
        (r"presses ([0-9*#]+)", RealPlayer.presses),
        (r"waits (\d+) seconds?", RealPlayer.waits),
        (r"waits in (\S+)", RealPlayer.in_queue),
        (r"waits in (\S+) with priority \d+", RealPlayer.in_queue),
        (r"(\S+) rings", RealPlayer.rings),
        (r"is hung up", RealPlayer.hung_up),
        (r"hangs up", RealPlayer.hangs_up),
    )
]


def playable(story: Story) -> bool:
    """Every sentence means something outside the stage, and none takes too long."""
    return all(_is_real(step.text) for step in story.steps)


def _is_real(text: str) -> bool:
    pause = PAUSE.fullmatch(text)
    known = any(pattern.fullmatch(text) for pattern, _ in SENTENCES)
    return known and (pause is None or float(pause[1]) <= LONGEST)


async def prompts_of(house: House) -> dict[str, Samples]:
    """What each prompt of the house sounds like, in Chinese, without the silence ahead; and the
    tone after which a message is spoken."""
    admin = await house.signed_in("admin")
    found: dict[str, Samples] = {BEEP: read(house.settings.prompts_folder / f"{BEEP}.wav")}
    for offset in (0, 200):
        page = await admin.ask("GET", f"/prompts?limit=200&offset={offset}")
        for prompt in page["items"]:
            if sound := prompt["sounds"].get("zh"):
                samples = read(house.settings.prompts_folder / f"{sound}.wav")
                found[prompt["name"]] = samples[int(0.15 * RATE) :]
    return found


async def play(story: Story, house: House, floor: Watch, prompts: dict[str, Samples]) -> str | None:
    """What went otherwise, with file and line; None when the story came true."""
    async with AsyncExitStack() as stack:
        player = RealPlayer(house, floor, prompts, stack)
        try:
            for step in story.steps:
                try:
                    await _do(player, step.text)
                except (Failed, AssertionError, TimeoutError) as problem:
                    return f"{story.file}:{step.line}: {step.text}: {problem}"
        finally:
            if player._line is not None:
                await player._line.end()
    return None


async def _do(player: RealPlayer, text: str) -> None:
    for pattern, action in SENTENCES:
        if match := pattern.fullmatch(text):
            return await action(player, *match.groups())
    raise NotReal(text)
