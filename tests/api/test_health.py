"""core + fakes: what the machines that watch us are told."""

import pytest

from tests.api.house import House


async def test_alive_is_alive_whatever_is_away(house: House) -> None:
    house.system = dict.fromkeys(house.system, "away")
    async with house.client() as client:
        assert (await client.get("/healthz")).status_code == 200


@pytest.mark.parametrize(
    ("away", "status", "missing", "degraded"),
    [
        ({}, 200, [], []),
        ({"records": "away"}, 200, [], ["records"]),
        ({"switch": "away"}, 503, ["switch"], []),
        ({"journal": "full"}, 503, ["journal"], []),
        ({"switch": "away", "records": "away"}, 503, ["switch"], ["records"]),
    ],
)
async def test_ready_says_what_is_missing(
    house: House,
    away: dict[str, str],
    status: int,
    missing: list[str],
    degraded: list[str],
) -> None:
    house.system |= away
    async with house.client() as client:
        answer = await client.get("/readyz")
    assert answer.status_code == status
    assert answer.json() == {"ready": status == 200, "missing": missing, "degraded": degraded}


async def test_metrics_speak_prometheus_and_name_nobody(house: House) -> None:
    async with house.client() as client:
        answer = await client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    assert "process_cpu_seconds_total" in answer.text
    assert "alice" not in answer.text
