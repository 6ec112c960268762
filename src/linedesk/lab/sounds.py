"""What people in the lab sound like: speech made by espeak-ng, pure tones, an answering machine.

All files are 8 kHz, mono, 16 bit, as the telephone network carries them.
"""

import asyncio
import io
import shutil
import wave
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
from pypinyin import Style, lazy_pinyin

RATE = 8000
TONES = (440, 880, 660)  # Hz
Samples = npt.NDArray[np.float64]

CHINESE = (
    "你好，我想问一下我的订单什么时候到。",
    "请您稍等，我帮您查一下。",
    "好的，谢谢，我还有一个问题。",
)
ENGLISH = (
    "Hello, I would like to ask about my order.",
    "One moment please, I am looking at it.",
    "Thank you, that was all.",
)
SPEAKERS = {  # voice: (espeak-ng voice, pitch 0-99, words per minute, sentences)
    "caller-zh": ("cmn-latn-pinyin", 40, 150, CHINESE[::2]),
    "caller-en": ("en-us", 55, 160, ENGLISH[::2]),
    "colleague-zh": ("cmn-latn-pinyin", 65, 150, CHINESE[1:2]),
    "colleague-en": ("en-gb", 65, 160, ENGLISH[1:2]),
}
VOICES = ("silence", *SPEAKERS, *(f"tone{hertz}" for hertz in TONES))


async def make_voices(folder: Path) -> None:
    """Fill `<folder>/<voice>/` for every voice and `<folder>/machine.wav`; skips what is there."""
    _write_once(folder / "silence" / "voice.wav", partial(np.zeros, RATE))
    for hertz in TONES:
        _write_once(folder / f"tone{hertz}" / "voice.wav", partial(tone, hertz, 5.0))
    for voice, speaker in SPEAKERS.items():
        target = folder / voice / "voice.wav"
        if not target.exists():
            write(target, await _speech(*speaker))
    _write_once(folder / "machine.wav", lambda: np.concatenate([babble(4.0), tone(1000, 0.4)]))


def tone(hertz: float, seconds: float, level: float = -12.0) -> Samples:
    """A sine of `level` dBFS (of its RMS)."""
    times = np.arange(int(seconds * RATE)) / RATE
    amplitude = float(np.sqrt(2) * 10 ** (level / 20))
    return np.asarray(amplitude * np.sin(2 * np.pi * hertz * times), dtype=np.float64)


def babble(seconds: float) -> Samples:
    """Speech-like noise for machines without espeak-ng: harmonics in syllables of 250 ms."""
    times = np.arange(int(seconds * RATE)) / RATE
    voiced = sum((np.sin(2 * np.pi * 130 * n * times) / n for n in range(1, 12)), np.zeros(1))
    syllables = np.clip(np.sin(2 * np.pi * 4 * times), 0, None) ** 0.5
    return np.asarray(0.2 * voiced * syllables, dtype=np.float64)


def write(path: Path, samples: Samples) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def _write_once(path: Path, make: Callable[[], Samples]) -> None:
    if not path.exists():
        write(path, make())


async def _speech(voice: str, pitch: int, speed: int, sentences: Sequence[str]) -> Samples:
    """The sentences with a second of breath after each."""
    breath = np.zeros(RATE)
    spoken = [await _sentence(voice, pitch, speed, text) for text in sentences]
    return np.concatenate([part for one in spoken for part in (one, breath)])


async def _sentence(voice: str, pitch: int, speed: int, text: str) -> Samples:
    if shutil.which("espeak-ng") is None:
        return babble(len(text) / 12)
    said = " ".join(lazy_pinyin(text, style=Style.TONE3)) if voice.startswith("cmn") else text
    process = await asyncio.create_subprocess_exec(
        "espeak-ng", "-v", voice, "-p", str(pitch), "-s", str(speed), "--stdout", said,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    sound, _ = await process.communicate()
    return _telephone(sound) if sound else babble(len(text) / 12)


def _telephone(sound: bytes) -> Samples:
    """A WAV of any rate as 8 kHz: everything above 3.6 kHz is cut in the frequency domain."""
    samples, rate = soundfile.read(io.BytesIO(sound), dtype="float64")
    count = int(len(samples) * RATE / rate)
    spectrum = np.fft.rfft(samples)
    kept = spectrum[: count // 2 + 1].copy()
    kept[int(3600 / RATE * count) :] = 0
    return np.asarray(np.fft.irfft(kept, count) * (count / len(samples)), dtype=np.float64)
