"""Downloads a recording through the API and takes its two channels apart."""

import io
from typing import Any

import numpy as np
import numpy.typing as npt
import soundfile

from e2e.house import House
from e2e.waiting import eventually

Samples = npt.NDArray[np.float64]


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
