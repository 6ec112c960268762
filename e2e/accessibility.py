"""What axe finds on a page: the rules of WCAG that a program can look after."""

from typing import Any

from playwright.async_api import Page

from e2e.house import REPOSITORY

AXE = REPOSITORY / "web" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
RUN = "axe.run(document, {resultTypes: ['violations']})"


async def grave_findings(page: Page) -> list[str]:
    """Serious and critical ones: rule, what to do, the first element concerned."""
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = await page.evaluate(RUN)
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}"
        for one in found["violations"]
        if one["impact"] in GRAVE
    ]
