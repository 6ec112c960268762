"""Downloads a recording through the API and takes its two channels apart."""

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import soundfile

from e2e.house import House
from e2e.waiting import eventually
from linedesk.lab.line import Line
from linedesk.lab.measuring import is_whole

Samples = npt.NDArray[np.float64]
UNWRITTEN = 32768 // 2  # samples; Asterisk writes 32 kB at a time
WORDS = 0.02  # of full scale: louder is no silence


def growing(file: Path) -> Samples:
    """What was heard so far, but for the last `UNWRITTEN` samples: a file that is still being
    written, whose header does not know yet how long it is."""
    raw = file.read_bytes()[44:] if file.exists() else b""
    return np.frombuffer(raw[: len(raw) // 2 * 2], dtype="<i2").astype(np.float64) / 32768


async def written(house: House, lines: Iterable[Line]) -> None:
    """All that these heard, who have hung up, lies on the disk."""

    async def look() -> bool:
        return all(is_whole(house.heard(line.id)) for line in lines)

    await eventually(look, 20, "what was heard is written")


async def hears_words(house: House, line: Line) -> None:
    """Something has been said to this line."""

    async def look() -> bool:
        return bool(np.any(np.abs(growing(house.heard(line.id))) > WORDS))

    await eventually(look, 20, "words are heard")


async def recording_of(house: House, interaction: str) -> tuple[Samples, Samples, int]:
    """(what the customer said, what the customer heard, samples a second), once it is available."""
    screen = await house.signed_in("supervisor")

    async def available() -> dict[str, Any] | None:
        recording = (await screen.ask("GET", f"/interactions/{interaction}"))["recording"]
        assert recording is None or recording["state"] != "failed", recording
        return recording if recording and recording["state"] == "available" else None

    await eventually(available, 30, "the recording is encoded")
    sound = await screen.fetch(f"/interactions/{interaction}/recording")
    samples, rate = soundfile.read(io.BytesIO(sound), dtype="float64", always_2d=True)
    assert samples.shape[1] == 2, f"{samples.shape[1]} channels"
    return samples[:, 0], samples[:, 1], rate
