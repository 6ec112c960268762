"""database: whole lists in and out; every row is counted once, and no cell runs."""

import csv
import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.moving import importing
from linedesk.crm.moving.exporting import run_exports
from linedesk.crm.moving.importing import run_imports
from linedesk.crm.moving.rejects import in_words
from linedesk.crm.moving.sheets import XlsxWriter, encoding_of, rows_of
from linedesk.crm.wording import Reader
from tests.crm.facts import NOON
from tests.crm.people import Json, Office, got, made
from tests.crm.test_blocked import turned_away
from tests.crm.test_queue_figures import DAY, served, went_on
from tests.crm.test_waits import keep
from tests.support.records_api import RecordsApi

HEADING = "姓名,手机,公司,VIP,标签"
ROWS = [
    "王芳,13800000001,华信贸易,是,老客户，批发",
    "李伟,+86 138-0000-0002,,否,",
    "王芳二,13800000001,,,",
    ",13800000004,,,",
    "赵四,not a number,,,",
    "钱五,13800000005,,perhaps,",
    "孙六,,华信贸易,,",
]
FORMULAS = ["=1+1", "+8613", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://evil")']


@pytest.fixture
def shelf(records_api: RecordsApi) -> Shelf:
    return Shelf(records_api.folder / "files")


async def uploaded(office: Office, body: bytes, name: str = "客户.csv") -> Json:
    answer = await office.sue.post("/imports", files={"file": (name, body, "text/csv")})
    assert answer.status_code == 201, answer.text
    found: Json = answer.json()
    return found


async def run(office: Office, shelf: Shelf, job: Json, dry: bool = False) -> Json:
    await made(office.sue, f"/imports/{job['id']}/start", {"dry": dry})
    await run_imports(office.database, office.tenant, shelf)
    return await got(office.sue, f"/imports/{job['id']}")


def buckets(job: Json) -> list[int]:
    counts = [job[name] for name in ("created", "updated", "skipped", "rejected")]
    assert sum(counts) == job["position"] == job["total"]
    return counts


def sheet(*rows: str, heading: str = HEADING) -> str:
    return "\r\n".join((heading, *rows)) + "\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
async def test_every_row_ends_in_one_bucket_with_its_reasons(
    office: Office, shelf: Shelf, encoding: str
) -> None:
    job = await uploaded(office, sheet(*ROWS).encode(encoding))
    assert job["mapping"] == {
        "姓名": "name",
        "手机": "number",
        "公司": "company",
        "VIP": "vip",
        "标签": "tags",
    }
    shown = await got(office.sue, f"/imports/{job['id']}/preview")
    assert [one["reasons"] for one in shown["items"]][3:6] == [
        ["name: missing"],
        ["number: no phone number"],
        ["vip: neither yes nor no"],
    ]
    dry = await run(office, shelf, job, dry=True)
    assert (dry["state"], buckets(dry)) == ("done", [3, 0, 1, 3])
    assert (await got(office.ann, "/customers"))["total"] == 0
    done = await run(office, shelf, job)
    assert (done["state"], buckets(done)) == ("done", [3, 0, 1, 3])
    found = (await got(office.ann, "/customers", q="0001"))["items"]
    assert [(one["name"], one["company"], one["vip"], one["tags"]) for one in found] == [
        ("王芳", "华信贸易", True, ["批发", "老客户"]),
    ]
    assert (await got(office.ann, "/customers", q="lw"))["total"] == 1
    rejects = (await got(office.sue, f"/imports/{job['id']}/rejects"))["items"]
    assert [one["row"] for one in rejects] == [4, 5, 6]


async def test_rejected_rows_come_back_to_be_mended(office: Office, shelf: Shelf) -> None:
    job = await uploaded(office, sheet(*ROWS, "=cmd,x").encode())
    await run(office, shelf, job)
    answer = await office.sue.get(f"/imports/{job['id']}/rejects.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == [*HEADING.split(","), "原因"]
    assert [row[-1] for row in rows[1:]][:2] == ["姓名 · 未填写", "电话 · 不是电话号码"]
    assert rows[-1][0] == "'=cmd"


def test_the_reasons_are_told_in_the_reader_s_language() -> None:
    long, own = "note: longer than 10000 signs", "size: size takes number"
    assert in_words(long, Reader("en")) == "Note · longer than 10000 characters"
    assert in_words(long, Reader("zh")) == "备注 · 超过 10000 个字符"
    assert in_words(own, Reader("zh")) == "size · size takes number"


async def test_what_is_known_is_updated_when_that_is_asked(office: Office, shelf: Shelf) -> None:
    body = {"name": "王芳", "note": "喜欢喝茶", "numbers": [{"number": "13800000001"}]}
    await made(office.ann, "/customers", body)
    rows = ("王大芳,13800000001,北方机械,是,", "李伟,13800000002,,,", "李小伟,13800000002,,,")
    job = await uploaded(office, sheet(*rows).encode())
    change = {"mapping": job["mapping"], "on_known": "update"}
    answer = await office.sue.put(f"/imports/{job['id']}/mapping", json=change)
    assert answer.status_code == 200, answer.text
    assert buckets(await run(office, shelf, job)) == [1, 2, 0, 0]
    found = (await got(office.ann, "/customers"))["items"]
    assert [(one["name"], one["company"], one["note"]) for one in found] == [
        *(("李小伟", "", ""), ("王大芳", "北方机械", "喜欢喝茶")),
    ]
    assert (await got(office.ann, "/customers", q="wdf"))["total"] == 1


async def test_an_import_that_broke_off_goes_on_where_it_stood(
    office: Office, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK", 3)
    rows = [f"客户{n},1380000{n:04d},,," for n in range(10)]
    job = await uploaded(office, sheet(*rows).encode())
    await made(office.sue, f"/imports/{job['id']}/start", {})
    settle = importing._settle
    steps = 0

    async def breaking(*args: Any) -> None:
        nonlocal steps
        steps += 1
        await settle(*args)
        if steps == 3:
            raise RuntimeError("the power went")

    monkeypatch.setattr(importing, "_settle", breaking)
    await run_imports(office.database, office.tenant, shelf)
    broken = await got(office.sue, f"/imports/{job['id']}")
    assert (broken["state"], broken["position"], broken["created"]) == ("failed", 6, 6)
    monkeypatch.setattr(importing, "_settle", settle)
    assert buckets(await run(office, shelf, job)) == [10, 0, 0, 0]
    assert (await got(office.ann, "/customers"))["total"] == 10


async def test_a_spreadsheet_keeps_its_numbers_and_its_bombs_are_refused(
    office: Office, shelf: Shelf, tmp_path: Path
) -> None:
    from xlsxwriter import Workbook

    path = tmp_path / "a.xlsx"
    with Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["姓名", "手机"])
        page.write_row(1, 0, ["王芳", 13800000001])
    job = await uploaded(office, path.read_bytes(), "a.xlsx")
    assert buckets(await run(office, shelf, job)) == [1, 0, 0, 0]
    assert (await got(office.ann, "/customers", q="13800000001"))["total"] == 1
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (60 << 20))
    for name, body in (
        ("bomb.xlsx", bomb.read_bytes()),
        ("a.xlsx", b"not a zip"),
        ("a.csv", b""),
        ("a.exe", b"x"),
    ):
        answer = await office.sue.post("/imports", files={"file": (name, body, "x/y")})
        assert answer.status_code == 422, (name, answer.text)


async def test_a_mapping_names_what_there_is(office: Office) -> None:
    job = await uploaded(office, sheet(ROWS[0]).encode())
    path = f"/imports/{job['id']}/mapping"
    for mapping in (
        {"姓名": "password"},
        {"nobody": "name"},
        {"姓名": "name", "公司": "name"},
        {"姓名": "custom.height"},
    ):
        answer = await office.sue.put(path, json={"mapping": mapping})
        assert answer.status_code == 422, mapping
    assert (await office.sue.put(path, json={"mapping": {"手机": "number"}})).is_success
    refused = await office.sue.post(f"/imports/{job['id']}/start", json={})
    assert refused.json()["code"] == "not-mapped"
    assert (await office.ann.get("/imports")).status_code == 403


async def exported(office: Office, shelf: Shelf, **body: Any) -> bytes:
    job = await made(office.sue, "/exports", {"noun": "customers"} | body)
    early = await office.sue.get(f"/exports/{job['id']}/file")
    assert (early.status_code, early.json()["code"]) == (409, "not-ready")
    await run_exports(office.database, office.tenant, shelf)
    done = await got(office.sue, f"/exports/{job['id']}")
    assert (done["state"], done["done"]) == ("ready", done["total"])
    return (await office.sue.get(f"/exports/{job['id']}/file")).content


async def test_an_export_is_what_the_list_shows(office: Office, shelf: Shelf) -> None:
    for name, vip in (("王芳", True), ("李伟", False), ("王小芳", True)):
        await made(office.ann, "/customers", {"name": name, "vip": vip})
    listed = await got(office.sue, "/customers", q="王", vip=True, sort="-name")
    filters = {"q": "王", "vip": True, "sort": "-name"}
    content = await exported(office, shelf, filters=filters)
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == [one["name"] for one in listed["items"]]
    assert len(rows) == 3
    wrong = {"noun": "customers", "filters": {"tenant_id": "x"}}
    assert (await office.sue.post("/exports", json=wrong)).status_code == 422


async def test_an_export_has_the_screens_columns_words_and_order(
    office: Office, shelf: Shelf
) -> None:
    """A-048: own fields are exported as they are shown: labels, sums, names, in one's language."""
    option = {"value": "gold", "label": {"zh": "金牌", "en": "Gold"}}
    fields = [
        {"key": "level", "type": "select", "options": [option]},
        {"key": "limit", "type": "money"},
        {"key": "partner", "type": "reference", "noun": "customer"},
        {"key": "signed", "type": "boolean"},
    ]
    await made(office.ada, "/forms", {"name": "customer", "fields": fields})
    partner = await made(office.ann, "/customers", {"name": "合作方"})
    custom = {"level": "gold", "limit": {"amount": "12.5", "currency": "CNY"}, "signed": True}
    numbers = [{"number": "13800000001"}, {"number": "13800000002"}]
    body = {"name": "=王芳", "category": "wholesale", "numbers": numbers}
    row = await made(
        office.ann, "/customers", body | {"custom": {**custom, "partner": partner["id"]}}
    )
    keys = ["custom.limit", "name", "numbers", "category", "custom.level", "custom.partner"]
    columns = [{"key": key, "title": f"+{key}"} for key in [*keys, "custom.signed", "updated"]]
    asked = {"columns": columns, "filters": {"own": ["level:gold"]}, "language": "en"}
    content = await exported(office, shelf, **asked, time_zone="Asia/Tokyo")
    heading, cells = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert heading == [f"'+{one['key']}" for one in columns]
    at = datetime.fromisoformat(row["updated_at"]).astimezone(ZoneInfo("Asia/Tokyo"))
    assert cells == [
        *("12.50 CNY", "'=王芳", "'+8613800000001, +8613800000002", "Wholesale", "Gold", "合作方"),
        *("Yes", f"{at:%Y-%m-%d %H:%M}"),
    ]


async def test_an_export_refuses_columns_and_zones_that_there_are_not(office: Office) -> None:
    column = {"key": "custom.nothing", "title": "x"}
    wrong = {"noun": "customers", "columns": [column]}
    refused = await office.sue.post("/exports", json=wrong)
    assert (refused.status_code, refused.json()["fields"]) == (422, ["custom.nothing"])
    nowhere = {"noun": "customers", "time_zone": "Nowhere/At_All"}
    assert (await office.sue.post("/exports", json=nowhere)).status_code == 422


@pytest.mark.parametrize("format", ["csv", "xlsx"])
async def test_no_cell_of_an_export_runs_and_all_come_back(
    office: Office, shelf: Shelf, format: str, tmp_path: Path
) -> None:
    for name in FORMULAS:
        await made(office.ann, "/customers", {"name": f"{name}.", "note": name})
    path = tmp_path / f"out.{format}"
    path.write_bytes(await exported(office, shelf, format=format))
    cells: list[Any]
    if format == "csv":
        cells = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))[1:]
    else:
        cells = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1:]
    for row in cells:
        assert not [cell for cell in map(str, row) if cell[:1] in set("=+-@\t\r\n")], row
    back = {row[0] for row in rows_of(path, format)} - {"姓名"}
    assert back == {f"{name}.".strip() for name in FORMULAS}


async def test_tickets_and_orders_are_exported_too(office: Office, shelf: Shelf) -> None:
    from tests.crm.test_orders import placed

    order = await placed(office)
    ticket = {"type": "complaint", "subject": "漏水"}
    await made(office.ann, "/tickets", ticket)
    columns = [{"key": key, "title": key} for key in ("state", "subject", "opened_at")]
    screen = await exported(
        office, shelf, noun="tickets", columns=columns, filters={"open": True, "sort": "-opened_at"}
    )
    assert screen.decode("utf-8-sig").splitlines()[1].startswith("新建,漏水,20")
    sold = (await exported(office, shelf, noun="orders")).decode("utf-8-sig")
    assert order["lines"][0]["name"] in sold
    assert "漏水" in (await exported(office, shelf, noun="tickets")).decode("utf-8-sig")


async def test_a_report_goes_out_as_it_stands_on_the_screen_and_runs_nowhere(
    office: Office, shelf: Shelf
) -> None:
    """R-083: the words, shares and times of the screen, in its columns; a reason typed by somebody
    is no formula."""
    label = {"zh": "=客服", "en": "Service"}
    queue = (await made(office.ada, "/queues", {"name": "service", "label": label}))["id"]
    rows = [one for why in ("full", "full", "9") for one in went_on(office, queue, why)]
    rows += [one for waited in (5.0, 125.0) for one in served(office, queue, 0, waited)]
    await keep(office.database, office, rows)
    keys = ("queue", "entered", "abandoned", "level", "waited", "exits")
    columns = [{"key": key, "title": f"@{key}"} for key in keys]
    asked: dict[str, Any] = {"noun": "queue_report", "filters": DAY, "columns": columns}
    content = await exported(office, shelf, **asked)
    heading, cells = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert heading == [f"'@{key}" for key in keys]
    assert cells == ["'=客服", "2", "0 (0 %)", "50 %", "1:05", "队列已满 2 · 按 9 1"]
    english = await exported(office, shelf, **asked, language="en")
    assert "Service,2,0 (0 %),50 %,1:05,line full 2 · key 9 1" in english.decode("utf-8-sig")
    await made(office.ada, "/blocklist", {"number": "13800000009", "reason": "=1+1"})
    await turned_away(office, "13800000009", NOON)
    columns = [{"key": key, "title": key} for key in ("number", "calls", "reason", "blocked")]
    pests = await exported(office, shelf, noun="blocked_report", filters=DAY, columns=columns)
    assert "'+8613800000009,1,'=1+1,一直拒接" in pests.decode("utf-8-sig")
    for noun, title in (("self_service_report", "containment"), ("wait_report", "off")):
        assert title in (await exported(office, shelf, noun=noun)).decode("utf-8-sig")
    wrong = {"noun": "queue_report", "filters": {"queue": "x"}}
    assert (await office.sue.post("/exports", json=wrong)).status_code == 422
    for noun in ("queue_report", "customers"):
        assert (await office.ann.post("/exports", json={"noun": noun})).status_code == 403


async def test_several_queues_go_out_with_what_the_screen_adds_up(
    office: Office, shelf: Shelf
) -> None:
    """A-109: the total of the queues stands under them; the wait is of all who were answered."""
    waits = {"sales": (4.0,), "service": (5.0, 126.0)}
    for name, waited in waits.items():
        queue = (await made(office.ada, "/queues", {"name": name}))["id"]
        rows = [
            *went_on(office, queue, "full"),
            *(one for each in waited for one in served(office, queue, 0, each)),
        ]
        await keep(office.database, office, rows)
    keys = ("queue", "entered", "answered", "abandoned", "level", "waited", "exits")
    columns = [{"key": key, "title": key} for key in keys]
    asked: dict[str, Any] = {"noun": "queue_report", "filters": DAY, "columns": columns}
    content = await exported(office, shelf, **asked)
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[3:] == ["合计,3,3,0 (0 %),67 %,0:45,队列已满 2"]
    before = {"from": "2026-11-20T00:00:00Z", "to": "2026-11-21T00:00:00Z"}
    content = await exported(office, shelf, **asked | {"filters": before})
    assert len(content.decode("utf-8-sig").splitlines()) == 1, "of the asked time only"


async def test_who_reads_the_reports_takes_them_out_and_sees_no_other_files(
    office: Office, shelf: Shelf
) -> None:
    """A-109: an analyst's export is his own; whole lists are for those who move data."""
    pia = office.client_as("analyst", user=office.keys["tom"])
    others = await made(office.sue, "/exports", {"noun": "blocked_report"})
    job = await made(pia, "/exports", {"noun": "queue_report"})
    await run_exports(office.database, office.tenant, shelf)
    assert [one["id"] for one in (await got(pia, "/exports"))["items"]] == [job["id"]]
    assert (await pia.get(f"/exports/{job['id']}/file")).is_success
    for path in (f"/exports/{others['id']}", f"/exports/{others['id']}/file"):
        assert (await pia.get(path)).status_code == 404
    assert (await pia.post("/exports", json={"noun": "customers"})).status_code == 403
    assert (await got(office.sue, "/exports"))["total"] == 2


def test_an_encoding_is_found_although_the_signs_lie_across_pieces(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(("a" * ((1 << 20) - 1) + "王").encode())
    assert encoding_of(path) == "utf-8-sig"
    path.write_bytes("王芳".encode("gb18030"))
    assert encoding_of(path) == "gb18030"


def test_a_spreadsheet_is_written_as_text(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    out = XlsxWriter(path)
    out.write([["=1", "+86", 5, None]])
    out.close()
    assert CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python() == [
        ["'=1", "'+86", "5", ""],
    ]
