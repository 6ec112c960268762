"""What simulated legs are played, and what of them is recorded."""

from collections.abc import Mapping

from linedesk.core import telephony as port
from linedesk.telephony.simulated import NETWORK_SECONDS, SimulatedLeg, Span, Wire

SOUND_SECONDS = 2.0  # a sound of which nobody has said how long it is


class Playbacks:
    """One sound a leg; `lengths`: seconds by sound. A sound that is `missing` ends at once."""

    def __init__(
        self, wire: Wire, legs: Mapping[str, SimulatedLeg], lengths: Mapping[str, float]
    ) -> None:
        self._wire, self._legs, self._lengths = wire, legs, lengths
        self.missing: set[str] = set()

    def play(self, leg: SimulatedLeg, command: port.Play) -> None:
        self.stop(leg, leg.playback)
        leg.music = False
        leg.playback = command.playback
        missing = self.missing.intersection(command.sounds)
        lengths = (self._lengths.get(sound, SOUND_SECONDS) for sound in command.sounds)
        seconds = NETWORK_SECONDS if missing else sum(lengths)
        if "tone:ring" not in command.sounds:
            self._wire.later(seconds, lambda: self._played(leg, command.playback, not missing))

    def stop(self, leg: SimulatedLeg, playback: str | None) -> None:
        if playback is not None and leg.playback == playback:
            self._wire.soon(lambda: self._tell_stopped(leg, playback))
            leg.playback = None

    def end(self, leg: SimulatedLeg) -> None:
        """The leg is over, and what it hears with it."""
        if leg.playback:
            self._wire.emit(port.PlaybackEnded(leg.id, leg.playback, complete=False))

    def _tell_stopped(self, leg: SimulatedLeg, playback: str) -> None:
        if self._legs.get(leg.id) is leg:
            self._wire.emit(port.PlaybackEnded(leg.id, playback, complete=False))

    def _played(self, leg: SimulatedLeg, playback: str, complete: bool) -> None:
        if self._legs.get(leg.id) is leg and leg.playback == playback:
            leg.playback = None
            self._wire.emit(port.PlaybackEnded(leg.id, playback, complete))


class Tapes:
    """Recordings, as the parts in which they are loud or silent."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.spans: dict[str, list[Span]] = {}

    def start(self, leg: SimulatedLeg, recording: str) -> None:
        leg.recording = recording
        self.spans[recording] = [Span(self._wire.now())]
        self._wire.soon(lambda: self._wire.emit(port.RecordingStarted(leg.id, recording)))

    def turn(self, recording: str, silent: bool) -> None:
        """From now on it is silent, or loud again."""
        spans = self.spans[recording]
        spans[-1].end = self._wire.now()
        spans.append(Span(self._wire.now(), silent=silent))

    def seconds(self, recording: str) -> float:
        """So long it is by now, silence included."""
        now = self._wire.now()
        return sum((span.end or now) - span.start for span in self.spans[recording])

    def end(self, leg: SimulatedLeg, recording: str) -> None:
        if leg.recording == recording:
            leg.recording = None
            self.spans[recording][-1].end = self._wire.now()
            self._wire.emit(port.RecordingEnded(leg.id, recording))
