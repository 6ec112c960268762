"""The lab as one thing: its exchange, and for demo traffic the customers and the colleagues."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import structlog

from linedesk.engines.asterisk import AsteriskEngine, obtain_asterisk
from linedesk.engines.data_folder import load_ports, load_secrets
from linedesk.lab.callers import keep_calling, plan
from linedesk.lab.carrier import Carrier
from linedesk.lab.colleagues import Colleague
from linedesk.lab.configuration import LabOptions
from linedesk.lab.exchange import Exchange
from linedesk.lab.floor import Floor
from linedesk.lab.screen import Refused, Screen
from linedesk.lab.sounds import VOICES
from linedesk.lab.startup import switched_on
from linedesk.settings import Settings

log = structlog.get_logger(__name__)
PASSWORD = "linedesk-demo"  # everybody's in the demo tenant, by contract
COLLEAGUES = tuple(f"agent{n}" for n in range(6, 11))
CALLS_PER_MINUTE = 4.0
SEED = 1


async def run(settings: Settings, traffic: bool) -> None:
    """Be the outside world of this instance until cancelled."""
    async with exchange_of(settings) as exchange:
        exchange.outside = Carrier(settings.lab_folder / "music" / "machine").pick_up
        if not traffic:
            await asyncio.Event().wait()
        async with asyncio.TaskGroup() as people:
            for name in COLLEAGUES:
                people.create_task(_employ(settings, exchange, name))
            people.create_task(_let_customers_call(settings, exchange))


@contextlib.asynccontextmanager
async def exchange_of(settings: Settings) -> AsyncIterator[Exchange]:
    """The exchange beside this instance: its folder, ports and passwords."""
    log_file = settings.log_folder / "lab-asterisk.log"
    installation = await obtain_asterisk(settings, log_file)
    options = LabOptions(
        modules=installation.modules,
        share=installation.share,
        sip=settings.trunk_lab_address,
        http_port=load_ports(settings).lab_http,
        password=load_secrets(settings).lab_password,
        rtp_ports=_next_range(settings.rtp_ports),
        voices=VOICES,
    )
    engine = AsteriskEngine("lab Asterisk", installation, settings.lab_folder, log_file)
    async with switched_on(engine, settings.lab_folder, options, _center(settings)) as exchange:
        yield exchange


def _next_range(ports: tuple[int, int]) -> tuple[int, int]:
    """The lab's audio has as many ports as Linedesk, right behind them."""
    first, last = ports
    return (last + 1, last + 1 + last - first)


def _center(settings: Settings) -> tuple[str, int]:
    return (settings.bind if settings.loopback else "127.0.0.1", settings.sip_port)


async def _employ(settings: Settings, exchange: Exchange, name: str) -> None:
    """A colleague comes to work, again when the center was away as he came."""
    colleague = Colleague(Screen(settings.http_url, name, PASSWORD), SEED)
    await exchange.plug_in(name, PASSWORD, colleague.pick_up)
    while True:
        try:
            await colleague.work()
        except (OSError, Refused) as problem:
            log.info("colleague waits", who=name, why=str(problem))
        await asyncio.sleep(2)


async def _let_customers_call(settings: Settings, exchange: Exchange) -> None:
    supervisor = Screen(settings.http_url, "supervisor", PASSWORD)
    floor = Floor(supervisor)
    async with asyncio.TaskGroup() as group:
        group.create_task(floor.follow())
        stories = plan(SEED, await _known_numbers(supervisor), CALLS_PER_MINUTE)
        group.create_task(keep_calling(exchange, floor, stories))


async def _known_numbers(supervisor: Screen) -> list[str]:
    """Numbers of customers in the records; asked again until the center answers."""
    while True:
        try:
            await supervisor.sign_in()
            found = await supervisor.ask("GET", "/customers?limit=200")
            break
        except (OSError, Refused):
            await asyncio.sleep(1)
    numbers = (entry["number"] for customer in found["items"] for entry in customer["numbers"])
    return sorted(number for number in numbers if number.lstrip("+").isdigit())
