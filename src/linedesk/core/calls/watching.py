"""A supervisor on a call: which voices reach whom, kept true at the end of every input.

Listening and whispering go through a snoop of the agent's leg, in a bridge with the supervisor's
own phone; nothing that he says can reach the customer, because the snoop speaks into the agent's
ear alone, and when he listens into nobody's. Barging puts him into the talk's bridge. The rules
say only what `mode` is; `attune` does whatever is missing, so that no way in which the agent's leg
may change (transfer, lost phone, take-over) leaves a supervisor with the wrong voices.
"""

from linedesk.core.agents.presence import follow_wish
from linedesk.core.calls.model import Call, Watch
from linedesk.core.calls.table import CallState
from linedesk.core.facts import HelpEnded, SupervisionEnded
from linedesk.core.floor import Floor
from linedesk.core.telephony import Cause, CloseBridge, Connect, Hangup, Part, Snoop

MOST_TRIES = 3  # of hearing the same leg again
WITH_CUSTOMER = (CallState.TALKING, CallState.HELD)


def attune(floor: Floor) -> None:
    """For every call that the present input touched."""
    for kind, id in list(floor.touched):
        call = floor.calls.get(id) if kind == "call" else None
        for watch in call.watches if call else ():
            assert call, "its watches were found"
            if watch.up:
                _attune(floor, call, watch)


def _attune(floor: Floor, call: Call, watch: Watch) -> None:
    if watch.mode == "barge":
        return _join(floor, call, watch)
    _step_out(floor, call, watch)
    agent_leg = call.stint.leg if call.stint and call.stint.up else None
    speak = watch.mode == "whisper"
    same = (agent_leg, speak) == (watch.target, watch.speaks)
    if agent_leg is None or (same and (watch.snoop is not None or watch.tries >= MOST_TRIES)):
        return None
    watch.tries = watch.tries + 1 if same else 0
    return _listen(floor, call, watch, agent_leg, speak)


def _join(floor: Floor, call: Call, watch: Watch) -> None:
    """Into the talk, as soon as there is one."""
    drop_ear(floor, call, watch)
    if not watch.bridged and call.state in WITH_CUSTOMER:
        watch.bridged = True
        floor.perform(call, Connect(call.bridge, (watch.leg,)))


def _step_out(floor: Floor, call: Call, watch: Watch) -> None:
    if watch.bridged:
        watch.bridged = False
        floor.perform(call, Part(call.bridge, watch.leg))


def _listen(floor: Floor, call: Call, watch: Watch, target: str, speak: bool) -> None:
    _drop_snoop(floor, call, watch)
    watch.target, watch.speaks = target, speak
    watch.snoop = call.next_leg("snoop", floor.now)
    floor.legs[watch.snoop] = call.id
    floor.perform(call, Snoop(watch.snoop, target, speak))


def snooping(floor: Floor, call: Call, watch: Watch) -> None:
    """The snoop is there: from now on the supervisor hears."""
    watch.hears = True
    hear_again(floor, call, watch)
    floor.touch_call(call)


def hear_again(floor: Floor, call: Call, watch: Watch) -> None:
    """Also after an outage; repeating it changes nothing."""
    if watch.bridged:
        floor.perform(call, Connect(call.bridge, (watch.leg,)))
    elif watch.hears and watch.snoop:
        floor.perform(call, Connect(watch.ear, (watch.leg, watch.snoop)))


def drop_ear(floor: Floor, call: Call, watch: Watch) -> None:
    """No more listening; the supervisor's own leg stays."""
    if watch.target is not None:
        _drop_snoop(floor, call, watch)
        floor.perform(call, CloseBridge(watch.ear))
    watch.target = None


def _drop_snoop(floor: Floor, call: Call, watch: Watch) -> None:
    if watch.snoop:
        floor.legs.pop(watch.snoop, None)
        floor.perform(call, Hangup(watch.snoop))
    watch.snoop, watch.hears = None, False


def snoop_ended(floor: Floor, call: Call, watch: Watch) -> None:
    """With the leg that it heard, as a rule: what comes after that leg is heard anew. Alone it
    ends when the switch could not keep it; then the same leg is heard anew."""
    floor.legs.pop(watch.snoop or "", None)
    watch.snoop, watch.hears = None, False
    floor.touch_call(call)


def leg_ended(floor: Floor, call: Call, watch: Watch, leg: str, cause: Cause) -> None:
    if leg == watch.snoop:
        return snoop_ended(floor, call, watch)
    floor.legs.pop(watch.leg, None)
    return end(floor, call, watch, "left" if watch.up else cause.value, leg_is_gone=True)


def end(floor: Floor, call: Call, watch: Watch, why: str, leg_is_gone: bool = False) -> None:
    """The supervisor leaves: nobody else notices."""
    take_out(floor, call, watch)
    if not leg_is_gone:
        floor.perform(call, Hangup(watch.leg))
    floor.legs.pop(watch.leg, None)
    supervisor = floor.agents.get(watch.supervisor)
    if supervisor is not None and supervisor.call == call.id:
        follow_wish(floor, supervisor)
    _tell_ended(floor, call, watch, why)


def take_out(floor: Floor, call: Call, watch: Watch) -> None:
    drop_ear(floor, call, watch)
    call.watches.remove(watch)
    floor.touch_call(call)
    if call.help is not None and call.help.supervisor == watch.supervisor:
        end_help(floor, call, "helped")


def _tell_ended(floor: Floor, call: Call, watch: Watch, why: str) -> None:
    floor.tell(
        SupervisionEnded(
            at=floor.now,
            call=call.id,
            supervisor=watch.supervisor,
            mode=watch.mode,
            seconds=floor.now - watch.since,
            why=why,
        )
    )


def end_all(floor: Floor, call: Call) -> None:
    for watch in list(call.watches):
        end(floor, call, watch, "ended")


def end_help(floor: Floor, call: Call, why: str) -> None:
    if call.help is None:
        return
    agent, call.help = call.help.agent, None
    floor.tell(HelpEnded(at=floor.now, call=call.id, agent=agent, why=why))
    floor.touch_call(call)
