"""A message to the team: seen at once, kept, audited, read by each; permission by team (J-S 13)."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from linedesk.directory.team_messages import Message, on_message
from linedesk.kit.db import Database
from tests.crm.people import found_office
from tests.support.records_api import ClientAs


async def test_a_message_reaches_the_team_at_once_and_is_kept_until_each_has_read_it(
    database: Database, tenant: UUID, client_as: ClientAs
) -> None:
    """A-046, J-S 13: banner to the group, read receipts, in the audit."""
    office = await found_office(database, tenant, client_as)
    told: list[tuple[set[UUID], str]] = []

    async def tell(people: Sequence[UUID], message: Message) -> None:
        told.append((set(people), message.text))

    on_message(database, tell)
    sent = (await office.sue.post("/team-messages", json={"text": " Lunch moves to 12:30 "})).json()
    ann, bob = office.keys["ann"], office.keys["bob"]
    assert told == [({ann, bob}, "Lunch moves to 12:30")]
    assert (sent["told"], sent["unread"]) == (2, ["Ann", "Bob"])
    unread = (await office.ann.get("/team-messages/unread")).json()["items"]
    assert [(one["id"], one["text"]) for one in unread] == [(sent["id"], "Lunch moves to 12:30")]
    for _ in range(2):
        read = await office.ann.post(f"/team-messages/{sent['id']}/read")
        assert read.status_code == 204
    assert (await office.ann.get("/team-messages/unread")).json()["items"] == []
    (kept,) = (await office.sue.get("/team-messages")).json()["items"]
    assert (kept["told"], kept["unread"]) == (2, ["Bob"])
    audit = (await office.ada.get("/audit?noun=team_message")).json()["items"]
    assert [(e["action"], e["changes"]["text"][1]) for e in audit] == [
        ("team_message.sent", "Lunch moves to 12:30")
    ]


async def test_who_may_write_to_whom(database: Database, tenant: UUID, client_as: ClientAs) -> None:
    """A supervisor of a team writes to it alone, an administrator to everybody; nobody reads what
    was not for him."""
    office = await found_office(database, tenant, client_as)
    workshop = str(office.teams["workshop"])
    other = await office.sue.post("/team-messages", json={"text": "x", "team": workshop})
    assert (other.status_code, other.json()["code"]) == (403, "other-team")
    assert (await office.ann.post("/team-messages", json={"text": "x"})).status_code == 403
    assert (await office.ada.post("/team-messages", json={"text": " "})).status_code == 422
    unknown = {"text": "x", "team": str(office.keys["ann"])}
    assert (await office.ada.post("/team-messages", json=unknown)).status_code == 422
    to_tom = (await office.ada.post("/team-messages", json={"text": "x", "team": workshop})).json()
    assert to_tom["unread"] == ["Tom"]
    assert (await office.ann.post(f"/team-messages/{to_tom['id']}/read")).status_code == 404
    everybody = (await office.ada.post("/team-messages", json={"text": "y"})).json()
    assert everybody["unread"] == ["Ann", "Bob", "Tom"]
    assert (await office.sue.get("/team-messages")).json()["items"] == []


async def test_one_writes_to_one_colleague_and_sees_that_it_was_read(
    database: Database, tenant: UUID, client_as: ClientAs
) -> None:
    """The bar's message: an agent to whom he likes, between the two of them, and in the audit."""
    office = await found_office(database, tenant, client_as)
    told: list[tuple[set[UUID], str | None]] = []

    async def tell(people: Sequence[UUID], message: Message) -> None:
        told.append((set(people), message.to))

    on_message(database, tell)
    ann, sue = office.keys["ann"], office.keys["sue"]
    sent = (await office.ann.post("/team-messages", json={"text": "Hi", "to": str(sue)})).json()
    assert (told, sent["unread"]) == ([({sue}, sent["to"])], ["Sue"])
    for reader in (office.ann, office.sue):
        (kept,) = (await reader.get("/team-messages/mine")).json()["items"]
        assert (kept["text"], kept["by"], kept["unread"]) == ("Hi", sent["by"], ["Sue"])
    for stranger in (office.bob, office.ada):
        assert (await stranger.get("/team-messages/mine")).json()["items"] == []
    assert (await office.ada.get("/team-messages")).json()["items"] == []
    assert (await office.sue.post(f"/team-messages/{sent['id']}/read")).status_code == 204
    (kept,) = (await office.ann.get("/team-messages/mine")).json()["items"]
    assert kept["unread"] == []
    (noted,) = (await office.ada.get("/audit?noun=team_message")).json()["items"]
    assert noted["changes"]["to"] == [None, str(sue)]
    for nobody in (uuid4(), ann, office.keys["ada"]):
        wrong = await office.ann.post("/team-messages", json={"text": "x", "to": str(nobody)})
        assert wrong.status_code == 422
    await office.dismiss("bob")
    late = {"text": "x", "to": str(office.keys["bob"])}
    assert (await office.ann.post("/team-messages", json=late)).status_code == 422
