"""The simulated colleagues: agents 6 to 10, each with a desk phone and a screen."""

import asyncio
import random
from collections.abc import Coroutine
from typing import Any

import structlog

from linedesk.lab.line import Line
from linedesk.lab.screen import Refused, Screen

log = structlog.get_logger(__name__)
NEVER_COMES, LONGEST_TALK = 0.04, 240.0  # share of offers not taken; seconds


class Colleague:
    """Answers after a few seconds, talks, hangs up or waits for the customer to do so.

    Now and then somebody is away from his desk; he comes back from "no answer" by himself.
    """

    def __init__(self, screen: Screen, seed: int) -> None:
        self._screen = screen
        self._draw = random.Random(f"{seed} {screen.username}")
        self._dispositions: list[str] = []
        self._errands: dict[str, asyncio.Task[None]] = {}

    async def pick_up(self, line: Line) -> None:
        """His desk phone rings."""
        await line.ring()
        if self._draw.random() < NEVER_COMES:
            await line.wait_ended(60)
            return
        if await line.wait_ended(self._draw.uniform(1, 4)):
            return
        await line.answer()
        await line.talk(self._draw.choice(("colleague-zh", "colleague-zh", "colleague-en")))
        if not await line.wait_ended(min(LONGEST_TALK, self._draw.lognormvariate(3.6, 0.5))):
            await line.hang_up()

    async def work(self) -> None:
        """Sign in, be ready, write down how calls ended; until cancelled."""
        await self._screen.sign_in()
        found = await self._screen.ask("GET", "/dispositions")
        self._dispositions = [item["code"] for item in found["items"]]
        await self._screen.ask("PUT", "/me/device", {"device": "desk"})
        async for message in self._screen.events("me"):
            await self._notice(message)

    async def _notice(self, message: dict[str, Any]) -> None:
        match message:
            case {"type": "snapshot", "data": {"agent": agent, "calls": calls}}:
                self._consider(agent)
                for call in calls:
                    self._write_down(call)
            case {"type": "event", "name": "agent.changed", "data": agent}:
                self._consider(agent)
            case {"type": "event", "name": "call.changed", "data": call}:
                self._write_down(call)

    def _consider(self, agent: dict[str, Any]) -> None:
        """Offline, or put aside because nobody answered: come back in a moment."""
        away = agent["presence"] == "offline" or agent["reason"] in ("no_answer", "lost")
        if away:
            self._go("come back", self._come_back())

    async def _come_back(self) -> None:
        await asyncio.sleep(self._draw.uniform(1, 4))
        await self._try("PUT", "/me/presence", {"presence": "ready"})

    def _write_down(self, call: dict[str, Any]) -> None:
        if call["state"] == "wrap_up" and self._dispositions:
            self._go(call["id"], self._save_disposition(call["interaction_id"]))

    async def _save_disposition(self, interaction: str) -> None:
        await asyncio.sleep(self._draw.uniform(2, 8))
        code = self._draw.choice(self._dispositions)
        await self._try("PUT", f"/interactions/{interaction}/disposition", {"code": code})

    def _go(self, what: str, errand: Coroutine[None, None, None]) -> None:
        """Do it unless it is being done."""
        if what in self._errands:
            errand.close()
            return
        task = self._errands[what] = asyncio.create_task(errand)
        task.add_done_callback(lambda _: self._errands.pop(what))

    async def _try(self, method: str, path: str, body: object) -> None:
        """People click again later; what is refused now is only noted."""
        try:
            await self._screen.ask(method, path, body)
        except (Refused, OSError) as problem:
            log.info("colleague refused", who=self._screen.username, path=path, why=str(problem))
