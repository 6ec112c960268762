"""core + fakes: an administrator tries a queue's rule on whom there is."""

from tests.api.house import ALICE, BOB, House

NEXT = "/api/v1/queues/service/next"


async def test_who_would_get_the_next_ten_calls_and_why(house: House) -> None:
    """A-007: the agents with their names, the rule and its measures."""
    house.plane.ready(ALICE)
    house.plane.ready(BOB)
    async with house.client("admin") as client:
        answer = (await client.get(NEXT)).json()
    assert answer["total"] == 10
    names = [one["agent"]["username"] for one in answer["items"]]
    assert names == ["alice", "bob"] * 5
    first = answer["items"][0]
    assert (first["rule"], first["able"], first["personal"]) == ("longest_idle", 2, None)
    assert [one["agent"]["name"] for one in first["candidates"]] == ["Alice", "Bob"]


async def test_nobody_is_free_but_everybody_could_be_supposed_to_be(house: House) -> None:
    async with house.client("supervisor") as client:
        assert (await client.get(NEXT)).json() == {"items": [], "total": 0}
        supposed = (await client.get(NEXT, params={"among": "everybody", "calls": 3})).json()
    assert supposed["total"] == 3


async def test_a_queue_that_nobody_has_is_not_found(house: House) -> None:
    async with house.client("admin") as client:
        assert (await client.get("/api/v1/queues/nowhere/next")).status_code == 404
