"""One number, many spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linedesk.kit.phone_numbers import digits, normalise

MOBILE = "+8613800138000"
BEIJING = "+861062345678"

SPELLINGS = [
    ("13800138000", MOBILE),
    ("138 0013 8000", MOBILE),
    ("138-0013-8000", MOBILE),
    ("138/0013/8000", MOBILE),
    ("138.0013.8000", MOBILE),
    ("１３８００１３８０００", MOBILE),
    ("＋８６ １３８００１３８０００", MOBILE),
    ("+86 138 0013 8000", MOBILE),
    ("+86-13800138000", MOBILE),
    ("+86 (0)138-0013-8000", MOBILE),
    ("(+86)13800138000", MOBILE),
    ("0086 13800138000", MOBILE),
    ("008613800138000", MOBILE),
    ("8613800138000", MOBILE),
    ("013800138000", MOBILE),
    ("\u202a+8613800138000\u202c", MOBILE),
    ("tel:+8613800138000", MOBILE),
    ("sip:13800138000@10.0.0.1", MOBILE),
    ("010-62345678", BEIJING),
    ("(010) 6234 5678", BEIJING),
    ("（010）62345678", BEIJING),
    ("+86 10 6234 5678", BEIJING),
    ("0086-10-62345678", BEIJING),
    ("010-62345678转8001", BEIJING),
    ("010-62345678 ext. 12", BEIJING),
    ("010-62345678#3", BEIJING),
    ("010-62345678，分机 66", BEIJING),
    ("4008001000", "4008001000"),
    ("400-800-1000", "4008001000"),
    ("800 810 1234", "8008101234"),
    ("95588", "95588"),
    ("955-88", "95588"),
    ("10086", "10086"),
    ("110", "110"),
    ("+1 212 555 0123", "+12125550123"),
    ("001 212 555 0123", "+12125550123"),
    ("+44 (0)20 7946 0958", "+442079460958"),
    ("+852 2345 6789", "+85223456789"),
    ("anonymous", "anonymous"),
    ("", ""),
    ("   ", ""),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("📞", "📞"),
    ("'; DROP TABLE customers; --", "'; DROP TABLE customers; --"),
    ("sip:evil@example.org", "sip:evil@example.org"),
]


@pytest.mark.parametrize(("spelling", "number"), SPELLINGS)
def test_every_spelling_becomes_the_one_number(spelling: str, number: str) -> None:
    assert normalise(spelling) == number


def test_a_caller_of_two_hundred_characters_is_cut_and_kept() -> None:
    assert normalise("x" * 200) == "x" * 64


@given(st.text(max_size=300))
def test_any_text_is_taken_and_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert "\x00" not in once


def test_full_width_digits_are_digits() -> None:
    assert digits("４００-８００-１０００") == "4008001000"
