"""B7: how soon after a call's INVITE is the customer on the agent's screen?

`python -m bench.desktop [--agents 240] [--walls 300] [--customers 1000000] [--rate 10]
[--seconds 60]`, as root (for the sniffer). Every agent has a desk phone and an open screen, the
screens in a process of their own, televisions in another. Then the same again with one screen in
twenty that is connected and never reads. Time is from the caller's INVITE on the wire to the
message in the screen's process, its own wait for the processor included.
"""

import argparse
import asyncio
import contextlib
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from e2e.house import PASSWORD, House

from bench import analysis, cpu, machine
from bench.callers import Outcome, call
from bench.crowd import add_customers, hire, numbers
from bench.phones import Phones
from bench.running import chosen, say
from bench.sniffer import Packet, Sniffer
from bench.viewers import Cast
from linedesk.engines.asterisk import obtain_asterisk
from linedesk.lab.screen import Screen

ANSWER_AFTER, TALK = 0.5, 4.0  # seconds
DEAF_SHARE = 0.05  # of the screens
FLOORS = 3  # supervisors who look at all of it
LATE = 0.1  # seconds after the phone's INVITE


@dataclass(frozen=True)
class Run:
    """`cost`: processor seconds a second, by part; `generator`: share of the machine."""

    deaf: bool
    outcome: Outcome
    packets: list[Packet]
    stale: list[float]
    floor: list[float]
    cost: dict[str, float]
    generator: float


@dataclass
class Stage:
    house: House
    agents: tuple[str, ...]
    number: str
    phones: Phones
    options: argparse.Namespace
    asterisk: tuple[str, ...]

    def cast(self, **who: Any) -> Cast:
        return Cast(self.house.settings.http_url, PASSWORD, **who)


class Playing:
    """A process of viewers."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.pid = process.pid

    async def seen(self) -> dict[str, Any]:
        """What they saw so far."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(b"\n")
        found: dict[str, Any] = json.loads(await self._process.stdout.readline())
        return found


async def main() -> None:
    options = chosen(__doc__, agents=240, walls=300, customers=1_000_000, rate=10.0, seconds=60.0)
    async with laid_out(options) as stage:
        described = machine.description(stage.asterisk)
        async with playing(stage.cast(desks=list(stage.agents), floors=FLOORS)) as desks:
            await seat(stage)
            say(f"<!-- {options.agents} agents are ready -->")
            say(f"{described}\n\n{heading(options)}")
            for turn in range(2):
                found = await run(stage, desks, turn)
                say(row(found, (await desks.seen())["pops"], stage))


@contextlib.asynccontextmanager
async def laid_out(options: argparse.Namespace) -> AsyncIterator[Stage]:
    """The product, its customers and its agents."""
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="linedesk-bench-")))
        house = House(folder, rtp_ports=1000)
        stack.push_async_callback(house.close)
        await house.open()
        installation = await obtain_asterisk(house.settings, folder / "fetch.log")
        await add_customers(house, options.customers)
        say(f"<!-- {options.customers} customers -->")
        phones = Phones("127.0.0.1", ANSWER_AFTER, TALK)
        await phones.open()
        stack.callback(phones.close)
        drill = await hire(house, options.agents)
        command = installation.command
        yield Stage(house, drill.agents, drill.number, phones, options, command)


@contextlib.asynccontextmanager
async def playing(cast: Cast) -> AsyncIterator[Playing]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.viewers"), limit=2**26,
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    try:
        process.stdin.write(json.dumps(asdict(cast)).encode() + b"\n")
        assert (await process.stdout.readline()).strip() == b"ready", "viewers could not connect"
        yield Playing(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def seat(stage: Stage) -> None:
    """Every phone registered, every agent ready."""
    registrar = ("127.0.0.1", stage.house.settings.sip_port)
    for name in stage.agents:
        await stage.phones.register(name, PASSWORD, registrar)
    for start in range(0, len(stage.agents), 10):
        some = stage.agents[start : start + 10]
        await asyncio.gather(*(_go_ready(stage.house.screen(name)) for name in some))


async def _go_ready(screen: Screen) -> None:
    await screen.sign_in()
    await screen.ask("PUT", "/me/device", {"device": "desk"})
    await screen.ask("PUT", "/me/presence", {"presence": "ready"})


async def run(stage: Stage, desks: Playing, turn: int) -> Run:
    """The second turn has the screens that never read."""
    admin, options = stage.house.screen("admin"), stage.options
    await admin.sign_in()
    path = (await admin.ask("POST", "/wallboards", {"name": f"bench{turn}"}))["path"]
    async with contextlib.AsyncExitStack() as stack:
        cast = stage.cast(walls=options.walls, wall_path=path)
        walls = await stack.enter_async_context(playing(cast))
        if turn:
            some = list(stage.agents[: max(1, int(DEAF_SHARE * options.agents))])
            many = max(1, int(DEAF_SHARE * options.walls))
            deaf = stage.cast(desks=some, walls=many, wall_path=path, deaf=True)
            await stack.enter_async_context(playing(deaf))
        return await measure(stage, desks, walls, turn)


async def measure(stage: Stage, desks: Playing, walls: Playing, turn: int) -> Run:
    sip, options = stage.house.settings.sip_port, stage.options
    total = int(options.rate * options.seconds)
    sniffer = Sniffer({sip, stage.phones.port})
    sniffer.start()
    known = len((await desks.seen())["floor"])
    parts = stage.house.pids() | {"screens": desks.pid, "walls": walls.pid}
    before, own, began = cpu.meter(parts), cpu.own(), asyncio.get_running_loop().time()
    outcome = await call(
        ("127.0.0.1", sip), stage.number, rate=options.rate, at_once=2000, total=total,
        folder=stage.house.folder / "callers", limit=options.seconds + 60,
        callers=numbers(total, first=turn * total),
    )  # fmt: skip
    lasted = asyncio.get_running_loop().time() - began
    after, own = cpu.meter(parts), cpu.own() - own
    cost = {part: (after[part] - before[part]) / lasted for part in parts}
    generator = (own / lasted + cost.pop("screens") + cost.pop("walls")) / (os.cpu_count() or 1)
    stale, floor = (await walls.seen())["stale"], (await desks.seen())["floor"][known:]
    packets = sniffer.stop()
    found = Run(bool(turn), outcome, packets, stale, floor, cost, generator)
    say(f"<!-- {outcome} {cost} generator {generator:.0%} -->")
    return found


def pops(
    packets: Sequence[Packet], shown: dict[str, float], switch: int, phones: int
) -> tuple[list[float], list[float]]:
    """Seconds from the caller's INVITE, and from the agent's, to the card on his screen."""
    called: dict[str, float] = {}
    rung: dict[str, float] = {}
    for packet in packets:
        if packet.first.startswith("INVITE"):
            at = called if packet.target == switch else rung
            if packet.target in (switch, phones):
                at.setdefault(packet.caller, packet.at)
    both = [(shown[who] - at, shown[who] - rung.get(who, at)) for who, at in called.items()
            if who in shown]  # fmt: skip
    return [since for since, _ in both], [since for _, since in both]


def heading(options: argparse.Namespace) -> str:
    """Of a Markdown table; milliseconds but for the age of what televisions show."""
    return (
        f"| {options.agents} desktops, {options.walls} televisions, {options.customers} customers, "
        f"{options.rate:g} calls/s | calls, failed | cards | INVITE to card p50 / p90 / p99 ms "
        "| no later than 100 ms after the phone's INVITE | event to floor p50 / p90 / p99 ms "
        "| age on televisions p50 / p99 s "
        "| cores: serve, Asterisk, PostgreSQL, worker | generator |\n" + "|---" * 9 + "|"
    )


def row(one: Run, shown: dict[str, float], stage: Stage) -> str:
    sip, phones = stage.house.settings.sip_port, stage.phones.port
    since_call, since_ring = pops(one.packets, shown, sip, phones)
    card, age = analysis.figures(since_call), analysis.figures(one.stale)
    floor = analysis.figures(one.floor)
    prompt = sum(since <= LATE for since in since_ring) / max(1, len(since_ring))
    parts = (one.cost[part] for part in ("serve", "Asterisk", "PostgreSQL", "worker"))
    return (
        f"| {'one screen in 20 does not read' if one.deaf else 'all screens read'} "
        f"| {one.outcome.made}, {one.outcome.failed} | {card.count} "
        f"| {card.p50:.1f} / {card.p90:.1f} / {card.p99:.1f} | {prompt:.1%} "
        f"| {floor.p50:.1f} / {floor.p90:.1f} / {floor.p99:.1f} "
        f"| {age.p50 / 1000:.2f} / {age.p99 / 1000:.2f} "
        f"| {', '.join(f'{part:.2f}' for part in parts)} | {one.generator:.0%} |"
    )


if __name__ == "__main__":
    asyncio.run(main())
