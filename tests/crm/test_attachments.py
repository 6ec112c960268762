"""database: files are kept by id, within limits, and leave as nothing but a download."""

from pathlib import Path

import pytest

from linedesk.crm.attachments.service import clean_name
from tests.crm.people import COMPLAINT, Office, got, made
from tests.support.records_api import RecordsApi


@pytest.fixture
async def path(office: Office) -> str:
    await made(office.ada, "/case-types", COMPLAINT)
    ticket = await made(office.ann, "/tickets", {"type": "complaint", "subject": "x"})
    return f"/tickets/{ticket['id']}/attachments"


def files_of(api: RecordsApi) -> list[Path]:
    return sorted(one for one in (api.folder / "files").rglob("*") if one.is_file())


async def test_a_file_comes_back_whole_and_cannot_run(office: Office, path: str) -> None:
    body, name = b"<script>alert(1)</script>" * 9000, "../../etc/合同 <x>.pdf"
    kept = (await office.ann.post(path, files={"file": (name, body, "text/html")})).json()
    assert (kept["name"], kept["bytes"]) == ("合同 x.pdf", len(body))
    back = await office.bob.get(f"{path}/{kept['id']}")
    assert back.content == body
    assert back.headers["content-type"] == "application/octet-stream"
    assert back.headers["x-content-type-options"] == "nosniff"
    assert back.headers["content-disposition"].startswith("attachment;")
    shown = await got(office.ann, path.removesuffix("/attachments"))
    assert [one["sha256"] for one in shown["attachments"]] == [kept["sha256"]]


async def test_files_lie_under_their_id(office: Office, path: str, records_api: RecordsApi) -> None:
    sent = {"file": ("../../../evil.txt", b"x", "text/plain")}
    kept = (await office.ann.post(path, files=sent)).json()
    folder = records_api.folder / "files"
    file = folder / kept["id"].replace("-", "")[-2:] / kept["id"]
    assert file.read_bytes() == b"x"
    assert (await office.ann.delete(f"{path}/{kept['id']}")).status_code == 204
    assert not file.exists()
    assert not [one for one in files_of(records_api) if "evil" in one.name]


async def test_what_is_too_large_empty_or_of_a_strange_kind_is_not_kept(
    office: Office, path: str, records_api: RecordsApi
) -> None:
    before = files_of(records_api)
    for name, body, status in (
        ("a.pdf", b"x" * ((20 << 20) + 1), 413),
        ("a.pdf", b"", 422),
        ("a.html", b"x", 415),
        ("a.svg", b"x", 415),
        ("a.pdf.php", b"x", 415),
        ("noend", b"x", 415),
    ):
        answer = await office.ann.post(path, files={"file": (name, body, "application/pdf")})
        assert answer.status_code == status, (name, answer.text)
    assert (await got(office.ann, path))["total"] == 0
    assert files_of(records_api) == before


async def test_a_file_is_reached_through_its_own_record_alone(office: Office, path: str) -> None:
    kept = (await office.ann.post(path, files={"file": ("a.txt", b"x", "text/plain")})).json()
    other = await made(office.ann, "/tickets", {"type": "complaint", "subject": "y"})
    elsewhere = f"/tickets/{other['id']}/attachments/{kept['id']}"
    assert (await office.ann.get(elsewhere)).status_code == 404
    assert (await office.ann.delete(elsewhere)).status_code == 404


def test_names_lose_what_means_something_to_a_system() -> None:
    assert clean_name("C:\\temp\\a.txt") == "a.txt"
    assert clean_name("..") == clean_name("") == clean_name("\u202e") == "file"
    assert clean_name("a\r\nSet-Cookie: x.txt") == "aSet-Cookie x.txt"
    assert len(clean_name("x" * 500 + ".pdf")) == 104
