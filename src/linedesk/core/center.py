"""The only door to the core: one thing happened, what must be done?

`handle` takes one input and returns its effects in order. It never waits, never looks at a clock
and never fails half-way: a request that is not legal raises a `CoreError` before anything changed.
After the rule for the input has run, free agents and waiting callers are matched, and the views of
whatever was touched follow as `Changed`.
"""

from collections.abc import Mapping
from typing import Any

from linedesk.core import inputs, telephony
from linedesk.core.agents import desks, reachability
from linedesk.core.agents.desks import seat_guests
from linedesk.core.agents.model import Agent
from linedesk.core.calls import (
    chaining,
    conferring,
    consulting,
    continuity,
    ending,
    helping,
    inbound,
    leaving,
    marking,
    outbound,
    pausing,
    placing,
    recognition,
    recording,
    recording_rules,
    seating,
    supervising,
    talking,
    transferring,
    unanswered,
    unconnected,
    wrapping,
)
from linedesk.core.calls.model import Call
from linedesk.core.calls.watching import attune
from linedesk.core.defining import define
from linedesk.core.definitions import EMPTY, Definitions
from linedesk.core.effects import Changed, Effect, Perform
from linedesk.core.floor import Floor
from linedesk.core.flows import interpreter
from linedesk.core.queues.dispatching import match
from linedesk.core.queues.foreseeing import Foreseen, foresee
from linedesk.core.queues.model import Queue
from linedesk.core.queues.waiting import order_lines
from linedesk.core.reconciling import leg_answered, leg_ended, reconcile, take_offer
from linedesk.core.timers import fire
from linedesk.core.trunks import views as trunk_views
from linedesk.core.views import View, agent_view, call_view, queue_view

Image = Call | Agent | Queue
IMAGE_TYPES: dict[str, type[Image]] = {"call": Call, "agent": Agent, "queue": Queue}


class Center:
    def __init__(self, definitions: Definitions = EMPTY) -> None:
        self._floor = Floor(EMPTY)
        define(self._floor, definitions)
        self._floor.touched.clear()

    def handle(self, input: inputs.Input, now: float) -> list[Effect]:
        floor = self._floor
        floor.now, floor.effects, floor.touched = now, [], {}
        _dispatch(floor, input)
        match(floor)
        attune(floor)
        return floor.effects + [
            Changed(kind, id, self._view(kind, id)) for kind, id in floor.touched
        ]

    def snapshot(self, now: float) -> dict[str, list[View]]:
        """Everything as it is now; later `Changed` effects keep it up to date."""
        floor = self._floor
        floor.now = now
        return {
            "queues": [queue_view(floor, queue) for queue in floor.queues.values()],
            "agents": [agent_view(floor, agent) for agent in floor.agents.values()],
            "calls": [call_view(floor, call) for call in floor.calls.values()],
        }

    def _view(self, kind: str, id: str) -> View | None:
        floor, image = self._floor, self.image(kind, id)
        if isinstance(image, Call):
            return call_view(floor, image)
        if isinstance(image, Agent):
            return agent_view(floor, image)
        return queue_view(floor, image) if image else None

    def image(self, kind: str, id: str) -> Image | None:
        """What the journal stores of one thing; None when it has left the floor."""
        floor = self._floor
        shelves: dict[str, Mapping[str, Image]] = {
            "call": floor.calls,
            "agent": floor.agents,
            "queue": floor.queues,
        }
        return shelves[kind].get(id)

    def restore(self, images: Mapping[tuple[str, str], Any]) -> None:
        """Become what the images (objects of `IMAGE_TYPES`) say, whatever was before."""
        floor = self._floor
        for shelf in (floor.calls, floor.agents, floor.queues, floor.lines, floor.legs):
            shelf.clear()
        floor.seats.clear()
        self._take_up(images)
        for call in floor.calls.values():
            floor.legs.update(dict.fromkeys(call.legs(), call.id))
            if call.queue and call.in_line:
                floor.line(call.queue).join(call)
        for queue in floor.definitions.queues:
            floor.queue(queue)
        # In the order of the set-up, as they were before.
        floor.agents = {id: floor.agent(id) for id in floor.definitions.agents} | floor.agents
        seat_guests(floor)
        order_lines(floor)
        floor.count_presences()

    def _take_up(self, images: Mapping[tuple[str, str], Any]) -> None:
        floor = self._floor
        for image in images.values():
            if isinstance(image, Call):
                floor.calls[image.id] = image
            elif isinstance(image, Agent):
                floor.agents[image.id] = image
            elif isinstance(image, Queue):
                floor.queues[image.id] = image

    def trunks(self, now: float) -> list[View]:
        """The lines out of the house, in the order in which they are tried."""
        self._floor.now = now
        return trunk_views(self._floor)

    def foresee(self, queue: str, count: int, everybody: bool, now: float) -> list[Foreseen]:
        """Who would get the next calls of the queue, and why; see `queues/foreseeing.py`."""
        self._floor.now = now
        return foresee(self._floor, queue, count, everybody)

    def knows_leg(self, leg: str) -> bool:
        """Is it a leg of a call that is on the floor?"""
        return leg in self._floor.legs

    def is_with(self, agent: str, call: str) -> bool:
        """Has the agent something to do with this live call: his, rung for him, asked about?"""
        found = self._floor.calls.get(call)
        return found is not None and agent in found.agents()

    def resume(self, now: float) -> list[Effect]:
        """After `restore`: nothing is done until the switch says what it holds."""
        self._floor.now, self._floor.blind = now, True
        return []


def _dispatch(floor: Floor, input: inputs.Input) -> None:
    match input:
        case telephony.LegArrived():
            inbound.arrive(floor, input)
        case telephony.PhoneDialed():
            outbound.phone_dialed(floor, input)
        case telephony.SwitchLost():
            floor.blind = True
        case telephony.LegRinging():
            placing.rings(floor, input.leg)
        case telephony.TrunkChanged():
            placing.trunk_changed(floor, input)
        case telephony.LegAnswered():
            _leg_answered(floor, input)
        case telephony.LegSilent():
            continuity.silent(floor, input.leg)
        case telephony.LegEnded():
            floor.told.discard(input.leg)
            if call := floor.call_of_leg(input.leg):
                leg_ended(floor, call, input.leg, input.cause)
        case telephony.DigitPressed():
            _digit_pressed(floor, input)
        case telephony.PlaybackEnded():
            _playback_ended(floor, input)
        case telephony.RecordingStarted():
            recording.started(floor, input.recording)
        case telephony.RecordingEnded():
            recording.ended(floor, input.recording)
        case telephony.RecordingFailed():
            recording.failed(floor, input.recording, input.why)
        case telephony.CommandFailed():
            _command_failed(floor, input)
        case telephony.PhoneChanged():
            reachability.phone_changed(floor, input)
            continuity.phone_changed(floor, input)
        case telephony.SwitchConnected():
            reconcile(floor, input)
        case inputs.TimerFired():
            fire(floor, input.key)
        case inputs.DefinitionsChanged():
            define(floor, input.definitions)
        case inputs.CustomerFound():
            recognition.found(floor, input)
        case inputs.CustomerNotFound():
            recognition.not_found(floor, input)
        case inputs.OutsideAnswered():
            if call := floor.calls.get(input.call):
                interpreter.told(floor, call, input.question, dict(input.values))
        case inputs.OutsideFailed():
            if call := floor.calls.get(input.call):
                interpreter.told(floor, call, input.question, None)
        case inputs.SessionLost():
            reachability.session_lost(floor, input)
        case _:
            _request(floor, input)


def _request(floor: Floor, input: inputs.Request) -> None:
    """What people ask for."""
    match input:
        case inputs.PresenceRequested():
            wrapping.request_presence(floor, input)
        case inputs.DeviceRequested():
            reachability.choose_device(floor, input)
        case inputs.DialRequested():
            outbound.request_dial(floor, input)
        case inputs.DeclineRequested():
            unanswered.decline(floor, input)
        case inputs.HangupRequested():
            leaving.request_hangup(floor, input)
        case inputs.HoldRequested():
            talking.hold(floor, input)
        case inputs.RetrieveRequested():
            talking.retrieve(floor, input)
        case inputs.MuteRequested() | inputs.UnmuteRequested():
            talking.mute(floor, input)
        case inputs.DigitsRequested():
            talking.send_digits(floor, input)
        case inputs.DispositionRequested():
            wrapping.dispose(floor, input)
        case inputs.CustomerChosen():
            recognition.choose(floor, input)
        case _:
            _request_others(floor, input)


def _request_others(floor: Floor, input: inputs.Request) -> None:
    """What people ask for that brings others into a call."""
    match input:
        case inputs.TransferRequested():
            transferring.request(floor, input)
        case inputs.ConsultRequested():
            consulting.request(floor, input)
        case inputs.ConsultCompleteRequested():
            consulting.complete(floor, input)
        case inputs.ConsultCancelRequested():
            consulting.cancel(floor, input)
        case inputs.ConferenceRequested():
            conferring.request(floor, input)
        case inputs.ConferenceLeaveRequested():
            conferring.leave(floor, input)
        case inputs.MemberMuteRequested():
            conferring.mute(floor, input)
        case inputs.MemberDropRequested():
            conferring.drop(floor, input)
        case _:
            _request_rarely(floor, input)


def _request_rarely(floor: Floor, input: inputs.Request) -> None:
    """Supervision, help, and what keeps a talk whole."""
    match input:
        case inputs.SuperviseRequested():
            supervising.request(floor, input)
        case inputs.SuperviseEndRequested():
            supervising.request_end(floor, input)
        case inputs.ForceHangupRequested():
            supervising.force_hangup(floor, input)
        case inputs.HelpRequested():
            helping.request(floor, input)
        case inputs.HelpWithdrawRequested():
            helping.withdraw(floor, input)
        case inputs.RejoinRequested():
            continuity.rejoin(floor, input)
        case inputs.RecordingPauseRequested():
            pausing.request_pause(floor, input)
        case inputs.RecordingResumeRequested():
            pausing.request_resume(floor, input)
        case inputs.RecordingMarkRequested():
            marking.request(floor, input)
        case inputs.RecordingStartRequested() | inputs.RecordingStopRequested():
            recording_rules.request(floor, input)


def _leg_answered(floor: Floor, event: telephony.LegAnswered) -> None:
    """An answer that crosses our hang-up finds no call: the phone is let go again."""
    call = floor.call_of_leg(event.leg)
    if call is None and event.leg not in floor.told:
        floor.effects.append(Perform(event.leg, telephony.Hangup(event.leg)))
    elif call is not None:
        leg_answered(floor, call, event.leg)


def _digit_pressed(floor: Floor, event: telephony.DigitPressed) -> None:
    call = floor.call_of_leg(event.leg)
    if call is None:
        return
    if event.leg == call.customer_leg:
        interpreter.digit(floor, call, event.digit)
    elif offered := seating.confirms(call, event.leg, event.digit):
        floor.cancel_timer(f"seat:{call.id}")
        take_offer(floor, call, offered)
    else:
        chaining.pressed(floor, call, event.leg, event.digit)
        seating.keyed(floor, call, event.leg, event.digit)


def _playback_ended(floor: Floor, event: telephony.PlaybackEnded) -> None:
    """Only what is still wanted counts: a playback that was stopped has a successor."""
    call = floor.call_of_leg(event.leg)
    if call is None:
        desks.was_told(floor, event)
    elif call.playback == event.playback:
        call.playback = None
        if call.farewell is not None:
            ending.hang_up(floor, call, "flow", call.farewell)
        else:
            interpreter.played(floor, call)


def _command_failed(floor: Floor, event: telephony.CommandFailed) -> None:
    """What the switch refuses counts as having failed at once; what is only tidying is ignored."""
    command = event.command
    match command:
        case telephony.Originate():
            leg_ended_of(floor, command.leg)
        case telephony.Snoop():
            leg_ended_of(floor, command.leg)
        case telephony.PauseRecording():
            recording.pause_refused(floor, command.recording)
        case telephony.StartRecording() | telephony.ResumeRecording():
            recording.failed(floor, command.recording, event.why)
        case telephony.Play():
            _playback_ended(floor, telephony.PlaybackEnded(command.leg, command.playback, False))
        case telephony.Connect():
            unconnected.refused(floor, command)
        case _:
            pass


def leg_ended_of(floor: Floor, leg: str) -> None:
    if call := floor.call_of_leg(leg):
        leg_ended(floor, call, leg, telephony.Cause.UNREACHABLE)
