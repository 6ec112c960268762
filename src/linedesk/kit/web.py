"""Asks an address on the web for a flat JSON object, and trusts neither address nor answer.

The name is resolved once, every address that it has is checked, and the connection goes to just
those addresses, so a name cannot mean something else between the check and the call. Redirects are
followed a few times and checked anew. What is too long, no JSON, packed or late is an error.
"""

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import urljoin, urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

MOST_BYTES = 64 * 1024
MOST_REDIRECTS = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Carry an IPv4 address inside that a global look would not show.
WRAPPED = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"), ip_network("2002::/16"))

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[list[str]]]


class Unusable(Exception):
    """No answer that could be used; the reason is a code: forbidden-address, redirects, status,
    not-json, too-long, unresolved."""


@dataclass(frozen=True, slots=True)
class HttpSource:
    name: str
    url: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    seconds: float = 2.0
    allow_internal: bool = False


async def ask(
    source: HttpSource, values: Mapping[str, str], resolve: Resolve | None = None
) -> dict[str, str]:
    """What the source says, empty for "there is none" (404). Raises `Unusable`, `TimeoutError` or
    `aiohttp.ClientError`."""
    async with asyncio.timeout(source.seconds):
        url = source.url
        for _ in range(MOST_REDIRECTS + 1):
            found = await _ask_once(source, url, values, resolve or _resolve)
            if not isinstance(found, str):
                return found
            url = urljoin(url, found)
        raise Unusable("redirects")


async def _ask_once(
    source: HttpSource, url: str, values: Mapping[str, str], resolve: Resolve
) -> dict[str, str] | str:
    """The answer, or where it sends us."""
    addresses = await _checked(url, source.allow_internal, resolve)
    connector = aiohttp.TCPConnector(resolver=_Pinned(addresses), use_dns_cache=False)
    async with (
        aiohttp.ClientSession(
            connector=connector, auto_decompress=False, cookie_jar=aiohttp.DummyCookieJar()
        ) as session,
        session.request(
            source.method, url, allow_redirects=False, **_sent(source, url, values)
        ) as answer,
    ):
        if answer.status in REDIRECTS:
            return answer.headers.get("Location", "")
        if answer.status == 404:
            return {}
        if answer.status != 200:
            raise Unusable("status")
        return flat(await _read(answer))


def _sent(source: HttpSource, url: str, values: Mapping[str, str]) -> dict[str, Any]:
    """The keys of the house go to the house that was named and to no other."""
    own = urlsplit(url)[:2] == urlsplit(source.url)[:2]
    headers = {**(source.headers if own else {}), "Accept-Encoding": "identity"}
    sent: dict[str, Any] = {"headers": {**headers, "Accept": "application/json"}}
    return sent | ({"json": dict(values)} if source.method == "POST" else {"params": dict(values)})


async def _read(answer: aiohttp.ClientResponse) -> Any:
    kind = answer.content_type
    if not (kind == "application/json" or kind.endswith("+json")):
        raise Unusable("not-json")
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise Unusable("not-json")
    body = b""
    async for chunk in answer.content.iter_chunked(8192):
        body += chunk
        if len(body) > MOST_BYTES:
            raise Unusable("too-long")
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise Unusable("not-json") from None


def flat(found: Any) -> dict[str, str]:
    """Texts, numbers and truths by name; what lies deeper is left out."""
    if not isinstance(found, dict):
        raise Unusable("not-json")
    return {
        name: _text(value) for name, value in found.items() if isinstance(value, str | int | float)
    }


def _text(value: str | float | bool) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


# --- addresses -----------------------------------------------------------------------------------


async def _checked(url: str, allow_internal: bool, resolve: Resolve) -> list[str]:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise Unusable("forbidden-address")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    addresses = await _addresses(parts.hostname, port, resolve)
    if not addresses:
        raise Unusable("unresolved")
    if not allow_internal and not all(is_public(ip_address(one)) for one in addresses):
        raise Unusable("forbidden-address")
    return addresses


async def _addresses(host: str, port: int, resolve: Resolve) -> list[str]:
    try:
        return [str(ip_address(host))]
    except ValueError:
        return await resolve(host, port)


def is_public(address: Address) -> bool:
    """On the open net, and nothing else in disguise."""
    inner = getattr(address, "ipv4_mapped", None)
    if inner is not None:
        return is_public(inner)
    wrapped = any(address in network for network in WRAPPED if network.version == address.version)
    return address.is_global and not address.is_multicast and not wrapped


async def _resolve(host: str, port: int) -> list[str]:
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class _Pinned(AbstractResolver):
    """Knows only the addresses that were checked."""

    def __init__(self, addresses: list[str]) -> None:
        self._addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in self._addresses
        ]

    async def close(self) -> None:
        pass
