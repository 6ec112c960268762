"""Words that let a browser through a relay: for a while by a shared secret, or for ever."""

import httpx2

from linedesk.api.relays import AGENT_SECONDS, Relays, password_of
from tests.api.house import House

TURN = ("turn:turn.example:3478?transport=udp", "turns:turn.example:5349")


async def phone_of(house: House) -> httpx2.Response:
    async with house.client("alice") as client:
        return await client.get("/api/v1/me/phone")


async def test_the_words_are_those_of_the_rest_convention() -> None:
    """The last made by hand: printf '1700086400:alice-web' | openssl dgst -sha1 -hmac north -binary
    | base64"""
    house = House(relays=Relays(TURN, secret="north"))
    (server,) = (await phone_of(house)).json()["ice_servers"]
    assert server["urls"] == list(TURN)
    assert server["username"] == f"{int(house.clock()) + AGENT_SECONDS}:alice-web"
    assert server["credential"] == password_of(server["username"], "north")
    assert password_of("1700086400:alice-web", "north") == "/bsTiJ45OGwq5pLV/Z7AijheXsA="


async def test_without_a_secret_everybody_has_the_same_words() -> None:
    house = House(relays=Relays(TURN, username="desk", password="words"))
    (server,) = (await phone_of(house)).json()["ice_servers"]
    assert (server["username"], server["credential"]) == ("desk", "words")


async def test_without_a_relay_browsers_are_told_of_none() -> None:
    assert (await phone_of(House())).json()["ice_servers"] == []


def test_a_secret_is_not_shown() -> None:
    shown = repr(Relays(TURN, secret="north", password="words"))
    assert "north" not in shown
    assert "words" not in shown
