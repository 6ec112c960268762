"""After a time in which the switch could not be heard: give every call its present step again.

Events of that time are lost, so nobody knows what a caller heard last; each step is safe to repeat.
"""

from linedesk.core.calls.consulting import confer
from linedesk.core.calls.model import Call
from linedesk.core.calls.sounding import music
from linedesk.core.calls.table import CallState
from linedesk.core.calls.talking import together
from linedesk.core.calls.watching import hear_again
from linedesk.core.floor import Floor
from linedesk.core.flows.interpreter import again


def resume(floor: Floor, call: Call) -> None:
    for watch in call.watches:
        hear_again(floor, call, watch)
    if call.state is CallState.TALKING:
        together(floor, call)
    elif call.state is CallState.HELD:
        music(floor, call)
        confer(floor, call)
    elif call.run is not None:
        again(floor, call)
    elif call.customer_up and call.farewell is None:
        music(floor, call)  # he waits for a person who is being rung for him
