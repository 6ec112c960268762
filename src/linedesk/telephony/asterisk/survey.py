"""Looks at all that Asterisk holds, after each connect and every 30 s.

Events go on while the lists are on their way, so a leg that began since then is added to what the
lists say, and one that ended since then is taken out.
"""

import asyncio

import structlog

from linedesk.core.telephony import (
    Event,
    LegArrived,
    LiveLeg,
    PhoneDialed,
    RecordingEnded,
    SwitchConnected,
    TrunkChanged,
)
from linedesk.telephony.asterisk.configuration import APPLICATION
from linedesk.telephony.asterisk.connection import AriConnection, AriError
from linedesk.telephony.asterisk.generate import EVENTS
from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.generated import operations as ari
from linedesk.telephony.asterisk.legs import Leg, Legs
from linedesk.telephony.asterisk.provisioning import TRUNK_PREFIX
from linedesk.telephony.asterisk.recorder import Recorder
from linedesk.telephony.asterisk.translate import arrival, codecs

log = structlog.get_logger()

SNOOP = "Snoop/"  # how the names of such channels begin
# The filter holds for answers to requests, too.
ALLOWED = [{"type": event} for event in EVENTS]


async def set_filter(connection: AriConnection) -> None:
    """Hear what we use and nothing else: 11 events a call instead of 51. Asserted, not hoped."""
    wanted = {"allowed": ALLOWED, "disallowed": []}
    request = ari.applications_filter(APPLICATION, wanted)
    answer = await connection.fetch(request, models.Application)
    if answer.events_allowed != ALLOWED:
        raise AriError(request, 200, "the event filter was not taken")


class Survey:
    """One look; `legs` is brought up to date."""

    def __init__(self, connection: AriConnection, legs: Legs, recorder: Recorder) -> None:
        self._connection = connection
        self._legs = legs
        self._recorder = recorder

    async def take(self, accounts: frozenset[str]) -> list[Event]:
        """The arrivals that nobody told us of, then `SwitchConnected`."""
        before = set(self._legs)
        application, channels, bridges, endpoints = await self._lists()
        ended = before - set(self._legs)
        ours = set(application.channel_ids)
        listed = {c.id: c for c in channels if c.id in ours and c.id not in ended}
        events = self._forget(before - ended - set(listed))
        events += await self._adopt([c for c in listed.values() if c.id not in self._legs])
        self._place(bridges)
        connected = self._connected(bridges, endpoints, accounts)
        return [*events, connected, *_trunks(endpoints)]

    async def _lists(
        self,
    ) -> tuple[
        models.Application, list[models.Channel], list[models.Bridge], list[models.Endpoint]
    ]:
        fetch = self._connection.fetch
        return await asyncio.gather(
            fetch(ari.applications_get(APPLICATION), models.Application),
            fetch(ari.channels_list(), list[models.Channel]),
            fetch(ari.bridges_list(), list[models.Bridge]),
            fetch(ari.endpoints_list(), list[models.Endpoint]),
        )

    def _forget(self, gone: set[str]) -> list[Event]:
        """Legs that ended without our hearing it; the core finds them missing in the list."""
        events: list[Event] = []
        for name in gone:
            leg = self._legs.pop(name)
            if leg.recording:
                events.append(RecordingEnded(name, leg.recording))
        return events

    async def _adopt(self, channels: list[models.Channel]) -> list[Event]:
        """Legs that we do not know: from before a restart, or come while we heard nothing."""
        events: list[Event] = []
        for channel in channels:
            came = _arrival(channel)
            voice, picture = (
                codecs(channel.dialplan.app_data.split(",")[1:]) if came else (None,) * 2
            )
            self._legs[channel.id] = Leg(
                arrived=came is not None,
                answered=channel.state == "Up",
                music=True,
                codec=voice,
                picture=picture,
                ear=channel.name.startswith(SNOOP),
            )
            if came is not None:
                events.append(came)
            await self._find_recording(channel.id)
        return events

    async def _find_recording(self, leg: str) -> None:
        try:
            request = ari.channels_get_channel_var(leg, "MIXMONITOR_FILENAME")
            found = await self._connection.fetch(request, dict[str, str])
        except AriError:
            return  # never recorded
        self._recorder.adopt(leg, found.get("value", ""))

    def _place(self, bridges: list[models.Bridge]) -> None:
        for leg in self._legs.values():
            leg.bridge = None
        for bridge in bridges:
            for name in bridge.channels:
                if name in self._legs:
                    self._legs[name].bridge = bridge.id

    def _connected(
        self,
        bridges: list[models.Bridge],
        endpoints: list[models.Endpoint],
        accounts: frozenset[str],
    ) -> SwitchConnected:
        return SwitchConnected(
            legs=tuple(LiveLeg(name, leg.answered, leg.bridge) for name, leg in self._legs.items()),
            bridges=tuple(bridge.id for bridge in bridges if bridge.bridge_class == "stasis"),
            reachable=frozenset(e.resource for e in endpoints if e.state == "online") & accounts,
        )


def _trunks(endpoints: list[models.Endpoint]) -> list[Event]:
    """Whether the carriers answer. One that is only called from is never online, which matters to
    nobody."""
    return [
        TrunkChanged(endpoint.resource.removeprefix(TRUNK_PREFIX), endpoint.state == "online")
        for endpoint in endpoints
        if endpoint.resource.startswith(TRUNK_PREFIX) and endpoint.state in ("online", "offline")
    ]


def _arrival(channel: models.Channel) -> LegArrived | PhoneDialed | None:
    """What `StasisStart` would have said, from the dialplan's `Stasis(linedesk,trunk,NAME)`."""
    application, *args = channel.dialplan.app_data.split(",")
    came = arrival(args, channel) if application == APPLICATION else None
    return came if isinstance(came, LegArrived | PhoneDialed) else None
