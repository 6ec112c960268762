"""core + fakes: bad input gets a clear answer, and nothing of the inside shows."""

from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs

from tests.api.house import ALICE, House

CALLS = "/api/v1/calls"
SHAPE = {"type", "title", "status", "code", "detail"}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b"", "body"),
        (b"{", "body.1"),
        (b"[]", "body"),
        (b'"text"', "body"),
        (b"{}", "body.to"),
        (b'{"to": 5}', "body.to"),
        (b'{"to": null}', "body.to"),
    ],
)
async def test_a_body_of_the_wrong_shape_names_its_fields(
    house: House, body: bytes, field: str
) -> None:
    async with house.client("alice", **{"Content-Type": "application/json"}) as client:
        answer = await client.post(CALLS, content=body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem.keys() == SHAPE | {"fields"}
    assert (problem["code"], problem["status"]) == ("malformed", 422)
    assert [one["field"] for one in problem["fields"]] == [field]


@pytest.mark.parametrize("body", [b"\xff\xfe{", b"[" * 500_000, b'{"to": "\\ud800"}'])
async def test_bodies_made_to_hurt_are_malformed(house: House, body: bytes) -> None:
    async with house.client("alice", **{"Content-Type": "application/json"}) as client:
        answer = await client.post(CALLS, content=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")


async def test_what_was_sent_is_not_repeated(house: House) -> None:
    async with house.client() as client:
        answer = await client.post("/api/v1/auth/token", data={"password": "hunter2" * 99})
    assert answer.status_code == 422
    assert "hunter2" not in answer.text


async def test_a_body_too_large_is_refused(house: House) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b" " * (1 << 19)

    async with house.client("alice") as client:
        told = await client.post(CALLS, content=b" " * ((1 << 20) + 1))
        untold = await client.post(CALLS, content=pieces())
    for answer in (told, untold):
        assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize("path", ["/imports", "/tickets/1/attachments"])
async def test_only_who_has_signed_in_may_send_a_large_file(house: House, path: str) -> None:
    """The file would lie on the disk before anybody asks who sent it."""
    content, json = b" " * (2 << 20), {"Content-Type": "application/json"}
    for username, status in ((None, 401), ("alice", 404)):  # there are no records in this house
        async with house.client(username) as client:
            answer = await client.post(f"/api/v1{path}", content=content, headers=json)
        assert answer.status_code == status


async def test_a_body_of_untold_length_is_read(house: House) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b'{"to": '
        yield b'"13800000001"}'

    house.plane.ready(ALICE)
    json = {"Content-Type": "application/json", "Transfer-Encoding": "chunked"}
    async with house.client("alice", **json) as client:
        assert (await client.post(CALLS, content=pieces())).status_code == 202


async def test_the_unexpected_is_logged_and_told_by_its_id_only(house: House) -> None:
    house.plane.fault = RuntimeError("the password is hunter2")
    async with house.client("alice") as client:
        with capture_logs() as logs:
            answer = await client.post(CALLS, json={"to": "13800000001"})
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (500, "internal-error")
    assert "hunter2" not in answer.text
    assert "Traceback" not in answer.text
    assert [log["incident"] for log in logs] == [problem["incident"]]


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/v2/live", "/api/"])
async def test_an_unknown_address_of_the_api_is_a_problem_and_no_page(
    house: House, path: str
) -> None:
    async with house.client("alice") as client:
        answer = await client.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


async def test_the_wrong_method_is_told(house: House) -> None:
    async with house.client("alice") as client:
        answer = await client.delete("/api/v1/live")
    assert (answer.status_code, answer.json()["code"]) == (405, "method-not-allowed")


async def test_every_answer_carries_the_security_headers(house: House) -> None:
    async with house.client() as client:
        answers = [await client.get(path) for path in ("/healthz", "/api/v1/me", "/")]
    for answer in answers:
        policy = dict(
            part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; ")
        )
        assert policy["script-src"] == "'self'"
        assert policy["frame-ancestors"] == "'none'"
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in answers[0].headers


async def test_the_description_is_complete_enough_to_generate_a_client(house: House) -> None:
    async with house.client() as client:
        openapi = (await client.get("/api/v1/openapi.json")).json()
    assert openapi["openapi"].startswith("3.1")
    operations = [op for path in openapi["paths"].values() for op in path.values()]
    ids = [operation["operationId"] for operation in operations]
    assert len(ids) == len(set(ids))
