"""database: what a leaver answered for goes to somebody who is there (A-063)."""

from linedesk.crm.defaults import furnish_casework
from tests.crm.people import Office, got, made


async def test_a_leavers_work_goes_over_with_a_log(office: Office) -> None:
    """A-063: what is done stays with who did it."""
    ann, bob = (str(office.keys[name]) for name in ("ann", "bob"))
    async with office.database.session(office.tenant) as session:
        await furnish_casework(session)
    mine = await made(office.ann, "/customers", {"name": "王芳", "owner_id": ann})
    await made(office.ann, "/customers", {"name": "李伟", "owner_id": bob})
    ticket = {"type": "complaint", "subject": "x", "customer_id": mine["id"]}
    one, other = [await made(office.ann, "/tickets", ticket) for _ in range(2)]
    closed = await made(office.ann, f"/tickets/{other['id']}/move", {"to": "withdrawn"})
    await made(office.ann, "/callbacks", {"title": "x", "due": "2099-01-01T09:00"})
    body = {"from_owner": ann, "to_owner": bob}
    counts = {"customers": 1, "tickets": 1, "callbacks": 1, "opportunities": 0}
    dry = await made(office.sue, "/handovers", body | {"dry": True})
    assert (dry["dry"], dry["counts"]) == (True, counts)
    assert (await made(office.sue, "/handovers", body))["counts"] == counts
    shown = await got(office.ann, f"/tickets/{one['id']}")
    assert (shown["owner"]["name"], shown["events"][-1]["name"]) == ("Bob", "ticket.assigned")
    assert (await got(office.ann, f"/tickets/{closed['id']}"))["owner"]["name"] == "Ann"
    assert (await got(office.ann, f"/customers/{mine['id']}"))["owner"]["name"] == "Bob"
    [entry] = (await got(office.sue, "/audit", noun="user"))["items"]
    assert entry["action"] == "user.handed_over"
    assert entry["changes"]["customers"] == [None, [mine["id"]]]
    assert (await made(office.sue, "/handovers", body))["counts"]["customers"] == 0


async def test_only_the_customers_that_are_named_go_over(office: Office) -> None:
    ann, bob = (str(office.keys[name]) for name in ("ann", "bob"))
    one, _ = [
        await made(office.ann, "/customers", {"name": name, "owner_id": ann}) for name in "AB"
    ]
    body = {"from_owner": ann, "to_owner": bob, "customers": [one["id"]]}
    assert (await made(office.sue, "/handovers", body))["counts"]["customers"] == 1


async def test_nothing_goes_to_who_has_left_or_by_an_agent(office: Office) -> None:
    ann, bob = (str(office.keys[name]) for name in ("ann", "bob"))
    body = {"from_owner": ann, "to_owner": bob}
    assert (await office.ann.post("/handovers", json=body)).status_code == 403
    same = await office.sue.post("/handovers", json={"from_owner": ann, "to_owner": ann})
    assert same.status_code == 422
    await office.dismiss("bob")
    left = await office.sue.post("/handovers", json=body)
    assert (left.status_code, left.json()["code"]) == (409, "owner-left")
