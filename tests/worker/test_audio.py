"""The audio that comes out is the audio that went in, each party on its own channel."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from linedesk.worker.audio import AudioFault, checksum, encode

RATE = 8000


def tone(hertz: float, seconds: float, level: float = 0.3) -> np.ndarray:
    return level * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)


def raw_file(folder: Path, left: np.ndarray, right: np.ndarray) -> Path:
    raw = folder / "c-rec1.raw"
    raw.write_bytes((np.stack([left, right], 1) * 32767).astype("<i2").tobytes())
    return raw


def level_of(samples: np.ndarray, hertz: float) -> float:
    """dBFS of one frequency, by a windowed Fourier sum."""
    window = np.hanning(len(samples))
    wave = np.exp(-2j * np.pi * hertz * np.arange(len(samples)) / RATE)
    amplitude = abs(np.sum(samples * window * wave)) * 2 / np.sum(window)
    return float(20 * np.log10(amplitude / np.sqrt(2) + 1e-9))


def test_each_tone_stays_on_its_own_channel(tmp_path: Path) -> None:
    raw = raw_file(tmp_path, tone(440, 10), tone(880, 10))
    encoded = encode(raw, tmp_path / "a" / "c.ogg")
    samples, rate = soundfile.read(tmp_path / "a" / "c.ogg")
    assert rate == RATE
    assert level_of(samples[:, 0], 440) > -30
    assert level_of(samples[:, 1], 880) > -30
    assert level_of(samples[:, 0], 880) < -60
    assert level_of(samples[:, 1], 440) < -60
    assert encoded.seconds == 10
    assert encoded.sha256 == checksum(tmp_path / "a" / "c.ogg")


def test_the_waveform_shows_where_somebody_spoke(tmp_path: Path) -> None:
    silence = np.zeros(5 * RATE)
    left = np.concatenate([tone(440, 5, 0.5), silence])
    right = np.concatenate([silence, tone(440, 5, 0.25)])
    peaks = encode(raw_file(tmp_path, left, right), tmp_path / "c.ogg").peaks
    assert [len(channel) for channel in peaks] == [1000, 1000]
    assert max(peaks[0][:490]) == pytest.approx(0.5, abs=0.01)
    assert max(peaks[0][510:]) == 0
    assert max(peaks[1][510:]) == pytest.approx(0.25, abs=0.01)


def test_a_talk_longer_than_a_block_is_whole(tmp_path: Path) -> None:
    encoded = encode(raw_file(tmp_path, tone(440, 65), tone(880, 65)), tmp_path / "c.ogg")
    assert encoded.seconds == 65
    assert min(encoded.peaks[0]) > 0.2


def test_an_empty_or_torn_file_is_told_apart(tmp_path: Path) -> None:
    raw = tmp_path / "c.raw"
    raw.write_bytes(b"")
    with pytest.raises(AudioFault):
        encode(raw, tmp_path / "c.ogg")
    raw.write_bytes(b"\x01\x00\x02\x00" * RATE + b"\x07")
    assert encode(raw, tmp_path / "c.ogg").seconds == 1
    assert not list(tmp_path.glob("*.part*"))


@pytest.mark.parametrize("frames", [1, 427, 428, 480, 480 * 17 - 52, 480 * 17 - 51, 8161])
def test_every_length_comes_out_as_it_went_in(tmp_path: Path, frames: int) -> None:
    sound = tone(440, 2)[:frames]
    encode(raw_file(tmp_path, sound, sound), tmp_path / "c.ogg")
    samples, _ = soundfile.read(tmp_path / "c.ogg")
    assert len(samples) == frames
