"""What stands in a recording: each voice on its own channel, at its time, whatever happens."""

import os
from collections.abc import AsyncIterator

import numpy as np
import pytest
from numpy.typing import NDArray

from linedesk.core.telephony import (
    Connect,
    LegAnswered,
    Part,
    PauseRecording,
    RecordingEnded,
    RecordingFailed,
    RecordingStarted,
    ResumeRecording,
    StartMusic,
    StartRecording,
    StopRecording,
)
from linedesk.telephony.asterisk.recorder import Recorder
from linedesk.telephony.port import CommandRefused
from tests.telephony.real import RealAsterisk, RealWorld, real_world
from tests.telephony.rtp import RATE, tone_level

LOUD, QUIET = -30.0, -50.0  # dB of full scale


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


def channels(world: RealWorld, recording: str) -> NDArray[np.int16]:
    """The file as rows: what the customer said, what the customer heard."""
    raw = (world.places.recordings / f"{recording}.raw").read_bytes()
    return np.frombuffer(raw, "<i2").reshape(-1, 2).T


async def test_each_voice_is_on_its_own_channel(world: RealWorld) -> None:
    caller, agent, _ = await world.talk()
    await world.until(lambda: world.hears(caller) == {agent}, "talk")
    await world.until(lambda: world.hears(agent) == {caller}, "talk")
    await world.do(StartRecording(caller, "t1-rec1"))
    await world.until(lambda: world.recorded("t1-rec1") > 1.5, "a second and a half")
    await world.do(StopRecording(caller, "t1-rec1"))
    said, heard = channels(world, "t1-rec1")[:, RATE // 4 : RATE]
    voice, other = world.people[caller].audio.tone, world.people[agent].audio.tone
    assert tone_level(said, voice) > LOUD
    assert tone_level(said, other) < QUIET
    assert tone_level(heard, other) > LOUD
    assert tone_level(heard, voice) < QUIET


async def test_hold_silence_and_pause_keep_the_time_of_day(world: RealWorld) -> None:
    """A-039: the paused span is silence in the audio, and the recording is as long as the clock
    says, through silence, music and a pause."""
    caller, agent, bridge = await world.talk()
    await world.until(lambda: world.hears(caller) == {agent}, "talk")
    earliest = world.now()
    await world.do(StartRecording(caller, "t2-rec1"))
    began = (earliest, world.now())
    await world.passes(1.0)
    await world.do(Part(bridge, caller))  # the customer hears nothing at all
    await world.passes(1.0)
    await world.do(StartMusic(caller), PauseRecording(caller, "t2-rec1"))
    paused = await meanwhile(world, began)
    await world.do(ResumeRecording(caller, "t2-rec1"), Connect(bridge, (caller, agent)))
    after = await meanwhile(world, began)
    shortest = world.now() - began[1]
    await world.do(StopRecording(caller, "t2-rec1"))
    longest = world.now() - began[0]
    said, heard = channels(world, "t2-rec1")
    assert shortest - 0.5 < said.size / RATE < longest + 0.5
    voice, other = world.people[caller].audio.tone, world.people[agent].audio.tone
    assert tone_level(said[paused], voice) < QUIET
    assert np.max(np.abs(heard[paused].astype(int))) < 100
    assert tone_level(said[after], voice) > LOUD
    assert tone_level(heard[after], other) > LOUD


async def meanwhile(world: RealWorld, began: tuple[float, float]) -> slice:
    """A while passes; its middle, as samples of a recording that began between these times.

    By the clock and not by what was asked: on a busy machine commands take their time.
    """
    since = world.now() - began[0]
    await world.passes(1.0 + began[1] - began[0])
    until = world.now() - began[1]
    return slice(int((since + 0.4) * RATE), int((until - 0.3) * RATE))


async def test_one_recording_follows_the_customer_to_the_next_agent(world: RealWorld) -> None:
    caller, agent, bridge = await world.talk()
    await world.do(StartRecording(caller, "t3-rec1"))
    await world.phone("agent2")
    second = await world.originate("agent2")
    await world.do(Part(bridge, agent))
    await world.said(LegAnswered, leg=second)  # he has picked up a moment before
    await world.do(Connect(bridge, (caller, second)))
    await world.until(lambda: world.hears(caller) == {second}, "talk with agent 2")
    await world.passes(0.4)
    await world.hang_up(caller)
    await world.said(RecordingEnded, recording="t3-rec1")
    await world.until(lambda: world.is_written("t3-rec1"), "the file is closed")
    heard = channels(world, "t3-rec1")[1][-RATE // 4 :]
    assert tone_level(heard, world.people[second].audio.tone) > LOUD


@pytest.mark.parametrize("change", ["transfer", "conference left", "conference hung up"])
async def test_a_new_voice_is_recorded_whatever_its_packets_count_from(
    world: RealWorld, change: str
) -> None:
    """A-029: its packets are not taken for late ones of the last voice."""
    caller, agent, bridge = await world.talk()
    world.people[agent].audio.number = 30_000
    recording = change.replace(" ", "-")
    await world.do(StartRecording(caller, recording))
    await world.phone("agent2")
    second = await world.originate("agent2")
    await world.said(LegAnswered, leg=second)
    world.people[second].audio.number = 10_000
    await world.until(lambda: world.recorded(recording) > 1.0, "the first is recorded")
    if change == "transfer":
        await world.do(Part(bridge, agent))
    await world.do(Connect(bridge, (caller, second)))
    await world.passes(0.2)
    if change == "conference left":
        await world.do(Part(bridge, agent))
    elif change == "conference hung up":
        await world.hang_up(agent)
    await world.until(lambda: world.hears(caller) == {second}, "talk with agent 2")
    await world.passes(0.6)
    await world.do(StopRecording(caller, recording))
    said, heard = channels(world, recording)[:, -RATE // 4 :]
    assert tone_level(heard, world.people[second].audio.tone) > LOUD
    assert tone_level(said, world.people[caller].audio.tone) > LOUD


async def test_a_pause_outlasts_a_new_voice(world: RealWorld) -> None:
    caller, agent, bridge = await world.talk()
    await world.phone("agent2")
    second = await world.originate("agent2")
    await world.said(LegAnswered, leg=second)
    await world.do(StartRecording(caller, "t8-rec1"), PauseRecording(caller, "t8-rec1"))
    await world.do(Part(bridge, agent), Connect(bridge, (caller, second)))
    await world.until(lambda: world.recorded("t8-rec1") > 2.0, "two seconds of the pause")
    await world.do(ResumeRecording(caller, "t8-rec1"))
    await world.passes(1.0)
    await world.do(StopRecording(caller, "t8-rec1"))
    said, heard = channels(world, "t8-rec1")
    assert not np.any(said[RATE : 2 * RATE])
    assert not np.any(heard[RATE : 2 * RATE])
    assert tone_level(heard[-RATE // 4 :], world.people[second].audio.tone) > LOUD


async def test_a_recording_that_cannot_be_written_says_so(world: RealWorld) -> None:
    caller, _, _ = await world.talk()
    folder = world.places.recordings
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "t4-rec1.raw").mkdir()  # where the file would be
    try:
        with pytest.raises(CommandRefused):
            await world.do(StartRecording(caller, "t4-rec1"))
        assert world.count(RecordingStarted, recording="t4-rec1") == 0
    finally:
        (folder / "t4-rec1.raw").rmdir()


async def test_a_file_that_vanishes_is_a_failure(world: RealWorld) -> None:
    caller, _, _ = await world.talk()
    await world.do(StartRecording(caller, "t5-rec1"))
    await world.said(RecordingStarted, recording="t5-rec1")
    os.unlink(world.places.recordings / "t5-rec1.raw")
    world.recorder.check()
    assert "vanished" in (await world.said(RecordingFailed, recording="t5-rec1")).why


async def test_a_full_disk_refuses_a_recording(
    world: RealWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller, _, _ = await world.talk()
    monkeypatch.setattr(Recorder, "_disk_full", lambda self: True)
    with pytest.raises(CommandRefused, match="disk"):
        await world.do(StartRecording(caller, "t6-rec1"))


async def test_a_disk_that_fills_up_ends_the_recording_and_not_the_talk(
    world: RealWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """95 % while people talk: the failure is a fact with its reason, and they talk on."""
    caller, agent, _ = await world.talk()
    await world.do(StartRecording(caller, "t9-rec1"))
    await world.said(RecordingStarted, recording="t9-rec1")
    monkeypatch.setattr(Recorder, "_disk_full", lambda self: True)
    world.recorder.check()
    assert "full" in (await world.said(RecordingFailed, recording="t9-rec1")).why
    await world.passes(0.3)
    await world.until(lambda: world.hears(caller) == {agent}, "they talk on")


async def test_an_id_that_is_a_path_is_refused(world: RealWorld) -> None:
    caller, _, _ = await world.talk()
    for recording in ("../x", "a b", "x,b", "", "a;rm"):
        with pytest.raises(CommandRefused):
            await world.do(StartRecording(caller, recording))
