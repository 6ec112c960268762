"""Whatever happens in whatever order: these stay true after every single input."""

import json
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linedesk.core import inputs, telephony
from linedesk.core.calls.table import CallState
from linedesk.core.center import IMAGE_TYPES, Center
from linedesk.core.effects import CancelTimer, Changed, Perform, SetTimer, Tell
from linedesk.core.errors import CoreError
from linedesk.core.facts import CallEnded, CallQueued, CallStarted
from linedesk.core.telephony import Cause, LiveLeg
from tests.core.floor_of import LI, SETUP, WANG

AGENTS = ("alice", "bob", "carol")
BUSY = {"offered", "talking", "wrap_up"}


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
        self.check_agents(snapshot["agents"], calls)
        self.check_queues(snapshot, calls)
        self.check_facts(calls)
        self.check_restored(snapshot)

    def check_agents(self, agents: list[Any], calls: dict[str, Any]) -> None:
        for agent in agents:
            if agent["presence"] in BUSY:
                assert agent["id"] in calls[agent["call"]]["agent_ids"], "busy with a live call"
            else:
                assert agent["call"] is None, "free of any call"
            if agent["presence"] == "ready":
                assert any(agent["reachable"].values()), "ready only with a reachable phone"
        holders = [agent for c in calls.values() for agent in c["agent_ids"]]
        assert len(holders) == len(set(holders)), "one call an agent"

    def check_queues(self, snapshot: dict[str, Any], calls: dict[str, Any]) -> None:
        for queue in snapshot["queues"]:
            waiting = [c for c in calls.values() if c["queue_id"] == queue["id"]]
            in_line = [c for c in waiting if c["state"] in ("queued", "offered")]
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
        assert set(started) - set(ended) == open_calls, "neither lost nor left open"
        assert {f.call for f in self.facts if isinstance(f, CallQueued)} <= set(started)

    def check_restored(self, snapshot: Any) -> None:
        decoded = {
            key: msgspec.convert(json.loads(image), IMAGE_TYPES[key[0]])
            for key, image in self.images.items()
        }
        again = Center(SETUP)
        again.restore(decoded)
        assert self.fold_of(again.snapshot(self.now)) == self.fold_of(snapshot), "images suffice"

    def next(self, data: st.DataObject) -> inputs.Input:
        kinds = ["arrive", "presence", "phone", "look", "dial"]
        kinds += ["leg", "digit"] * bool(self.legs) + ["timer"] * bool(self.timers)
        kinds += ["played"] * bool(self.playbacks) + ["request", "found"] * (self.number > 0)
        self.now += data.draw(st.sampled_from([0.0, 0.5, 20.0]))
        return getattr(self, data.draw(st.sampled_from(kinds)))(data)  # type: ignore[no-any-return]

    def arrive(self, data: st.DataObject) -> inputs.Input:
        self.number += 1
        leg = f"t.{self.number}"
        self.legs[leg] = False
        called = data.draw(st.sampled_from(["4008001000", "4008001001", "999"]))
        caller = data.draw(st.sampled_from(["13800000001", "13800000009", "", "🙂"]))
        return telephony.LegArrived(leg, f"c{self.number}", "lab", caller, "", called)

    def presence(self, data: st.DataObject) -> inputs.Input:
        presence, reason = data.draw(
            st.sampled_from([("ready", None), ("not_ready", "lunch"), ("offline", None)])
        )
        return inputs.PresenceRequested(data.draw(st.sampled_from(AGENTS)), presence, reason)

    def phone(self, data: st.DataObject) -> inputs.Input:
        account = data.draw(st.sampled_from(AGENTS)) + data.draw(st.sampled_from(["", "-web"]))
        return telephony.PhoneChanged(account, data.draw(st.sampled_from([True, True, False])))

    def look(self, data: st.DataObject) -> inputs.Input:
        if data.draw(st.booleans()):
            return telephony.SwitchLost()
        kept = data.draw(st.lists(st.sampled_from(sorted(self.legs) or ["x-agent9"])))
        self.legs = {leg: up for leg, up in self.legs.items() if leg in kept}
        live = tuple(LiveLeg(leg, up, None) for leg, up in self.legs.items())
        return telephony.SwitchConnected(live, ("c1-bridge",), frozenset({"alice", "bob-web"}))

    def dial(self, data: st.DataObject) -> inputs.Input:
        self.number += 1
        return inputs.DialRequested(f"c{self.number}", data.draw(st.sampled_from(AGENTS)), "10086")

    def leg(self, data: st.DataObject) -> inputs.Input:
        leg = data.draw(st.sampled_from(sorted(self.legs)))
        if data.draw(st.booleans()):
            self.legs[leg] = True
            return telephony.LegAnswered(leg)
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
        kind = data.draw(
            st.sampled_from(
                [
                    inputs.HangupRequested,
                    inputs.HoldRequested,
                    inputs.RetrieveRequested,
                    inputs.MuteRequested,
                    inputs.DeclineRequested,
                ]
            )
        )
        call = f"c{data.draw(st.integers(1, self.number))}"
        agent = data.draw(st.sampled_from(AGENTS))
        if data.draw(st.booleans()):
            return inputs.DispositionRequested(call, agent, "solved")
        return kind(call, agent)


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_floor_keeps_its_promises_whatever_happens(data: st.DataObject) -> None:
    floor = Floor()
    floor.give(telephony.SwitchConnected((), (), frozenset({"alice", "bob", "alice-web"})))
    for _ in range(data.draw(st.integers(10, 60))):
        floor.give(floor.next(data))
