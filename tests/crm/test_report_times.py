"""database: a report of an impossible or endless time is refused before anything is read."""

import pytest

from tests.crm.people import Office, made

REPORTS = ("queues", "load", "self-service", "wait-estimates", "blocked-callers")
NO_TIMES = (
    {"from": "2026-11-22T00:00:00Z", "to": "2026-11-21T00:00:00Z"},
    {"from": "9999-01-01T00:00:00Z"},
    {"to": "0001-01-01T00:00:00Z"},
    {"to": "9999-12-31T23:59:59-12:00"},
    {"from": "2026-11-22T00:00:00"},  # of no zone
    {"from": "2016-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"},
)


@pytest.mark.parametrize("times", NO_TIMES)
async def test_no_report_is_made_of_it(office: Office, times: dict[str, str]) -> None:
    for report in REPORTS:
        answer = await office.sue.get(f"/reports/{report}", params=times)
        assert (answer.status_code, answer.json()["code"]) == (422, "malformed"), report
    asked = {"noun": "queue_report", "filters": times}
    assert (await office.sue.post("/exports", json=asked)).status_code == 422


async def test_a_year_can_be_reported(office: Office) -> None:
    year = {"from": "2025-11-22T00:00:00Z", "to": "2026-11-22T00:00:00Z"}
    for report in REPORTS:
        assert (await office.sue.get(f"/reports/{report}", params=year)).is_success
    await made(office.sue, "/exports", {"noun": "queue_report", "filters": year})
