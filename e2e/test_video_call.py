"""A-032: a visitor and an agent see each other, and talk on when the net is too poor for that."""

from playwright.async_api import Page

from e2e.browser import ANSWER, HANG_UP, at_browser, press
from e2e.house import House
from e2e.recordings import recording_of
from e2e.site import a_button, a_site, a_visitor
from e2e.test_web_call import ENDED, hears, web_interaction
from e2e.waiting import eventually
from linedesk.lab.measuring import level_at

AGENT = "agent9"
CALL, SHOW_ME, RESUME = "视频通话", "打开我的摄像头", "恢复视频"
POOR, THEIRS_ENDED = "网络不佳，视频已停，语音继续。", "访客画面已停，语音继续。"
PATIENCE = 40.0  # seconds; two browsers encode and decode on a busy machine
FRAMES = 10  # new pictures that tell a moving one


async def sees(page: Page, who: str) -> None:
    """The picture moves from now on."""
    before: int = await page.evaluate("seen()")

    async def look() -> bool:
        now: int = await page.evaluate("seen()")
        return now >= before + FRAMES

    await eventually(look, PATIENCE, f"{who} sees a moving picture")


async def hears_on(page: Page, who: str) -> None:
    before: float = await page.evaluate("heard()")
    await eventually(lambda: hears(page, before + 0.02), PATIENCE, f"{who} hears the other")


async def picture_line(page: Page, direction: str) -> None:
    async def look() -> bool:
        found: str | None = await page.evaluate("pictureLine()")
        return found == direction

    await eventually(look, PATIENCE, f"the picture's line is {direction}")


async def test_visitor_and_agent_see_each_other_and_a_poor_net_leaves_the_voice(
    house: House,
) -> None:
    """A-032: WebRTC 1:1 with the same queue and wrap-up; degrade to audio on poor net: the picture
    stops by itself on both sides, both are told, the voice goes on and is recorded throughout, and
    a click brings the picture back."""
    with a_site() as site:
        button = await a_button(house, site, video=True)
        async with at_browser(house, AGENT) as agent, a_visitor(house, site) as visitor:
            await visitor.get_by_role("button", name=CALL).click()
            await agent.get_by_test_id("screen-pop").get_by_text("网页视频来电").wait_for()
            await press(agent, ANSWER)
            await sees(agent, "the agent")
            await agent.get_by_label("访客画面").wait_for()
            await agent.get_by_role("button", name=SHOW_ME).click()
            await sees(visitor, "the visitor")
            await hears_on(visitor, "the visitor")
            await becomes_poor(visitor, agent)
            await comes_back(visitor, agent)
            await press(agent, HANG_UP)
            await visitor.get_by_text(ENDED).wait_for()
            await wraps_up(house)
        interaction = await web_interaction(house, button["name"])
    assert (interaction["medium"], interaction["queue"]) == ("video", "service")
    assert interaction["agent"] == AGENT
    said, heard, rate = await recording_of(house, interaction["id"])
    assert level_at(said, 440, rate) > -30 > -50 > level_at(said, 880, rate)
    assert level_at(heard, 880, rate) > -30 > -50 > level_at(heard, 440, rate)


async def becomes_poor(visitor: Page, agent: Page) -> None:
    await visitor.evaluate("slowNet(true)")
    await visitor.get_by_text(POOR).wait_for(timeout=PATIENCE * 1000)
    await agent.get_by_text(THEIRS_ENDED).wait_for(timeout=PATIENCE * 1000)
    for page in (visitor, agent):
        await picture_line(page, "inactive")
    await hears_on(visitor, "the visitor")
    await hears_on(agent, "the agent")


async def comes_back(visitor: Page, agent: Page) -> None:
    await visitor.evaluate("slowNet(false)")
    await visitor.get_by_role("button", name=RESUME).click()
    await sees(agent, "the agent, again,")
    await sees(visitor, "the visitor, again,")


async def wraps_up(house: House) -> None:
    """As after any other call of the queue."""
    screen = house.screen("supervisor")
    await screen.sign_in()

    async def look() -> bool:
        agents = (await screen.ask("GET", "/live"))["agents"]
        return any(one["username"] == AGENT and one["presence"] == "wrap_up" for one in agents)

    await eventually(look, PATIENCE, "the agent wraps up")


H264_ALONE = """(() => {
  const offer = RTCPeerConnection.prototype.createOffer;
  const known = () => RTCRtpReceiver.getCapabilities("video").codecs;
  RTCPeerConnection.prototype.createOffer = function (...wishes) {
    for (const line of this.getTransceivers())
      if (line.receiver.track.kind === "video")
        line.setCodecPreferences(known().filter(({ mimeType }) => mimeType === "video/H264"));
    return offer.apply(this, wishes);
  };
})()"""


SPOKEN = """async () => {
  for (const peer of peers) {
    const told = await peer.getStats();
    for (const one of told.values())
      if (one.type === "inbound-rtp" && one.kind === "video" && one.framesDecoded)
        return told.get(one.codecId).mimeType;
  }
}"""


async def test_the_picture_of_a_browser_that_knows_h264_alone_is_seen(house: House) -> None:
    """A-032: as telephones with a screen are, and some browsers."""
    with a_site() as site:
        await a_button(house, site, video=True)
        async with at_browser(house, AGENT) as agent, a_visitor(house, site) as visitor:
            await visitor.add_init_script(H264_ALONE)
            await visitor.reload()
            await visitor.get_by_role("button", name=CALL).click()
            await agent.get_by_test_id("screen-pop").get_by_text("网页视频来电").wait_for()
            await press(agent, ANSWER)
            await sees(agent, "the agent")
            await agent.get_by_role("button", name=SHOW_ME).click()
            await sees(visitor, "the visitor")
            for page in (agent, visitor):
                assert await page.evaluate(SPOKEN) == "video/H264"
            await press(agent, HANG_UP)
            await visitor.get_by_text(ENDED).wait_for()
