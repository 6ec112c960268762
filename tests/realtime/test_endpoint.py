"""The WebSocket with a real server and real sockets on loopback."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import uvicorn
from fastapi import FastAPI
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from linedesk.core.effects import Changed
from linedesk.kit.errors import NotAuthenticated
from linedesk.kit.security import Principal
from linedesk.realtime import endpoint
from linedesk.realtime.endpoint import Door, events_router
from linedesk.realtime.hub import Hub
from linedesk.realtime.sessions import ScreenSessions

HOUSE, ELSEWHERE = UUID(int=1), UUID(int=2)
ALICE = UUID(int=11)
USERS = {
    "alice": Principal(ALICE, HOUSE, "alice", frozenset({"agent"})),
    "boss": Principal(UUID(int=12), HOUSE, "boss", frozenset({"supervisor"})),
    "stranger": Principal(UUID(int=13), ELSEWHERE, "stranger", frozenset({"admin"})),
}


class Server:
    """The hub of a small floor behind the real endpoint; tokens are user names."""

    def __init__(self, folder: Path) -> None:
        agent = {"id": str(ALICE), "username": "alice", "presence": "ready"}
        self.floor: dict[str, Any] = {"queues": [], "agents": [agent], "calls": []}
        self.users = dict(USERS)
        self.change = asyncio.Event()
        self.lost: list[str] = []
        self.hub = Hub(lambda: self.floor, lambda: {"switch": "up"}, lambda: 1_800_000_000.0)
        self.sessions = ScreenSessions(folder / "screens.json", self.lost.append)
        self.port = 0

    async def principal_of(self, token: str) -> Principal:
        if token not in self.users:
            raise NotAuthenticated("no")
        return self.users[token]

    def app(self) -> FastAPI:
        def token_of(headers: Mapping[str, str]) -> str | None:
            return headers.get("cookie")

        def same_origin(headers: Mapping[str, str]) -> bool:
            return headers.get("origin") in (None, f"http://{headers['host']}")

        door = Door(self.principal_of, token_of, same_origin, HOUSE, self.change.wait)
        app = FastAPI()
        app.include_router(events_router(self.hub, self.sessions, door, lambda: 1_800_000_000.0))
        return app

    def connect(self, topics: str, **options: Any) -> connect:
        options.setdefault("proxy", None)
        return connect(f"ws://127.0.0.1:{self.port}/events?topics={topics}", **options)

    def call(self, **changes: Any) -> None:
        """Something about the one call is different now."""
        view = {"id": "c1", "agent_ids": [str(ALICE)], "direction": "inbound"} | changes
        self.hub.changed([Changed("call", "c1", view)], 1_800_000_000.0)


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[Server]:
    server = Server(folder)
    config = uvicorn.Config(server.app(), port=0, log_level="error", ws="websockets-sansio")
    running = uvicorn.Server(config)
    task = asyncio.create_task(running.serve())
    await until(lambda: running.started)
    server.port = running.servers[0].sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        running.should_exit = True
        await task


async def until(true: Callable[[], object]) -> None:
    """Wait for what nobody can be awaited for."""
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def hear(socket: ClientConnection) -> Any:
    async with asyncio.timeout(60):
        return json.loads(await socket.recv())


async def closing(socket: ClientConnection) -> int:
    """The code with which the server ends the connection."""
    async with asyncio.timeout(60):
        with suppress(ConnectionClosed):
            while True:
                await socket.recv()
    return socket.close_code or 0


async def test_with_the_token_as_first_message_come_snapshots_then_events(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.connect("floor,system") as socket:
        await socket.send('{"token": "boss"}')
        floor, system = await hear(socket), await hear(socket)
        assert (floor["type"], floor["topic"], floor["data"]) == ("snapshot", "floor", server.floor)
        assert system["data"] == {"switch": "up"}
        server.call(state="queued")
        event = await hear(socket)
        assert (event["type"], event["topic"], event["name"]) == ("event", "floor", "call.changed")
        assert event["seq"] == floor["seq"] + 1
        assert event["data"]["state"] == "queued"


async def test_with_a_cookie_no_first_message_is_needed(tmp_path: Path) -> None:
    async with (
        serving(tmp_path) as server,
        server.connect("me", additional_headers={"Cookie": "alice"}) as socket,
    ):
        assert (await hear(socket))["data"]["agent"]["username"] == "alice"


async def test_since_resumes_topic_by_topic(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        async with server.connect("system,floor") as socket:
            await socket.send('{"token": "boss"}')
            system, floor = await hear(socket), await hear(socket)
        server.call(state="queued")
        since = f"{system['seq']},{floor['seq']}"
        async with server.connect(f"system,floor&since={since}") as socket:
            await socket.send('{"token": "boss"}')
            assert (await hear(socket))["name"] == "call.changed"


@pytest.mark.parametrize("since", ["1", "abc", "-5", "99999999999999999999", ",,,"])
async def test_a_since_that_means_nothing_is_answered_by_a_snapshot(
    tmp_path: Path, since: str
) -> None:
    async with serving(tmp_path) as server, server.connect(f"system&since={since}") as socket:
        await socket.send('{"token": "boss"}')
        assert (await hear(socket))["type"] == "snapshot"


@pytest.mark.parametrize(
    ("user", "topics", "code"),
    [
        ("nobody", "me", 4401),
        ("stranger", "floor", 4403),
        ("alice", "me,floor", 4403),
        ("boss", "secrets", 4404),
        ("boss", "", 4400),
        ("boss", ",".join(["me"] * 40), 4400),
    ],
)
async def test_who_may_not_is_told_so_by_the_code(
    tmp_path: Path, user: str, topics: str, code: int
) -> None:
    async with serving(tmp_path) as server, server.connect(topics) as socket:
        await socket.send(json.dumps({"token": user}))
        assert await closing(socket) == code


@pytest.mark.parametrize(
    ("first", "code"),
    [("hello", 4400), ('{"tok": 1}', 4400), (b"\x00\x01", 1003), ("x" * 9000, 1009), ("[]", 4400)],
)
async def test_a_first_message_that_is_no_token_ends_it(
    tmp_path: Path, first: str | bytes, code: int
) -> None:
    async with serving(tmp_path) as server, server.connect("me") as socket:
        await socket.send(first)
        assert await closing(socket) == code


async def test_without_any_token_it_ends_soon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoint, "TOKEN_SECONDS", 0.05)
    async with serving(tmp_path) as server, server.connect("me") as socket:
        assert await closing(socket) == 4401


async def test_a_foreign_page_is_refused_before_anything(tmp_path: Path) -> None:
    async with serving(tmp_path) as server:
        with pytest.raises(InvalidStatus) as refused:
            async with server.connect("me", origin="http://evil.example"):
                pass
        assert refused.value.response.status_code == 403


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("garbage", 4400),
        ('{"type": "drop tables"}', 4400),
        ('{"type": "resync", "topic": "me"}', 4404),
        (b"\xff", 1003),
        ("x" * 9000, 1009),
    ],
)
async def test_garbage_ends_it_with_a_clear_code(
    tmp_path: Path, said: str | bytes, code: int
) -> None:
    async with serving(tmp_path) as server, server.connect("floor") as socket:
        await socket.send('{"token": "boss"}')
        await hear(socket)
        await socket.send(said)
        assert await closing(socket) == code


async def test_who_floods_is_cut_off(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.connect("system") as socket:
        await socket.send('{"token": "boss"}')
        with suppress(ConnectionClosed):
            for _ in range(200):
                await socket.send('{"type": "ping"}')
        assert await closing(socket) == 1008


async def test_a_ping_is_answered_and_a_resync_is_a_snapshot(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, server.connect("floor") as socket:
        await socket.send('{"token": "boss"}')
        await hear(socket)
        await socket.send('{"type": "ping"}')
        assert (await hear(socket))["type"] == "pong"
        await socket.send('{"type": "resync", "topic": "floor"}')
        assert (await hear(socket))["type"] == "snapshot"


async def test_a_dismissed_user_does_not_keep_looking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoint, "RECHECK_SECONDS", 0.05)
    async with serving(tmp_path) as server, server.connect("floor") as socket:
        await socket.send('{"token": "boss"}')
        await hear(socket)
        del server.users["boss"]
        assert await closing(socket) == 4401


async def test_a_leavers_screen_goes_as_soon_as_the_set_up_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A-063: at once, however seldom everybody is looked up otherwise."""
    monkeypatch.setattr(endpoint, "RECHECK_SECONDS", 3600.0)
    async with serving(tmp_path) as server, server.connect("floor") as socket:
        await socket.send('{"token": "boss"}')
        await hear(socket)
        del server.users["boss"]
        server.change.set()
        assert await closing(socket) == 4401


async def test_a_screen_that_stops_reading_is_given_up_and_others_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoint, "SEND_SECONDS", 3.0)
    async with (
        serving(tmp_path) as server,
        server.connect("floor", max_queue=1, compression=None) as asleep,
        server.connect("floor") as awake,
    ):
        for socket in (asleep, awake):
            await socket.send('{"token": "boss"}')
        await hear(awake)
        asleep.transport.pause_reading()
        for n in range(400):
            server.call(state="queued", number=n, padding="x" * 50_000)
            assert (await hear(awake))["data"]["number"] == n
        await until(lambda: len(server.hub._outboxes) == 1)
        asleep.transport.abort()


async def test_only_an_agents_own_screens_are_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linedesk.realtime.sessions.GONE_SECONDS", 0.05)
    async with serving(tmp_path) as server:
        for user, topic in (("boss", "me"), ("alice", "system"), ("alice", "me")):
            async with server.connect(topic) as socket:
                await socket.send(json.dumps({"token": user}))
                await hear(socket)
        await until(lambda: server.lost)
        await asyncio.sleep(0.1)
        assert server.lost == [str(ALICE)]
