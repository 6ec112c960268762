"""From the switch's raw file to a file that a browser plays, and the waveform beside it.

Raw is what MixMonitor's option D writes: signed 16-bit little-endian samples at 8 kHz, two channels
interleaved: first what the customer says, then what he hears. The result is Opus in Ogg (RFC 7845),
left the customer, right what he heard; a tone on one channel stays at least 55 dB below on the
other.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

RATE = 8000
CHANNELS = 2
FRAME = 2 * CHANNELS  # bytes
BLOCK = RATE * 30  # frames read at once
PEAKS = 1000  # of the waveform, for each channel
LENGTH_TOLERANCE_SECONDS = 0.1  # Opus works in frames of 20 ms


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
    edges = np.linspace(0, frames, min(PEAKS, frames) + 1).astype(np.int64)
    highest = np.zeros((len(edges) - 1, CHANNELS))
    done = 0
    with (
        soundfile.SoundFile(fresh, "w", RATE, CHANNELS, format="OGG", subtype="OPUS") as ogg,
        raw.open("rb") as source,
    ):
        while done < frames and (block := source.read(BLOCK * FRAME)):
            samples = _samples(block)
            ogg.write(samples)
            _raise_peaks(highest, edges, done, samples)
            done += len(samples)
    return [[round(float(peak), 3) for peak in channel] for channel in highest.T]


def _samples(block: bytes) -> NDArray[np.int16]:
    whole = block[: len(block) // FRAME * FRAME]
    return np.frombuffer(whole, dtype="<i2").reshape(-1, CHANNELS).astype(np.int16)


def _raise_peaks(
    highest: NDArray[np.float64],
    edges: NDArray[np.int64],
    first: int,
    samples: NDArray[np.int16],
) -> None:
    """Raise the parts of the waveform which these samples, the `first` on, belong to."""
    parts = np.searchsorted(edges, np.arange(first, first + len(samples)), side="right") - 1
    loudness = np.abs(samples.astype(np.float64)) / 32768
    np.maximum.at(highest, np.minimum(parts, len(highest) - 1), loudness)


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
