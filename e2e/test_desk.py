"""The agent's desk in a real browser: a day without a mouse, and no barrier on any page."""

import pytest
from playwright.async_api import Page

from e2e.accessibility import grave_findings, too_wide
from e2e.browser import new_page, phone_is_ready, sign_in
from e2e.house import PASSWORD, House
from e2e.people import DeskAgent, at_desk, calls, ended_interaction, stranger
from e2e.waiting import eventually
from e2e.watch import Watch
from linedesk.lab.line import Line

AGENT, COLLEAGUE = "agent9", "agent3"


async def test_a_working_day_without_a_mouse(house: House) -> None:
    """A-003, A-034, A-065, A-067, A-069, A-070: by keys alone: sign in, check the devices, take a
    call, hold, retrieve, mute, send digits, consult, hand over, finish with two keys, go on a
    break, sign out. What happens is announced; no state of the bar has a barrier; the figures of
    the day are the supervisor's."""
    caller, found = stranger(), dict[str, list[str]]()
    async with at_desk(house, COLLEAGUE) as (colleague,), new_page(house, AGENT) as page:
        wish = {"presence": "not_ready", "reason": "meeting"}
        await colleague.screen.ask("PUT", "/me/presence", wish)
        async with Watch(house.screen(AGENT), "me") as me:
            day = Day(page, me, found)
            await day.begins(house)
            customer = await day.takes_a_call(house, caller)
            await day.holds_mutes_and_sends_digits()
            line = await day.consults_and_hands_over(colleague)
            await day.wraps_up_and_takes_a_break()
            await customer.end()
            assert await line.wait_ended(20)
            await same_figures(house, page)
            await day.ends()
    assert (await ended_interaction(house, caller))["agent"] == COLLEAGUE
    clean(found)


class Day:
    """The agent's hands are on the keyboard; he presses the next key when he sees the last one's
    effect on his screen."""

    def __init__(self, page: Page, me: Watch, found: dict[str, list[str]]) -> None:
        self.page, self.me, self.keys, self.found = page, me, page.keyboard, found
        self.bar = page.get_by_role("region", name="电话条")
        self.pressed: list[str] = []  # what the customer's end heard of our keys

    async def begins(self, house: House) -> None:
        await self.page.goto(f"{house.settings.http_url}/signin")
        await self.page.locator("input[autocomplete=username]:focus").wait_for()
        await self.keys.type(AGENT)
        await self.keys.press("Tab")
        await self.keys.type(PASSWORD)
        await self.keys.press("Enter")
        await self.page.wait_for_url("**/workspace")
        await phone_is_ready(self.page)
        await self.keys.press("Alt+k")
        check = self.page.get_by_role("region", name="设备检测")
        for part in ("声音正常（", "网络正常（"):
            await check.get_by_text(part).wait_for()
        await self._looked_at("the device check")
        await self.keys.press("Escape")
        await check.wait_for(state="hidden")
        await self.keys.press("F2")
        await self._is("ready")
        await self._hears("您的状态：示闲")

    async def takes_a_call(self, house: House, caller: str) -> Line:
        customer = await calls(house, "4008001001", caller)
        customer.on_key = self.pressed.append
        await self.page.get_by_test_id("screen-pop").wait_for()
        await self._hears(f"来电：{caller}", at_once=True)
        await self._can("F8")
        await self._looked_at("ring")
        await self.keys.press("F8")
        await self._can("F4")
        await self._hears("通话中")
        await self.page.locator("form :focus, [role=tabpanel] :focus").wait_for()
        return customer

    async def holds_mutes_and_sends_digits(self) -> None:
        for key in ("F4", "Alt+M"):
            for pressed in ("true", "false"):
                await self.keys.press(key)
                await self._can(key, pressed)
        await self._can("Alt+N")
        await self.keys.press("Alt+n")
        await (
            self.page.get_by_role("button", name="1", exact=True)
            .and_(self.page.locator(":focus"))
            .wait_for()
        )
        await self.keys.type("12#")
        await self.page.get_by_label("已发送的按键").get_by_text("12#").wait_for()
        await eventually(self._customer_heard_the_keys, 20, "the keys are heard outside")
        await self._looked_at("keypad")
        await self.keys.press("Escape")

    async def _customer_heard_the_keys(self) -> bool:
        return self.pressed == ["1", "2", "#"]

    async def consults_and_hands_over(self, colleague: DeskAgent) -> Line:
        await self.keys.press("Alt+t")
        search = self.page.get_by_role("combobox", name="姓名、技能、队列").and_(
            self.page.locator(":focus")
        )
        await search.wait_for()
        await self.keys.type(COLLEAGUE)
        await self.page.get_by_role("option", name=COLLEAGUE).wait_for()
        await self._looked_at("transfer")
        await self.keys.press("Tab")
        await self.page.locator("input[aria-label^=转接原因]:focus").wait_for()
        await self.keys.type("退款")
        await self.keys.press("Enter")
        line = await colleague.answers(within=20)
        consult = self.page.get_by_role("region", name="咨询")
        await consult.get_by_role("status").get_by_text("您正在与").wait_for()
        await self.keys.press("Alt+y")
        await self._is("wrap_up")
        return line

    async def wraps_up_and_takes_a_break(self) -> None:
        code = self.page.get_by_label("小结", exact=True).and_(self.page.locator("input:focus"))
        await code.wait_for()
        await self._looked_at("wrap-up")
        await self.keys.type("11")
        await self._is("ready")
        await self._hears("您的状态：示闲")
        await self.page.get_by_label("小结备注").wait_for(state="detached")
        await self.keys.press("F2")
        await self._in_a_menu()
        await self.keys.press("ArrowDown")
        await self.keys.press("Enter")
        await self._is("not_ready")
        assert self.me.state["agent"]["reason"], "a break has its reason"
        await self.page.get_by_role("menuitem").first.wait_for(state="hidden")

    async def ends(self) -> None:
        """The account's menu is reached by Tab like everything else."""
        account = self.page.locator("nav button:focus[aria-label*=账户]")
        for _ in range(80):
            await self.keys.press("Tab")
            if await account.count():
                break
        await self.keys.press("Enter")
        await self._in_a_menu()
        await self.keys.press("ArrowDown")
        await self.keys.press("Enter")
        await self.page.wait_for_url("**/signin*")

    async def _is(self, presence: str) -> None:
        await self.me.until(
            lambda now: now["agent"]["presence"] == presence, 20, f"he is {presence}"
        )

    async def _in_a_menu(self) -> None:
        focused = self.page.locator("[role=menu]:focus, [role=menu] :focus")
        await focused.first.wait_for()

    async def _can(self, key: str, pressed: str | None = None) -> None:
        """The key's button is alive, and pressed or not."""
        state = "" if pressed is None else f"[aria-pressed={pressed}]"
        button = f"button[aria-keyshortcuts='{key}'][aria-disabled=false]{state}"
        await self.bar.locator(button).first.wait_for()

    async def _hears(self, words: str, at_once: bool = False) -> None:
        """What a screen reader says; a ring interrupts whatever it is at."""
        region = "assertive" if at_once else "polite"
        spoken = self.page.locator(f"[aria-live={region}]", has_text=words)
        await spoken.first.wait_for(state="attached")

    async def _looked_at(self, state: str) -> None:
        self.found[state] = await grave_findings(self.page)


async def same_figures(house: House, page: Page) -> None:
    """A-069: what stands on the agent's own screen is what the supervisor sees."""
    supervisor = house.screen("supervisor")
    await supervisor.sign_in()
    agents = (await supervisor.ask("GET", "/live"))["agents"]
    (today,) = [one["today"] for one in agents if one["username"] == AGENT]
    minutes, seconds = divmod(int(today["talk_seconds"]), 60)
    expected = [str(today[name]) for name in ("answered", "missed", "dialed")]
    expected.append(f"{minutes}:{seconds:02}")

    async def shown() -> bool:
        figures = await page.get_by_label("今日").locator(".digits").all_inner_texts()
        return figures[: len(expected)] == expected

    await eventually(shown, 20, f"the figures {expected}")
    assert today["answered"] >= 1


PAGES = {
    AGENT: ("workspace", "customers", "tickets", "orders", "callbacks", "messages", "interactions"),
    "supervisor": ("floor", "customers", "interactions", "recordings"),
}
LANGUAGES = {"zh": "English", "en": "中文"}  # with the button that leads to the other one
BAR = {"zh": "电话条", "en": "Softphone"}
SIZES = ({"width": 390, "height": 844}, {"width": 1366, "height": 768})
SETTLED = """() => document.querySelector("main")?.textContent.trim()
  && !document.querySelector("main :is(.ant-spin-spinning, .ant-skeleton)")"""


@pytest.mark.parametrize("who", PAGES)
async def test_no_page_has_a_grave_barrier_or_is_wider_than_the_screen(
    house: House, who: str
) -> None:
    """A-070, A-071, A-072: axe finds nothing serious or critical, in both languages; a laptop's
    screen and a phone's are wide enough."""
    found = dict[str, list[str]]()
    async with new_page(house, who) as page:
        await page.goto(f"{house.settings.http_url}/signin")
        await page.locator("button[type=submit]").wait_for()
        found["signin"] = await grave_findings(page)
        await sign_in(house, page, who, "**/workspace" if who == AGENT else "**/floor")
        for language, other in LANGUAGES.items():
            for path in PAGES[who]:
                await look_at(page, path, found, language)
                if who == AGENT:  # the same bar in every page
                    await page.get_by_role("region", name=BAR[language], exact=True).wait_for()
            await page.get_by_role("button", name=other, exact=True).click()
            await (
                page.get_by_role("button", name=LANGUAGES["en"], exact=True)
                .or_(page.get_by_role("button", name=LANGUAGES["zh"], exact=True))
                .wait_for()
            )
    clean(found)


def clean(found: dict[str, list[str]]) -> None:
    lines = [f"{place}: {one}" for place, some in found.items() for one in some]
    assert not lines, "\n".join(lines)


async def look_at(page: Page, path: str, found: dict[str, list[str]], language: str) -> None:
    await page.locator(f"nav a[href='/{path}']").click()
    await page.wait_for_url(f"**/{path}*")
    for size in SIZES:
        await page.set_viewport_size(size)  # type: ignore[arg-type]
        await page.wait_for_function(SETTLED)
        found[f"{language} {path} {size['width']}"] = await too_wide(page)
    found[f"{language} {path}"] = await grave_findings(page)
