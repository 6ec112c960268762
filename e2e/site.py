"""A company's own site, at another origin than ours, and a visitor's browser on it."""

import contextlib
import itertools
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from playwright.async_api import Page

from e2e.browser import DEVICES, SENSES, bursts
from e2e.browsers import microphone
from e2e.house import House
from linedesk.lab.sounds import write

PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8">
<title>红茶 &amp; <b>壶</b></title>
<script src="{desk}/embed/call.js" data-linedesk-key="{key}" {more} async></script>
<h1>红茶</h1>"""
_buttons = itertools.count(1)


@dataclass
class Site:
    origin: str
    html: str = ""


@contextlib.contextmanager
def a_site() -> Iterator[Site]:
    site = Site("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = site.html.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.origin = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


async def a_button(house: House, site: Site, **more: Any) -> dict[str, Any]:
    """A call button for the site, straight to the queue `service`; its page is ready."""
    admin = await house.signed_in("admin")
    number = more.pop("number", "4008001001")
    (own,) = (await admin.ask("GET", f"/numbers?q={number}"))["items"]
    body = {"number_id": own["id"], "origins": [site.origin], "per_address": 50}
    body["name"] = f"button {next(_buttons)}"
    button: dict[str, Any] = await admin.ask("POST", "/call-buttons", body | more)
    site.html = PAGE.format(
        desk=house.settings.http_url, key=button["id"], more='data-linedesk-about-order="A-17"'
    )
    return button


@contextlib.asynccontextmanager
async def a_visitor(house: House, site: Site, hertz: float = 440.0) -> AsyncIterator[Page]:
    """The page is open and its button is there."""
    sound = house.folder / f"visitor{hertz:g}.wav"
    write(sound, bursts(hertz, 10.0))
    picture = house.folder / "visitor.png"
    async with house.browsers.page(picture, *microphone(sound), permissions=DEVICES) as page:
        await page.add_init_script(SENSES)
        await page.goto(f"{site.origin}/tea?pot=2#top")
        yield page
