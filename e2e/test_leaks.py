"""N-08 on a whole instance: numbers are planted, and hunted in everything that leaves it.

Customers and callers carry them; agents of a house that masks numbers look at every page, listen to
the stream and take calls. Whoever may see numbers finds them by the same questions, so the hunt is
not blind.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any

from e2e.house import House
from e2e.people import DeskAgent, at_desk, stored_interactions
from e2e.waiting import eventually
from linedesk.lab.screen import Refused, Screen

PLANTED = [f"+8613876540{place:03d}" for place in range(100)]
CUSTOMERS, TALKERS, CALLERS = PLANTED[:40], PLANTED[40:43], PLANTED[43:]
AT_ONCE = 10
BREAK = {"presence": "not_ready", "reason": "break"}
Ids = dict[str, list[str]]


def leaks(texts: Iterable[str]) -> set[str]:
    """The planted numbers that stand there; their last eight digits stand nowhere else."""
    found = "\n".join(texts)
    return {number for number in PLANTED if number[-8:] in found}


class Stream:
    """What the WebSocket tells somebody while calls come and go."""

    def __init__(self, screen: Screen, *topics: str) -> None:
        self.texts: list[str] = []
        self._screen, self._topics = screen, topics

    async def __aenter__(self) -> "Stream":
        self._reader = asyncio.create_task(self._read())
        await eventually(self._has_begun, 15, "a first snapshot")
        return self

    async def __aexit__(self, *_: object) -> None:
        self._reader.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._reader

    async def _has_begun(self) -> bool:
        return bool(self.texts)

    async def _read(self) -> None:
        async for message in self._screen.events(*self._topics):
            self.texts.append(json.dumps(message, ensure_ascii=False))


@contextlib.asynccontextmanager
async def masking(house: House) -> AsyncIterator[None]:
    """The house masks numbers, and afterwards does not."""
    admin = await house.signed_in("admin")
    await admin.ask("PATCH", "/house", {"mask_numbers": True})
    try:
        yield
    finally:
        await admin.ask("PATCH", "/house", {"mask_numbers": False})


async def plant(leader: Screen) -> Ids:
    """Customers with two numbers each; their ids."""
    made = []
    for first, second in zip(CUSTOMERS[::2], CUSTOMERS[1::2], strict=True):
        body = {"name": "王芳", "numbers": [{"number": first}, {"number": second}]}
        made.append(await leader.ask("POST", "/customers", body))
    return {"customer_id": [one["id"] for one in made]}


async def call_and_give_up(house: House, caller: str) -> None:
    line = await house.exchange.dial("4008001001", caller, caller.removeprefix("+86"))
    assert await line.wait_up(), f"not answered: {line.cause}"
    await line.end()
    assert await line.wait_ended()


async def talk(house: House, agent: DeskAgent, caller: str) -> list[str]:
    """What the agent's telephone showed; the carrier names the caller by his number."""
    customer = await house.exchange.dial("4008001001", caller, caller.removeprefix("+86"))
    desk = await agent.answers()
    await agent.has_presence("talking")
    await customer.end()
    assert await desk.wait_ended()
    await agent.has_presence("wrap_up")
    await agent.says_ready()
    return [desk.other, desk.other_name]


async def pages(screen: Screen, ids: Ids) -> dict[str, str]:
    """Every page that can be read, with every id that fits."""
    described = json.loads(await screen.fetch("/openapi.json"))
    paths = [path for path, verbs in described["paths"].items() if "get" in verbs]
    asked = [one for path in paths for one in _asked(path.removeprefix("/api/v1"), ids)]
    return {one: await _page(screen, one) for one in asked}


def _asked(path: str, ids: Ids) -> Iterator[str]:
    if "{" not in path:
        yield f"{path}?limit=200"
        return
    name = path[path.index("{") + 1 : path.index("}")]
    keys = ids.get(name, [key for kind in ids.values() for key in kind[:1]])
    yield from (path.replace(f"{{{name}}}", key) for key in keys)


async def _page(screen: Screen, path: str) -> str:
    try:
        return (await screen.fetch(path)).decode(errors="replace")
    except Refused:
        return ""


def logs(house: House) -> Iterator[str]:
    """Ours and those of the engines."""
    folders = (house.settings.log_folder, house.settings.asterisk_folder / "log")
    for file in (house.folder / "demo.log", *(f for one in folders for f in one.rglob("*"))):
        if file.is_file():
            yield file.read_text(errors="replace")


async def test_nothing_that_leaves_the_house_gives_a_number_away(house: House) -> None:
    """A-089, N-08"""
    leader = await house.signed_in("supervisor")
    ids = await plant(leader)
    async with masking(house), at_desk(house, "agent1") as (agent,):
        analyst = await house.signed_in("analyst")
        streams: dict[str, Any] = {
            "agent1": Stream(agent.screen, "me", "system"),
            "supervisor": Stream(leader, "floor", "system"),
        }
        async with streams["agent1"], streams["supervisor"]:
            shown = [text for one in TALKERS for text in await talk(house, agent, one)]
            await agent.screen.ask("PUT", "/me/presence", BREAK)
            for begin in range(0, len(CALLERS), AT_ONCE):
                callers = CALLERS[begin : begin + AT_ONCE]
                await asyncio.gather(*(call_and_give_up(house, one) for one in callers))
            stored = [await stored_interactions(house, one) for one in PLANTED[40:]]
        ids["interaction_id"] = [found[0]["id"] for found in stored]
        assert leaks(shown) == set(), "the telephone shows it"
        assert leaks(streams["agent1"].texts) == set()
        for who in (agent.screen, analyst):
            found = {path: leaks([text]) for path, text in (await pages(who, ids)).items()}
            assert {path: numbers for path, numbers in found.items() if numbers} == {}
        assert leaks(logs(house)) == set()
        assert leaks(streams["supervisor"].texts) == {*TALKERS, *CALLERS}
        assert leaks((await pages(leader, ids)).values()) == set(PLANTED)
