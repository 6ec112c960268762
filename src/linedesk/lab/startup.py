"""The exchange switched on: its Asterisk configured, started, connected, and stopped at the end."""

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from linedesk.engines.asterisk import AsteriskEngine
from linedesk.lab.ari import Ari
from linedesk.lab.configuration import LabOptions, write_configuration
from linedesk.lab.exchange import Exchange
from linedesk.lab.sounds import make_voices


@contextlib.asynccontextmanager
async def switched_on(
    engine: AsteriskEngine, folder: Path, options: LabOptions, center: tuple[str, int]
) -> AsyncIterator[Exchange]:
    """`engine` runs in `folder`; `center`: the SIP address (host, port) of what is called."""
    write_configuration(folder, options)
    await engine.prepare()
    await make_voices(folder / "music")
    await engine.start()
    try:
        await engine.wait_ready()
        exchange = Exchange(Ari(options.http_port, "lab", options.password, "lab"), center)
        await exchange.start()
        try:
            yield exchange
        finally:
            await exchange.stop()
    finally:
        await engine.stop()
