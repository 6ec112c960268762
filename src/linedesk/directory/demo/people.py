"""Who works in the demo and who serves which queue."""

from typing import Any

# username, name, roles, team, extension
PEOPLE: list[tuple[str, str, list[str], str | None, str]] = [
    ("admin", "周管理", ["admin"], None, "1100"),
    ("supervisor", "陈静", ["supervisor"], None, "1101"),
    ("analyst", "沈思远", ["analyst"], None, "1102"),
    ("agent1", "林晓", ["agent"], "一组", "1001"),
    ("agent2", "赵强", ["agent"], "一组", "1002"),
    ("agent3", "何雨晴", ["agent"], "一组", "1003"),
    ("agent4", "Emma Clarke", ["agent"], "一组", "1004"),
    ("agent5", "郭子豪", ["agent"], "一组", "1005"),
    ("agent6", "唐悦", ["agent"], "二组", "1006"),
    ("agent7", "冯磊", ["agent"], "二组", "1007"),
    ("agent8", "曾雅文", ["agent"], "二组", "1008"),
    ("agent9", "许诺", ["agent"], "二组", "1009"),
    ("agent10", "Lucas Meyer", ["agent"], "二组", "1010"),
]

BLOCKED = "+8613800000009"

TEAMS = ["一组", "二组"]

QUEUES: list[tuple[str, dict[str, str], list[str]]] = [
    ("sales", {"zh": "销售", "en": "Sales"}, ["agent1", "agent2", "agent6", "agent7"]),
    ("service", {"zh": "客服", "en": "Service"}, ["agent1", "agent3", "agent8", "agent9"]),
    ("vip", {"zh": "贵宾", "en": "VIP"}, ["agent1", "agent2"]),
]

QUEUE_TIMES: dict[str, Any] = {
    "offer_seconds": 15.0,
    "wrap_up_seconds": 30.0,
    "target_seconds": 20.0,
    "target_share": 0.8,
    "announce_every": 30.0,
    "short_abandon_seconds": 5.0,
}

SKILLS: list[tuple[str, dict[str, str]]] = [
    ("english", {"zh": "英语", "en": "English"}),
    ("products", {"zh": "产品知识", "en": "Products"}),
    ("complaints", {"zh": "投诉处理", "en": "Complaints"}),
]

LEVELS: dict[str, dict[str, int]] = {
    "agent1": {"english": 6, "products": 8, "complaints": 7},
    "agent2": {"products": 9},
    "agent3": {"english": 4, "complaints": 8},
    "agent4": {"english": 10, "products": 5},
    "agent8": {"complaints": 6},
    "agent10": {"english": 10},
}
