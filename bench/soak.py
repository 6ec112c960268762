"""B3: talks with audio, recorded, for a while: is every recording whole, and what do they cost?

`python -m bench.soak [--talks 240] [--legs 240] [--seconds 1800] [--rate 5] [--repeats 1]`. Callers
send a tone (SIPp), agents' phones send back what they hear, so both channels of a recording hold
the tone from end to end; the other legs wait in line with music. A talk that ends is followed by
the next one. The same callers and phones then load a plain Asterisk with Dial and MixMonitor for as
long. Afterwards every recording is fetched through the API and looked at: its length against the
talk's, silence in either channel, its checksum.
"""

import argparse
import asyncio
import contextlib
import os
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from e2e.drill import straight_to
from e2e.house import House
from e2e.watch import Watch

from bench import cpu, machine
from bench.callers import Outcome, call
from bench.costs import TALK_SECONDS, Found, Load, table
from bench.crowd import hire
from bench.desktop import Stage, seat
from bench.heard import Talked, encoded, verdicts
from bench.peer import LINE, TALK, Peer, PeerOptions
from bench.phones import Phones
from bench.running import chosen, say
from bench.tones import echoing, seconds_of_raw, silent_in_raw, talker, waiter
from linedesk.engines.asterisk import obtain_asterisk
from linedesk.engines.ports import free_port
from linedesk.lab.screen import Screen

WAITING = "4008009001"
RTP_PORTS = 2400  # four for each of 600 calls
MEDIA = 8000  # below the ports that the system gives away


@dataclass(frozen=True)
class Target:
    """A system under load: its SIP port, the numbers for talks and for waiting, its processes."""

    port: int
    talk: str
    line: str
    parts: dict[str, int]


@dataclass
class Soak:
    stage: Stage
    peer: Peer
    echo: int

    def systems(self) -> tuple[Target, Target]:
        """Ours and the peer."""
        house, stage = self.stage.house, self.stage
        assert self.peer.engine.pid is not None
        return (
            Target(house.settings.sip_port, stage.number, WAITING, house.pids()),
            Target(self.peer.port, TALK, LINE, {"Asterisk": self.peer.engine.pid}),
        )


async def main() -> None:
    options = chosen(__doc__, talks=240, legs=240, seconds=1800.0, rate=5.0, repeats=1)
    async with laid_out(options) as soak:
        house, described = soak.stage.house, machine.description(soak.stage.asterisk)
        await seat(soak.stage)
        say(f"<!-- {options.talks} agents are ready -->")
        memory = _memory(house.pids())
        found = await alternated(soak, options)
        grown = {part: now - memory[part] for part, now in _memory(house.pids()).items()}
        judged = await verdicts(house, found.rows, found.talked)
        say(f"{described}\n\n{table(options, found, judged, grown, await calls_left(house))}")


async def alternated(soak: Soak, options: argparse.Namespace) -> Found:
    ours, peer = soak.systems()
    found = Found()
    for _ in range(options.repeats):
        load = await loaded(soak, ours, options, [*found.ours])
        found.ours.append(load)
        found.talked += soak.stage.phones.talks()
        say(f"<!-- Linedesk {load} -->")
        load = await loaded(soak, peer, options, None)
        found.peer.append(load)
        say(f"<!-- Dial with MixMonitor {load} -->")
        _judge_peer(soak.peer.recordings, found, soak.stage.phones.talks())
    found.rows = await encoded(soak.stage.house, _succeeded(found.ours))
    return found


def _judge_peer(folder: Path, found: Found, talked: Talked) -> None:
    """One phone takes all its calls, so lengths and talks are compared in the order of their
    length. The files go, they are many."""
    lengths = []
    for file in folder.glob("*.raw"):
        customer, heard = silent_in_raw(file)
        found.gaps = found.gaps[0] + customer, found.gaps[1] + heard
        lengths.append(seconds_of_raw(file))
        file.unlink()
    talks = sorted(lasted for _, lasted in talked)
    found.peer_off += [own - talk for own, talk in zip(sorted(lengths), talks, strict=False)]


async def loaded(
    soak: Soak, target: Target, options: argparse.Namespace, before: list[Load] | None
) -> Load:
    """`before`: the loads after which the recordings are to be waited for; None: nothing to wait
    for, who records raw has done all."""
    parts, echo = target.parts, {"echo": soak.echo}
    spent, own, began = cpu.meter(parts), cpu.own() + cpu.meter(echo)["echo"], _now()
    talks, legs = await asyncio.gather(
        talk(soak, target, options), wait_in_line(soak, target, options)
    )
    share = (cpu.own() + cpu.meter(echo)["echo"] - own) / (_now() - began) / (os.cpu_count() or 1)
    if before is not None:
        await encoded(soak.stage.house, _succeeded(before) + talks.succeeded)
    after = cpu.meter(parts)
    return Load(talks, legs, {part: after[part] - spent[part] for part in parts}, share)


def _succeeded(loads: list[Load]) -> int:
    return sum(load.talks.succeeded for load in loads)


@contextlib.asynccontextmanager
async def laid_out(options: argparse.Namespace) -> AsyncIterator[Soak]:
    """The product, an agent for each talk, a queue that nobody serves; and the peer."""
    async with contextlib.AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="linedesk-bench-")))
        house = House(folder, rtp_ports=RTP_PORTS)
        stack.push_async_callback(house.close)
        await house.open()
        installation = await obtain_asterisk(house.settings, folder / "fetch.log")
        port = free_port()
        echo = await stack.enter_async_context(echoing(port))
        phones = Phones("127.0.0.1", 0.1, TALK_SECONDS, port)
        await phones.open()
        stack.callback(phones.close)
        drill = await hire(house, options.talks)
        await _line(house, stack)
        peer = Peer(folder / "peer", installation, _peer_options(house, phones, drill.agents))
        await peer.start()
        stack.push_async_callback(peer.stop)
        stage = Stage(house, drill.agents, drill.number, phones, options, installation.command)
        yield Soak(stage, peer, echo)


def _peer_options(house: House, phones: Phones, agents: tuple[str, ...]) -> PeerOptions:
    last = house.settings.rtp_ports[1]
    return PeerOptions(
        sip_port=free_port(),
        rtp_ports=(last + 1, last + RTP_PORTS),
        phones=("127.0.0.1", phones.port),
        agents=agents,
        music=house.settings.music_folder,
    )


async def _line(house: House, stack: contextlib.AsyncExitStack) -> None:
    """Its one agent is there and never ready: from a queue with nobody callers go away."""
    await stack.enter_async_context(on_a_break(house.screen("agent1")))
    admin = house.screen("admin")
    await admin.sign_in()
    await admin.ask("POST", "/queues", {"name": "line", "members": ["agent1"], "announce_every": 0})
    flow = await admin.ask("POST", "/flows", {"name": "line", "draft": straight_to("line")})
    await admin.ask("POST", f"/flows/{flow['id']}/publish")
    await admin.ask("POST", "/numbers", {"number": WAITING, "flow_id": flow["id"]})


@contextlib.asynccontextmanager
async def on_a_break(screen: Screen) -> AsyncIterator[None]:
    await screen.sign_in()
    async with Watch(screen, "me"):
        await screen.ask("PUT", "/me/presence", {"presence": "not_ready", "reason": "meeting"})
        yield


async def talk(soak: Soak, target: Target, options: argparse.Namespace) -> Outcome:
    """Always as many talks as agents; with the last ones it ends."""
    folder = soak.stage.house.folder / "talkers"
    folder.mkdir(exist_ok=True)
    total = int(options.talks * max(1.0, options.seconds / TALK_SECONDS))
    return await call(
        ("127.0.0.1", target.port), target.talk, rate=options.rate, at_once=options.talks,
        total=total, folder=folder, limit=options.seconds + 4 * TALK_SECONDS,
        scenario=talker(folder), media=MEDIA,
    )  # fmt: skip


async def wait_in_line(soak: Soak, target: Target, options: argparse.Namespace) -> Outcome:
    """Callers who hear music as long as the talks go on, and hang up."""
    folder = soak.stage.house.folder / "waiters"
    folder.mkdir(exist_ok=True)
    lasts = options.seconds + options.talks / options.rate
    return await call(
        ("127.0.0.1", target.port), target.line, rate=options.rate, at_once=options.legs,
        total=options.legs, folder=folder, limit=2 * lasts + 60, scenario=waiter(folder, lasts),
    )  # fmt: skip


async def calls_left(house: House) -> int:
    admin = house.screen("admin")
    await admin.sign_in()
    return len((await admin.ask("GET", "/live"))["calls"])


def _memory(parts: dict[str, int]) -> dict[str, float]:
    """Resident, in MB."""
    found = {}
    for part, pid in parts.items():
        status = Path(f"/proc/{pid}/status").read_text()
        found[part] = int(status.partition("VmRSS:")[2].split()[0]) / 1024
    return found


def _now() -> float:
    return asyncio.get_running_loop().time()


if __name__ == "__main__":
    asyncio.run(main())
