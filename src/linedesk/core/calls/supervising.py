"""What a supervisor may do with somebody else's call: listen, whisper, barge, take over, end it."""

from linedesk.core.agents.model import Agent, Wish
from linedesk.core.agents.phones import reachable_account
from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import Presence, PresenceEvent
from linedesk.core.calls import ending, fetching, stints, watching
from linedesk.core.calls.fetching import ring_phone
from linedesk.core.calls.model import Call, Stint, Watch
from linedesk.core.calls.moving import move
from linedesk.core.calls.sounding import give_way
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.calls.talking import begin
from linedesk.core.errors import AgentNotFree, IllegalMove, PhoneNotReachable, ReasonRequired
from linedesk.core.facts import (
    CallForceEnded,
    CallSupervised,
    CallTakenOver,
    ConsultEnded,
    HelpAnswered,
)
from linedesk.core.floor import Floor
from linedesk.core.inputs import ForceHangupRequested, SuperviseEndRequested, SuperviseRequested
from linedesk.core.telephony import Connect, Part

MODES = frozenset({"listen", "whisper", "barge", "take_over"})
RING_SECONDS = 20.0
FREE = (Presence.OFFLINE, Presence.READY, Presence.NOT_READY)


def request(floor: Floor, input: SuperviseRequested) -> None:
    """Begin, or switch the mode: the supervisor's own leg stays the same."""
    call = floor.call(input.call)
    if input.mode not in MODES:
        raise IllegalMove(f"no supervision is {input.mode}")
    _require_talk(call, input)
    watch = call.watch_of(input.supervisor)
    if watch is None:
        watch = _begin(floor, call, input)
    elif watch.mode != input.mode:
        _switch(floor, call, watch, input.mode)
    _answer_help(floor, call, watch)


def _require_talk(call: Call, input: SuperviseRequested) -> None:
    stint = call.stint
    talks = call.state in watching.WITH_CUSTOMER and stint is not None and stint.agent is not None
    if not talks or stint is None:
        raise IllegalMove("no agent is talking in this call")
    if input.supervisor in call.agents():
        raise IllegalMove("it is your own call")
    if input.mode == "take_over" and stint.taken_over:
        raise IllegalMove("another supervisor has taken the call over")


def _begin(floor: Floor, call: Call, input: SuperviseRequested) -> Watch:
    supervisor = floor.agent(input.supervisor)
    if supervisor.call is not None or supervisor.presence not in FREE:
        raise AgentNotFree("you are busy with another call")
    account = reachable_account(floor, supervisor)
    if account is None:
        raise PhoneNotReachable("no registered phone: open the browser phone or the desk phone")
    leg = call.next_leg("supervisor", floor.now)
    ear = f"{call.id}-ear{call.legs_made}"
    watch = Watch(supervisor.id, leg, input.mode, account, floor.now, ear)
    call.watches.append(watch)
    floor.legs[leg] = call.id
    _occupy(floor, supervisor, call, input.mode)
    ring_phone(floor, call, leg, supervisor, account, RING_SECONDS, auto_answer=True)
    _tell(floor, call, watch, None)
    return watch


def _occupy(floor: Floor, supervisor: Agent, call: Call, mode: str) -> None:
    """Afterwards he is where he was."""
    supervisor.wish = supervisor.wish or Wish(supervisor.presence, supervisor.reason)
    supervisor.call = call.id
    move_agent(floor, supervisor, PresenceEvent.SUPERVISE, mode)


def _switch(floor: Floor, call: Call, watch: Watch, mode: str) -> None:
    before, watch.mode = watch.mode, mode
    move_agent(floor, floor.agent(watch.supervisor), PresenceEvent.SUPERVISE, mode)
    _tell(floor, call, watch, before)
    if watch.up and mode == "take_over":
        _take_over(floor, call, watch)


def _tell(floor: Floor, call: Call, watch: Watch, before: str | None) -> None:
    floor.tell(
        CallSupervised(
            at=floor.now,
            call=call.id,
            supervisor=watch.supervisor,
            agent=call.stint.agent if call.stint else None,
            mode=watch.mode,
            before=before,
        )
    )
    floor.touch_call(call)


def _answer_help(floor: Floor, call: Call, watch: Watch) -> None:
    if call.help is None or call.help.supervisor is not None or watch.mode == "listen":
        return
    call.help.supervisor = watch.supervisor
    floor.tell(
        HelpAnswered(
            at=floor.now,
            call=call.id,
            agent=call.help.agent,
            supervisor=watch.supervisor,
            waited=floor.now - call.help.since,
        )
    )


def answered(floor: Floor, call: Call, watch: Watch) -> None:
    """His phone is up; `watching.attune` lets him hear."""
    watch.up = True
    floor.touch_call(call)
    if watch.mode == "take_over":
        _take_over(floor, call, watch)


def _take_over(floor: Floor, call: Call, watch: Watch) -> None:
    """Call, screen and wrap-up duty are the supervisor's; the agent wraps up his own part."""
    stint = call.stint
    if stint is None or stint.taken_over or call.state not in watching.WITH_CUSTOMER:
        watching.end(floor, call, watch, "nobody")
        return
    watching.take_out(floor, call, watch)
    _drop_consult(floor, call)
    _change_owner(floor, call, watch)
    floor.tell(
        CallTakenOver(
            at=floor.now, call=call.id, supervisor=watch.supervisor, agent=stint.agent or ""
        )
    )


def _change_owner(floor: Floor, call: Call, watch: Watch) -> None:
    """First the customer hears the supervisor, then the agent's leg goes: no silence between."""
    assert call.customer_leg, "there is a customer to take over"
    give_way(call)
    floor.perform(call, Connect(call.bridge, (call.customer_leg, watch.leg)))
    stints.leave(floor, call, "taken_over")
    if call.state is CallState.HELD:
        move(floor, call, CallEvent.RETRIEVE)
    mine = Stint(watch.supervisor, watch.leg, call.queue, watch.account, up=True, taken_over=True)
    call.stints.append(mine)
    move_agent(floor, floor.agent(watch.supervisor), PresenceEvent.ANSWER)
    begin(floor, call, mine)


def _drop_consult(floor: Floor, call: Call) -> None:
    if call.consult is None:
        return
    member, call.consult = call.consult, None
    fetching.drop(floor, call, member)
    agent = call.stint.agent if call.stint else None
    floor.tell(ConsultEnded(at=floor.now, call=call.id, agent=agent, why="taken_over"))


def request_end(floor: Floor, input: SuperviseEndRequested) -> None:
    call = floor.call(input.call)
    watch = call.watch_of(input.supervisor)
    if watch is None:
        raise IllegalMove("you are not on this call")
    watching.end(floor, call, watch, "left")


def force_hangup(floor: Floor, input: ForceHangupRequested) -> None:
    """End somebody's call, with a reason; politely the customer hears a word of farewell first."""
    call = floor.call(input.call)
    if not input.reason.strip():
        raise ReasonRequired("say why")
    if call.ended is not None or call.farewell is not None:
        raise IllegalMove("the call is over")
    agent = call.stint.agent if call.stint else None
    call.ended_by = "supervisor"
    floor.tell(
        CallForceEnded(at=floor.now, call=call.id, agent=agent, by=input.by, reason=input.reason)
    )
    if input.polite and call.state in watching.WITH_CUSTOMER and call.customer_leg:
        return _say_goodbye(floor, call)
    return ending.hang_up(floor, call, "supervisor")


def _say_goodbye(floor: Floor, call: Call) -> None:
    """Everybody else leaves at once."""
    assert call.customer_leg, "somebody is to hear it"
    floor.perform(call, Part(call.bridge, call.customer_leg))
    ending.let_others_go(floor, call)
    stints.leave(floor, call, "forced")
    move(floor, call, CallEvent.SEND_AWAY)
    call.run = None
    ending.say_farewell(floor, call, ("goodbye",))
