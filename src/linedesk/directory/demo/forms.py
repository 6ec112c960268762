"""The reception forms of the demo: one for each business branch of the main flow."""

from typing import Any

from linedesk.directory.defaults import options


def _field(key: str, zh: str, en: str, type_: str = "text", **more: Any) -> dict[str, Any]:
    plain = {"options": [], "required": False, "noun": None, "when": None}
    return {"key": key, "label": {"zh": zh, "en": en}, "type": type_} | plain | more


def _opens(**rule: str) -> dict[str, Any]:
    return dict.fromkeys(("queue", "called", "node", "exit")) | rule


_SUBJECT = _field("subject", "主题", "Subject", required=True)
_DETAILS = _field("details", "详细内容", "Details", "textarea")
_THEMES = options(
    ("product", "产品", "Product"),
    ("price", "价格", "Price"),
    ("delivery", "物流", "Delivery"),
    ("policy", "政策", "Terms"),
    ("other", "其他", "Other"),
)

_SEVERITIES = options(
    ("low", "轻微", "Slight"),
    ("serious", "严重", "Serious"),
    ("critical", "紧急", "Critical"),
)

RECEPTION_FORMS: list[dict[str, Any]] = [
    {
        "name": "consult",
        "label": {"zh": "咨询建议接待单", "en": "Advice and suggestions"},
        "opens": [_opens(node="person", exit="1")],
        "makes": ["consultation", "suggestion"],
        "fields": [
            _SUBJECT,
            _field("theme", "主题类别", "Theme", "select", options=_THEMES, required=True),
            _DETAILS,
            _field("answer", "答复", "Answer", "textarea"),
        ],
    },
    {
        "name": "purchase",
        "label": {"zh": "购买接待单", "en": "Purchase"},
        "opens": [_opens(node="person", exit="2"), _opens(queue="sales")],
        "makes": ["order"],
        "fields": [
            _field("wanted", "意向产品", "Interested in"),
            _field("deliver", "送货地址", "Deliver to", "textarea"),
            _field("invoice", "需要发票", "Invoice wanted", "boolean"),
        ],
    },
    {
        "name": "service",
        "label": {"zh": "服务接待单", "en": "Service and complaints"},
        "opens": [_opens(node="person", exit="3")],
        "makes": ["service", "repair", "complaint"],
        "fields": [
            _field(
                *("matter", "类别", "Matter", "select"),
                options=options(
                    ("service", "服务请求", "Service"),
                    ("repair", "报修", "Repair"),
                    ("complaint", "投诉", "Complaint"),
                ),
                required=True,
            ),
            _SUBJECT,
            _field("product", "产品型号", "Product"),
            _field(
                *("severity", "严重程度", "Severity", "select"),
                options=_SEVERITIES,
                required=True,
                when={"field": "matter", "values": ["complaint"]},
            ),
            _field(
                *("theme", "投诉类别", "About", "select"),
                options=_THEMES,
                when={"field": "matter", "values": ["complaint"]},
            ),
            _DETAILS,
        ],
    },
]

# What the house asks of a complaint beyond every ticket's fields: lists are narrowed by it.
OWN_FORMS: list[dict[str, Any]] = [
    {
        "name": "ticket_complaint",
        "label": {"zh": "投诉单", "en": "Complaint"},
        "opens": [],
        "makes": [],
        "fields": [_field("severity", "严重程度", "Severity", "select", options=_SEVERITIES)],
    },
]
