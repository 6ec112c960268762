"""Whatever happens in whatever order: these stay true after every single input."""

import json
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linedesk.core import inputs, telephony
from linedesk.core.calls.model import Call
from linedesk.core.calls.table import CallState
from linedesk.core.center import IMAGE_TYPES, Center
from linedesk.core.effects import CancelTimer, Changed, Perform, SetTimer, Tell
from linedesk.core.errors import CoreError
from linedesk.core.facts import CallEnded, CallQueued, CallSegmentEnded, CallStarted
from linedesk.core.queues.dispatching import seat_of
from linedesk.core.telephony import Cause, LiveLeg
from tests.core.floor_of import LI, SETUP, WANG

AGENTS = ("alice", "bob", "carol")
DESTINATIONS = ("agent:alice", "agent:bob", "agent:carol", "queue:vip", "flow:main", "10010")
ALONE: tuple[Any, ...] = (
    inputs.HangupRequested,
    inputs.HoldRequested,
    inputs.RetrieveRequested,
    inputs.MuteRequested,
    inputs.DeclineRequested,
    inputs.ConsultCompleteRequested,
    inputs.ConsultCancelRequested,
    inputs.ConferenceLeaveRequested,
    inputs.HelpWithdrawRequested,
    inputs.RejoinRequested,
    inputs.RecordingResumeRequested,
    inputs.SuperviseEndRequested,
)
WITH_OTHERS: tuple[Any, ...] = (
    inputs.DispositionRequested,
    inputs.TransferRequested,
    inputs.TransferRequested,
    inputs.ConsultRequested,
    inputs.ConsultRequested,
    inputs.ConferenceRequested,
    inputs.MemberMuteRequested,
    inputs.MemberDropRequested,
    inputs.SuperviseRequested,
    inputs.SuperviseRequested,
    inputs.SuperviseRequested,
    inputs.ForceHangupRequested,
    inputs.HelpRequested,
    inputs.RecordingPauseRequested,
)
MODES = ("listen", "whisper", "barge", "take_over")
BUSY = {"offered", "talking", "wrap_up", "supervising"}


def holders_of(call: Any) -> list[str]:
    return [*call["agent_ids"], *(one["id"] for one in call["supervisors"])]


class Floor:
    """Draws the next thing that happens from what is going on, and watches."""

    def __init__(self) -> None:
        self.center = Center(SETUP)
        self.now = 1_700_000_000.0
        self.number = 0
        self.legs: dict[str, bool] = {}  # live in the switch: answered?
        self.timers: set[str] = set()
        self.playbacks: list[tuple[str, str]] = []
        self.folded = self.fold_of(self.center.snapshot(self.now))
        self.facts: list[Any] = []
        self.images: dict[tuple[str, str], bytes] = {}

    @staticmethod
    def fold_of(snapshot: dict[str, list[dict[str, Any]]]) -> dict[tuple[str, str], Any]:
        return {(kind[:-1], view["id"]): view for kind, views in snapshot.items() for view in views}

    def give(self, input: inputs.Input) -> None:
        try:
            effects = self.center.handle(input, self.now)
        except CoreError:
            assert self.fold_of(self.center.snapshot(self.now)) == self.folded
            return
        for effect in effects:
            self.follow(effect)
        self.check()

    def follow(self, effect: Any) -> None:
        match effect:
            case SetTimer(key=key):
                self.timers.add(key)
            case CancelTimer(key=key):
                self.timers.discard(key)
            case Tell(fact=fact):
                self.facts.append(fact)
            case Perform(command=telephony.Originate(leg=leg)):
                self.legs[leg] = False
            case Perform(command=telephony.Snoop(leg=leg)):
                self.legs[leg] = False
            case Perform(command=telephony.Hangup(leg=leg)):
                self.legs.pop(leg, None)
            case Perform(command=telephony.Play(leg=leg, playback=playback)):
                self.playbacks.append((leg, playback))
            case Changed(kind=kind, id=id, view=view):
                self.fold(kind, id, view)

    def fold(self, kind: str, id: str, view: Any) -> None:
        if view is None:
            self.folded.pop((kind, id), None)
            self.images.pop((kind, id), None)
        else:
            self.folded[kind, id] = view
            self.images[kind, id] = msgspec.json.encode(self.center.image(kind, id))

    def check(self) -> None:
        snapshot = self.center.snapshot(self.now)
        assert self.fold_of(snapshot) == self.folded, "old snapshot + changes = fresh snapshot"
        calls = {view["id"]: view for view in snapshot["calls"]}
        self.check_seats()
        self.check_agents(snapshot["agents"], calls)
        self.check_queues(snapshot, calls)
        self.check_facts(calls)
        self.check_restored(snapshot)

    def check_seats(self) -> None:
        """What is remembered of an agent for the next choice is what he is."""
        floor = self.center._floor
        for id, seat in floor.seats.items():
            assert seat == seat_of(floor, floor.agents[id])

    def check_agents(self, agents: list[Any], calls: dict[str, Any]) -> None:
        for agent in agents:
            if agent["presence"] in BUSY:
                assert agent["id"] in holders_of(calls[agent["call"]]), "busy with a live call"
            else:
                assert agent["call"] is None, "free of any call"
            if agent["presence"] == "ready":
                assert any(agent["reachable"].values()), "ready only with a reachable phone"
        holders = [agent for c in calls.values() for agent in holders_of(c)]
        assert len(holders) == len(set(holders)), "one call an agent"

    def check_queues(self, snapshot: dict[str, Any], calls: dict[str, Any]) -> None:
        for queue in snapshot["queues"]:
            waiting = [c for c in calls.values() if c["queue_id"] == queue["id"]]
            in_line = [c for c in waiting if self.center._floor.calls[c["id"]].in_line]
            assert queue["waiting"] == len(in_line)
            if any(c["state"] == "queued" for c in in_line) and not self.center._floor.blind:
                assert queue["agents_ready"] == 0, "nobody waits beside a ready agent"
            today = queue["today"]
            done = today["answered"] + today["abandoned"] + today["left"]
            assert today["entered"] == done + len(in_line), "entered = left + still here"

    def check_facts(self, calls: dict[str, Any]) -> None:
        started = [f.call for f in self.facts if isinstance(f, CallStarted)]
        ended = [f.call for f in self.facts if isinstance(f, CallEnded)]
        assert len(started) == len(set(started)), "started once"
        assert len(ended) == len(set(ended)), "ended once"
        open_calls = {id for id, c in calls.items() if c["state"] != CallState.WRAP_UP}
        self.check_stints(calls)
        assert set(started) - set(ended) == open_calls, "neither lost nor left open"
        assert {f.call for f in self.facts if isinstance(f, CallQueued)} <= set(started)

    def check_stints(self, calls: dict[str, Any]) -> None:
        for call in calls.values():
            image = self.center.image("call", call["id"])
            assert isinstance(image, Call)
            talks = call["state"] in ("talking", "held")
            assert talks <= (image.stint is not None and image.stint.connected is not None)
            assert (image.consult is not None) <= (call["state"] == "held")
            for watch in image.watches:
                heard = watch.snoop is not None and watch.target is not None
                assert not (watch.bridged and watch.snoop), "in the talk or at an ear"
                assert not (heard and watch.speaks and watch.target == image.customer_leg)
            assert all(stint.ended is not None for stint in image.stints[:-1]), "one owner"
            legs = image.legs()
            assert len(legs) == len(set(legs)), "a leg has one part"
            assert all(self.center._floor.legs.get(leg) == image.id for leg in legs)
        known = {leg for call in self.center._floor.calls.values() for leg in call.legs()}
        assert set(self.center._floor.legs) == known, "no leg is forgotten"
        self.check_segments()

    def check_segments(self) -> None:
        """No moment of a call is in two segments."""
        until: dict[str, float] = {}
        for fact in self.facts:
            if isinstance(fact, CallSegmentEnded):
                assert fact.since >= until.get(fact.call, 0.0)
                until[fact.call] = fact.at

    def check_restored(self, snapshot: Any) -> None:
        again = self.restored().snapshot(self.now)
        assert self.fold_of(again) == self.fold_of(snapshot), "images suffice"

    def restored(self) -> Center:
        """What a successor makes of the after-images."""
        decoded = {
            key: msgspec.convert(json.loads(image), IMAGE_TYPES[key[0]])
            for key, image in self.images.items()
        }
        again = Center(SETUP)
        again.restore(decoded)
        return again

    def crash(self, data: st.DataObject) -> None:
        """The control program dies between two inputs. Its successor has the images, and hears of
        the switch what it holds by then; whoever has gone meanwhile is missing there."""
        self.center = self.restored()
        for effect in self.center.resume(self.now):
            self.follow(effect)
        self.check()
        self.now += data.draw(st.sampled_from([0.5, 20.0]))
        self.give(self.compared(data))

    def next(self, data: st.DataObject) -> inputs.Input:
        few = len(self.center._floor.calls) < 3
        kinds = ["presence", "phone", "look"] + ["arrive", "arrive", "dial"] * few
        kinds += (["leg"] * 5 + ["digit"]) * bool(self.legs) + ["timer"] * bool(self.timers)
        kinds += ["played"] * bool(self.playbacks) + ["found"] * (self.number > 0)
        kinds += ["request"] * 8 * (self.number > 0)
        self.now += data.draw(st.sampled_from([0.0, 0.5, 20.0]))
        return getattr(self, data.draw(st.sampled_from(kinds)))(data)  # type: ignore[no-any-return]

    def begin_with_a_talk(self) -> None:
        """So that most days have more than waiting in them."""
        self.number = 1
        self.legs["t.1"] = True
        self.give(telephony.LegArrived("t.1", "c1", "lab", "13800000001", "", "4008001001"))
        self.legs["c1-agent1"] = True
        self.give(telephony.LegAnswered("c1-agent1"))

    def arrive(self, data: st.DataObject) -> inputs.Input:
        self.number += 1
        leg = f"t.{self.number}"
        self.legs[leg] = False
        called = data.draw(st.sampled_from(["4008001001", "4008001001", "4008001000", "999"]))
        caller = data.draw(st.sampled_from(["13800000001", "13800000009", "", "🙂"]))
        return telephony.LegArrived(leg, f"c{self.number}", "lab", caller, "", called)

    def presence(self, data: st.DataObject) -> inputs.Input:
        presence, reason = data.draw(
            st.sampled_from([("ready", None)] * 4 + [("not_ready", "lunch"), ("offline", None)])
        )
        return inputs.PresenceRequested(data.draw(st.sampled_from(AGENTS)), presence, reason)

    def phone(self, data: st.DataObject) -> inputs.Input:
        people = (*AGENTS, "boss", "chief")
        account = data.draw(st.sampled_from(people)) + data.draw(st.sampled_from(["", "-web"]))
        return telephony.PhoneChanged(account, data.draw(st.sampled_from([True, True, False])))

    def look(self, data: st.DataObject) -> inputs.Input:
        return telephony.SwitchLost() if data.draw(st.booleans()) else self.compared(data)

    def compared(self, data: st.DataObject) -> inputs.Input:
        """The switch says what it holds; some legs have ended unheard."""
        lost = data.draw(st.lists(st.sampled_from(sorted(self.legs) or ["x-agent9"]), max_size=2))
        self.legs = {leg: up for leg, up in self.legs.items() if leg not in lost}
        live = tuple(LiveLeg(leg, up, None) for leg, up in self.legs.items())
        return telephony.SwitchConnected(
            live, ("c1-bridge",), frozenset({"alice", "bob", "carol", "boss"})
        )

    def dial(self, data: st.DataObject) -> inputs.Input:
        self.number += 1
        to = data.draw(st.sampled_from(["10086", "agent:bob", "8003"]))
        return inputs.DialRequested(f"c{self.number}", data.draw(st.sampled_from(AGENTS)), to)

    def leg(self, data: st.DataObject) -> inputs.Input:
        ringing = sorted(leg for leg, up in self.legs.items() if not up and leg[0] == "c")
        if ringing and data.draw(st.integers(0, 9)) > 0:
            leg = data.draw(st.sampled_from(ringing))
            self.legs[leg] = True
            return telephony.LegAnswered(leg)
        leg = data.draw(st.sampled_from(sorted(self.legs)))
        del self.legs[leg]
        return telephony.LegEnded(leg, data.draw(st.sampled_from(list(Cause))))

    def digit(self, data: st.DataObject) -> inputs.Input:
        leg = data.draw(st.sampled_from(sorted(self.legs)))
        return telephony.DigitPressed(leg, data.draw(st.sampled_from("019#")))

    def timer(self, data: st.DataObject) -> inputs.Input:
        key = data.draw(st.sampled_from(sorted(self.timers)))
        self.timers.discard(key)
        return inputs.TimerFired(key)

    def played(self, data: st.DataObject) -> inputs.Input:
        leg, playback = data.draw(st.sampled_from(self.playbacks))
        return telephony.PlaybackEnded(leg, playback, True)

    def found(self, data: st.DataObject) -> inputs.Input:
        call = f"c{data.draw(st.integers(1, self.number))}"
        who = data.draw(st.sampled_from([(), (WANG,), (LI,), (WANG, LI)]))
        return inputs.CustomerFound(call, who)

    def request(self, data: st.DataObject) -> inputs.Input:
        live = sorted(id for kind, id in self.folded if kind == "call")
        call = data.draw(st.sampled_from(live * 8 + [f"c{self.number}", "c1"]))
        owner = self.folded.get(("call", call), {}).get("agent_id")
        agent = data.draw(st.sampled_from([*AGENTS, *([owner] * 6 if owner else [])]))
        kind = data.draw(st.sampled_from(ALONE + WITH_OTHERS))
        if kind in ALONE:
            return kind(call, agent)  # type: ignore[no-any-return]
        return self.with_others(data, kind, call, agent)

    def with_others(self, data: st.DataObject, kind: Any, call: str, agent: str) -> inputs.Input:
        to = data.draw(st.sampled_from(DESTINATIONS))
        member = data.draw(st.sampled_from(sorted(self.legs) or ["x"]))
        match kind:
            case inputs.DispositionRequested:
                return inputs.DispositionRequested(call, agent, "solved")
            case inputs.TransferRequested:
                how = data.draw(st.sampled_from(["blind", "attended"]))
                return inputs.TransferRequested(call, agent, to, how)
            case inputs.SuperviseRequested:
                who = data.draw(st.sampled_from(["boss", "boss", "chief", agent]))
                return inputs.SuperviseRequested(call, who, data.draw(st.sampled_from(MODES)))
            case inputs.ForceHangupRequested:
                return inputs.ForceHangupRequested(call, "boss", "x", data.draw(st.booleans()))
            case inputs.HelpRequested:
                return inputs.HelpRequested(call, agent, "refund")
            case inputs.RecordingPauseRequested:
                return inputs.RecordingPauseRequested(call, agent)
            case inputs.MemberMuteRequested:
                return inputs.MemberMuteRequested(call, agent, member, True)
            case inputs.MemberDropRequested:
                return inputs.MemberDropRequested(call, agent, member)
            case inputs.ConferenceRequested:
                return inputs.ConferenceRequested(call, agent, to if to != "queue:vip" else None)
        return inputs.ConsultRequested(call, agent, to)


@given(st.data())
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_the_floor_keeps_its_promises_whatever_happens(data: st.DataObject) -> None:
    floor = Floor()
    floor.give(telephony.SwitchConnected((), (), frozenset({"alice", "bob", "alice-web"})))
    for agent in (*AGENTS, "boss", "chief"):
        floor.give(telephony.PhoneChanged(agent, True))
    for agent in AGENTS:
        floor.give(inputs.PresenceRequested(agent, "ready"))
    if data.draw(st.booleans()):
        floor.begin_with_a_talk()
    for _ in range(data.draw(st.integers(10, 80))):
        if data.draw(st.integers(0, 19)) == 0:
            floor.crash(data)
        floor.give(floor.next(data))
