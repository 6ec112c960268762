"""A-033: who one visitor is, and which entries of the blocklist are his."""

import pytest

from linedesk.kit.addresses import household, is_within, network

LISTED = (
    "203.0.113.7",
    "198.51.100.0/24",
    "2001:db8:1:2::/64",
    "2001:db8:f::/48",
    "+8613800000001",
    "10086",
)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("203.0.113.7", "203.0.113.7"),
        (" 198.51.100.9/24 ", "198.51.100.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("2001:DB8::/32", "2001:db8::/32"),
        ("13800000001", None),
        ("+8613800000001", None),
        ("138.0000.0001", None),
        ("", None),
    ],
)
def test_an_address_or_network_has_one_spelling_and_a_number_has_none(
    text: str, spelled: str | None
) -> None:
    assert network(text) == spelled
    assert household(text) == (spelled or text)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("203.0.113.8", None),
        ("198.51.100.200", "198.51.100.0/24"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", None),
        ("2001:db8:f:9::1", "2001:db8:f::/48"),
        ("unknown", None),
        ("", None),
    ],
)
def test_a_visitor_is_found_by_address_and_by_network(address: str, found: str | None) -> None:
    assert is_within(household(address), LISTED) == found
