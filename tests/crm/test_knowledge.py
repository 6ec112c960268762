"""database: what we know, approved by two, found in two languages, counted when it helped."""

from datetime import UTC, datetime
from typing import Any

import pytest

from linedesk.crm.knowledge.words import excerpt, marks, terms_of, words_of
from linedesk.crm.projections import project_many
from linedesk.kit.ids import uuid7
from tests.crm.facts import answered_call
from tests.crm.people import Json, Office, got, made


async def published(office: Office, title: str, body: str, **more: Any) -> Json:
    article = await made(office.ann, "/articles", {"title": title, "body": body} | more)
    path = f"/articles/{article['id']}"
    await made(office.ann, f"{path}/submit", {})
    return await made(office.sue, f"{path}/decide", {"approved": True})


async def titles(office: Office, **query: Any) -> list[str]:
    found = await got(office.ann, "/articles", **query)
    return [one["title"]["text"] for one in found["items"]]


SEARCHES = [
    ("退货", ["退货政策", "运费说明"]),
    ("七天无理由", ["退货政策"]),
    ("理由七天", []),
    ("货", ["退货政策", "运费说明"]),
    ("refund", ["How refunds work"]),
    ("REFUND", ["How refunds work"]),
    ("work refund", ["How refunds work"]),
    ("efund", []),
    ("发票 退货", ["退货政策"]),
    ("PayPal", ["How refunds work"]),
    ("<script>", []),
    ("%", []),
    ("' or 1=1", []),
    ("🙂", []),
]


async def test_chinese_and_english_are_found(office: Office) -> None:
    """A-058"""
    await published(office, "运费说明", "退货的运费由买家承担。")
    await published(office, "退货政策", "七天无理由退货，请保留发票。", category="sales.returns")
    await published(office, "How refunds work", "We refund to PayPal within 3 days.")
    for typed, expected in SEARCHES:
        assert await titles(office, q=typed) == expected, typed
    assert await titles(office, category="sales") == ["退货政策"]
    found = (await got(office.ann, "/articles", q="退货"))["items"][0]
    assert found["title"]["marks"] == [[0, 2]]
    assert found["excerpt"]["marks"] == [[5, 7]]


async def test_people_read_the_approved_version_until_the_next_one_is(office: Office) -> None:
    """A-058"""
    article = await published(office, "营业时间", "九点开门")
    path = f"/articles/{article['id']}"
    await office.ann.put(f"{path}/draft", json={"title": "营业时间", "body": "八点开门"})
    shown = await got(office.client_as("analyst"), path)
    assert (shown["body"], shown["newest"], len(shown["versions"])) == ("九点开门", 2, 1)
    assert await titles(office, q="八点") == []
    await made(office.ann, f"{path}/submit", {})
    await made(office.sue, f"{path}/decide", {"approved": False, "remark": "是八点半"})
    await office.ann.put(f"{path}/draft", json={"title": "营业时间", "body": "八点半开门"})
    await made(office.ann, f"{path}/submit", {})
    shown = await made(office.sue, f"{path}/decide", {"approved": True})
    assert (shown["body"], shown["published"]) == ("八点半开门", 2)
    assert [one["state"] for one in shown["versions"]] == ["approved", "approved"]
    assert (await titles(office, q="九点"), await titles(office, q="八点半")) == (
        *([], ["营业时间"]),
    )


async def test_nobody_approves_his_own_words_and_agents_none(office: Office) -> None:
    """A-058"""
    article = await made(office.sue, "/articles", {"title": "x", "body": "y"})
    path = f"/articles/{article['id']}"
    early = await office.ada.post(f"{path}/decide", json={"approved": True})
    assert (early.status_code, early.json()["code"]) == (409, "illegal-move")
    await made(office.sue, f"{path}/submit", {})
    own = await office.sue.post(f"{path}/decide", json={"approved": True})
    assert (own.status_code, own.json()["code"]) == (403, "own-article")
    assert (await office.ann.post(f"{path}/decide", json={"approved": True})).status_code == 403
    assert await titles(office) == []
    assert await titles(office, state="review") == ["x"]


async def test_what_has_expired_or_was_archived_is_not_found(office: Office) -> None:
    """A-058"""
    today = str(datetime.now(UTC).date())
    old = await published(office, "旧政策", "过期", expires_on=today)
    assert (await titles(office, q="政策"), await titles(office, state="expired")) == (
        *([], ["旧政策"]),
    )
    path = f"/articles/{old['id']}"
    assert (await office.sue.patch(path, json={"expires_on": "2999-01-01"})).is_success
    assert await titles(office, q="政策") == ["旧政策"]
    await office.sue.patch(path, json={"archived": True})
    assert await titles(office, q="政策") == []


async def test_what_helped_is_counted_once_a_call_and_stands_first(office: Office) -> None:
    """A-058"""
    first = await published(office, "退货一", "x", category="a")
    await published(office, "退货二", "x", category="b")
    calls = [uuid7(), uuid7()]
    for call in (*calls, calls[0]):
        body = {"interaction_id": call}
        used = await office.ann.post(f"/articles/{first['id']}/use", json=body)
        assert used.status_code == 204
    assert await titles(office, q="退货") == ["退货一", "退货二"]
    counted = (await got(office.sue, "/articles/categories"))["items"]
    assert [(one["category"], one["articles"], one["uses"]) for one in counted] == [
        *(("a", 1, 2), ("b", 1, 0)),
    ]
    assert await titles(office, used_in=calls[1]) == ["退货一"]


async def test_what_was_used_in_calls_is_told_by_article_category_agent_and_queue(
    office: Office,
) -> None:
    """A-058: in a time that one chooses; two agents in one call are one call."""
    queue = await made(office.ada, "/queues", {"name": "sales"})
    call, other = uuid7(), uuid7()
    rows = answered_call(office.tenant, call, str(office.keys["ann"]), queue["id"], uuid7())
    async with office.database.session(office.tenant) as session:
        await project_many(session, office.tenant, rows)
    first = await published(office, "退货一", "x", category="returns")
    second = await published(office, "运费", "x", category="delivery")
    for client, article, used in (
        *((office.ann, first, call), (office.ann, first, other), (office.bob, second, call)),
    ):
        body = {"interaction_id": used}
        assert (await client.post(f"/articles/{article['id']}/use", json=body)).is_success
    expected = {
        "article": [("退货一", 2, 1), ("运费", 1, 1)],
        "category": [("returns", 2, 1), ("delivery", 1, 1)],
        "queue": [("sales", 1, 2), ("", 1, 1)],
    }
    for by, counts in expected.items():
        items = (await got(office.sue, "/articles/uses", by=by))["items"]
        found = [(one["key"], one["calls"], one["agents"]) for one in items]
        assert sorted(found) == sorted(counts), by
    agents = (await got(office.sue, "/articles/uses", by="agent"))["items"]
    assert [one["calls"] for one in agents] == [2, 1]
    assert all(one["id"] is None for one in agents)
    late = {"from": "2999-01-01T00:00:00Z"}
    assert (await got(office.sue, "/articles/uses", **late))["items"] == []


@pytest.mark.parametrize("text", ["", "🙂🙂", "İstanbul refund", "退" * 5000, "\u202e", "a" * 999])
def test_any_text_is_taken_apart_and_marked_inside_its_bounds(text: str) -> None:
    words_of(text, text)
    terms = terms_of(text[:100] or "退货 refund")
    assert len(terms) <= 8
    for begin, end in marks(text, terms):
        assert 0 <= begin < end <= len(text)
    shown = excerpt(text, terms)
    assert all(0 <= begin < end <= len(shown.text) for begin, end in shown.marks)
