"""Keeps the accounts and trunks that are wanted, and pushes what Asterisk does not have yet."""

import asyncio
from collections.abc import Mapping, Sequence
from itertools import islice

import structlog

from linedesk.telephony.asterisk.connection import AriConnection, reason
from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.generated import operations as ari
from linedesk.telephony.asterisk.provisioning import (
    Item,
    gone,
    items,
    look_for,
    push,
    remove,
    stays,
)
from linedesk.telephony.port import Account, Trunk

log = structlog.get_logger()

PUSH_SECONDS = 30.0


class Provisioner:
    def __init__(self) -> None:
        self.accounts: frozenset[str] = frozenset()
        self.trunks: Mapping[str, Trunk] = {}
        self._wanted: list[Item] | None = None
        self._pushed: set[Item] = set()
        self._one_at_a_time = asyncio.Lock()

    def want(self, accounts: Sequence[Account], trunks: Sequence[Trunk]) -> None:
        self._wanted = items(accounts, trunks)
        self.accounts = frozenset(account.account for account in accounts)
        self.trunks = {trunk.name: trunk for trunk in trunks}

    def forget(self) -> None:
        """Another connection, perhaps another Asterisk: nothing is known of what it has."""
        self._pushed = set()

    async def push(self, connection: AriConnection) -> None:
        """Make the switch's objects those that are wanted; what it refuses is logged by name."""
        async with self._one_at_a_time:
            wanted = None
            while wanted is not self._wanted:  # they may change while we push
                wanted = self._wanted
                await self._make_so(connection, wanted or [])

    async def _make_so(self, connection: AriConnection, wanted: list[Item]) -> None:
        await self._find_those_that_stay(connection, wanted)
        await self._push_items(connection, [i for i in wanted if i not in self._pushed])
        self._pushed &= set(wanted)
        await self._remove_others(connection, wanted)

    async def _find_those_that_stay(self, connection: AriConnection, wanted: list[Item]) -> None:
        sought = [item for item in wanted if stays(item) and item not in self._pushed]
        answers = await connection.ask([look_for(item) for item in sought], PUSH_SECONDS)
        found = zip(sought, answers, strict=True)
        self._pushed |= {item for item, answer in found if answer.status_code < 300}

    async def _push_items(self, connection: AriConnection, new: list[Item]) -> None:
        requests = [request for item in new for request in push(item)]
        answers = iter(await connection.ask(requests, PUSH_SECONDS))
        for item in new:
            *_, answer = islice(answers, len(push(item)))
            if answer.status_code >= 300:
                log.error("switch refuses object", kind=item.kind, id=item.id, why=reason(answer))
            else:
                self._pushed.add(item)

    async def _remove_others(self, connection: AriConnection, wanted: list[Item]) -> None:
        listing = ari.endpoints_list()
        present = await connection.fetch(listing, list[models.Endpoint])
        doomed = gone((endpoint.resource for endpoint in present), wanted)
        requests = [request for endpoint in doomed for request in remove(endpoint)]
        await connection.ask(requests, PUSH_SECONDS)
        if doomed:
            log.info("removed from the switch", endpoints=len(doomed))
