"""database: callers who were turned away, and how one of them is let in again."""

from linedesk.core import facts
from linedesk.crm.projections import project_many
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, row
from tests.crm.people import Office, got, made

DAY = {"from": "2026-11-22T00:00:00Z", "to": "2026-11-23T00:00:00Z"}
PEST = "13800000009"


async def turned_away(office: Office, caller: str, at: float) -> None:
    call = uuid7()
    told = (
        facts.CallStarted(
            at=at,
            call=call,
            direction="inbound",
            caller=caller,
            caller_name="",
            called="4008001000",
            trunk="lab",
        ),
        facts.CallRefused(at=at, call=call, why="blocked"),
    )
    async with office.database.session(office.tenant) as session:
        rows = [row(office.tenant, fact, seq) for seq, fact in enumerate(told)]
        await project_many(session, office.tenant, rows)


async def test_a_blocked_caller_is_in_the_report_until_he_is_let_in(office: Office) -> None:
    """A-014: how often, why, at no agent's cost; lifting it says who did so."""
    block = await made(office.ada, "/blocklist", {"number": PEST, "reason": "abuse"})
    for minute in range(3):
        await turned_away(office, PEST, NOON + 60 * minute)
    [found] = (await got(office.sue, "/reports/blocked-callers", **DAY))["items"]
    assert (found["number"], found["calls"], found["agent_seconds"]) == (f"+86{PEST}", 3, 0)
    assert (found["reason"], found["in_force"], found["block"]) == ("abuse", True, block["id"])
    assert (await office.ada.delete(f"/blocklist/{found['block']}")).status_code == 204
    [found] = (await got(office.sue, "/reports/blocked-callers", **DAY))["items"]
    assert (found["in_force"], found["block"], found["lifted_by"]) == (False, None, "admin")


async def test_a_block_whose_time_is_over_is_not_in_force(office: Office) -> None:
    """A-014: with expiry."""
    over = {"number": PEST, "reason": "abuse", "until": "2026-01-01T00:00:00Z"}
    await made(office.ada, "/blocklist", over)
    await turned_away(office, PEST, NOON)
    [found] = (await got(office.sue, "/reports/blocked-callers", **DAY))["items"]
    assert (found["in_force"], found["lifted_by"]) == (False, None)
