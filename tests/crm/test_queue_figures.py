"""database: what became of the callers of a queue, and whom self-service was enough for."""

from linedesk.core import facts
from linedesk.core.queues.reasons import NotChosen, Reasons
from linedesk.kit.ids import uuid7
from tests.crm.facts import NOON, Row, row
from tests.crm.people import Office, got, made
from tests.crm.test_waits import keep

DAY = {"from": "2026-11-22T00:00:00Z", "to": "2026-11-23T00:00:00Z"}
WAYS = ("unattended", "all_busy", "full", "long_wait", "timeout", "9", "fax")


def called(office: Office, call: str, number: str = "4008001000") -> Row:
    fact = facts.CallStarted(
        at=NOON, call=call, direction="inbound", caller="1", caller_name="", called=number, trunk=""
    )
    return row(office.tenant, fact)


def served(office: Office, queue: str, priority: int, waited: float) -> list[Row]:
    """He had to wait; whoever has a priority goes before somebody who came earlier."""
    call, agent = uuid7(), str(office.keys["ann"])
    passed = (NotChosen("earlier", "priority", "10>0"),) if priority else ()
    reasons = Reasons("longest_idle", 1, waited, priority, False, {}, None, (), 1, passed=passed)
    story = (
        facts.CallQueued(at=NOON, call=call, queue=queue, position=1, priority=priority),
        facts.CallOffered(
            at=NOON + waited,
            call=call,
            queue=queue,
            agent=agent,
            offer=1,
            candidates=(agent,),
            rule="longest_idle",
            reasons=reasons,
        ),
        facts.CallConnected(at=NOON + waited, call=call, queue=queue, agent=agent, waited=waited),
    )
    return [called(office, call), *(row(office.tenant, fact) for fact in story)]


def went_on(office: Office, queue: str, why: str) -> list[Row]:
    call = uuid7()
    fact = facts.CallDiverted(at=NOON, call=call, queue=queue, why=why, waited=0.0)
    return [called(office, call), row(office.tenant, fact)]


async def test_each_way_out_of_a_queue_is_counted_by_itself(office: Office) -> None:
    """A-020: each branch has its own counter in the queue report. A-010: what the head start of
    VIPs costs ordinary callers is told."""
    queue = (await made(office.ada, "/queues", {"name": "service"}))["id"]
    rows = [one for why in (*WAYS, "full") for one in went_on(office, queue, why)]
    for priority, waited in ((10, 5.0), (0, 60.0), (0, 100.0)):
        rows += served(office, queue, priority, waited)
    await keep(office.database, office, rows)
    [found] = (await got(office.sue, "/reports/queues", **DAY))["items"]
    assert (found["queue"], found["entered"], found["answered"]) == ("service", 3, 3)
    assert found["exits"] == {**dict.fromkeys(WAYS, 1), "full": 2}
    assert found["classes"] == [
        {"priority": 10, "answered": 1, "waited": 5.0},
        {"priority": 0, "answered": 2, "waited": 80.0},
    ]
    assert found["overtakings"] == 1
    assert (found["in_target"], found["waited"], found["target_seconds"]) == (1, 55.0, 20.0)


async def test_the_load_of_a_day_is_told_hour_by_hour_and_adds_up(office: Office) -> None:
    queue = (await made(office.ada, "/queues", {"name": "service"}))["id"]
    rows = [one for waited in (5.0, 60.0) for one in served(office, queue, 0, waited)]
    await keep(office.database, office, rows)
    hour = {"entered": 2, "answered": 2, "abandoned": 0, "in_target": 1}
    asked = {**DAY, "queue": "service"}
    [found] = (await got(office.sue, "/reports/load", **asked))["items"]
    assert found == {"at": "2026-11-22T04:00:00Z", **hour}
    day = {**asked, "step": "day", "zone": "Asia/Shanghai"}
    [found] = (await got(office.sue, "/reports/load", **day))["items"]
    assert found == {"at": "2026-11-21T16:00:00Z", **hour}
    assert (await got(office.sue, "/reports/load", **DAY, queue="sales"))["items"] == []


def asks(office: Office, exit: str, queue: str | None = None) -> list[Row]:
    """A call to the order line; `queue`: where it goes on to a person."""
    call = uuid7()
    story: list[facts.Fact] = [
        facts.CallNodeEntered(
            at=NOON + 5, call=call, flow="orders", version=1, node="lookup", kind="lookup"
        ),
        facts.CallNodeLeft(at=NOON + 6, call=call, node="lookup", exit=exit),
    ]
    if queue:
        story.append(facts.CallQueued(at=NOON + 9, call=call, queue=queue, position=1, priority=0))
    story.append(facts.CallEnded(at=NOON + 20, call=call, by="customer", cause="normal"))
    return [called(office, call, "4008001002"), *(row(office.tenant, one) for one in story)]


async def test_containment_is_measured(office: Office) -> None:
    """A-024: told what they asked for and asked for nobody; who hung up in vain is not counted."""
    queue = (await made(office.ada, "/queues", {"name": "service"}))["id"]
    rows = asks(office, "found") + asks(office, "found") + asks(office, "not_found")
    await keep(office.database, office, rows + asks(office, "found", queue))
    [found] = (await got(office.sue, "/reports/self-service", **DAY))["items"]
    assert found == {"number": "4008001002", "calls": 4, "people": 1, "contained": 2}
