"""One instance for all journeys; each journey leaves it as it found it.

What a journey has measured it hands to `record_property`; the summary shows it.
"""

from collections.abc import AsyncIterator, Generator

import pytest

from e2e.evidence import registered, told
from e2e.house import House
from e2e.watch import Watch


@pytest.fixture(scope="session")
async def open_house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    folder = tmp_path_factory.mktemp("house")
    house = House(folder, backup=folder / "backup")
    try:
        await house.open()
        await gives_time(house)
        yield house
    finally:
        await house.close()


async def gives_time(house: House) -> None:
    """The demo's queues ring an agent for a minute and give him five for the wrap-up, so that on a
    slow machine no ring passes on while a page is looked at, and nobody who has wrapped up takes
    the next journey's call. Journeys about such limits have queues of their own."""
    admin = await house.signed_in("admin")
    for queue in (await admin.ask("GET", "/queues"))["items"]:
        limits = {"offer_seconds": 60, "wrap_up_seconds": 300}
        await admin.ask("PATCH", f"/queues/{queue['id']}", limits)


@pytest.fixture(scope="session")
async def floor(open_house: House) -> AsyncIterator[Watch]:
    """The live floor as the supervisor sees it."""
    async with Watch(open_house.screen("supervisor"), "floor") as watch:
        yield watch


@pytest.fixture
async def house(open_house: House, floor: Watch) -> AsyncIterator[House]:
    """The instance; afterwards no call is left on the floor."""
    yield open_house
    await open_house.exchange.hang_up_all()
    await floor.until(
        lambda state: all(call["state"] == "wrap_up" for call in state["calls"].values()),
        15,
        "every call ended",
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    house = item.funcargs.get("house")
    if report.failed and isinstance(house, House):
        report.sections.append(("which phones are registered", registered(house.settings)))
        report.sections.append(("what the house says", told(house.folder / "data", call.start)))
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for what, value in report.user_properties:
            terminalreporter.write_line(f"measured: {what}: {value}")
