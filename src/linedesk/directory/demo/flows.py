"""The flows of the demo, in the form in which the designer keeps them."""

from typing import Any


def _node(kind: str, exits: dict[str, str] | None = None, **settings: Any) -> dict[str, Any]:
    return {"kind": kind, "settings": settings, "exits": exits or {}}


def _menu(prompts: list[str], **exits: str) -> dict[str, Any]:
    """Keys as `_0`, `_1`; `star` is the star key."""
    keys = {name.lstrip("_").replace("star", "*"): node for name, node in exits.items()}
    return _node("menu", keys, prompts=prompts, timeout=5, tries=3, invalid_prompt="invalid")


_GOODBYE = _node("hangup", prompts=["goodbye"], cause="normal")
_SERVICE = _node("queue", queue="service", priority=0, prompts=["please-hold"])

MAIN = {
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
        "service": _SERVICE,
        "sales": _node("queue", queue="sales", priority=0, prompts=["please-hold"]),
        "goodbye": _GOODBYE,
    },
}

STRAIGHT = {
    "start": "service",
    "language": "zh",
    "nodes": {"service": _node("queue", queue="service", priority=0, prompts=[])},
}

ORDERS = {
    "start": "orders",
    "language": "zh",
    "nodes": {
        "orders": _menu(["order-status"], _0="service", timeout="goodbye"),
        "service": _SERVICE,
        "goodbye": _GOODBYE,
    },
}

AFTER_HOURS = {
    "start": "closed",
    "language": "zh",
    "nodes": {
        "closed": _menu(["after-hours"], _0="service", timeout="goodbye"),
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
