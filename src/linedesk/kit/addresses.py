"""Addresses of visitors: one household is one address, or of IPv6 the /64 that a provider gives."""

from collections.abc import Collection
from contextlib import suppress
from ipaddress import IPv4Network, IPv6Network, ip_network

HOUSEHOLD = 64  # bits of an IPv6 address


def household(address: str) -> str:
    """`203.0.113.7`, `2001:db8:1:2::/64`; what is no address stays as it is."""
    return network(address) or address


def network(text: str) -> str | None:
    """An address or network in one spelling; None when it is neither."""
    with suppress(ValueError):
        found = ip_network(text.strip(), strict=False)
        if found.version == 6 and found.prefixlen > HOUSEHOLD:
            found = found.supernet(new_prefix=HOUSEHOLD)
        return str(found.network_address if found.num_addresses == 1 else found)
    return None


def is_within(visitor: str, networks: Collection[str]) -> str | None:
    """Which of them, as `network` spells them, the household is in; other texts are passed over."""
    if visitor in networks:
        return visitor
    found = network(visitor)
    wide = (text for text in networks if "/" in text and network(text) == text)
    return next((text for text in wide if found and _covers(text, found)), None)


def _covers(wide: str, narrow: str) -> bool:
    outer, inner = ip_network(wide), ip_network(narrow)
    if isinstance(outer, IPv4Network):
        return isinstance(inner, IPv4Network) and inner.subnet_of(outer)
    return isinstance(inner, IPv6Network) and inner.subnet_of(outer)
