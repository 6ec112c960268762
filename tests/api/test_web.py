"""core + fakes: the screens as files."""

from pathlib import Path

import pytest

from linedesk.core.definitions import Definitions
from tests.api.house import House

POLICY = "content-security-policy"


@pytest.fixture
def built(tmp_path: Path) -> House:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Linedesk</title>")
    (tmp_path / "assets" / "main-4f2a.js").write_text("console.log(1);" * 400)
    (tmp_path.parent / "secret.txt").write_text("secret")
    return House(web=tmp_path)


@pytest.mark.parametrize("path", ["/", "/customers", "/interactions/0192", "/apis", "/floor/"])
async def test_the_routes_of_the_screens_get_the_index(built: House, path: str) -> None:
    async with built.client() as client:
        answer = await client.get(path)
    assert answer.status_code == 200
    assert "<title>Linedesk" in answer.text
    assert answer.headers["cache-control"] == "no-cache"


async def test_hashed_assets_are_kept_for_ever_and_compressed(built: House) -> None:
    async with built.client() as client:
        answer = await client.get("/assets/main-4f2a.js")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "gzip"
    assert "javascript" in answer.headers["content-type"]


async def test_a_missing_asset_is_no_page(built: House) -> None:
    async with built.client() as client:
        answer = await client.get("/assets/old-1111.js")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("cache-control", "")


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt"]
)
async def test_nothing_outside_the_build_is_served(built: House, path: str) -> None:
    async with built.client() as client:
        assert "secret" not in (await client.get(path)).text


async def test_without_a_build_the_page_says_what_to_do(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linedesk.api.web.find_build", lambda: None)
    async with house.client() as client:
        answer = await client.get("/customers")
    assert answer.status_code == 503
    assert "not built" in answer.text
    assert "npm run build" in answer.text


async def test_the_bar_alone_may_stand_in_other_sites_pages(built: House) -> None:
    """A-065: in those that the house has named; and a page that may not is told so."""
    crm = "https://crm.example"
    async with built.client() as client:
        assert "frame-ancestors 'none'" in (await client.get("/bar")).headers[POLICY]
        built.definitions = Definitions(bar_origins=(crm, "https://erp.example"))
        policy = (await client.get(f"/bar?host={crm}")).headers[POLICY]
        assert policy.endswith(f"frame-ancestors {crm} https://erp.example")
        for path in ("/", "/workspace", "/bar/more"):
            assert "frame-ancestors 'none'" in (await client.get(path)).headers[POLICY]
        for origin, allowed in ((crm, True), ("https://evil.example", False)):
            answer = await client.get("/api/v1/bar", headers={"Origin": origin})
            assert answer.json() == {"allowed": allowed}
            assert answer.headers["access-control-allow-origin"] == "*"
