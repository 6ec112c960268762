"""How long does it take to find a call among many, by what people know of it? (A-040)

`python -m bench.finding [--calls 100000]`: a whole instance, the calls written straight into the
records with their notes' words, one supervisor asks over HTTP, one question after another.
"""

import argparse
import asyncio
import tempfile
from pathlib import Path
from urllib.parse import quote
from uuid import UUID

from e2e.house import House
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bench import analysis, asking, machine
from bench.crowd import at_the_records
from linedesk.crm.knowledge.words import words_of

ROUNDS = 50
COMMON = ("咨询价格，已答复", "asked for the opening hours", "转接到售后", "客户稍后再打")
CUSTOMERS = 100
RARE = 1000  # one call in so many has the rare note
ASKED = {
    "customer by name": "王伟",
    "last four digits": "8001",
    "ticket": "#1",
    "agent": "agent1",
    "a rare word in notes": "退货款",
    "a word in a quarter of all notes": "价格",
    "an English word's beginning": "openin",
}
CALLS = """
    insert into interactions (tenant_id, id, direction, caller, called, party, customer_id,
      agent_id, started_at, connected_at, ended_at, talked, state, outcome, note)
    select tenant.id, lpad(to_hex(n), 32, '0')::uuid, 'inbound', '139' || lpad(n::text, 8, '0'),
      '4008001001', '+86139' || lpad(n::text, 8, '0'),
      (array(select id from customers order by name = '王伟' desc, id))[1 + n % :customers],
      (array(select id from agents))[1 + n % 10], at, at, at + interval '1 minute', 60,
      'ended', 'answered', case when n % :rare = 0 then '客户要求退货款' else
      (cast(:common as text[]))[1 + n % :kinds] end
    from (select id from tenants limit 1) tenant, generate_series(1, :calls) n,
      lateral (select now() - n * interval '1 minute' as at) moment
"""
RECORDINGS = """
    insert into recordings (tenant_id, id, interaction_id, state, started_at, ended_at, seconds)
    select tenant_id, id || '-rec1', id, 'available', started_at, ended_at, 60 from interactions
"""
WORDS = """
    insert into note_words (tenant_id, word, note_id, interaction_id)
    select tenant_id, word, id, id from interactions join unnest(
      cast(:notes as text[]), cast(:words as text[])) as split (note, word) using (note)
"""


async def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="linedesk-bench-") as folder:
        house = House(Path(folder))
        try:
            await house.open()
            await fill(house, options.calls)
            say(f"{machine.description()}\n\n{await measured(house, options.calls)}")
        finally:
            await house.close()


async def fill(house: House, calls: int) -> None:
    supervisor = await house.signed_in("supervisor")
    for number in range(CUSTOMERS):
        name = "王伟" if number == 0 else f"客户{number}"
        await supervisor.ask("POST", "/customers", {"name": name})
    async with at_the_records(house) as connection:
        given = {"calls": calls, "rare": RARE, "kinds": len(COMMON), "common": list(COMMON)}
        given |= {"customers": CUSTOMERS}
        await connection.execute(text(CALLS), given)
        await connection.execute(text(RECORDINGS))
        await _split(connection)
        await connection.execute(text("analyze"))
    ticket = {"type": "complaint", "subject": "x", "interaction_id": str(UUID(int=calls // 2))}
    await supervisor.ask("POST", "/tickets", ticket)


async def _split(connection: AsyncConnection) -> None:
    pairs = [(note, word) for note in (*COMMON, "客户要求退货款") for word in words_of(note)]
    notes, words = zip(*pairs, strict=True)
    await connection.execute(text(WORDS), {"notes": list(notes), "words": list(words)})


async def measured(house: House, calls: int) -> str:
    """Markdown; milliseconds of the whole answer, fifty calls with their recordings."""
    supervisor, port = house.screen("supervisor"), house.settings.http_port
    token = await supervisor.sign_in()
    rows = [f"| a call among {calls} found by | found | p50 ms | p99 ms |", "|---|---|---|---|"]
    for what, typed in ASKED.items():
        path = f"/interactions?q={quote(typed)}"
        found = (await supervisor.ask("GET", path))["total"]
        if not found:
            raise SystemExit(f"nothing is found by {what}: that says nothing")
        taken = await asking.one_by_one(port, token, [f"/api/v1{path}"] * ROUNDS)
        figures = analysis.figures([one / 1000 for one in taken])
        rows.append(f"| {what} | {found} | {figures.p50:.0f} | {figures.p99:.0f} |")
    return "\n".join(rows)


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=100_000)
    return parser.parse_args()


if __name__ == "__main__":
    asyncio.run(main())
