"""What calls read of the records."""

from collections.abc import Awaitable, Callable, Mapping
from uuid import UUID

from linedesk.control.asking import Source
from linedesk.control.definitions import SetUp
from linedesk.control.lookups import Lookup
from linedesk.control.web_sources import Sources
from linedesk.core.customers import Recognition
from linedesk.crm.customers.lookup import recognise
from linedesk.crm.orders.asking import order_state
from linedesk.directory.definitions import load_definitions, load_sources
from linedesk.directory.flows.sources import ORDER
from linedesk.directory.provisioning import load_accounts, load_trunks
from linedesk.kit.db import Database
from linedesk.kit.reading import TenantReader


def loader(database: Database, tenant: UUID) -> Callable[[], Awaitable[SetUp]]:
    async def load() -> SetUp:
        async with database.session(tenant) as session:
            return SetUp(
                await load_definitions(session, tenant),
                tuple(await load_accounts(session)),
                tuple(await load_trunks(session)),
                tuple(await load_sources(session)),
            )

    return load


def lookup(reader: TenantReader) -> Lookup:
    async def lookup(number: str) -> Recognition:
        return await recognise(reader, number)

    return lookup


def sources(database: Database, tenant: UUID, web: Callable[[], SetUp]) -> Mapping[str, Source]:
    """What flows may ask: the records, by the names of `directory/flows/sources.py`, and the web
    as it is set up now."""

    async def order(values: Mapping[str, str]) -> Mapping[str, str]:
        async with database.session(tenant) as session:
            return await order_state(session, values)

    return Sources({ORDER: order}, lambda: web().sources)
