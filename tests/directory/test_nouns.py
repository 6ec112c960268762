"""What single nouns do beyond being kept."""

from uuid import UUID

import httpx2
import pytest

from linedesk.directory.alert_rules import load_alert_rules
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7


@pytest.fixture
def name() -> str:
    """A username that no other test has: they are unique over all tenants."""
    return f"u{uuid7()}"


async def make_user(admin: httpx2.AsyncClient, name: str, *roles: str) -> dict[str, object]:
    body = {"username": name, "name": "林晓", "password": "correct horse", "roles": list(roles)}
    made = await admin.post("/users", json=body)
    assert made.status_code == 201, made.text
    found: dict[str, object] = made.json()
    return found


async def test_a_user_who_is_an_agent_gets_two_phones(admin: httpx2.AsyncClient, name: str) -> None:
    user = await make_user(admin, name, "agent")
    agent = (await admin.get(f"/agents/{user['id']}")).json()
    assert (agent["desk_account"], agent["browser_account"]) == (name, f"{name}-web")


async def test_no_password_is_ever_shown(admin: httpx2.AsyncClient, name: str) -> None:
    user = await make_user(admin, name, "agent")
    change = {"password": "another horse"}
    await admin.patch(f"/users/{user['id']}", json=change)
    await admin.patch(f"/agents/{user['id']}", json={"desk_password": "desk-secret-1"})
    for path in ("/users", "/agents", "/audit"):
        shown = (await admin.get(path)).text
        for secret in ("horse", "argon2", "desk-secret", '_password":"'):
            assert secret not in shown, (path, secret)
    changes = [entry["changes"] for entry in (await admin.get("/audit")).json()["items"]]
    assert {"password": ["***", "***"]} in changes
    assert {"desk_password": ["***", "***"]} in changes


async def test_a_name_is_taken_over_all_tenants(admin: httpx2.AsyncClient, name: str) -> None:
    await make_user(admin, name, "agent")
    body = {"username": name, "name": "x", "password": "correct horse", "roles": ["agent"]}
    assert (await admin.post("/users", json=body)).status_code == 409


async def test_an_agent_gets_queues_and_skills_and_keeps_its_user(
    admin: httpx2.AsyncClient, name: str
) -> None:
    user = await make_user(admin, name, "agent")
    await admin.post("/queues", json={"name": "sales", "members": [name]})
    await admin.post("/queues", json={"name": "vip"})
    await admin.post("/skills", json={"name": "english"})
    change = {"queues": ["vip"], "skills": {"english": 7}, "extension": "1001"}
    agent = (await admin.patch(f"/agents/{user['id']}", json=change)).json()
    assert agent | change == agent
    queues = {
        queue["name"]: queue["members"] for queue in (await admin.get("/queues")).json()["items"]
    }
    assert queues == {"sales": [], "vip": [name]}
    renamed = await admin.patch(f"/agents/{user['id']}", json={"username": "other"})
    assert (renamed.status_code, renamed.json()["code"]) == (409, "agent-keeps-user")


async def test_members_who_are_no_agents_are_named(admin: httpx2.AsyncClient) -> None:
    refused = await admin.post("/queues", json={"name": "sales", "members": ["ghost"]})
    assert (refused.status_code, refused.json()["missing"]) == (422, ["ghost"])


async def test_a_disposition_needs_the_code_above_it(admin: httpx2.AsyncClient) -> None:
    orphan = await admin.post("/dispositions", json={"code": "consult.price"})
    assert (orphan.status_code, orphan.json()["code"]) == (409, "no-parent")
    await admin.post("/dispositions", json={"code": "consult"})
    child = await admin.post("/dispositions", json={"code": "consult.price"})
    assert child.json()["parent"] == "consult"


async def test_a_blocked_number_is_kept_in_one_spelling(admin: httpx2.AsyncClient) -> None:
    blocked = await admin.post("/blocklist", json={"number": "138 0000 0009"})
    assert blocked.json()["number"] == "+8613800000009"
    again = await admin.post("/blocklist", json={"number": "００８６-１３８-００００-０００９"})
    assert again.status_code == 409


async def test_a_blocked_visitor_is_kept_in_one_spelling(admin: httpx2.AsyncClient) -> None:
    """A-033: his address, or the network that he comes from."""
    for sent, kept in (
        ("203.0.113.7", "203.0.113.7"),
        ("198.51.100.9/24", "198.51.100.0/24"),
        ("2001:DB8:1:2::9", "2001:db8:1:2::/64"),
    ):
        blocked = await admin.post("/blocklist", json={"number": sent})
        assert blocked.json()["number"] == kept


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("trunks", {"name": "t", "match": ["not a network"]}),
        ("trunks", {"name": "t", "host": "evil host;rm"}),
        ("calendars", {"name": "c", "time_zone": "Mars/Olympus"}),
        ("calendars", {"name": "c", "hours": {"mon": [["18:00", "09:00"]]}}),
        ("queues", {"name": "Has Spaces"}),
        ("queues", {"name": "q", "offer_seconds": -1}),
        ("forms", {"name": "f", "fields": [{"key": "1bad"}]}),
        ("users", {"username": "x", "name": "x", "password": "short", "roles": ["agent"]}),
        ("users", {"username": "x", "name": "x", "password": "long enough", "roles": ["god"]}),
        ("numbers", {"number": "no digits", "flow_id": uuid7()}),
    ],
)
async def test_what_makes_no_sense_is_malformed(
    admin: httpx2.AsyncClient, path: str, body: dict[str, object]
) -> None:
    assert (await admin.post(f"/{path}", json=body)).status_code == 422


async def test_a_flow_that_a_number_uses_cannot_be_deleted(admin: httpx2.AsyncClient) -> None:
    draft = {"start": "end", "nodes": {"end": {"kind": "hangup"}}}
    flow = (await admin.post("/flows", json={"name": "main", "draft": draft})).json()["id"]
    number = {"number": uuid7()[:8], "flow_id": flow}
    digits = "".join(sign for sign in uuid7() if sign.isdigit())
    number["number"] = digits
    assert (await admin.post("/numbers", json=number)).status_code == 201
    refused = await admin.delete(f"/flows/{flow}")
    assert (refused.status_code, refused.json()["code"]) == (409, "in-use")


async def test_what_is_left_out_deep_inside_a_change_gets_its_default(
    admin: httpx2.AsyncClient,
) -> None:
    form = (await admin.post("/forms", json={"name": "customer"})).json()
    change = {"fields": [{"key": "vat", "required": True}]}
    await admin.patch(f"/forms/{form['id']}", json=change)
    refused = await admin.post("/customers", json={"name": "x"})
    assert (refused.status_code, refused.json()["fields"]) == (422, ["vat"])


async def test_a_keyword_alert_has_words_and_no_other_alert_has_any(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    """A-101: the list is of the house or of one queue, each word stands in it once."""
    await admin.post("/queues", json={"name": "complaints"})
    body = {"kind": "keyword", "queue": "complaints", "threshold": 1}
    made = await admin.post("/alert-rules", json=body | {"words": [" 投诉 ", "refund", "投诉"]})
    assert (made.status_code, made.json()["words"]) == (201, ["投诉", "refund"])
    for words in ([], [""], ["x" * 51]):
        wrong = await admin.post("/alert-rules", json=body | {"words": words})
        assert wrong.status_code == 422, words
    assert (await admin.post("/alert-rules", json=body)).status_code == 422
    other = {"kind": "waiting", "threshold": 3, "words": ["x"]}
    assert (await admin.post("/alert-rules", json=other)).status_code == 422
    key = made.json()["id"]
    assert (await admin.patch(f"/alert-rules/{key}", json={"words": []})).status_code == 422
    assert (await admin.patch(f"/alert-rules/{key}", json={"cooldown": 5})).status_code == 200
    async with database.session(tenant) as session:
        [rule] = [one for one in await load_alert_rules(session) if one.kind == "keyword"]
    assert (rule.words, rule.cooldown) == (("投诉", "refund"), 5)
