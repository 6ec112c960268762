"""Which voices a recording has in it: it is begun afresh only for another one than before."""

from linedesk.core.telephony import Connect, Part
from linedesk.telephony.asterisk.legs import Leg, Legs, change_voice, in_company, succeeded


def recorded() -> Legs:
    return {
        "customer": Leg(arrived=True, recording="rec1"),
        "first": Leg(False),
        "next": Leg(False),
    }


def test_the_first_voice_of_a_recording_does_not_interrupt_it() -> None:
    """A-038: nothing is cut off where a talk begins."""
    legs = recorded()
    succeeded(Connect("bridge", ("customer", "first")), legs)
    assert change_voice("bridge", legs) == []


def test_another_voice_than_before_has_it_begun_afresh() -> None:
    """A-029: whether the first has left or stays."""
    legs = recorded()
    succeeded(Connect("bridge", ("customer", "first")), legs)
    change_voice("bridge", legs)
    succeeded(Part("bridge", "first"), legs)
    assert change_voice("bridge", legs) == []  # he is alone
    succeeded(Connect("bridge", ("customer", "next")), legs)
    assert change_voice("bridge", legs) == ["customer"]


def test_who_is_recorded_from_the_middle_of_a_talk_has_heard_a_voice() -> None:
    legs = recorded()
    assert not in_company("customer", legs)
    succeeded(Connect("bridge", ("customer",)), legs)
    assert not in_company("customer", legs)
    succeeded(Connect("bridge", ("first",)), legs)
    assert in_company("customer", legs)
