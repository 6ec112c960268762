"""database: bad input has a stated outcome. What people type and send is kept as it is or refused
with a reason; nothing of it runs, nothing of it stops anybody else's work."""

import csv
import io
import random
import resource
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from linedesk.crm.attachments.shelf import Shelf, TooLarge
from linedesk.crm.moving.importing import run_imports
from linedesk.crm.moving.uploading import MOST_ROWS
from linedesk.kit.ids import uuid7
from tests.crm.people import COMPLAINT, Json, Office, got, made
from tests.crm.test_moving import buckets, shelf, uploaded
from tests.kit.test_phone_numbers import MOBILE, SPELLINGS

__all__ = ["shelf"]
POISON = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE customers; --",
    "1' OR '1'='1",
    "%_\\",
    "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
    "=HYPERLINK(\"http://evil\",\"x\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "王\u202e芳\u200b",
    "😀👩‍👩‍👧",
    "../../etc/passwd",
]  # fmt: skip


def table(*rows: list[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([["姓名", "手机", "备注"], *rows])
    return out.getvalue().encode()


def files_in(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file())


async def taken(office: Office, shelf: Shelf, body: bytes, on_known: str = "skip") -> Json:
    job = await uploaded(office, body)
    change = {"mapping": job["mapping"], "on_known": on_known}
    assert (await office.sue.put(f"/imports/{job['id']}/mapping", json=change)).is_success
    await made(office.sue, f"/imports/{job['id']}/start", {})
    await run_imports(office.database, office.tenant, shelf)
    return await got(office.sue, f"/imports/{job['id']}")


async def test_all_spellings_of_a_number_are_one_person(office: Office, shelf: Shelf) -> None:
    """A-088: full width, spaces, slashes, +86, a leading 0: the first row makes the customer, the
    others are skipped as known, and each spelling finds him."""
    spellings = [spelling for spelling, number in SPELLINGS if number == MOBILE]
    rows = [[f"客户{n}", spelling, ""] for n, spelling in enumerate(spellings)]
    job = await taken(office, shelf, table(*rows))
    assert buckets(job) == [1, 0, len(rows) - 1, 0]
    for spelling in spellings:
        found = await got(office.ann, "/customers/lookup", phone=spelling)
        assert [one["name"] for one in found["items"]] == ["客户0"], spelling


async def test_an_extension_leads_to_the_number_of_its_exchange(
    office: Office, shelf: Shelf
) -> None:
    """A-088"""
    rows = [["总机", "010-62345678转8001", ""], ["分机", "010-62345678 ext. 12", ""]]
    assert buckets(await taken(office, shelf, table(*rows))) == [1, 0, 1, 0]
    found = await got(office.ann, "/customers/lookup", phone="(010) 6234 5678")
    assert [one["name"] for one in found["items"]] == ["总机"]


@pytest.mark.parametrize(
    ("on_known", "counts", "people"),
    [
        ("skip", [1, 0, 2, 0], ["王一"]),
        ("update", [1, 2, 0, 0], ["王三"]),
        ("create", [3, 0, 0, 0], ["王二", "王三", "王一"]),
    ],
)
async def test_a_number_of_several_people_does_what_the_importer_chose(
    office: Office, shelf: Shelf, on_known: str, counts: list[int], people: list[str]
) -> None:
    """A-088"""
    rows = [[name, "13800138000", ""] for name in ("王一", "王二", "王三")]
    assert buckets(await taken(office, shelf, table(*rows), on_known)) == counts
    found = await got(office.ann, "/customers/lookup", phone="13800138000")
    assert sorted(one["name"] for one in found["items"]) == sorted(people)


async def test_every_row_of_a_wild_file_is_counted_once(office: Office, shelf: Shelf) -> None:
    """A-088: rows of any width with anything in them; the four counts add up to the rows, and to
    what stands in the records."""
    dice = random.Random(5)
    cells = [*POISON, "", "王芳", "x" * 20_000, "13800138000", "13900000001", "+", "\t", "\0"]
    rows = [[dice.choice(cells) for _ in range(dice.randrange(1, 6))] for _ in range(500)]
    full = [row for row in rows if any(cell.replace("\0", "").strip() for cell in row)]
    job = await taken(office, shelf, table(*rows))
    created, updated, _, rejected = buckets(job)
    assert (job["total"], updated) == (len(full), 0)
    assert (await got(office.ann, "/customers"))["total"] == created > 0
    assert (await got(office.sue, f"/imports/{job['id']}/rejects"))["total"] == rejected > 0


async def test_a_million_rows_are_read_in_little_memory_and_one_more_is_refused(
    office: Office, shelf: Shelf, tmp_path: Path
) -> None:
    """A-088: the limit is said; nothing of a refused file stays."""
    path = tmp_path / "big.csv"
    line = "王芳,13800138000,老客户\n"
    path.write_text("姓名,手机,备注\n" + line * MOST_ROWS, encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with path.open("rb") as file:
        answer = await office.sue.post("/imports", files={"file": ("a.csv", file, "text/csv")})
    assert answer.json()["total"] == MOST_ROWS, answer.text
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024  # MiB
    assert grown < 150, "the file itself may lie in memory a few times, its rows may not"
    kept = files_in(shelf.folder)
    with path.open("a", encoding="utf-8") as more:
        more.write(line)
    with path.open("rb") as file:
        answer = await office.sue.post("/imports", files={"file": ("a.csv", file, "text/csv")})
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed")
    assert str(MOST_ROWS) in answer.json()["detail"]
    assert files_in(shelf.folder) == kept


async def test_a_file_of_two_hundred_megabytes_is_refused_when_it_passes_the_limit(
    tmp_path: Path,
) -> None:
    """A-077: 413 after 20 MiB, and nothing of it stays on the disk."""
    sent = 0

    async def chunks() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 200 << 20:
            sent += 1 << 20
            yield bytes(1 << 20)

    with pytest.raises(TooLarge) as refused:
        await Shelf(tmp_path).keep(UUID(uuid7()), chunks(), 20 << 20)
    assert (refused.value.status, refused.value.code) == (413, "too-large")
    assert sent == 21 << 20, "the rest is not even read"
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("poison", POISON)
async def test_text_is_only_text(office: Office, shelf: Shelf, poison: str) -> None:
    """Markup, SQL, templates and formulas come back sign for sign, are found, and run nowhere."""
    await made(office.ada, "/case-types", COMPLAINT)
    customer = await made(office.ann, "/customers", {"name": poison, "note": poison})
    assert (customer["name"], customer["note"]) == (poison, poison)
    case = {"type": "complaint", "subject": poison, "description": poison}
    ticket = await made(office.ann, "/tickets", case | {"customer_id": customer["id"]})
    shown = await got(office.ann, f"/tickets/{ticket['id']}")
    assert (shown["subject"], shown["description"]) == (poison, poison)
    await made(office.ann, f"/customers/{customer['id']}/notes", {"text": poison})
    for path in ("/customers", "/tickets", "/articles", "/interactions", "/callbacks"):
        assert (await office.ann.get(path, params={"q": poison})).status_code == 200, path
    job = await taken(office, shelf, table([poison, "", poison]), "create")
    assert buckets(job) == [1, 0, 0, 0]
    everybody = (await got(office.ann, "/customers"))["items"]
    assert [(one["name"], one["note"]) for one in everybody] == [(poison, poison)] * 2


async def test_the_second_of_two_who_save_the_same_record_is_told(office: Office) -> None:
    """Each noun that people write together: 409 `stale`, and the first one's words stay."""
    await made(office.ada, "/case-types", COMPLAINT)
    customer = await made(office.ann, "/customers", {"name": "王芳"})
    whose = {"customer_id": customer["id"]}
    ticket = await made(office.ann, "/tickets", {"type": "complaint", "subject": "x"} | whose)
    due = {"title": "回访", "due": "2099-01-01T09:00"} | whose
    callback = await made(office.ann, "/callbacks", due)
    queue = await made(office.ada, "/queues", {"name": "night"})
    for who, path, record, field in (
        (office.ann, "/customers", customer, "note"),
        (office.ann, "/tickets", ticket, "subject"),
        (office.ann, "/callbacks", callback, "title"),
        (office.ada, "/queues", queue, "name"),
    ):
        where, read = f"{path}/{record['id']}", {"version": record["version"]}
        first = await who.patch(where, json={field: "first"} | read)
        assert first.status_code == 200, (path, first.text)
        second = await who.patch(where, json={field: "second"} | read)
        assert (second.status_code, second.json()["code"]) == (409, "stale"), path
        assert second.json()["version"] == first.json()["version"]
        assert (await got(who, where))[field] == "first", path


async def test_the_second_of_two_who_write_the_same_article_is_told(office: Office) -> None:
    """409 `stale`, whether its words or its place are written; the first one's words stay."""
    article = await made(office.ann, "/articles", {"title": "退货", "body": "七天"})
    path = f"/articles/{article['id']}"
    words = {"title": "退货", "version": article["version"]}
    first = await office.ann.put(f"{path}/draft", json=words | {"body": "八天"})
    assert first.status_code == 200, first.text
    for who, method, to, body in (
        (office.sue, "PUT", f"{path}/draft", words | {"body": "九天"}),
        (office.sue, "PATCH", path, {"category": "x", "version": article["version"]}),
    ):
        late = await who.request(method, to, json=body)
        assert (late.status_code, late.json()["code"]) == (409, "stale"), method
    shown = await got(office.sue, path)
    assert (shown["versions"][-1]["body"], shown["category"]) == ("八天", "")
    on_top = words | {"body": "九天", "version": first.json()["version"]}
    assert (await office.sue.put(f"{path}/draft", json=on_top)).status_code == 200


async def test_what_something_refers_to_is_not_deleted(office: Office) -> None:
    """409 `in-use`, and everything stays as it was."""
    await made(office.ada, "/case-types", COMPLAINT)
    customer = await made(office.ann, "/customers", {"name": "王芳"})
    case = {"type": "complaint", "subject": "x", "customer_id": customer["id"]}
    ticket = await made(office.ann, "/tickets", case)
    to = {"team_id": str(office.teams["workshop"]), "owner_id": None}
    assert (await office.ann.post(f"/tickets/{ticket['id']}/assign", json=to)).is_success
    kind = (await got(office.ada, "/case-types"))["items"][0]
    calendar = await made(office.ada, "/calendars", {"name": "shop"})
    await made(office.ada, "/resources", {"name": "master", "calendar_id": calendar["id"]})
    for who, path in (
        (office.ada, f"/teams/{office.teams['workshop']}"),
        (office.ada, f"/users/{office.keys['ann']}"),
        (office.ada, f"/case-types/{kind['id']}"),
        (office.ada, f"/calendars/{calendar['id']}"),
    ):
        refused = await who.delete(path)
        assert refused.status_code == 409, path
        assert refused.json()["code"] == "in-use", path
        assert (await who.get(path)).status_code == 200, path
    assert (await got(office.ann, f"/tickets/{ticket['id']}"))["customer"]["name"] == "王芳"
