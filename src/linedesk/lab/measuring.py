"""Measures sound: how loud a tone is, and where the sound stops."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

Samples = npt.NDArray[np.float64]
FRAME = 0.02  # seconds
HEADER = 44  # bytes of a WAV file


def read(path: Path) -> Samples:
    """One channel of a file at 8 kHz, in -1..1 (of several channels the first)."""
    samples, rate = soundfile.read(path, dtype="float64", always_2d=True)
    assert rate == 8000, f"{path} has {rate} Hz"
    return np.asarray(samples[:, 0], dtype=np.float64)


def is_whole(path: Path) -> bool:
    """Whether the exchange has closed this file, which is when its header tells how long it is."""
    file = path.read_bytes() if path.exists() else b""
    told = int.from_bytes(file[HEADER - 4 : HEADER], "little")
    return 0 < told >= len(file) - HEADER


def level_at(samples: Samples, hertz: float, rate: int = 8000) -> float:
    """dBFS (of the RMS) of the tone in the middle 80 %: one bin of a Hann-windowed transform.

    A full-scale sine is -3 dBFS. A tenth at each end is left out, where calls begin and end.
    """
    middle = samples[len(samples) // 10 : len(samples) - len(samples) // 10]
    if len(middle) == 0:
        return float("-inf")
    window = np.hanning(len(middle))
    turning = np.exp(-2j * np.pi * hertz * np.arange(len(middle)) / rate)
    amplitude = 2 * abs(np.sum(middle * window * turning)) / np.sum(window)
    return float(20 * np.log10(max(amplitude / np.sqrt(2), 1e-9)))


def loudness(samples: Samples, rate: int = 8000) -> Samples:
    """dBFS (of the RMS) of each frame of 20 ms."""
    size = int(FRAME * rate)
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    levels: Samples = 20 * np.log10(np.maximum(np.sqrt(np.mean(frames**2, axis=1)), 1e-6))
    return levels


def longest_silence(samples: Samples, below: float = -50.0, rate: int = 8000) -> float:
    """Seconds of the longest stretch of frames whose level is under `below` dBFS."""
    longest = run = 0
    for is_quiet in loudness(samples, rate) < below:
        run = run + 1 if is_quiet else 0
        longest = max(longest, run)
    return longest * FRAME
