"""Calls with a tone in them: callers who send it, phones that send it back, and what is missing."""

import asyncio
import contextlib
import math
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from bench.callers import SCENARIO
from linedesk.engines.ports import free_port

RATE, TONE, LOUD = 8000, 440.0, 0.3
WINDOW = 160  # samples: a packet
EDGE = 0.4  # seconds at both ends in which silence is no fault: the audio's own way
MEDIA = "m=audio [media_port]"
SENDING = """<nop><action><exec rtp_stream="{file},-1,0"/></action></nop>
  <recv request="BYE"/>"""
# A word now and then: a line that says nothing for two minutes is taken for a dead one.
SPEAKS = """<nop><action><exec rtp_stream="{file},1,0"/></action></nop>
  <pause milliseconds="{pause}"/>
  """
SPEAKS_EVERY = 30.0  # seconds
HANGS_UP = """<send retrans="500">
    <![CDATA[
      BYE [next_url] SIP/2.0
      Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
      From: <sip:13[pid][call_number]@[local_ip]>;tag=[pid]c[call_number]
      [last_To:]
      Call-ID: [call_id]
      CSeq: 2 BYE
      Max-Forwards: 70
      Content-Length: 0
    ]]>
  </send>
  <recv response="200"/>
</scenario>
"""


def talker(folder: Path) -> Path:
    """SIPp's scenario of a caller who sends the tone until he is hung up on."""
    scenario, tone = folder / "talker.xml", _tone(folder)
    said = SCENARIO.read_text().replace(MEDIA, "m=audio [rtpstream_audio_port]")
    scenario.write_text(said.replace('<recv request="BYE"/>', SENDING.format(file=tone)))
    return scenario


def _tone(folder: Path) -> Path:
    """A second of it."""
    tone = folder / "tone.ulaw"
    wave = LOUD * np.sin(2 * np.pi * TONE * np.arange(RATE) / RATE)
    soundfile.write(tone, wave, RATE, format="RAW", subtype="ULAW")
    return tone


def waiter(folder: Path, lasts: float) -> Path:
    """Of one who listens for so many seconds and hangs up."""
    scenario, tone = folder / "waiter.xml", _tone(folder)
    said = SCENARIO.read_text().replace(MEDIA, "m=audio [rtpstream_audio_port]")
    comes, _, _ = said.partition('<recv request="BYE"/>')
    times = math.ceil(lasts / SPEAKS_EVERY)
    word = SPEAKS.format(file=tone, pause=int(1000 * lasts / times))
    scenario.write_text(comes + word * times + HANGS_UP)
    return scenario


@contextlib.asynccontextmanager
async def echoing(port: int) -> AsyncIterator[int]:
    """What comes to the port goes back to where it came from; the pid of who does that."""
    process = await asyncio.create_subprocess_exec(
        *("sipp", "-sn", "uas", "-i", "127.0.0.1", "-mi", "127.0.0.1", "-p", str(free_port())),
        *("-rtp_echo", "-mp", str(port), "-nostdin"),
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process.pid
    finally:
        process.kill()
        await process.wait()


def silent(channel: Any, rate: int) -> int:
    """Packets of 20 ms without the tone, the edges apart; of 48 kHz or 8, as it was decoded."""
    window, edge = WINDOW * rate // RATE, int(EDGE * rate)
    inside = channel[edge : len(channel) - edge]
    parts = inside[: len(inside) // window * window].reshape(-1, window)
    return int((np.sqrt((parts**2).mean(axis=1)) < LOUD / 20).sum())


def seconds_of_raw(file: Path) -> float:
    return file.stat().st_size / (2 * 2 * RATE)


def silent_in_raw(file: Path) -> tuple[int, int]:
    """By channel, of a file as MixMonitor's option D writes it."""
    samples = np.fromfile(file, "<i2").reshape(-1, 2).astype(np.float32) / 2**15
    return silent(samples[:, 0], RATE), silent(samples[:, 1], RATE)
