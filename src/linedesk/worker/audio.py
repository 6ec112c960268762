"""From the switch's raw file to a file that a browser plays, and the waveform beside it.

Raw is what MixMonitor's option D writes: signed 16-bit little-endian samples at 8 kHz, two channels
interleaved: first what the customer says, then what he hears. The result is Opus in Ogg (RFC 7845),
left the customer, right what he heard; a tone on one channel stays at least 55 dB below on the
other.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import soundfile
from numpy.typing import NDArray

RATE = 8000
CHANNELS = 2
FRAME = 2 * CHANNELS  # bytes
BLOCK = RATE * 30  # frames read at once
# The transform coder at its lowest complexity: 2 ms of the processor for a second of talk and 80 dB
# between the channels, where the defaults cost 15 ms and keep 60. Packets are of 60 ms.
OPUS = {"application": "audio", "compression_level": "0", "frame_duration": "60"}
BITS_PER_SECOND = 48_000
PEAKS = 1000  # of the waveform, for each channel
LENGTH_TOLERANCE_SECONDS = 0.1


Samples = NDArray[np.int16]


class AudioFault(Exception):
    """The audio cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """`peaks`: for each channel the largest amplitude (0 to 1) of each of 1000 equal parts."""

    seconds: float
    bytes: int
    sha256: str
    peaks: list[list[float]]


def encode(raw: Path, target: Path) -> Encoded:
    """Write `target` whole or not at all; reads it back before it says that it is good."""
    frames = raw.stat().st_size // FRAME
    if frames == 0:
        raise AudioFault("the recording is empty")
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".part.ogg")
    try:
        peaks = _write(raw, fresh, frames)
        _verify(fresh, frames / RATE)
        encoded = Encoded(frames / RATE, fresh.stat().st_size, checksum(fresh), peaks)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    return encoded


def _write(raw: Path, fresh: Path, frames: int) -> list[list[float]]:
    """Stream block by block, so that an hour costs no more memory than a minute."""
    waveform = _Waveform(frames)
    with av.open(fresh, "w", format="ogg") as ogg, raw.open("rb") as source:
        stream = ogg.add_stream("libopus", RATE, layout="stereo", options=OPUS)
        stream.bit_rate = BITS_PER_SECOND
        while block := source.read(min(BLOCK, frames - waveform.frames) * FRAME):
            samples = np.frombuffer(block, dtype="<i2").reshape(-1, CHANNELS)
            ogg.mux(stream.encode(_frame(samples, waveform.frames)))
            waveform.add(samples)
        ogg.mux(stream.encode(None))
    with fresh.open("rb") as file:
        os.fsync(file.fileno())  # the raw file goes once this one stands
    return waveform.peaks()


def _frame(samples: Samples, first: int) -> av.AudioFrame:
    """These samples, of which `first` went before."""
    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="stereo")
    frame.sample_rate, frame.pts = RATE, first
    return frame


class _Waveform:
    """The loudest sample of each channel in each of PEAKS equal parts (fewer of fewer frames)."""

    def __init__(self, frames: int) -> None:
        self.frames = 0  # so far
        self._edges = np.linspace(0, frames, min(PEAKS, frames) + 1).astype(np.int64)[:-1]
        self._highest = np.zeros((len(self._edges), CHANNELS), np.int32)

    def add(self, samples: Samples) -> None:
        first, last = np.searchsorted(
            self._edges, (self.frames, self.frames + len(samples) - 1), side="right"
        )
        starts = np.maximum(self._edges[first - 1 : last] - self.frames, 0)
        loudest = np.maximum.reduceat(np.abs(samples.astype(np.int32)), starts)
        parts = self._highest[first - 1 : last]
        np.maximum(parts, loudest, out=parts)
        self.frames += len(samples)

    def peaks(self) -> list[list[float]]:
        rounded: list[list[float]] = np.round(self._highest.T / 32768, 3).tolist()
        return rounded


def _verify(fresh: Path, seconds: float) -> None:
    with soundfile.SoundFile(fresh) as ogg:
        length = len(ogg) / ogg.samplerate
        if ogg.channels != CHANNELS or abs(length - seconds) > LENGTH_TOLERANCE_SECONDS:
            raise AudioFault(f"read back {length:.2f} s instead of {seconds:.2f} s")


def checksum(file: Path) -> str:
    """SHA-256 of the file, as hexadecimal digits."""
    digest = hashlib.sha256()
    with file.open("rb") as source:
        while block := source.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
