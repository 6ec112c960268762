"""The transfer matrix (A-029): real phones with tones, talks overlapping, each pattern proven.

After each pattern: one interaction with the right owner, one recording without a gap, and segments
that add up to the talk by another clock. The patterns run side by side, as far as their agents are
free, before the first of them is looked at.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from e2e import set_up
from e2e.house import House
from e2e.people import DeskAgent, at_desk
from e2e.set_up import node, number_with
from e2e.talking import AGENT, RECEIVER, SERVICE, Mobiles, Talk, begin, proven
from e2e.waiting import eventually
from linedesk.lab.line import Line
from linedesk.lab.screen import Screen

# The others serve `service`.
QUEUES = {"agent1": ["hasty"], "agent2": ["sales"], "agent10": ["vip"]}
HASTY = {"name": "hasty", "members": ["agent1"], "offer_seconds": 10, "wrap_up_seconds": 300}
LINES = {"agent1": "4008007020"}  # whose customers do not come by the number of `service`
NAMES = tuple(f"agent{number}" for number in range(1, 11))
AWAY = {"presence": "not_ready", "reason": "meeting"}


@dataclass
class Floor:
    """Everybody at his desk on a break, who comes to each pattern for as long as it lasts."""

    house: House
    agents: dict[str, DeskAgent]
    mobiles: Mobiles
    begins: asyncio.Lock = field(default_factory=asyncio.Lock)  # one agent is ready at a time
    talks: dict[str, Talk] = field(default_factory=dict)  # by him who had the customer first
    busy: dict[str, asyncio.Lock] = field(
        default_factory=lambda: {name: asyncio.Lock() for name in NAMES}
    )

    async def talk(self, home: str, caller: str = "") -> Talk:
        async with self.begins:
            number = LINES.get(home, SERVICE)
            talk = await begin(self.house, self.agents[home], caller, number=number)
            self.talks[home] = talk
            return talk


@dataclass(frozen=True)
class Outcome:
    talk: Talk
    owner: str
    voice: str | None  # the last that the customer heard


Pattern = Callable[..., Awaitable[Outcome]]


async def ends(talk: Talk, voice: str | None, *lines: Line) -> None:
    """The customer hangs up once he has heard this voice for a while."""
    if voice:
        await talk.hears(voice)
    await talk.customer.end()
    assert await talk.customer.wait_ended()
    for line in lines:
        assert await line.wait_ended(), "somebody was left alone on the line"


async def blind_to_an_agent_of_a_vip_with_his_form(floor: Floor, home: str, to: str) -> Outcome:
    """A-030: the receiver sees customer, form, notes and reason before he answers."""
    talk = await floor.talk(home, "+8613800000001")
    form = {"subject": "退货 <3 件", "detail": "外箱破损"}
    await talk.home.screen.ask("PUT", f"/interactions/{talk.call}/form", {"fields": form})
    customer = talk.home.me.state["calls"][talk.call]["customer"]
    notes = f"/customers/{customer['id']}/notes"
    await talk.home.screen.ask("POST", notes, {"text": "喜欢直接谈价格"})
    await talk.goes_on()
    await talk.transfers(f"agent:{to}")
    receiver = floor.agents[to]
    ringing = await receiver.rings()
    await talk.until("offered", receiver)
    seen = receiver.me.state["calls"][talk.call]
    assert (seen["customer"]["name"], seen["customer"]["vip"]) == (customer["name"], True)
    assert (seen["transferred_by"], seen["reason"]) == (home, "账单")
    read = await receiver.screen.ask("GET", f"/interactions/{talk.call}/form")
    assert read["fields"] == form
    assert "喜欢直接谈价格" in [
        n["text"] for n in (await receiver.screen.ask("GET", notes))["items"]
    ]
    await ringing.answer()
    await ringing.talk(RECEIVER)
    talk.owned = [(talk.desk, talk.desk), (ringing, talk.customer)]
    await ends(talk, RECEIVER, talk.desk, ringing)
    return Outcome(talk, to, RECEIVER)


async def blind_to_a_queue(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    await floor.agents[to].says_ready()
    await talk.transfers("queue:sales")
    return await received(floor, talk, to)


async def blind_to_a_queue_where_nobody_is_free_yet(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.transfers("queue:sales")
    await talk.goes_on(2.0)
    await floor.agents[to].says_ready()
    return await received(floor, talk, to)


async def blind_into_the_flow_of_the_vips(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home, await another_vip(floor))
    await floor.agents[to].says_ready()
    await talk.transfers("flow:main")
    return await received(floor, talk, to, within=20.0)


async def received(floor: Floor, talk: Talk, to: str, within: float = 10.0) -> Outcome:
    """The customer is with the receiver, and with him to the end."""
    line = await floor.agents[to].answers(RECEIVER, within)
    talk.owned = [(talk.desk, talk.desk), (line, talk.customer)]
    await ends(talk, RECEIVER, talk.desk, line)
    return Outcome(talk, to, RECEIVER)


async def blind_to_an_outside_number(floor: Floor, home: str) -> Outcome:
    talk = await floor.talk(home)
    number = floor.mobiles.expects("13900001234")
    await talk.transfers(number)
    line = await floor.mobiles.answers(number)
    talk.owned = [(talk.desk, talk.desk), (line, talk.customer)]
    await ends(talk, RECEIVER, talk.desk, line)
    return Outcome(talk, home, RECEIVER)


async def outside_is_busy_and_the_call_returns(floor: Floor, home: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.transfers("13900012222")
    return await returned(talk)


async def nobody_answers_and_the_call_returns(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.transfers(f"agent:{to}")
    ignored = await floor.agents[to].rings()
    outcome = await returned(talk)
    assert await ignored.wait_ended()
    return outcome


async def refused_and_the_call_returns(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.transfers(f"agent:{to}")
    await floor.agents[to].rings()
    await talk.moves("decline", by=floor.agents[to])
    return await returned(talk)


async def returned(talk: Talk) -> Outcome:
    """The agent who gave the call away is rung for it again."""
    again = await talk.home.answers(AGENT)
    talk.owned = [(talk.desk, talk.desk), (again, talk.customer)]
    await ends(talk, AGENT, talk.desk, again)
    return Outcome(talk, talk.home.name, AGENT)


async def to_a_survey_that_ends(floor: Floor, home: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.goes_on()
    await talk.transfers("flow:e2e-survey")
    assert await talk.desk.wait_ended()
    await talk.customer.wait_ended(1)
    await talk.customer.press("5")
    assert await talk.customer.wait_ended(), "the survey ends the call"
    talk.owned = [(talk.desk, talk.desk)]
    return Outcome(talk, home, None)


async def into_a_flow_and_back_to_the_waiting_agent(floor: Floor, home: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.transfers("flow:e2e-check", "attended")
    await talk.goes_on()
    await talk.customer.press("1")
    await talk.until("talking", talk.home)
    talk.owned = [(talk.desk, talk.customer)]
    await ends(talk, AGENT, talk.desk)
    return Outcome(talk, home, AGENT)


async def attended_to_an_agent(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    line = await asked(floor, talk, to)
    await talk.moves("consult/complete")
    assert await talk.desk.wait_ended()
    talk.owned = [(talk.desk, talk.customer)]
    await ends(talk, RECEIVER, line)
    return Outcome(talk, to, RECEIVER)


async def completed_while_it_rings(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.moves("consult", {"to": f"agent:{to}"})
    line = await floor.agents[to].rings()
    await talk.moves("consult/complete")
    assert await talk.desk.wait_ended()
    await line.answer()
    await line.talk(RECEIVER)
    talk.owned = [(talk.desk, talk.desk), (line, talk.customer)]
    await ends(talk, RECEIVER, line)
    return Outcome(talk, to, RECEIVER)


async def the_asked_one_refuses(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.moves("consult", {"to": f"agent:{to}"})
    await floor.agents[to].rings()
    await talk.moves("decline", by=floor.agents[to])
    return await kept(talk)


async def consult_cancelled(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    line = await asked(floor, talk, to)
    await talk.moves("consult/cancel")
    assert await line.wait_ended()
    return await kept(talk)


async def kept(talk: Talk) -> Outcome:
    """The agent is with his customer again."""
    await talk.until("talking", talk.home)
    talk.owned = [(talk.desk, talk.customer)]
    await ends(talk, AGENT, talk.desk)
    return Outcome(talk, talk.home.name, AGENT)


async def the_caller_hangs_up_in_the_consult(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    line = await asked(floor, talk, to)
    talk.owned = [(talk.desk, talk.customer)]
    await ends(talk, None, talk.desk, line)
    return Outcome(talk, home, None)


async def asked(floor: Floor, talk: Talk, to: str) -> Any:
    """A colleague has answered and talks with the agent; the customer hears music."""
    await talk.moves("consult", {"to": f"agent:{to}", "reason": "账单"})
    line = await floor.agents[to].answers(RECEIVER)
    await talk.until("held", talk.home)
    await talk.goes_on()
    return line


async def leaves_and_it_ends(talk: Talk, line: Line) -> None:
    """The agent leaves the conference; the customer goes on with the one on this line."""
    await talk.goes_on()
    await talk.moves("conference/leave")
    assert await talk.desk.wait_ended()
    talk.owned = [(talk.desk, talk.customer)]
    await ends(talk, RECEIVER, line)


async def a_conference_left_to_a_colleague(floor: Floor, home: str, to: str) -> Outcome:
    talk = await floor.talk(home)
    line = await asked(floor, talk, to)
    await talk.moves("conference", {})
    await talk.until("talking", talk.home)
    await leaves_and_it_ends(talk, line)
    return Outcome(talk, to, RECEIVER)


async def a_conference_left_to_a_mobile(floor: Floor, home: str) -> Outcome:
    """A-031: the conference outlives the agent."""
    talk = await floor.talk(home)
    number = floor.mobiles.expects("13900005678")
    await talk.moves("conference", {"to": number})
    line = await floor.mobiles.answers(number)
    await leaves_and_it_ends(talk, line)
    return Outcome(talk, home, RECEIVER)


async def a_chain_of_three(floor: Floor, home: str, second: str, third: str) -> Outcome:
    talk = await floor.talk(home)
    await talk.transfers(f"agent:{second}")
    between = await floor.agents[second].answers(AGENT)
    await talk.until("talking", floor.agents[second])
    await talk.goes_on()
    await talk.transfers(f"agent:{third}", by=floor.agents[second])
    last = await floor.agents[third].answers(RECEIVER)
    talk.owned = [(talk.desk, talk.desk), (between, between), (last, talk.customer)]
    await ends(talk, RECEIVER, talk.desk, between, last)
    return Outcome(talk, third, RECEIVER)


PATTERNS: dict[Pattern, tuple[str, ...]] = {  # the agents, he who has the customer first
    nobody_answers_and_the_call_returns: ("agent1", "agent3"),
    blind_to_an_agent_of_a_vip_with_his_form: ("agent4", "agent5"),
    a_chain_of_three: ("agent6", "agent7", "agent8"),
    blind_into_the_flow_of_the_vips: ("agent9", "agent10"),
    blind_to_a_queue: ("agent4", "agent2"),
    refused_and_the_call_returns: ("agent5", "agent6"),
    to_a_survey_that_ends: ("agent7",),
    attended_to_an_agent: ("agent8", "agent9"),
    a_conference_left_to_a_colleague: ("agent4", "agent10"),
    blind_to_an_outside_number: ("agent5",),
    outside_is_busy_and_the_call_returns: ("agent6",),
    consult_cancelled: ("agent7", "agent8"),
    the_caller_hangs_up_in_the_consult: ("agent9", "agent10"),
    into_a_flow_and_back_to_the_waiting_agent: ("agent4",),
    completed_while_it_rings: ("agent5", "agent6"),
    blind_to_a_queue_where_nobody_is_free_yet: ("agent7", "agent2"),
    the_asked_one_refuses: ("agent8", "agent9"),
    a_conference_left_to_a_mobile: ("agent3",),
}


@pytest.fixture(scope="module")
async def outcomes(open_house: House) -> dict[Pattern, Outcome | BaseException]:
    """What became of each pattern, all played at once."""
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(prepared(open_house))
        agents = await stack.enter_async_context(at_desk(open_house, *NAMES))
        floor = Floor(open_house, {a.name: a for a in agents}, Mobiles(open_house.exchange))
        for agent in agents:
            await agent.screen.ask("PUT", "/me/presence", AWAY)
        runs = [play(floor, pattern, names) for pattern, names in PATTERNS.items()]
        found = await asyncio.gather(*runs, return_exceptions=True)
    return dict(zip(PATTERNS, found, strict=True))


async def play(floor: Floor, pattern: Pattern, names: tuple[str, ...]) -> Outcome:
    async with contextlib.AsyncExitStack() as stack:
        for name in sorted(names):
            await stack.enter_async_context(floor.busy[name])
        try:
            return await pattern(floor, *names)
        finally:
            if names[0] in floor.talks:
                await floor.talks.pop(names[0]).customer.end()
            for name in names:
                await floor.agents[name].screen.ask("PUT", "/me/presence", AWAY)


@contextlib.asynccontextmanager
async def prepared(house: House) -> AsyncIterator[None]:
    """Each agent in one queue, three small flows; afterwards the queues are as they were."""
    admin = await house.signed_in("admin")
    for name, nodes in FLOWS.items():
        draft = {"start": "ask", "language": "zh", "nodes": nodes}
        flow = await admin.ask("POST", "/flows", {"name": name, "draft": draft})
        await admin.ask("POST", f"/flows/{flow['id']}/publish")
    await admin.ask("POST", "/queues", HASTY)
    await number_with(house, "hasty", LINES["agent1"], set_up.flow(q=node("queue", queue="hasty")))
    agents = (await admin.ask("GET", "/agents?limit=200"))["items"]
    before = {one["username"]: one["queues"] for one in agents if one["username"] in NAMES}
    await serve(admin, {name: QUEUES.get(name, ["service"]) for name in NAMES})
    yield
    await serve(admin, before)


async def serve(admin: Screen, queues: dict[str, list[str]]) -> None:
    for name, served in queues.items():
        await admin.ask("PATCH", f"/live/agents/{name}", {"queues": served})


def _menu(**exits: str) -> dict[str, Any]:
    keys = {name.lstrip("_"): node for name, node in exits.items()}
    settings = {"prompts": ["order-more"], "timeout": 10, "tries": 1, "without_person": True}
    return {"kind": "menu", "settings": settings, "exits": keys}


_BYE = {"kind": "hangup", "settings": {"prompts": ["goodbye"], "cause": "normal"}}
FLOWS = {
    "e2e-survey": {"ask": _menu(_1="bye", _5="bye", timeout="bye"), "bye": _BYE},
    "e2e-check": {"ask": _menu(_1="back", timeout="back"), "back": {"kind": "back"}},
}


async def another_vip(floor: Floor) -> str:
    screen = await floor.house.signed_in("supervisor")
    number = "+8613811112222"
    vip = {"name": "何总", "vip": True, "numbers": [{"number": number}]}
    await screen.ask("POST", "/customers", vip)
    return number


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.__name__)
async def test_transfer_matrix(
    outcomes: dict[Pattern, Outcome | BaseException], pattern: Pattern
) -> None:
    """A-029, A-030, A-031, A-038: one contact, one recording with each side on its own channel and
    without a gap, the right owner, segments that add up to the talk within a second."""
    outcome = outcomes[pattern]
    if isinstance(outcome, BaseException):
        raise outcome
    await proven(outcome.talk, outcome.owner, outcome.voice)


async def test_every_talk_of_the_matrix_can_be_heard(
    open_house: House, outcomes: dict[Pattern, Outcome | BaseException]
) -> None:
    """A-037: 100.0 % of answered calls have playable audio, by the house's own report."""
    talks = [one.talk for one in outcomes.values() if isinstance(one, Outcome)]
    supervisor = await open_house.signed_in("supervisor")
    began = min(talk.customer.up_at or 0.0 for talk in talks) - 1
    since = datetime.fromtimestamp(began, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    async def covered() -> dict[str, Any] | None:
        found: dict[str, Any] = await supervisor.ask("GET", f"/recordings/coverage?from={since}")
        return None if found["total"]["in_progress"] else found

    report = await eventually(covered, 60, "every recording is encoded")
    total = report["total"]
    assert total["answered"] >= len(talks)
    assert (report["share"], total["failed"], total["missing"]) == (1.0, 0, 0), report["reasons"]
