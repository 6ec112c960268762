"""Plays a story: each step is a sentence of the table `SENTENCES`, done or checked on the stage."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from linedesk.core.definitions import Definitions
from linedesk.core.errors import CoreError
from linedesk.core.facts import (
    CallbackRequested,
    CallDiverted,
    CallEnded,
    CallRefused,
    VoicemailLeft,
)
from linedesk.core.inputs import PresenceRequested
from linedesk.core.zones import at_local
from linedesk.flowtest.failing import Failed, Problem, refused
from linedesk.flowtest.stage import Stage
from linedesk.flowtest.stories import Story

STRANGER = "13900000000"
PATIENCE = 10.0  # virtual seconds in which what a step expects must come true
LONG_PATIENCE = 120.0  # for an announcement and its end
LONGEST_WAIT = 86_400  # virtual seconds of one step
DEFAULT_MOMENT = "2026-11-20 10:05"


class Player:
    """One story; the stage is set when the story says when it plays."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        self.stage = Stage(definitions, self._moment(DEFAULT_MOMENT))
        self.leg = ""
        self.call = ""
        self._agents = {agent.username: agent for agent in definitions.agents.values()}

    def _moment(self, text: str) -> float:
        """Wall clock of the tenant."""
        try:
            wall = datetime.fromisoformat(text)
        except ValueError as error:
            raise Failed("no-moment") from error
        return at_local(self.definitions.offsets, wall)

    # --- who and when

    def at(self, moment: str) -> None:
        self.stage = Stage(self.definitions, self._moment(moment))

    def vip(self, number: str) -> None:
        self.stage.is_customer(number, vip=True)

    def customer(self, number: str) -> None:
        self.stage.is_customer(number)

    def owned(self, number: str, agent: str) -> None:
        self.stage.is_customer(number, owner=self._agent(agent).id)

    def talked_with(self, number: str, agent: str) -> None:
        self.stage.knows(number, last_agent=self._agent(agent).id)

    def dialed_by(self, number: str, agent: str) -> None:
        self.stage.knows(number, dialed_by=self._agent(agent).id)

    def records_away(self) -> None:
        self.stage.records_away = True

    def answers(self, source: str, text: str) -> None:
        pairs = (pair.partition("=") for pair in text.split())
        self.stage.answers[source] = {name: value for name, _, value in pairs}

    def finds_nothing(self, source: str) -> None:
        self.stage.answers[source] = {}

    def answers_not(self, source: str) -> None:
        self.stage.answers[source] = None

    def is_asked(self, source: str, text: str) -> None:
        self._expect(lambda: source in self.stage.asked, "not-asked", source=source)
        name, _, wanted = text.partition("=")
        found = self.stage.asked.pop(source).get(name, "")
        if found != wanted:
            raise Failed("other-asked", name=name, found=found)

    # --- agents

    def ready(self, agent: str) -> None:
        self.stage.sign_in(self._agent(agent).id)

    def offline(self, agent: str) -> None:
        self.stage.give(PresenceRequested(self._agent(agent).id, "offline"))

    def rings(self, agent: str) -> None:
        wanted = self._agent(agent).id
        self._expect(lambda: self._view()["state"] == "offered", "silent", agent=agent)
        if self._view()["agent_id"] != wanted:
            raise Failed("other-rings", agent=str(self._view()["agent"]))

    def picks_up(self, agent: str) -> None:
        self.rings(agent)
        self._expect(lambda: bool(self._rung()), "phone-silent", agent=agent)
        self.stage.switch.pick_up(self._rung()[0])
        self._expect(lambda: self._view()["state"] == "talking", "no-talk")

    def _rung(self) -> list[str]:
        legs = self.stage.switch.legs.values()
        return [leg.id for leg in legs if not leg.arrived and not leg.answered]

    # --- the caller

    def stranger_calls(self, number: str) -> None:
        self.calls(STRANGER, number)

    def calls(self, caller: str, number: str) -> None:
        before = {call["id"] for call in self._calls()}
        self.leg = self.stage.switch.call_in(caller, number)
        self.stage.run_until(lambda: {c["id"] for c in self._calls()} != before, 0.001)
        self.call = next((c["id"] for c in self._calls() if c["id"] not in before), "")

    def hears(self, prompts: str) -> None:
        self._expect(lambda: bool(self.stage.said), "no-sound")
        heard, wanted = self.stage.said.pop(0), tuple(re.split(r",\s*", prompts))
        if heard != wanted:
            raise Failed("other-sound", prompts=", ".join(heard))

    def hears_nothing(self, seconds: str) -> None:
        self.waits(seconds)
        if self.stage.said:
            raise Failed("other-sound", prompts=", ".join(self.stage.said[0]))

    def promised(self, number: str) -> None:
        self._expect(lambda: bool(self._facts(CallbackRequested)), "no-promise")
        if (found := self._facts(CallbackRequested)[-1].number) != number:
            raise Failed("other-promise", number=found)

    def keeps_place(self, queue: str) -> None:
        """He is not on the line any more, and still in it."""
        self._expect(lambda: not self.stage.switch.legs.get(self.leg), "on-line")
        self.in_queue(queue)

    def called_back(self) -> None:
        self._expect(lambda: self._view()["state"] == "dialing", "not-called-back")
        self._expect(lambda: bool(self._rung()), "own-phone-silent")
        self.leg = self._rung()[0]
        self.stage.switch.pick_up(self.leg)
        self._expect(lambda: self._view()["state"] == "talking", "no-talk")

    def takes_agents_phone(self, agent: str) -> None:
        """The agent takes the call, whose customer is dialed only now."""
        self.rings(agent)
        self._expect(lambda: bool(self._rung()), "phone-silent", agent=agent)
        self.stage.switch.pick_up(self._rung()[0])

    def leaves_message(self, seconds: str) -> None:
        self._expect(lambda: bool(self._facts(VoicemailLeft)), "no-message")
        if abs((found := self._facts(VoicemailLeft)[-1].seconds) - float(seconds)) > 1.0:
            raise Failed("other-message", seconds=f"{found:.0f}")

    def hears_music(self) -> None:
        legs, mine = self.stage.switch.legs, self._on_line()
        self._expect(lambda: mine in legs and legs[mine].music, "no-music")

    def presses(self, digits: str) -> None:
        self.stage.switch.press(self._on_line(), digits)

    def waits(self, seconds: str) -> None:
        if float(seconds) > LONGEST_WAIT:
            raise Failed("too-long", seconds=str(LONGEST_WAIT))
        self.stage.clock.run_for(float(seconds))

    def hangs_up(self) -> None:
        self.stage.switch.hang_up(self._on_line())

    def in_queue(self, queue: str) -> None:
        waiting = ("queued", "offered")
        self._expect(lambda: self._view()["state"] in waiting, "not-in-queue", queue=queue)
        if self._view()["queue"] != queue:
            raise Failed("other-queue", queue=str(self._view()["queue"]))

    def in_queue_with(self, queue: str, priority: str) -> None:
        self.in_queue(queue)
        if self._view()["priority"] != int(priority):
            raise Failed("other-priority", priority=str(self._view()["priority"]))

    def diverted(self, exit: str) -> None:
        self._expect(lambda: bool(self._facts(CallDiverted)), "stays")
        if (why := self._facts(CallDiverted)[-1].why) != exit:
            raise Failed("other-exit", exit=why)

    def hung_up(self) -> None:
        self.stage.run_until(lambda: bool(self._facts(CallEnded)), LONG_PATIENCE)
        ended = self._facts(CallEnded)
        if not ended or ended[-1].by == "customer":
            raise Failed("not-hung-up")
        if ended[-1].cause == "failed":
            raise Failed("fault")

    def refused(self, why: str) -> None:
        self._expect(lambda: bool(self._facts(CallRefused)), "not-refused")
        if (found := self._facts(CallRefused)[-1].why) != why:
            raise Failed("other-refusal", why=found)

    # --- looking

    def _on_line(self) -> str:
        if not self.leg:
            raise Failed("no-call")
        return self.leg

    def _agent(self, username: str) -> Any:
        if username not in self._agents:
            raise Failed("no-agent", agent=username)
        return self._agents[username]

    def _calls(self) -> list[dict[str, Any]]:
        return self.stage.center.snapshot(self.stage.clock.now())["calls"]

    def _view(self) -> dict[str, Any]:
        found = next((call for call in self._calls() if call["id"] == self.call), None)
        return found or {"state": "ended", "queue": None, "agent": None, "agent_id": None}

    def _facts(self, kind: type) -> list[Any]:
        return [fact for fact in self.stage.facts if isinstance(fact, kind)]

    def _expect(self, holds: Callable[[], bool], code: str, **values: str) -> None:
        if not self.stage.run_until(holds, PATIENCE):
            raise Failed(code, **values)


N = r"(\+?\d+)"
SENTENCES: list[tuple[re.Pattern[str], Callable[..., None]]] = [
    (re.compile(pattern), action)
    for pattern, action in (
        (r"at (\d{4}-\d\d-\d\d \d\d:\d\d)", Player.at),
        (rf"{N} is a VIP", Player.vip),
        (rf"{N} is a customer", Player.customer),
        (rf"{N} belongs to (\S+)", Player.owned),
        (rf"{N} talked last with (\S+)", Player.talked_with),
        (rf"{N} was dialed in vain by (\S+)", Player.dialed_by),
        (r"the records are away", Player.records_away),
        (r"source (\S+) answers (\S.*)", Player.answers),
        (r"source (\S+) is asked for (\S+=\S+)", Player.is_asked),
        (r"source (\S+) finds nothing", Player.finds_nothing),
        (r"source (\S+) is away", Player.answers_not),
        (r"(\S+) is ready", Player.ready),
        (r"(\S+) goes offline", Player.offline),
        (r"(\S+) rings", Player.rings),
        (r"(\S+) takes the call-back", Player.takes_agents_phone),
        (r"keeps his place in (\S+)", Player.keeps_place),
        (r"is called back and answers", Player.called_back),
        (r"has left a message of (\d+) seconds", Player.leaves_message),
        (r"(\S+) answers", Player.picks_up),
        (rf"a stranger calls {N}", Player.stranger_calls),
        (rf"{N} calls {N}", Player.calls),
        (r"hears music", Player.hears_music),
        (r"hears nothing for (\d+(?:\.\d+)?) seconds", Player.hears_nothing),
        (rf"is promised a call-back on {N}", Player.promised),
        (r"hears (\S.*)", Player.hears),
        (r"presses ([0-9*#A-D]+)", Player.presses),
        (r"waits (\d+(?:\.\d+)?) seconds?", Player.waits),
        (r"waits in (\S+) with priority (\d+)", Player.in_queue_with),
        (r"waits in (\S+)", Player.in_queue),
        (r"leaves the queue by (\S+)", Player.diverted),
        (r"is hung up", Player.hung_up),
        (r"hangs up", Player.hangs_up),
        (r"is refused: (\S+)", Player.refused),
    )
]


def play(story: Story, definitions: Definitions) -> Problem | None:
    """What went otherwise; None when the story came true."""
    player = Player(definitions)
    for step in story.steps:
        try:
            _do(player, step.text)
        except (Failed, CoreError) as error:
            failed = refused(error) if isinstance(error, CoreError) else error
            return Problem(story.file, step.line, step.text, failed.code, failed.values)
    return None


def _do(player: Player, text: str) -> None:
    for pattern, action in SENTENCES:
        if match := pattern.fullmatch(text):
            return action(player, *match.groups())
    raise Failed("no-sentence")
