"""A-033: what arrives as a visitor is a call only with a ticket whose connection stands."""

from dataclasses import replace

from linedesk.control.visitors import SwitchWithTickets, Ticket, Tickets
from linedesk.core.definitions import CallButton
from linedesk.core.facts import CallStarted
from linedesk.core.telephony import Cause, Event, Hangup, LegArrived, LegEnded
from linedesk.telephony.fake import FakeSwitch
from linedesk.telephony.port import GUEST
from tests.core.floor_of import SETUP, World

SHOP = "https://shop.example"
BUTTON = CallButton("b1", "Shop", "4008001001", (SHOP,))
PAGE = {"button": "Shop", "title": "红茶"}


def given(tickets: Tickets) -> Ticket:
    ticket = tickets.connect(tickets.issue(BUTTON, "10.0.0.1", SHOP, PAGE).id, SHOP)
    assert ticket
    return ticket


async def heard(tickets: Tickets, *events: Event) -> list[Event]:
    inner = FakeSwitch()
    switch = SwitchWithTickets(inner, tickets)
    inner.push(*events)
    stream = switch.events()
    return [await anext(stream) for _ in events]


def arrival(ticket: str) -> LegArrived:
    return LegArrived("leg1", "c1", GUEST, "", "", ticket, medium="web")


async def test_a_ticket_becomes_the_buttons_number_and_the_page_once() -> None:
    tickets = Tickets(lambda: 0.0)
    ticket = given(tickets)
    end = LegEnded("leg1", Cause.NORMAL)
    first, second, other = await heard(tickets, arrival(ticket.id), arrival(ticket.id), end)
    assert isinstance(first, LegArrived)
    assert (first.called, first.page, first.caller) == ("4008001001", PAGE, "")
    assert isinstance(second, LegArrived)
    assert (second.called, second.page) == ("", {})
    assert other is end


async def test_a_ticket_with_video_makes_a_video_call() -> None:
    """A-032: with the same queue as any other call of the button."""
    tickets = Tickets(lambda: 0.0)
    ticket = tickets.connect(tickets.issue(BUTTON, "10.0.0.1", SHOP, PAGE, video=True).id, SHOP)
    assert ticket
    (event,) = await heard(tickets, arrival(ticket.id))
    assert isinstance(event, LegArrived)
    assert (event.medium, event.called) == ("video", "4008001001")
    world = World(SETUP, 0.0)
    world.give(event)
    (call,) = world.center.snapshot(0.0)["calls"]
    assert (call["medium"], call["queue"]) == ("video", "service")


async def test_a_ticket_without_its_connection_or_too_late_is_none() -> None:
    now = 0.0
    tickets = Tickets(lambda: now)
    unused = tickets.issue(BUTTON, "10.0.0.1", SHOP, PAGE)
    left, late = given(tickets), given(tickets)
    tickets.left(left)
    now = 60.0
    for ticket in (unused, left, late):
        (event,) = await heard(tickets, arrival(ticket.id))
        assert isinstance(event, LegArrived)
        assert event.called == ""


def test_a_visitor_without_a_ticket_is_hung_up_and_is_no_call() -> None:
    world = World(SETUP, 0.0)
    world.give(arrival(""))
    assert world.sent == [Hangup("leg1", Cause.REJECTED)]
    assert world.center.snapshot(0.0)["calls"] == []


def test_with_one_it_is_a_call_like_any_other_and_shows_its_page() -> None:
    world = World(SETUP, 0.0)
    world.give(replace(arrival("4008001001"), page=PAGE))
    (call,) = world.center.snapshot(0.0)["calls"]
    assert (call["medium"], call["page"], call["queue"]) == ("web", PAGE, "service")
    (started,) = [fact for fact in world.facts if isinstance(fact, CallStarted)]
    assert (started.medium, started.page) == ("web", PAGE)
    world.give(arrival(""))  # the switch hands it to us again, after our outage
    assert len(world.center.snapshot(0.0)["calls"]) == 1
    assert not any(isinstance(command, Hangup) for command in world.sent)
