"""Ring: records. Trunks in order, sources on the web, mobiles, a flow after the talk."""

from typing import Any
from uuid import UUID

import httpx2
import pytest

from linedesk.core.errors import NumberRefused
from linedesk.directory import trunk_trials
from linedesk.directory.definitions import load_definitions, load_sources
from linedesk.directory.provisioning import load_trunks
from linedesk.directory.trunk_trials import permit
from linedesk.kit.db import Database
from linedesk.kit.errors import Conflict, NotFound, TooManyRequests
from linedesk.kit.ids import uuid7
from tests.support.records_api import principal


async def make(admin: httpx2.AsyncClient, path: str, **body: Any) -> dict[str, Any]:
    made = await admin.post(path, json=body)
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()
    return found


async def test_trunks_are_tried_in_their_order(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    """A-001: two carriers, set up over the API; the password is never shown again."""
    carrier = {"host": "sip.example:5060", "outbound": True}
    await make(admin, "/trunks", name="spare", rank=2, **carrier)
    told = {"registers": True, "username": "u", "password": "trunk-secret"}
    shown = await make(admin, "/trunks", name="zulu", rank=1, **carrier, **told)
    await make(admin, "/trunks", name="inbound", match=["192.0.2.0/24"])
    assert "trunk-secret" not in str(shown) + (await admin.get("/audit")).text
    async with database.session(tenant) as session:
        assert (await load_definitions(session, tenant)).outbound_trunks == ("zulu", "spare")
        trunk = (await load_trunks(session))[-1]
    assert (trunk.name, trunk.registers, trunk.password) == ("zulu", True, "trunk-secret")


async def test_to_register_it_takes_a_carrier_and_a_user(admin: httpx2.AsyncClient) -> None:
    refused = await admin.post(
        "/trunks", json={"name": "x", "registers": True, "host": None, "username": ""}
    )
    assert refused.status_code == 422


async def test_a_source_keeps_its_key_to_itself_and_a_flow_may_ask_it(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    """A-011."""
    told = {"url": "https://shop.example/orders", "headers": {"X-Key": "source-secret"}}
    shown = await make(admin, "/sources", name="shop", **told)
    assert shown["header_names"] == ["X-Key"]
    assert "source-secret" not in str(shown) + (await admin.get("/audit")).text
    async with database.session(tenant) as session:
        [source] = await load_sources(session)
    assert (source.name, source.headers, source.allow_internal) == (
        *("shop", {"X-Key": "source-secret"}, False),
    )
    for wrong in (
        {"name": "order", "url": "https://shop.example/"},
        {"name": "x", "url": "ftp://shop.example/"},
        {"name": "x", "url": "https://user@shop.example/"},
        {"name": "x", "url": "https://shop.example/", "headers": {"Host": "other"}},
        {"name": "x", "url": "https://shop.example/", "headers": {"X": "a\r\nY: b"}},
    ):
        assert (await admin.post("/sources", json=wrong)).status_code in (409, 422)


async def test_after_the_talk_the_caller_may_be_asked(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    draft = {"start": "a", "nodes": {"a": {"kind": "hangup"}}}
    flow = await make(admin, "/flows", name="after", draft=draft)
    queue = await make(admin, "/queues", name="service", after_flow_id=flow["id"])
    async with database.session(tenant) as session:
        known = (await load_definitions(session, tenant)).queues[queue["id"]]
    assert known.after_flow == flow["id"]


async def test_a_number_that_is_moved_is_another_flow_for_the_next_call(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    """A-002: no reload, and the change stands in the audit."""
    draft = {"start": "a", "nodes": {"a": {"kind": "hangup"}}}
    flows = [await make(admin, "/flows", name=name, draft=draft) for name in ("day", "night")]
    for flow in flows:
        assert (await admin.post(f"/flows/{flow['id']}/publish")).status_code == 201
    number = await make(admin, "/numbers", number="4008005555", flow_id=flows[0]["id"])
    await admin.patch(f"/numbers/{number['id']}", json={"flow_id": flows[1]["id"]})
    async with database.session(tenant) as session:
        known = (await load_definitions(session, tenant)).numbers["4008005555"]
    assert known.flow == flows[1]["id"]
    [entry, *_] = (await admin.get("/audit")).json()["items"]
    assert (entry["action"], entry["changes"]["flow_id"]) == (
        *("number.changed", [flows[0]["id"], flows[1]["id"]]),
    )


async def test_an_agent_has_a_mobile_and_a_pin_that_nobody_is_shown(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID
) -> None:
    """A-006: signs in from outside; the outcomes have two keys each."""
    name = f"u{uuid7()}"
    body = {"username": name, "name": "Lin", "password": "correct horse", "roles": ["agent"]}
    user = await make(admin, "/users", **body)
    change = {"extension": "8001", "outside_number": "13911110000", "pin": "471147"}
    shown = await admin.patch(f"/agents/{user['id']}", json=change)
    assert shown.status_code == 200, shown.text
    assert "471147" not in shown.text + (await admin.get("/audit")).text
    await make(admin, "/dispositions", code="solved", label={"zh": "x"}, rank=0)
    async with database.session(tenant) as session:
        known = await load_definitions(session, tenant)
    agent = known.agents[user["id"]]
    assert (agent.outside_number, agent.pin) == ("13911110000", "471147")
    assert known.disposition_keys["01"] == "solved"


async def test_a_trial_call_is_permitted_counted_and_in_the_audit(
    admin: httpx2.AsyncClient, database: Database, tenant: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A-001: by id or name; a blocked number and an inbound trunk are refused."""
    carrier = {"host": "sip.example", "outbound": False}
    trunk = await make(admin, "/trunks", name="spare", **carrier)
    await make(admin, "/trunks", name="inbound", match=["192.0.2.0/24"])
    by = principal(tenant, "admin")
    async with database.session(tenant) as session:
        for key in ("spare", trunk["id"]):
            call = await permit(session, by, key, "139 0000-0001")
            assert (call.trunk, call.number) == ("spare", "13900000001")
        for key, refusal in (("inbound", Conflict), ("nobody", NotFound), (uuid7(), NotFound)):
            with pytest.raises(refusal):
                await permit(session, by, key, "13900000001")
        with pytest.raises(NumberRefused):
            await permit(session, by, "spare", "12; drop")
        monkeypatch.setattr(trunk_trials, "MOST_AN_HOUR", 2)
        with pytest.raises(TooManyRequests):
            await permit(session, by, "spare", "13900000001")
    [entry, *_] = (await admin.get("/audit")).json()["items"]
    assert (entry["action"], entry["changes"]) == (
        *("trunk.tested", {"number": [None, "139****0001"]}),
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"match": ["10.0.0.1/8"]},
        {"match": ["::ffff:10.0.0.1"]},
        {"match": ["fe80::1%eth0"]},
        {"match": ["carrier.example"]},
        {"match": [""]},
        {"host": "999.1.1.1"},
        {"host": "1.2.3.4.5"},
        {"host": "a..b"},
        {"host": "-a.b"},
        {"host": "b.example:0"},
        {"host": "b.example:65536"},
        {"host": "b.example:٣"},
        {"host": "b.example:5060:5060"},
        {"host": f"{'a' * 64}.example"},
    ],
)
async def test_what_the_switch_would_refuse_is_refused_at_once(
    admin: httpx2.AsyncClient, wrong: dict[str, Any]
) -> None:
    """A-001: the problem names the field; nothing is kept."""
    refused = await admin.post("/trunks", json={"name": "odd", **wrong})
    assert refused.status_code == 422
    assert next(iter(wrong)) in refused.json()["detail"]
    assert not (await admin.get("/trunks?q=odd")).json()["items"]


async def test_addresses_in_any_usual_spelling_are_networks(admin: httpx2.AsyncClient) -> None:
    match = ["192.0.2.1", "192.0.2.0/31", "2001:db8::/32", "::1"]
    shown = await make(admin, "/trunks", name="both", match=match, host="sip-1.example:5080")
    assert shown["match"] == ["192.0.2.1/32", "192.0.2.0/31", "2001:db8::/32", "::1/128"]
