"""One course for both systems: the same phones, callers and clock, ours and app_queue in turn."""

import contextlib
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from e2e.house import House

from bench.ours import Ours, open_ours
from bench.peer import Peer, PeerOptions
from bench.phones import Phones
from linedesk.engines.asterisk import obtain_asterisk
from linedesk.engines.ports import free_port

OURS, PEER = "Linedesk", "app_queue"
RTP_PORTS = 1000  # for 250 calls at once


@dataclass
class Course:
    """`sip`: each system's port; `pids`: its processes, by part."""

    folder: Path
    phones: Phones
    number: str
    sip: dict[str, int]
    pids: dict[str, dict[str, int]]
    asterisk: tuple[str, ...]


@contextlib.asynccontextmanager
async def laid_out(agents: int, answer_after: float, talk: float) -> AsyncIterator[Course]:
    """Both systems up, every agent ready at both."""
    with tempfile.TemporaryDirectory(prefix="linedesk-bench-") as name:
        async with contextlib.AsyncExitStack() as stack:
            folder = Path(name)
            phones = Phones("127.0.0.1", answer_after, talk)
            await phones.open()
            stack.callback(phones.close)
            house = House(folder / "ours", rtp_ports=RTP_PORTS)
            stack.push_async_callback(house.close)
            ours = await open_ours(house, agents)
            stack.push_async_callback(ours.stack.aclose)
            peer, installation = await _peer(folder, house, ours, phones)
            stack.push_async_callback(peer.stop)
            await ours.staff(phones)
            assert peer.engine.pid is not None
            yield Course(
                folder, phones, ours.drill.number,
                {OURS: house.settings.sip_port, PEER: peer.port},
                {OURS: house.pids(), PEER: {"Asterisk": peer.engine.pid}}, installation,
            )  # fmt: skip


async def _peer(
    folder: Path, house: House, ours: Ours, phones: Phones
) -> tuple[Peer, tuple[str, ...]]:
    installation = await obtain_asterisk(house.settings, folder / "fetch.log")
    last = house.settings.rtp_ports[1]
    peer = Peer(
        folder / "peer",
        installation,
        PeerOptions(
            sip_port=free_port(),
            rtp_ports=(last + 1, last + RTP_PORTS),
            phones=("127.0.0.1", phones.port),
            agents=ours.drill.agents,
            music=house.settings.music_folder,
        ),
    )
    await peer.start()
    return peer, installation.command
