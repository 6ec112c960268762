"""The music that callers wait to, and the tone before a message: computed, so nobody's rights
are touched."""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 8000  # Hz, the telephone's
BEAT = 0.6  # seconds
BEEP, BEEP_SECONDS = "beep", 0.4
PEAK = 0.25  # of full scale: music lies under speech
# Four bars of soft broken chords; MIDI note numbers.
CHORDS = ((57, 60, 64, 69), (53, 57, 60, 65), (60, 64, 67, 72), (55, 59, 62, 67))
PATTERN = (0, 1, 2, 3, 2, 1, 2, 1)
MELODY = (76, 74, 72, 69, 72, 74, 76, 79, 77, 76, 74, 72, 71, 72, 74, 71)

Sound = NDArray[np.float64]


def write_music(folder: Path) -> Path:
    """Write the tune as `folder`/calm.wav (8 kHz, mono, 16 bit), unless there is music already."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "calm.wav"
    if not any(folder.iterdir()):
        _write_wave(path, tune())
    return path


def write_beep(folder: Path) -> None:
    """The tone after which callers speak: `folder`/beep.wav."""
    folder.mkdir(parents=True, exist_ok=True)
    t = np.arange(int(BEEP_SECONDS * RATE)) / RATE
    edge = np.minimum(np.minimum(t, BEEP_SECONDS - t) / 0.02, 1.0)
    _write_wave(folder / f"{BEEP}.wav", np.asarray(PEAK * edge * np.sin(2 * np.pi * 1000.0 * t)))


def tune() -> Sound:
    """About 38 seconds that end where they begin, peak at `PEAK` of full scale."""
    bar = BEAT * len(PATTERN)
    sound = np.zeros(int(bar * len(CHORDS) * 2 * RATE))
    for number in range(len(CHORDS) * 2):
        _add_chord(sound, CHORDS[number % len(CHORDS)], number * bar)
    for step, note in enumerate(MELODY):
        _add(sound, _note(note, 3.0) * 0.6, 4 * step * BEAT)
    return np.asarray(sound * (PEAK / np.max(np.abs(sound))))


def _add_chord(sound: Sound, chord: tuple[int, ...], start: float) -> None:
    for step, voice in enumerate(PATTERN):
        _add(sound, _note(chord[voice], 2.0), start + step * BEAT)
    _add(sound, _note(chord[0] - 12, 5.0) * 0.8, start)


def _note(midi: int, seconds: float) -> Sound:
    """One soft bell-like note: a few partials, a quick attack, a long decay."""
    t = np.arange(int(seconds * RATE)) / RATE
    pitch = 440.0 * 2 ** ((midi - 69) / 12)
    partials = sum(
        level * np.sin(2 * np.pi * pitch * (n + 1) * t) for n, level in enumerate((1, 0.35, 0.12))
    )
    envelope = np.minimum(t / 0.02, 1.0) * np.exp(-2.2 * t) * np.minimum((seconds - t) / 0.1, 1.0)
    return np.asarray(partials * envelope)


def _add(sound: Sound, note: Sound, start: float) -> None:
    """Mix the note in; what rings beyond the end comes in at the beginning: a smooth loop."""
    places = (int(start * RATE) + np.arange(note.size)) % sound.size
    np.add.at(sound, places, note)


def _write_wave(path: Path, sound: Sound) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
