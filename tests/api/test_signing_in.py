"""core + fakes: passwords, tokens, cookies, and what goes wrong with each."""

import base64
import json
from dataclasses import replace
from uuid import UUID

import pytest
from limits import parse

from linedesk.api.sessions import BELIEVED_SECONDS, principal_of_login
from linedesk.api.sign_in import LOCK_SECONDS
from linedesk.kit.ids import uuid7
from linedesk.kit.tokens import LIFETIME, TokenService
from tests.api.house import ALICE, PASSWORD, TENANT, House

TOKEN = "/api/v1/auth/token"
SESSION = "/api/v1/auth/session"
ME = "/api/v1/me"


def right(username: str = "alice") -> dict[str, str]:
    return {"username": username, "password": PASSWORD}


def wrong(username: str = "alice") -> dict[str, str]:
    return {"username": username, "password": "not this one"}


async def test_a_right_password_gives_a_token_that_opens_the_door(house: House) -> None:
    async with house.client() as client:
        answer = await client.post(TOKEN, data=right())
        assert answer.status_code == 200
        token = answer.json()
        assert token["token_type"] == "bearer"
        assert token["expires_in"] == LIFETIME
        assert answer.headers["cache-control"] == "no-store"
        bearer = {"Authorization": f"Bearer {token['access_token']}"}
        me = (await client.get(ME, headers=bearer)).json()
    assert me["username"] == "alice"
    assert me["roles"] == ["agent"]
    assert me["agent"] is True
    assert me["queues"] == ["service"]


@pytest.mark.parametrize("given", [wrong(), wrong("nobody"), right("gone"), right("stranger")])
async def test_every_refusal_looks_alike(house: House, given: dict[str, str]) -> None:
    async with house.client() as client:
        answer = await client.post(TOKEN, data=given)
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "wrong-credentials"
    assert answer.json()["detail"] == "User name or password is wrong"


async def test_an_unknown_user_costs_a_hash_like_a_known_one(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str | None] = []

    async def verify(password: str, stored: str | None) -> bool:
        hashed.append(stored)
        return False

    monkeypatch.setattr("linedesk.api.sign_in.verify_password", verify)
    async with house.client() as client:
        for name in ("nobody", "alice"):
            await client.post(TOKEN, data=wrong(name))
    assert hashed == [None, house.records.users["alice"].password_hash]


async def test_five_wrong_passwords_lock_the_name_for_that_address_only(house: House) -> None:
    async with house.client() as guesser:
        for _ in range(5):
            assert (await guesser.post(TOKEN, data=wrong())).status_code == 401
        locked = await guesser.post(TOKEN, data=right())
        assert locked.status_code == 429
        assert locked.headers["retry-after"] == str(LOCK_SECONDS)
        assert locked.json()["code"] == "too-many-attempts"
        assert "wrong passwords" in locked.json()["detail"]
        assert (await guesser.post(TOKEN, data=right("bob"))).status_code == 200
    async with house.client() as colleague:
        colleague._transport.client = ("10.0.0.2", 1)  # type: ignore[attr-defined]
        assert (await colleague.post(TOKEN, data=right())).status_code == 200


async def test_many_names_tried_from_one_address_lock_the_address(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linedesk.api.sign_in.PER_ADDRESS", parse("2 per 300 seconds"))
    async with house.client() as client:
        for _ in range(3):
            assert (await client.post(TOKEN, data=right())).status_code == 200
        for name in ("one", "two"):
            assert (await client.post(TOKEN, data=wrong(name))).status_code == 401
        assert (await client.post(TOKEN, data=right())).status_code == 429


async def test_a_right_password_forgives_the_wrong_ones_before(house: House) -> None:
    async with house.client() as client:
        for _ in range(3):
            for _ in range(4):
                assert (await client.post(TOKEN, data=wrong())).status_code == 401
            assert (await client.post(TOKEN, data=right())).status_code == 200


async def test_a_token_ends_after_the_shift(house: House) -> None:
    async with house.client("alice") as client:
        assert (await client.get(ME)).status_code == 200
        house.plane.world.after(LIFETIME + 1)
        answer = await client.get(ME)
    assert answer.status_code == 401
    assert answer.json()["code"] == "not-authenticated"
    assert answer.headers["www-authenticate"] == "Bearer"


def _unsigned(house: House) -> str:
    payload = house.token("admin").split(".")[1]
    header = base64.urlsafe_b64encode(json.dumps({"alg": "none", "typ": "JWT"}).encode())
    return f"{header.decode().rstrip('=')}.{payload}."


def _of_another_key(house: House) -> str:
    service = TokenService("x" * 43, TENANT, house.clock)
    return service.issue(principal_of_login(house.records.users["admin"])).text


def _of_another_tenant(house: House) -> str:
    """Signed with our key, by the process of another tenant."""
    other = UUID(uuid7())
    service = TokenService("k" * 43, other, house.clock)
    login = replace(house.records.users["admin"], tenant_id=other)
    return service.issue(principal_of_login(login)).text


def _with_more_rights(house: House) -> str:
    header, payload, signature = house.token("alice").split(".")
    claims = json.loads(base64.urlsafe_b64decode(payload + "=="))
    claims["roles"] = ["admin"]
    forged = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"{header}.{forged}.{signature}"


FORGERIES = (_unsigned, _of_another_key, _of_another_tenant, _with_more_rights)


@pytest.mark.parametrize("forge", FORGERIES, ids=lambda forge: forge.__name__)
async def test_a_forged_token_is_nobody(house: House, forge: object) -> None:
    assert callable(forge)
    async with house.client(Authorization=f"Bearer {forge(house)}") as client:
        assert (await client.get(ME)).status_code == 401


async def test_a_dismissed_user_is_out_within_seconds(house: House) -> None:
    async with house.client("alice") as client:
        assert (await client.get(ME)).status_code == 200
        house.records.users["alice"] = replace(house.records.users["alice"], disabled=True)
        house.plane.world.after(BELIEVED_SECONDS + 1)
        assert (await client.get(ME)).status_code == 401


async def test_a_leavers_access_ends_at_once(house: House) -> None:
    """A-063: with the change of the set-up, not some seconds later; nobody else is troubled."""
    async with house.client("alice") as alice, house.client("bob") as bob:
        for client in (alice, bob):
            assert (await client.get(ME)).status_code == 200
        house.records.users["alice"] = replace(house.records.users["alice"], disabled=True)
        await house.app.state.sessions.ask_again(TENANT)
        assert (await alice.get(ME)).status_code == 401
        assert (await bob.get(ME)).status_code == 200


async def test_agents_work_on_while_the_records_are_away(house: House) -> None:
    house.records.away = True
    async with house.client("alice") as client:
        me = await client.get(ME)
        assert me.status_code == 200
        assert me.json()["name"] == "Alice"
        assert (await client.get("/api/v1/live")).status_code == 200
        away = await client.put("/api/v1/me/language", json={"language": "en"})
    assert away.status_code == 503
    assert away.json()["code"] == "records-unavailable"


async def test_what_a_tenant_masks_stays_masked_while_the_records_are_away(house: House) -> None:
    house.records.users["alice"] = replace(house.records.users["alice"], masked=True)
    async with house.client("alice") as client:
        house.records.away = True
        me = (await client.get(ME)).json()
    assert "customers.read" in me["permissions"]
    assert "numbers.see" not in me["permissions"]


async def test_the_cookie_is_closed_to_scripts_and_signs_in(house: House) -> None:
    async with house.client(**{"X-Linedesk": "1"}) as browser:
        answer = await browser.post(SESSION, json=right())
        assert answer.status_code == 204
        cookie = answer.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "samesite=lax" in cookie.lower()
        assert (await browser.get(ME)).json()["id"] == str(ALICE)
        assert (await browser.delete(SESSION)).status_code == 204
        assert (await browser.get(ME)).status_code == 401


async def test_a_cookie_alone_writes_nothing(house: House) -> None:
    wish = {"language": "en"}
    async with house.browser("alice") as page:
        refused = await page.put("/api/v1/me/language", json=wish)
        assert refused.status_code == 403
        assert refused.json()["code"] == "csrf"
        own = {"X-Linedesk": "1", "Origin": "http://desk"}
        assert (await page.put("/api/v1/me/language", json=wish, headers=own)).status_code == 204
        for origin in ("http://evil", "null", "http://desk.evil"):
            foreign = {"X-Linedesk": "1", "Origin": origin}
            answer = await page.put("/api/v1/me/language", json=wish, headers=foreign)
            assert answer.status_code == 403, origin
    assert house.records.users["alice"].language == "en"


async def test_a_foreign_page_cannot_sign_its_visitor_in(house: House) -> None:
    async with house.client() as page:
        assert (await page.post(SESSION, json=right())).status_code == 403


async def test_an_old_cookie_does_not_keep_anybody_from_signing_in(house: House) -> None:
    async with house.client(**{"X-Linedesk": "1", "Cookie": "linedesk_session=old"}) as page:
        assert (await page.get(ME)).status_code == 401
        assert (await page.post(SESSION, json=right())).status_code == 204


async def test_the_phone_is_shown_to_its_agent_only(house: House) -> None:
    async with house.client("alice") as client:
        phone = (await client.get("/api/v1/me/phone")).json()
    assert phone == {
        "account": "alice-web",
        "uri": "sip:alice-web@linedesk",
        "password": "secret",
        "ws_path": "/sip",
        "realm": "linedesk",
        "ice_servers": [],
    }
    async with house.client("supervisor") as client:
        assert (await client.get("/api/v1/me/phone")).json()["code"] == "no-phone"


async def test_whoever_asks_too_often_is_slowed_down(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linedesk.api.gate.RATE", parse("3 per 10 seconds"))
    async with house.client("alice") as client:
        answers = [(await client.get(ME)).status_code for _ in range(4)]
        slowed = await client.get(ME)
    assert answers == [200, 200, 200, 429]
    assert slowed.headers["retry-after"] == "10"
    async with house.client("bob") as client:
        assert (await client.get(ME)).status_code == 200


async def test_the_bar_in_another_sites_page_has_a_cookie_of_its_own(house: House) -> None:
    """A-065: for that site alone, so that no browser's rule against foreign cookies meets it."""
    async with house.client(**{"X-Linedesk": "1"}) as client:
        opened = await client.post(SESSION, json=right() | {"embedded": True})
        cookie = opened.headers["set-cookie"]
        closed = await client.delete(SESSION)
    for word in ("HttpOnly", "SameSite=None", "Secure", "Partitioned", "Path=/"):
        assert word in cookie.split("; ")
    gone = closed.headers.get_list("set-cookie")
    assert [("Max-Age=0" in one, "Partitioned" in one) for one in gone] == [
        (True, False),
        (True, True),
    ]
