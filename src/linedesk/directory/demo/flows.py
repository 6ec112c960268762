"""The flows of the demo, in the form in which the designer keeps them."""

from typing import Any


def _node(kind: str, exits: dict[str, str] | None = None, **settings: Any) -> dict[str, Any]:
    return {"kind": kind, "settings": settings, "exits": exits or {}}


def _menu(prompts: list[str], **exits: str) -> dict[str, Any]:
    """Keys as `_0`, `_1`; `star` is the star key."""
    keys = {name.lstrip("_").replace("star", "*"): node for name, node in exits.items()}
    return _node("menu", keys, prompts=prompts, timeout=5, tries=3, invalid_prompt="invalid")


def _line(queue: str) -> dict[str, Any]:
    """In line, with a way out: keep the place and be called, or leave a message."""
    ways = {"1": "call_back", "2": "message"}
    asked = {"prompts": ["please-hold"], "choices": ["queue-choices"]}
    return _node("queue", ways, queue=queue, priority=0, **asked)


_GOODBYE = _node("hangup", prompts=["goodbye"], cause="normal")
_VOICEMAIL = _node("voicemail", {"done": "thanks"}, prompts=["voicemail-greeting"], longest=120)
_SERVICE = _node("queue", queue="service", priority=0, prompts=["please-hold"])

MAIN: dict[str, Any] = {
    "start": "category",
    "language": "zh",
    "nodes": {
        "category": _node(
            "branch", {"yes": "vip_greeting", "otherwise": "main"}, on="customer.vip"
        ),
        "vip_greeting": _node("play", {"next": "vip"}, prompts=["vip-greeting"]),
        "vip": _node("queue", queue="vip", priority=10, prompts=[]),
        "main": _menu(["welcome", "main-menu"], _0="person", _1="self_service", timeout="service"),
        "person": _menu(
            ["person-menu"], _1="service", _2="sales", _3="service", _0="service", timeout="service"
        ),
        "self_service": _menu(
            ["self-service-menu"],
            _1="opening_hours",
            _2="returns",
            _0="person",
            star="main",
            timeout="goodbye",
        ),
        "opening_hours": _node("play", {"next": "self_service"}, prompts=["opening-hours"]),
        "returns": _node("play", {"next": "self_service"}, prompts=["returns"]),
        "service": _line("service"),
        "sales": _line("sales"),
        "call_back": _node("callback", {"done": "kept", "no_number": "service"}, when="turn"),
        "kept": _node("play", {"next": "goodbye"}, prompts=["callback-turn"]),
        "message": _VOICEMAIL,
        "thanks": _node("play", {"next": "goodbye"}, prompts=["voicemail-thanks"]),
        "goodbye": _GOODBYE,
    },
}

STRAIGHT = {
    "start": "service",
    "language": "zh",
    "nodes": {"service": _node("queue", queue="service", priority=0, prompts=[])},
}


def _say(*prompts: str, then: str) -> dict[str, Any]:
    return _node("play", {"next": then}, prompts=list(prompts))


_ORDER_STATES = ("placed", "paid", "shipped", "delivered", "cancelled")

ORDERS = {
    "start": "number",
    "language": "zh",
    "nodes": {
        "number": _node(
            "collect",
            {"done": "lookup", "failed": "service", "0": "service"},
            prompts=["order-status"],
            name="order",
            max=10,
            timeout=6,
            tries=3,
            invalid_prompt="invalid",
        ),
        "lookup": _node(
            "lookup",
            {"found": "state", "not_found": "unknown", "failed": "away"},
            source="order",
            values=["order"],
        ),
        "state": _node(
            "branch",
            {**{state: state for state in _ORDER_STATES}, "returned": "cancelled"}
            | {"otherwise": "away"},
            on="value.state",
        ),
        **{state: _say(f"order-{state}", then="more") for state in _ORDER_STATES},
        "unknown": _say("order-unknown", then="more"),
        "away": _say("lookup-failed", then="service"),
        "more": _menu(["order-more"], _1="number", _0="service", timeout="goodbye"),
        "service": _SERVICE,
        "goodbye": _GOODBYE,
    },
}

AFTER_HOURS = {
    "start": "closed",
    "language": "zh",
    "nodes": {
        "closed": _menu(
            ["after-hours"],
            _1="callback",
            _2="other_number",
            _3="message",
            _0="service",
            timeout="goodbye",
        ),
        "callback": _node("callback", {"done": "promised", "no_number": "other_number"}),
        "other_number": _node(
            "collect",
            {"done": "callback_there", "failed": "goodbye", "*": "closed"},
            prompts=["callback-number"],
            name="number",
            min=3,
            max=20,
            timeout=6,
            tries=2,
            invalid_prompt="invalid",
            without_person=True,
        ),
        "callback_there": _node(
            "callback", {"done": "promised", "no_number": "goodbye"}, number="number"
        ),
        "promised": _say("callback-promised", then="goodbye"),
        "message": _VOICEMAIL,
        "thanks": _say("voicemail-thanks", then="goodbye"),
        "service": _SERVICE,
        "goodbye": _GOODBYE,
    },
}

# name, label, flow, number
FLOWS: list[tuple[str, dict[str, str], dict[str, Any], str]] = [
    ("main", {"zh": "总机", "en": "Main line"}, MAIN, "4008001000"),
    ("service-line", {"zh": "客服专线", "en": "Service line"}, STRAIGHT, "4008001001"),
    ("orders", {"zh": "订单自助查询", "en": "Order status"}, ORDERS, "4008001002"),
    ("after-hours", {"zh": "非工作时间", "en": "After hours"}, AFTER_HOURS, "4008001003"),
]
