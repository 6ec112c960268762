"""Two exchanges of the lab that call each other: real SIP and real audio without Linedesk."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from linedesk.engines.asterisk import AsteriskEngine, AsteriskInstallation, obtain_asterisk
from linedesk.engines.ports import free_port, free_ports
from linedesk.lab.configuration import LabOptions
from linedesk.lab.exchange import Exchange
from linedesk.lab.sounds import VOICES
from linedesk.lab.startup import switched_on
from linedesk.settings import load_settings


@dataclass
class Town:
    """`here` calls `there`; what is heard here lies in `ears`, by line id."""

    here: Exchange
    there: Exchange
    ears: Path
    machine: Path


@pytest.fixture(scope="session")
async def town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    folder = tmp_path_factory.mktemp("town")
    installation = await obtain_asterisk(load_settings(data=folder), folder / "fetch.log")
    ports = free_ports(0, 0)
    async with contextlib.AsyncExitStack() as stack:
        here, there = [
            await stack.enter_async_context(
                switched_on(
                    AsteriskEngine(name, installation, folder / name, folder / f"{name}.log"),
                    folder / name,
                    _options(installation, ports[own], rtp),
                    ("127.0.0.1", ports[1 - own]),
                )
            )
            for own, name, rtp in ((0, "here", 26000), (1, "there", 26200))
        ]
        ears = folder / "ears"
        await here.keep_what_is_heard(str(ears))
        yield Town(here, there, ears, folder / "there" / "music" / "machine")


def _options(installation: AsteriskInstallation, sip_port: int, rtp: int) -> LabOptions:
    return LabOptions(
        modules=installation.modules,
        share=installation.share,
        sip=("127.0.0.1", sip_port),
        http_port=free_port(),
        password="for-tests",
        rtp_ports=(rtp, rtp + 199),
        voices=VOICES,
    )
