"""What every switch keeps, tested alike on the simulator and on a real Asterisk."""

import asyncio

import pytest

from linedesk.core.telephony import (
    Answer,
    Cause,
    CloseBridge,
    Connect,
    DigitPressed,
    Hangup,
    LegAnswered,
    LegArrived,
    LegEnded,
    LegRinging,
    Mute,
    Originate,
    Part,
    PauseRecording,
    Phone,
    PhoneChanged,
    PhoneDialed,
    Play,
    PlaybackEnded,
    RecordingEnded,
    RecordingStarted,
    ResumeRecording,
    Snoop,
    StartMusic,
    StartRecording,
    StopMusic,
    StopPlaying,
    StopRecording,
    SwitchConnected,
    Unmute,
)
from linedesk.telephony.port import CommandRefused
from tests.telephony.world import World

ANYWHERE = "4008001000"


class SwitchContract:
    """Subclasses give the fixture `world`. Sounds "short" (0.3 s) and "long" (30 s) exist."""

    # --- arriving ---------------------------------------------------------------------------------

    async def test_a_call_arrives_with_who_calls_and_what_was_dialed(self, world: World) -> None:
        leg = await world.call_in("+8613800000001", "4008001000", "王小明")
        arrived = await world.said(LegArrived, leg=leg)
        assert (arrived.trunk, arrived.caller, arrived.caller_name, arrived.called) == (
            "lab",
            "+8613800000001",
            "王小明",
            "4008001000",
        )
        assert len(arrived.call) == 36

    async def test_an_answer_is_told(self, world: World) -> None:
        leg = await world.call_in("1", ANYWHERE)
        await world.do(Answer(leg))
        await world.said(LegAnswered, leg=leg)

    async def test_a_caller_who_gives_up_before_the_answer_cancels(self, world: World) -> None:
        leg = await world.call_in("1", ANYWHERE)
        await world.hang_up(leg)
        assert (await world.said(LegEnded, leg=leg)).cause is Cause.CANCELLED

    async def test_a_caller_who_hangs_up_in_a_talk_ends_normally(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.hang_up(leg)
        assert (await world.said(LegEnded, leg=leg)).cause is Cause.NORMAL

    async def test_we_hang_up_with_a_cause(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.do(Hangup(leg, Cause.UNALLOCATED))
        assert (await world.said(LegEnded, leg=leg)).cause is Cause.UNALLOCATED

    async def test_keys_are_told_in_their_order(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.press(leg, "10*#5")
        await world.said(DigitPressed, leg=leg, digit="5")
        pressed = [e.digit for e in world.log if isinstance(e, DigitPressed) and e.leg == leg]
        assert "".join(pressed) == "10*#5"

    # --- sounds -----------------------------------------------------------------------------------

    async def test_a_sound_that_was_heard_to_its_end_is_complete(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.do(Play(leg, "p1", ("short", "short")))
        assert (await world.said(PlaybackEnded, playback="p1")).complete

    async def test_a_sound_that_is_stopped_is_not_complete(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.do(Play(leg, "p2", ("long",)), StopPlaying(leg, "p2"))
        assert not (await world.said(PlaybackEnded, playback="p2")).complete

    async def test_a_missing_sound_is_not_complete(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.do(Play(leg, "p3", ("nowhere",)))
        assert not (await world.said(PlaybackEnded, playback="p3")).complete

    async def test_a_new_sound_ends_the_old_one(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.do(Play(leg, "p4", ("long",)), Play(leg, "p5", ("short",)))
        assert not (await world.said(PlaybackEnded, playback="p4")).complete
        assert (await world.said(PlaybackEnded, playback="p5")).complete

    async def test_a_sound_can_be_heard_before_the_answer(self, world: World) -> None:
        leg = await world.call_in("1", "4009999999")
        await world.do(Play(leg, "p6", ("short",)))
        assert (await world.said(PlaybackEnded, playback="p6")).complete
        assert world.count(LegAnswered, leg=leg) == 0
        await world.do(Hangup(leg, Cause.UNALLOCATED))
        assert (await world.said(LegEnded, leg=leg)).cause is Cause.UNALLOCATED

    async def test_a_playback_ends_with_its_leg(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.do(Play(leg, "p7", ("long",)))
        await world.hang_up(leg)
        assert not (await world.said(PlaybackEnded, playback="p7")).complete
        await world.gone(leg)

    async def test_music_is_heard_until_it_is_stopped(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.do(StartMusic(leg))
        await world.until(lambda: "music" in world.hears(leg), "music")
        await world.do(StopMusic(leg))
        await world.until(lambda: "music" not in world.hears(leg), "silence")

    # --- ringing somebody -------------------------------------------------------------------------

    async def test_a_phone_rings_and_answers(self, world: World) -> None:
        await world.phone("agent1")
        leg = await world.originate("agent1")
        await world.said(LegRinging, leg=leg)
        await world.said(LegAnswered, leg=leg)

    async def test_a_phone_that_nobody_answers(self, world: World) -> None:
        await world.phone("agent1", answer_after=None)
        leg = await world.originate("agent1", ring_seconds=1)
        assert (await world.said(LegEnded, leg=leg)).cause is Cause.NO_ANSWER

    @pytest.mark.parametrize(
        ("refuse", "cause"), [("busy", Cause.BUSY), ("declined", Cause.REJECTED)]
    )
    async def test_a_phone_that_refuses(self, world: World, refuse: str, cause: Cause) -> None:
        await world.phone("agent1", refuse=refuse)
        leg = await world.originate("agent1")
        assert (await world.said(LegEnded, leg=leg)).cause is cause

    async def test_a_phone_that_is_not_there_cannot_be_rung(self, world: World) -> None:
        with pytest.raises(CommandRefused):
            await world.originate("agent2")

    async def test_ringing_can_be_called_off(self, world: World) -> None:
        await world.phone("agent1", answer_after=None)
        leg = await world.originate("agent1")
        await world.said(LegRinging, leg=leg)
        await world.do(Hangup(leg, Cause.CANCELLED))
        assert (await world.said(LegEnded, leg=leg)).cause is Cause.CANCELLED

    async def test_a_name_that_would_break_out_of_the_switch_is_refused(self, world: World) -> None:
        with pytest.raises(CommandRefused):
            await world.do(Originate("x-agent1", Phone("agent1&PJSIP/x"), "1", "", 5, "c"))

    # --- talking ----------------------------------------------------------------------------------

    async def test_connected_legs_hear_each_other(self, world: World) -> None:
        caller, agent, _ = await world.talk()
        await world.until(lambda: world.hears(caller) == {agent}, "caller hears agent")
        await world.until(lambda: world.hears(agent) == {caller}, "agent hears caller")

    async def test_music_and_sounds_end_when_a_talk_begins(self, world: World) -> None:
        await world.phone("agent1")
        caller = await world.answered_caller()
        await world.do(StartMusic(caller))
        agent = await world.originate("agent1")
        await world.said(LegAnswered, leg=agent)
        await world.do(Play(caller, "p8", ("long",)), Connect("b8", (caller, agent)))
        assert not (await world.said(PlaybackEnded, playback="p8")).complete
        await world.until(lambda: world.hears(caller) == {agent}, "caller hears the agent alone")

    async def test_music_ends_a_sound(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.do(Play(leg, "p9", ("long",)), StartMusic(leg))
        assert not (await world.said(PlaybackEnded, playback="p9")).complete

    async def test_connecting_twice_changes_nothing(self, world: World) -> None:
        caller, agent, bridge = await world.talk()
        await world.do(Connect(bridge, (caller, agent)))
        await world.until(lambda: world.hears(caller) == {agent}, "caller hears agent")

    async def test_who_is_parted_hears_nobody_until_connected_again(self, world: World) -> None:
        caller, agent, bridge = await world.talk()
        await world.until(lambda: world.hears(agent) == {caller}, "agent hears caller")
        await world.do(Part(bridge, caller), StartMusic(caller))
        await world.until(lambda: world.hears(caller) == {"music"}, "music on hold")
        await world.until(lambda: not world.hears(agent), "agent hears nobody")
        await world.do(Part(bridge, caller))  # given away while he is held
        await world.do(Connect(bridge, (caller, agent)))
        await world.until(lambda: world.hears(caller) == {agent}, "caller hears agent again")

    async def test_who_is_muted_is_not_heard(self, world: World) -> None:
        caller, agent, _ = await world.talk()
        await world.until(lambda: world.hears(caller) == {agent}, "caller hears agent")
        await world.do(Mute(agent))
        await world.until(lambda: not world.hears(caller), "muted")
        await world.do(Unmute(agent))
        await world.until(lambda: world.hears(caller) == {agent}, "unmuted")

    async def test_keys_are_told_during_a_talk(self, world: World) -> None:
        caller, _, _ = await world.talk()
        await world.press(caller, "7")
        await world.said(DigitPressed, leg=caller, digit="7")

    async def test_closing_a_bridge_leaves_the_legs_up(self, world: World) -> None:
        caller, agent, bridge = await world.talk()
        await world.do(CloseBridge(bridge), CloseBridge(bridge))
        await world.until(lambda: not world.hears(agent), "nobody heard")
        assert world.count(LegEnded, leg=caller) == world.count(LegEnded, leg=agent) == 0

    async def test_a_bridge_closed_while_its_legs_hang_up(self, world: World) -> None:
        caller, agent, bridge = await world.talk()
        await asyncio.gather(
            world.hang_up(caller), world.do(CloseBridge(bridge)), world.do(Hangup(agent))
        )
        await world.gone(caller, agent)
        assert world.count(LegEnded, leg=caller) == world.count(LegEnded, leg=agent) == 1

    # --- races ------------------------------------------------------------------------------------

    async def test_the_caller_gives_up_while_the_agent_rings(self, world: World) -> None:
        await world.phone("agent1", answer_after=None)
        caller = await world.answered_caller()
        agent = await world.originate("agent1")
        await world.said(LegRinging, leg=agent)
        await world.hang_up(caller)
        await world.gone(caller)
        await world.do(Hangup(agent, Cause.CANCELLED))
        assert (await world.said(LegEnded, leg=agent)).cause is Cause.CANCELLED

    async def test_a_hangup_crosses_an_answer(self, world: World) -> None:
        await world.phone("agent1", answer_after=None)
        agent = await world.originate("agent1")
        await world.said(LegRinging, leg=agent)
        await asyncio.gather(world.pick_up(agent), world.do(Hangup(agent, Cause.CANCELLED)))
        await world.gone(agent)
        assert world.count(LegEnded, leg=agent) == 1

    async def test_connecting_a_leg_that_has_gone_is_refused(self, world: World) -> None:
        caller, agent, _ = await world.talk()
        await world.hang_up(caller)
        await world.gone(caller)
        with pytest.raises(CommandRefused):
            await world.do(Connect("b9", (caller, agent)))

    async def test_ending_what_is_over_is_no_error(self, world: World) -> None:
        leg = await world.answered_caller()
        await world.hang_up(leg)
        await world.gone(leg)
        await world.do(Hangup(leg), StopMusic(leg), StopPlaying(leg, "p"), CloseBridge("nobody"))

    # --- supervision ------------------------------------------------------------------------------

    async def supervised(self, world: World, speak: bool) -> tuple[str, str, str, str]:
        """Caller, agent, supervisor and the ear, which are connected."""
        caller, agent, _ = await world.talk()
        await world.until(lambda: world.hears(agent) == {caller}, "they talk")
        await world.phone("agent2")
        supervisor = await world.originate("agent2")
        await world.said(LegAnswered, leg=supervisor)
        await self.put_ear(world, agent, supervisor, speak)
        return caller, agent, supervisor, f"{agent}-snoop1"

    async def put_ear(
        self, world: World, agent: str, supervisor: str, speak: bool, number: int = 1
    ) -> None:
        ear = f"{agent}-snoop{number}"
        await world.do(Snoop(ear, agent, speak))
        await world.said(LegAnswered, leg=ear)
        await world.do(Connect(f"{agent}-ear1", (supervisor, ear)))

    async def test_an_ear_hears_both_and_nobody_hears_it(self, world: World) -> None:
        caller, agent, supervisor, _ = await self.supervised(world, speak=False)
        await world.until(lambda: world.hears(supervisor) == {caller, agent}, "both are heard")
        for _ in range(3):
            assert supervisor not in world.hears(caller)
            assert supervisor not in world.hears(agent)
            await asyncio.sleep(0.1)

    async def test_a_whisper_reaches_one_ear(self, world: World) -> None:
        caller, agent, supervisor, _ = await self.supervised(world, speak=True)
        await world.until(lambda: world.hears(agent) == {caller, supervisor}, "the whisper")
        await world.until(lambda: world.hears(supervisor) == {caller, agent}, "both are heard")
        for _ in range(3):
            assert supervisor not in world.hears(caller)
            await asyncio.sleep(0.1)

    async def test_from_whisper_to_listening_to_barging_on_the_same_leg(self, world: World) -> None:
        caller, agent, supervisor, ear = await self.supervised(world, speak=True)
        await world.do(Hangup(ear))
        await self.put_ear(world, agent, supervisor, speak=False, number=2)
        await world.until(lambda: world.hears(agent) == {caller}, "no whisper any more")
        await world.until(lambda: world.hears(supervisor) == {caller, agent}, "still heard")
        await world.do(Hangup(f"{agent}-snoop2"), CloseBridge(f"{agent}-ear1"))
        await world.do(Connect(f"{agent}-bridge", (supervisor,)))
        await world.until(lambda: world.hears(caller) == {agent, supervisor}, "all three")
        assert world.count(LegEnded, leg=supervisor) == 0

    async def test_an_ear_ends_with_the_leg_that_it_hears(self, world: World) -> None:
        _, agent, supervisor, ear = await self.supervised(world, speak=False)
        await world.hang_up(agent)
        await world.gone(agent, ear)
        assert world.count(LegEnded, leg=supervisor) == 0

    async def test_the_other_leg_hangs_up_at_once_in_spite_of_an_ear(self, world: World) -> None:
        caller, agent, _, ear = await self.supervised(world, speak=False)
        await world.do(Hangup(agent), Hangup(ear))
        await world.gone(agent, ear)
        assert world.count(LegEnded, leg=caller) == 0

    async def test_nobody_can_listen_to_a_leg_that_is_not_there(self, world: World) -> None:
        with pytest.raises(CommandRefused):
            await world.do(Snoop("x-snoop1", "nobody"))
        assert world.count(LegAnswered, leg="x-snoop1") == 0

    # --- recording --------------------------------------------------------------------------------

    async def test_a_recording_starts_grows_and_ends(self, world: World) -> None:
        caller, _, _ = await world.talk()
        await world.do(StartRecording(caller, "r1-rec1"))
        await world.said(RecordingStarted, leg=caller, recording="r1-rec1")
        await world.until(lambda: world.recorded("r1-rec1") > 0.3, "it grows")
        await world.do(StopRecording(caller, "r1-rec1"))
        await world.said(RecordingEnded, leg=caller, recording="r1-rec1")

    async def test_a_recording_ends_with_its_leg_and_says_so_first(self, world: World) -> None:
        caller, _, _ = await world.talk()
        await world.do(StartRecording(caller, "r2-rec1"))
        await world.said(RecordingStarted, recording="r2-rec1")
        await world.hang_up(caller)
        ended = await world.said(RecordingEnded, recording="r2-rec1")
        left = await world.said(LegEnded, leg=caller)
        assert world.log.index(ended) < world.log.index(left)
        await world.do(StopRecording(caller, "r2-rec1"))
        assert world.count(RecordingEnded, recording="r2-rec1") == 1

    async def test_a_paused_recording_keeps_its_time(self, world: World) -> None:
        caller, _, _ = await world.talk()
        await world.do(StartRecording(caller, "r3-rec1"), PauseRecording(caller, "r3-rec1"))
        await world.until(lambda: world.recorded("r3-rec1") > 0.3, "it goes on in silence")
        await world.do(ResumeRecording(caller, "r3-rec1"), StopRecording(caller, "r3-rec1"))
        await world.said(RecordingEnded, recording="r3-rec1")

    async def test_a_leg_that_is_not_there_cannot_be_recorded(self, world: World) -> None:
        with pytest.raises(CommandRefused):
            await world.do(StartRecording("nobody", "r4-rec1"))

    # --- phones, and what the switch holds --------------------------------------------------------

    async def test_a_phone_comes_and_goes(self, world: World) -> None:
        await world.phone("agent1")
        await world.said(PhoneChanged, account="agent1", reachable=True)
        since = len(world.log)
        await world.unregister("agent1")
        await world.said(PhoneChanged, since, account="agent1", reachable=False)

    async def test_a_phone_dials_by_itself(self, world: World) -> None:
        await world.phone("agent1")
        await world.dial_from("agent1", "13900000000")
        dialed = await world.said(PhoneDialed, account="agent1")
        assert dialed.dialed == "13900000000"
        await world.do(Hangup(dialed.leg, Cause.REJECTED))
        await world.gone(dialed.leg)

    async def test_a_look_shows_legs_bridges_and_phones(self, world: World) -> None:
        caller, agent, bridge = await world.talk()
        since = len(world.log)
        await world.look()
        seen = await world.said(SwitchConnected, since)
        legs = {leg.leg: leg for leg in seen.legs}
        assert legs[caller].answered
        assert legs[caller].bridge == legs[agent].bridge == bridge
        assert bridge in seen.bridges
        assert "agent1" in seen.reachable
