"""The matrix of voices (N-09) on a switch in memory: what must be heard is, nothing else is."""

import pytest

from linedesk.core import facts, inputs
from linedesk.core.telephony import Cause
from linedesk.telephony.simulated import Manners
from tests.core.floor_of import SETUP
from tests.support.switchboard import Switchboard

LISTENING = {"customer": {"alice"}, "alice": {"customer"}, "boss": {"alice", "customer"}}
WHISPERING = {"customer": {"alice"}, "alice": {"customer", "boss"}, "boss": {"alice", "customer"}}
BARGING = {
    "customer": {"alice", "boss"},
    "alice": {"customer", "boss"},
    "boss": {"alice", "customer"},
}
TAKEN_OVER: dict[str, set[str]] = {"customer": {"boss"}, "alice": set(), "boss": {"customer"}}
TALKING = {"customer": {"alice"}, "alice": {"customer"}, "boss": set()}
MODES = {
    "listen": LISTENING,
    "whisper": WHISPERING,
    "barge": BARGING,
    "take_over": TAKEN_OVER,
}


def talk() -> tuple[Switchboard, str]:
    board = Switchboard(SETUP)
    board.ready("alice")
    call = board.call_in()
    board.register("boss", "chief")
    return board, call


def supervise(board: Switchboard, call: str, mode: str, who: str = "boss") -> None:
    board.ask(inputs.SuperviseRequested(call, who, mode))


def voices(board: Switchboard, call: str, *more: str) -> dict[str, set[str]]:
    return {who: board.heard_by(call, who) for who in ("customer", "alice", "boss", *more)}


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_lets_through_what_it_must_and_nothing_else(mode: str) -> None:
    """A-095 listen, A-096 whisper, A-097 barge, A-098 take over."""
    board, call = talk()
    supervise(board, call, mode)
    assert voices(board, call) == MODES[mode]


def test_help_is_a_whisper_that_the_customer_does_not_hear() -> None:
    """A-068."""
    board, call = talk()
    board.ask(inputs.HelpRequested(call, "alice", "refund"))
    assert board.calls()[0]["help"]["reason"] == "refund"  # type: ignore[index]
    board.after(4)
    supervise(board, call, "whisper")
    assert voices(board, call) == WHISPERING
    [answered] = [fact for fact in board.facts if isinstance(fact, facts.HelpAnswered)]
    assert (answered.supervisor, round(answered.waited)) == ("boss", 4)


def test_in_a_conference_everybody_hears_everybody_and_who_is_muted_is_not_heard() -> None:
    """A-031."""
    board, call = talk()
    board.simulator.outside["13900000000"] = Manners(answer_after=0.0)
    board.ask(inputs.ConferenceRequested(call, "alice", "13900000000"))
    mobile = "13900000000"
    assert board.heard_by(call, "customer") == {"alice", mobile}
    assert board.heard_by(call, "alice") == {"customer", mobile}
    assert board.heard_by(call, mobile) == {"customer", "alice"}
    member = board.leg(call, mobile)
    assert member
    board.ask(inputs.MemberMuteRequested(call, "alice", member, True))
    assert board.heard_by(call, "customer") == {"alice"}
    board.ask(inputs.ConferenceLeaveRequested(call, "alice"))
    assert board.heard_by(call, mobile) == {"customer"}


def test_modes_are_switched_on_the_same_leg() -> None:
    board, call = talk()
    supervise(board, call, "listen")
    leg = board.leg(call, "boss")
    for mode in ("whisper", "listen", "barge", "whisper", "barge", "listen", "take_over"):
        supervise(board, call, mode)
        assert voices(board, call) == MODES[mode], mode
        assert board.leg(call, "boss") == leg


def test_who_leaves_is_heard_by_nobody_and_hears_nobody() -> None:
    for mode in ("listen", "whisper", "barge"):
        board, call = talk()
        supervise(board, call, mode)
        board.ask(inputs.SuperviseEndRequested(call, "boss"))
        assert voices(board, call) == TALKING
        assert len(board.simulator.legs) == 2, "no ear is left behind"
        assert board.simulator.bridges == {f"{call}-bridge"}


@pytest.mark.parametrize("mode", ["listen", "whisper", "barge"])
def test_the_matrix_holds_after_hold_and_after_a_transfer(mode: str) -> None:
    board, call = talk()
    supervise(board, call, mode)
    board.ask(inputs.HoldRequested(call, "alice"))
    assert board.heard_by(call, "customer") == {"music"}
    board.ask(inputs.RetrieveRequested(call, "alice"))
    assert voices(board, call) == MODES[mode]
    board.ready("bob")
    board.ask(inputs.TransferRequested(call, "alice", "agent:bob"))
    renamed = {"bob" if one == "alice" else one for one in MODES[mode]["boss"]}
    assert board.heard_by(call, "boss") == renamed
    assert board.heard_by(call, "customer") == ({"bob", "boss"} if mode == "barge" else {"bob"})
    assert board.heard_by(call, "bob") == (
        {"customer"} if mode == "listen" else {"customer", "boss"}
    )


def test_during_a_consult_the_supervisor_hears_the_agents_side_and_the_customer_only_music() -> (
    None
):
    board, call = talk()
    supervise(board, call, "whisper")
    board.ready("bob")
    board.ask(inputs.ConsultRequested(call, "alice", "agent:bob"))
    assert board.heard_by(call, "customer") == {"music"}
    assert board.heard_by(call, "boss") == {"alice", "bob"}
    assert board.heard_by(call, "bob") == {"alice"}, "a whisper is for one ear"
    assert board.heard_by(call, "alice") == {"bob", "boss"}


def test_two_supervisors_each_have_their_own_ear() -> None:
    board, call = talk()
    supervise(board, call, "listen")
    supervise(board, call, "whisper", "chief")
    assert board.heard_by(call, "customer") == {"alice"}
    assert board.heard_by(call, "alice") == {"customer", "chief"}
    board.ask(inputs.SuperviseEndRequested(call, "chief"))
    assert voices(board, call) == LISTENING


def test_after_the_call_nobody_is_on_the_line() -> None:
    for mode in MODES:
        board, call = talk()
        supervise(board, call, mode)
        customer = board.leg(call, "customer")
        assert customer
        board.simulator.hang_up(customer)
        board.after()
        assert board.simulator.legs == {}
        assert board.simulator.bridges == set()


def test_the_refreshed_browser_is_in_the_same_talk_again() -> None:
    """A-005: the customer hears music meanwhile, and the supervisor goes on listening."""
    board = Switchboard(SETUP)
    board.register("alice-web", "boss")
    board.give(inputs.PresenceRequested("alice", "ready"))
    call = board.call_in()
    supervise(board, call, "listen")
    board.simulator.unregister("alice-web")
    board.after()
    assert board.heard_by(call, "customer") == {"music"}
    board.after(3)
    board.register("alice-web")
    board.after()
    assert voices(board, call) == LISTENING
    assert next(fact.after for fact in board.facts if isinstance(fact, facts.AgentBack)) > 3


def test_a_phone_that_says_goodbye_means_it() -> None:
    board, call = talk()
    leg = board.leg(call, "alice")
    assert leg
    board.simulator._end(leg, Cause.NORMAL)
    board.after()
    assert board.simulator.legs == {}
