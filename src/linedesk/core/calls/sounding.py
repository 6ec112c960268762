"""What the customer hears while nobody talks to him: sounds, or music between them."""

from linedesk.core.calls.model import Call
from linedesk.core.floor import Floor
from linedesk.core.telephony import Play, StartMusic, StopMusic, StopPlaying


def play(floor: Floor, call: Call, sounds: tuple[str, ...]) -> None:
    """Play to the customer; what played before stops. Without sounds nothing is played."""
    hush(floor, call)
    if not sounds or call.customer_leg is None:
        return
    call.playbacks += 1
    call.playback = f"{call.id}-play{call.playbacks}"
    floor.perform(call, Play(call.customer_leg, call.playback, sounds))
    floor.touch_call(call)


def hush(floor: Floor, call: Call) -> None:
    """Stop what is being played."""
    if call.playback and call.customer_leg:
        floor.perform(call, StopPlaying(call.customer_leg, call.playback))
        floor.touch_call(call)
    call.playback = None


def music(floor: Floor, call: Call) -> None:
    if call.customer_leg:
        call.music = True
        floor.perform(call, StartMusic(call.customer_leg))
        floor.touch_call(call)


def silence(floor: Floor, call: Call) -> None:
    """Neither music nor sounds: something else will be played, or nothing."""
    hush(floor, call)
    if call.music and call.customer_leg:
        floor.perform(call, StopMusic(call.customer_leg))
    call.music = False
    floor.touch_call(call)


def give_way(call: Call) -> None:
    """Somebody is about to talk: connecting ends by itself what the customer hears."""
    call.playback, call.music = None, False
