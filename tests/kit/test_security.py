"""core: roles, reach, masking and hashes, without any service."""

from uuid import UUID

import pytest
from sqlalchemy import Column, MetaData, Table, Uuid

from linedesk.kit.errors import Forbidden
from linedesk.kit.ids import uuid7
from linedesk.kit.masking import mask, shown_call, shown_number
from linedesk.kit.passwords import make_hash, verify_password
from linedesk.kit.security import ROLES, Permission, Principal, Reach, masked, visible

CALLS = Table("calls", MetaData(), Column("agent_id", Uuid))


def principal(*roles: str) -> Principal:
    return Principal(UUID(uuid7()), UUID(uuid7()), "someone", frozenset(roles))


def test_the_widest_reach_of_all_roles_counts() -> None:
    assert principal("agent").reach(Permission.READ_FLOOR) is Reach.OWN
    assert principal("agent", "supervisor").reach(Permission.READ_FLOOR) is Reach.TENANT


def test_an_unknown_role_and_no_role_give_nothing() -> None:
    for someone in (principal("emperor"), principal()):
        assert not any(map(someone.may, Permission))


def test_only_the_admin_changes_the_set_up_and_users() -> None:
    for permission in (Permission.WRITE_SETUP, Permission.WRITE_USERS):
        assert [role for role in ROLES if principal(role).may(permission)] == ["admin"]


def test_own_reach_becomes_a_condition_on_the_owner() -> None:
    someone = principal("agent")
    condition = visible(someone, Permission.READ_INTERACTIONS, CALLS.c.agent_id)
    assert str(condition) == "calls.agent_id = :agent_id_1"
    assert condition.compile().params == {"agent_id_1": someone.user_id}


def test_tenant_reach_is_no_condition_and_no_reach_is_refused() -> None:
    everything = visible(principal("analyst"), Permission.READ_INTERACTIONS, CALLS.c.agent_id)
    assert str(everything) == "true"
    with pytest.raises(Forbidden):
        visible(principal("analyst"), Permission.HANDLE_CALLS, CALLS.c.agent_id)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+8613800008000", "+86138****8000"),
        ("13800008000", "138****8000"),
        ("+442079460000", "+44******0000"),
        ("4008001000", "400***1000"),
        ("10086", "***86"),
        ("7", "7"),
        ("", ""),
        ("anonymous", "ano**mous"),
    ],
)
def test_a_masked_number_keeps_its_ends(number: str, shown: str) -> None:
    assert mask(number) == shown


def test_a_tenant_that_masks_hides_numbers_from_desks_and_not_from_supervisors() -> None:
    number = "+8613800008000"
    assert shown_number(number, principal("agent")) == number
    assert shown_number(number, masked(principal("agent"))) == mask(number)
    assert shown_number(number, masked(principal("analyst"))) == mask(number)
    assert shown_number(number, masked(principal("agent", "supervisor"))) == number


def test_the_name_does_not_give_the_number_away() -> None:
    call = {
        "direction": "inbound",
        "caller": "+8613800008000",
        "caller_name": "138-0000-8000",
        "called": "4008001000",
    }
    shown = shown_call(call, masked(principal("agent")))
    assert shown["caller"] == "+86138****8000"
    assert "0000" not in shown["caller_name"].replace("8000", "")
    assert shown["called"] == "4008001000"
    assert shown_call(call, principal("agent")) == call


def test_a_page_does_not_give_a_number_away_and_keeps_the_rest() -> None:
    page = {
        "title": "联系 138-0000-8000",
        "order": "20261122004711",
        "url": "https://a/?p=13800008000",
        "visitor_address": "203.0.113.7",
    }
    call = {"direction": "inbound", "caller": "", "called": "4008001000", "page": page}
    shown = shown_call(call, masked(principal("agent")))["page"]
    assert "0000" not in shown["title"] + shown["url"]
    assert "visitor_address" not in shown
    assert shown["order"] == page["order"]
    assert shown_call(call, principal("agent"))["page"] == page


async def test_a_password_fits_its_own_hash_only() -> None:
    hashed = await make_hash("龙门客栈 2026")
    assert hashed.startswith("$argon2id$")
    assert await verify_password("龙门客栈 2026", hashed)
    assert not await verify_password("龙门客栈 2025", hashed)
    assert not await verify_password("", None)
    assert not await verify_password("x", "no hash at all")
