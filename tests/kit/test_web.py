"""Ring: kit. Asking addresses on the web: what is refused, and that nothing gets around it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from ipaddress import ip_address

import pytest
from aiohttp import ClientError, web

from linedesk.kit import web as kit
from linedesk.kit.web import MOST_BYTES, HttpSource, Unusable, ask, is_public

Handler = Callable[[web.Request], object]


class Site:
    """A web server on loopback whose one page does what a test wants."""

    def __init__(self) -> None:
        self.asked: list[web.Request] = []
        self.port = 0
        self.page: Handler = lambda _: web.json_response({"state": "paid"})

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        answer = self.page(request)
        if asyncio.iscoroutine(answer):
            answer = await answer
        assert isinstance(answer, web.StreamResponse)
        return answer

    def source(self, host: str = "127.0.0.1", **more: object) -> HttpSource:
        url = f"http://{host}:{self.port}/ask"
        source = HttpSource("shop", url, allow_internal=True, seconds=60.0)
        return replace(source, **more)  # type: ignore[arg-type]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site, app = Site(), web.Application()
    app.router.add_route("*", "/{any:.*}", site._answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    server = web.TCPSite(runner, "127.0.0.1", 0)
    await server.start()
    site.port = runner.addresses[0][1]
    yield site
    await runner.cleanup()


async def test_values_go_as_the_query_and_a_flat_object_comes_back(site: Site) -> None:
    """A-011."""
    site.page = lambda _: web.json_response(
        {"state": "paid", "n": 3, "vip": True, "deep": {"x": 1}}
    )
    assert await ask(site.source(), {"order": "7"}) == {"state": "paid", "n": "3", "vip": "yes"}
    assert site.asked[0].query["order"] == "7"


async def test_nothing_found_is_an_answer(site: Site) -> None:
    site.page = lambda _: web.Response(status=404)
    assert await ask(site.source(), {}) == {}


def big(_: object) -> web.Response:
    return web.json_response({"a": "x" * MOST_BYTES})


USELESS: dict[str, Handler] = {
    "too-long": big,
    "not-json": lambda _: web.Response(text="<html>", content_type="text/html"),
    "status": lambda _: web.Response(status=500),
    "redirects": lambda _: web.Response(status=302, headers={"Location": "/again"}),
}


@pytest.mark.parametrize("why", USELESS)
async def test_what_cannot_be_used_is_refused(site: Site, why: str) -> None:
    """A-011: 10 MB, HTML, nothing, or for ever somewhere else."""
    site.page = USELESS[why]
    with pytest.raises(Unusable, match=why):
        await ask(site.source(), {})


@pytest.mark.parametrize("body", ["", "[1]", "nonsense", "[" * 50_000])
async def test_json_that_is_no_object_is_refused(site: Site, body: str) -> None:
    site.page = lambda _: web.Response(text=body, content_type="application/json")
    with pytest.raises(Unusable, match="not-json"):
        await ask(site.source(), {})


async def test_a_source_that_hangs_has_its_time(site: Site) -> None:
    async def never(_: object) -> web.Response:
        await asyncio.Event().wait()
        return web.Response()

    site.page = never
    with pytest.raises(TimeoutError):
        await ask(site.source(seconds=0.1), {})


# --- where it may go -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "::1",
     "::ffff:127.0.0.1", "fe80::1", "fd00::1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1"],
)  # fmt: skip
async def test_no_internal_address_is_asked_unless_allowed(address: str) -> None:
    """A-011: also in disguise."""
    assert not is_public(ip_address(address))
    host = f"[{address}]" if ":" in address else address
    with pytest.raises(Unusable, match="forbidden-address"):
        await ask(HttpSource("x", f"http://{host}/"), {})


def test_the_open_net_is_open() -> None:
    assert is_public(ip_address("93.184.215.14"))
    assert is_public(ip_address("2606:2800:21f::1"))


async def test_a_name_that_means_an_internal_address_is_refused() -> None:
    """A-011: one bad address among several is one too many."""

    async def resolve(host: str, port: int) -> list[str]:
        return ["93.184.215.14", "127.0.0.1"]

    with pytest.raises(Unusable, match="forbidden-address"):
        await ask(HttpSource("x", "http://shop.example/"), {}, resolve)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "gopher://x/", "http://u@127.0.0.1/"])
async def test_other_schemes_and_users_are_refused(url: str) -> None:
    with pytest.raises(Unusable, match="forbidden-address"):
        await ask(HttpSource("x", url), {})


async def test_the_connection_goes_to_the_address_that_was_checked(site: Site) -> None:
    """A-011: the name is resolved once; what it means later does not matter."""
    answers = [["127.0.0.1"], ["192.0.2.1"]]

    async def resolve(host: str, port: int) -> list[str]:
        return answers.pop(0)

    assert await ask(site.source("shop.example"), {}, resolve) == {"state": "paid"}
    assert len(answers) == 1
    assert site.asked[0].host == f"shop.example:{site.port}"


async def test_a_redirect_is_checked_anew(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A-011: a public door that leads inside. Loopback plays the open net here."""
    monkeypatch.setattr(kit, "is_public", lambda address: str(address) == "127.0.0.1")
    inside = "http://127.0.0.2/secrets"
    site.page = lambda _: web.Response(status=302, headers={"Location": inside})
    with pytest.raises(Unusable, match="forbidden-address"):
        await ask(site.source(allow_internal=False), {})
    assert len(site.asked) == 1


async def test_the_keys_of_the_house_stay_in_the_house(site: Site) -> None:
    """A redirect to somebody else does not carry them on."""

    def page(request: web.Request) -> web.Response:
        if request.host.startswith("127.0.0.1"):
            elsewhere = f"http://other.example:{site.port}/"
            return web.Response(status=307, headers={"Location": elsewhere})
        return web.json_response({})

    async def resolve(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    site.page = page
    await ask(site.source(headers={"X-Key": "secret"}), {}, resolve)
    assert [request.headers.get("X-Key") for request in site.asked] == ["secret", None]


async def test_nobody_there_is_an_error() -> None:
    with pytest.raises((ClientError, Unusable)):
        await ask(HttpSource("x", "http://127.0.0.1:9/", allow_internal=True), {})
