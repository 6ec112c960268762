"""The demo tenant is what the public contract says, however often it is seeded."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select, text

from linedesk.core.definitions import Definitions
from linedesk.crm.customers.lookup import recognise
from linedesk.crm.demo import seed
from linedesk.crm.orders.models import Order
from linedesk.directory.definitions import load_definitions
from linedesk.directory.founding import found, needs_administrator
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.provisioning import load_accounts, load_trunks
from linedesk.directory.users.repository import find_login
from linedesk.kit.db import Database, app_url
from linedesk.kit.passwords import verify_password
from linedesk.kit.reading import TenantReader
from linedesk.settings import Settings
from tests.support.database import Cluster

COUNTED = ("users", "agents", "queues", "queue_members", "prompts", "flows", "flow_versions",
           "numbers", "trunks", "blocklist", "reasons", "dispositions", "forms", "customers",
           "customer_numbers", "companies", "case_types", "products",
           "resources", "articles", "scripts", "orders")  # fmt: skip


@pytest.fixture(scope="session")
def demo_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(data=tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
async def demo(database: Database, demo_settings: Settings) -> UUID:
    return await seed(database, demo_settings)


@pytest.fixture(scope="session")
async def definitions(database: Database, demo: UUID) -> Definitions:
    async with database.session(demo) as session:
        return await load_definitions(session, demo)


async def counts(database: Database, tenant: UUID) -> dict[str, int]:
    async with database.session(tenant) as session:
        return {
            table: await session.scalar(text(f"select count(*) from {table}")) or 0
            for table in COUNTED
        }


async def test_seeding_twice_changes_nothing(
    database: Database, demo: UUID, demo_settings: Settings
) -> None:
    before = await counts(database, demo)
    assert await seed(database, demo_settings) == demo
    assert await counts(database, demo) == before
    assert before["customers"] >= 200
    assert before["users"] == 13


async def test_everybody_signs_in_with_the_public_password(database: Database, demo: UUID) -> None:
    for name in ("admin", "supervisor", "analyst", "agent1", "agent10", "Agent1 "):
        login = await find_login(database, name)
        assert login is not None
        assert login.tenant_id == demo
    assert login is not None
    assert await verify_password("linedesk-demo", login.password_hash)
    assert await find_login(database, "nobody") is None
    assert await find_login(database, "' or 1=1 --\x00") is None


async def test_queues_are_served_by_those_of_the_contract(definitions: Definitions) -> None:
    served = {
        queue.name: sorted(
            (agent.username for agent in definitions.agents.values() if queue.id in agent.queues),
            key=lambda name: int(name.removeprefix("agent")),
        )
        for queue in definitions.queues.values()
    }
    assert served == {
        "sales": ["agent1", "agent2", "agent6", "agent7"],
        "service": ["agent1", "agent3", "agent8", "agent9"],
        "vip": ["agent1", "agent2"],
    }
    times = {
        (one.offer_seconds, one.wrap_up_seconds, one.target_seconds, one.target_share)
        for one in definitions.queues.values()
    }
    assert times == {(15.0, 30.0, 20.0, 0.8)}


async def test_numbers_lead_to_flows_and_every_prompt_has_its_files(
    definitions: Definitions, demo_settings: Settings
) -> None:
    assert set(definitions.numbers) == {"4008001000", "4008001001", "4008001002", "4008001003"}
    assert all(number.flow in definitions.flows for number in definitions.numbers.values())
    speech = Speech(demo_settings.prompts_folder)
    positions = {f"position-{place}" for place in (*range(1, 21), "many")}
    assert positions | {"unknown-number", "fault", "last-resort"} <= definitions.prompts.keys()
    for sounds in definitions.prompts.values():
        assert sounds.keys() == {"zh", "en"}
        assert all(speech.path(sound).stat().st_size > 8000 for sound in sounds.values())


async def test_the_straight_number_says_nothing(definitions: Definitions) -> None:
    flow = definitions.flows[definitions.numbers["4008001001"].flow]
    node = flow.nodes[flow.start]
    assert (node.kind, node.settings["prompts"]) == ("queue", [])
    assert definitions.queues[node.settings["queue"]].name == "service"


async def test_the_named_callers_are_who_they_should_be(
    migrated: Cluster, demo: UUID, definitions: Definitions
) -> None:
    reader = TenantReader(app_url(migrated.url(), "test"), demo)
    vip = await recognise(reader, "13800000001")
    owned = await recognise(reader, "+86 138 0000 0002")
    shared = await recognise(reader, "008613800000003")
    await reader.close()
    assert [(one.vip, one.company) for one in vip.customers] == [(True, "华信贸易")]
    assert definitions.agents[owned.customers[0].owner or ""].username == "agent2"
    assert [one.name for one in shared.customers] == ["张敏", "张强"]
    assert "+8613800000009" in definitions.blocklist


async def test_the_switch_gets_a_desk_and_a_browser_phone_for_everybody(
    database: Database, demo: UUID, demo_settings: Settings
) -> None:
    async with database.session(demo) as session:
        accounts = {one.account: one for one in await load_accounts(session)}
        trunks = await load_trunks(session)
    assert accounts["agent1"].password == "linedesk-demo"
    assert accounts["agent1-web"].password != "linedesk-demo"
    assert len(accounts) == 26
    assert trunks[0].match == ("127.0.0.0/8",)
    assert (trunks[0].host, trunks[0].port) == demo_settings.trunk_lab_address


async def test_who_supervises_has_a_phone_in_the_core_but_takes_no_calls(
    definitions: Definitions,
) -> None:
    takes_calls = {agent.username: agent.takes_calls for agent in definitions.agents.values()}
    agents = {f"agent{place}": True for place in range(1, 11)}
    assert takes_calls == agents | {"supervisor": False, "admin": False}
    assert {queue.wrap_up for queue in definitions.queues.values()} == {"timed"}
    assert "no_answer" not in definitions.not_ready_reasons
    assert "break" in definitions.not_ready_reasons
    assert definitions.outbound_trunks == ("lab",)


async def test_a_moved_lab_is_found_again(
    database: Database, demo: UUID, demo_settings: Settings
) -> None:
    moved = Settings(data=demo_settings.data, trunk_lab="127.0.0.1:6070")
    await seed(database, moved)
    async with database.session(demo) as session:
        assert (await load_trunks(session))[0].port == 6070
    await seed(database, demo_settings)


async def rename(database: Database, tenant: UUID, before: str, after: str) -> None:
    async with database.session(tenant) as session:
        for change in (
            "update users set username = :after where username = :before",
            "update agents set desk_account = :after where desk_account = :before",
            "update agents set browser_account = :after || '-web' "
            "where browser_account = :before || '-web'",
        ):
            await session.execute(text(change), {"before": before, "after": after})


async def test_a_house_is_founded_with_its_administrator(
    database: Database, demo: UUID, tmp_path: Path
) -> None:
    assert not await needs_administrator(database)
    await rename(database, demo, "admin", "demo-admin")  # names are unique
    await found(database, Settings(data=tmp_path), "correct horse")
    login = await find_login(database, "admin")
    assert login is not None
    assert login.roles == {"admin"}
    await found(database, Settings(data=tmp_path), "correct horse")
    async with database.session(login.tenant_id) as session:
        await session.execute(text("delete from users"))
    await rename(database, demo, "demo-admin", "admin")


async def test_orders_can_be_asked_for_by_their_numbers(database: Database, demo: UUID) -> None:
    """A-024: the demo's first three, each in another state."""
    async with database.session(demo) as session:
        states = await session.execute(select(Order.number, Order.state).order_by(Order.number))
    assert [tuple(one) for one in states] == [(1, "shipped"), (2, "paid"), (3, "placed")]
