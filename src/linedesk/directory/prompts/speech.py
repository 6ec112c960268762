"""Text to speech, offline: made when a prompt or a flow is published, never during a call.

espeak-ng runs as a program. It reads Chinese characters wrongly, so they become numbered pinyin
first (pypinyin) and its pinyin voice reads those. A sound's id is the hash of all that shapes it,
so a file that exists is right and is never made twice.
"""

import asyncio
import hashlib
import io
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray
from pypinyin import Style, lazy_pinyin

from linedesk.kit.errors import LinedeskError

ENGINE = "espeak-ng/1"  # counted up when what follows here sounds different
RATE = 8000  # Hz: what the telephone carries
LOUDNESS = -20.0  # dBFS, root of the mean square where there is speech
PEAK = 0.89  # -1 dBFS
PAUSE_SECONDS = 0.15  # silence before and after
SECONDS = 30.0  # that one prompt may take to make

Samples = NDArray[np.float64]


class SpeechUnavailable(LinedeskError):
    status = 503
    code = "speech-unavailable"


@dataclass(frozen=True, slots=True)
class Voice:
    name: str
    words_per_minute: int


VOICES = {"zh": Voice("cmn-latn-pinyin", 175), "en": Voice("en", 150)}


class Speech:
    """Speaks into files of `folder`: `<sound id>.wav`, 8 kHz, mono, 16 bit."""

    def __init__(self, folder: Path, program: str = "espeak-ng") -> None:
        self.folder = folder
        self._program = program
        self._turns = asyncio.Semaphore(os.cpu_count() or 1)

    def path(self, sound: str) -> Path:
        return self.folder / f"{sound}.wav"

    async def speak(self, text: str, language: str) -> str:
        """The sound id of the text; its file exists when this returns."""
        sound = sound_id(text, language)
        if not await asyncio.to_thread(self.path(sound).exists):
            async with self._turns:
                raw = await self._synthesise(spelled(text, language), VOICES[language])
                await asyncio.to_thread(self._store, sound, raw)
        return sound

    async def _synthesise(self, text: str, voice: Voice) -> bytes:
        """A WAV file as the program makes it (22,050 Hz). The text goes in by stdin."""
        if shutil.which(self._program) is None:
            raise SpeechUnavailable(f"{self._program} is missing: apt install espeak-ng")
        process = await asyncio.create_subprocess_exec(
            self._program,
            *("-v", voice.name, "-s", str(voice.words_per_minute), "--stdin", "--stdout"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            out, err = await asyncio.wait_for(process.communicate(text.encode()), SECONDS)
        except TimeoutError:
            process.kill()
            raise SpeechUnavailable(f"{self._program} took too long") from None
        if process.returncode or not out:
            raise SpeechUnavailable(f"{self._program}: {err.decode(errors='replace')[:200]}")
        return out

    def _store(self, sound: str, raw: bytes) -> None:
        """Whole or not at all: a half-written prompt would be played for ever."""
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.path(f".{sound}.{os.getpid()}")
        soundfile.write(part, mastered(*read_wave(raw)), RATE, subtype="PCM_16", format="WAV")
        part.replace(self.path(sound))


def sound_id(text: str, language: str) -> str:
    voice = VOICES[language]
    shape = "\n".join((ENGINE, voice.name, str(voice.words_per_minute), language, text))
    return hashlib.sha256(shape.encode()).hexdigest()[:32]


def spelled(text: str, language: str) -> str:
    """What the voice can read: pinyin with tone numbers for Chinese, other text as it is."""
    if language != "zh":
        return text
    syllables = lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True)
    return re.sub(r"\s+", " ", " ".join(syllables)).translate(_PAUSES)


_PAUSES = str.maketrans(
    {"，": ",", "。": ".", "、": ",", "；": ";", "？": "?", "！": "!", "：": ":"}
)


def read_wave(raw: bytes) -> tuple[Samples, int]:
    """Mono samples in -1..1 and their rate. The program, writing to a pipe, leaves lengths open."""
    samples, rate = soundfile.read(io.BytesIO(_closed(raw)), dtype="float64", always_2d=True)
    return samples.mean(axis=1), rate


def _closed(raw: bytes) -> bytes:
    """The header with the true lengths of the file and of its data chunk."""
    at = raw.index(b"data") + 4
    size = (len(raw) - at - 4).to_bytes(4, "little")
    return raw[:4] + (len(raw) - 8).to_bytes(4, "little") + raw[8:at] + size + raw[at + 4 :]


def mastered(samples: Samples, rate: int) -> Samples:
    """Telephone rate, even loudness, no clipping, a breath of silence around."""
    speech = resampled(trimmed(samples), rate)
    loud = speech[np.abs(speech) > 0.01]
    level = float(np.sqrt(np.mean(np.square(loud)))) if loud.size else 1.0
    gain = 10 ** (LOUDNESS / 20) / level
    peak = float(np.max(np.abs(speech), initial=1e-9))
    pause = np.zeros(int(PAUSE_SECONDS * RATE))
    return np.concatenate((pause, speech * min(gain, PEAK / peak), pause))


def trimmed(samples: Samples) -> Samples:
    heard = np.flatnonzero(np.abs(samples) > 0.005)
    return samples[heard[0] : heard[-1] + 1] if heard.size else samples


def resampled(samples: Samples, rate: int) -> Samples:
    """To `RATE`, by spectrum: nothing above half of it is left to fold back."""
    count = round(len(samples) * RATE / rate)
    spectrum = np.fft.rfft(samples)
    kept = np.zeros(count // 2 + 1, dtype=complex)
    shared = min(len(kept), len(spectrum))
    kept[:shared] = spectrum[:shared]
    return np.fft.irfft(kept, count) * (count / max(len(samples), 1))
