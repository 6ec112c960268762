"""What a new house starts with: prompts, reasons, dispositions and forms, in both languages."""

from typing import Any

SPOKEN_POSITIONS = 20
_CHINESE_DIGITS = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """1 to 99 as it is said: 二十, 十二, 三十五."""
    tens, ones = divmod(number, 10)
    ahead = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE_DIGITS[tens]}十"
    return ahead + (_CHINESE_DIGITS[ones] if ones else "")


def _positions() -> dict[str, dict[str, str]]:
    """What a caller in line hears; the first is next."""
    said = {
        "position-1": {
            "zh": "您是下一位，请不要挂机，马上为您接通。",
            "en": "You are next in line. Please stay on the line.",
        },
        "position-many": {
            "zh": f"前面等待的客户超过{chinese_number(SPOKEN_POSITIONS)}位，"
            "请耐心等待，或稍后再拨。",
            "en": f"More than {SPOKEN_POSITIONS} callers are ahead of you. "
            "Please hold, or call again later.",
        },
    }
    for place in range(2, SPOKEN_POSITIONS + 1):
        said[f"position-{place}"] = {
            "zh": f"您现在排在第{chinese_number(place)}位，请稍候。",
            "en": f"You are number {place} in line. Please hold.",
        }
    return said


SPOKEN_MINUTES = 30


def _waits() -> dict[str, dict[str, str]]:
    """How long it will take, as far as anybody can know."""
    said = {
        "wait-soon": {
            "zh": "预计等待不到一分钟。",
            "en": "The wait is less than a minute.",
        },
        "wait-many": {
            "zh": f"预计等待超过{chinese_number(SPOKEN_MINUTES)}分钟。",
            "en": f"The wait is more than {SPOKEN_MINUTES} minutes.",
        },
    }
    for minutes in range(1, SPOKEN_MINUTES + 1):
        many = "minute" if minutes == 1 else "minutes"
        said[f"wait-{minutes}"] = {
            "zh": f"预计等待{_minutes_said(minutes)}分钟。",
            "en": f"The wait is about {minutes} {many}.",
        }
    return said


def _minutes_said(minutes: int) -> str:
    """两分钟, not 二分钟."""
    return "两" if minutes == 2 else chinese_number(minutes)


PROMPTS: dict[str, dict[str, str]] = {
    "welcome": {"zh": "您好，欢迎致电客户服务中心。", "en": "Welcome to our customer service."},
    "main-menu": {
        "zh": "人工服务请按零，自助服务请按一。",
        "en": "To talk to a person, press 0. For self service, press 1.",
    },
    "person-menu": {
        "zh": "业务咨询和建议请按一，购买产品请按二，服务请求和投诉请按三，直接转人工请按零。",
        "en": "For advice, press 1. To buy, press 2. For service or a complaint, press 3. "
        "To talk to anybody, press 0.",
    },
    "self-service-menu": {
        "zh": "查询营业时间请按一，了解退换货请按二，转人工服务请按零，返回上一级请按星号键。",
        "en": "For our opening hours, press 1. To return goods, press 2. "
        "To talk to a person, press 0. To go back, press star.",
    },
    "opening-hours": {
        "zh": "我们的营业时间是星期一至星期五，上午九点到下午六点。",
        "en": "We are open from Monday to Friday, from 9 in the morning until 6 in the evening.",
    },
    "returns": {
        "zh": "收到货物七天之内可以退换，请保留包装和发票。",
        "en": "You may return goods within 7 days. Please keep the packing and the invoice.",
    },
    "please-hold": {
        "zh": "正在为您转接人工服务，请稍候。",
        "en": "We are connecting you. Please hold.",
    },
    "all-busy": {
        "zh": "座席全忙，请您耐心等待。",
        "en": "All our agents are busy. Please hold.",
    },
    "vip-greeting": {
        "zh": "尊敬的贵宾客户，您好，正在为您转接专属客服。",
        "en": "Dear customer, your personal service is being called.",
    },
    "invalid": {
        "zh": "对不起，您的按键有误，请重新选择。",
        "en": "Sorry, that key has no meaning here. Please choose again.",
    },
    "unknown-number": {
        "zh": "对不起，您拨打的号码是空号，请核对后再拨。",
        "en": "The number you have dialed does not exist. Please check it and dial again.",
    },
    "fault": {
        "zh": "对不起，系统忙，请稍后再拨。",
        "en": "Sorry, something went wrong. Please call again later.",
    },
    "last-resort": {
        "zh": "对不起，我们暂时无法接听您的来电，请稍后再拨。",
        "en": "Sorry, we cannot take your call now. Please call again later.",
    },
    "goodbye": {"zh": "感谢您的来电，再见。", "en": "Thank you for calling. Goodbye."},
    "order-status": {
        "zh": "您好，这里是订单查询。请输入订单号，按井号键结束。人工服务请按零。",
        "en": "This is the order line. Enter the number of your order, then press pound. "
        "To talk to a person, press 0.",
    },
    "order-placed": {"zh": "您的订单已经收到。", "en": "We have received your order."},
    "order-paid": {
        "zh": "您的订单已经付款，正在准备发货。",
        "en": "Your order is paid and is being prepared.",
    },
    "order-shipped": {"zh": "您的订单已经发货。", "en": "Your order is on its way."},
    "order-delivered": {"zh": "您的订单已经签收。", "en": "Your order was delivered."},
    "order-cancelled": {
        "zh": "您的订单已经取消或退货。",
        "en": "Your order was cancelled or returned.",
    },
    "order-unknown": {
        "zh": "对不起，没有查到这个订单号。",
        "en": "Sorry, there is no order with this number.",
    },
    "order-more": {
        "zh": "查询其他订单请按一，人工服务请按零。",
        "en": "For another order, press 1. To talk to a person, press 0.",
    },
    "lookup-failed": {
        "zh": "对不起，现在无法查询，为您转接人工服务。",
        "en": "Sorry, we cannot look this up now. We are connecting you to a person.",
    },
    "callback-number": {
        "zh": "请输入您的回电号码，按井号键结束。返回请按星号键。",
        "en": "Enter the number that we shall call, then press pound. To go back, press star.",
    },
    "queue-choices": {
        "zh": "不想等待请按一，我们将为您保留排队位置并尽快回电；留言请按二。",
        "en": "To keep your place and be called back, press 1. To leave a message, press 2.",
    },
    "callback-turn": {
        "zh": "已为您保留排队位置，轮到您时我们会给您回电，您可以挂机了。",
        "en": "Your place in line is kept. We will call you when it is your turn. "
        "You may hang up now.",
    },
    "voicemail-greeting": {
        "zh": "请在提示音后留言，按井号键结束。我们会尽快给您答复。",
        "en": "Please speak after the tone, and press pound when you are done. "
        "We will answer you soon.",
    },
    "voicemail-thanks": {
        "zh": "您的留言已经收到。",
        "en": "We have received your message.",
    },
    "follow-confirm": {
        "zh": "您有一个来电，接听请按一。",
        "en": "You have a call. To take it, press 1.",
    },
    "wrap-up-code": {
        "zh": "请输入两位小结代码。",
        "en": "Please key in the two digits of the outcome.",
    },
    "seat-extension": {
        "zh": "座席签到，请输入分机号，按井号键结束。",
        "en": "To sign in, enter your extension, then press pound.",
    },
    "seat-pin": {
        "zh": "请输入密码，按井号键结束。",
        "en": "Enter your PIN, then press pound.",
    },
    "seat-ready": {
        "zh": "签到成功，来电将转到这部电话。",
        "en": "You are signed in. Calls will ring this telephone.",
    },
    "seat-left": {"zh": "已签退。", "en": "You are signed off."},
    "seat-refused": {
        "zh": "分机号或密码有误。",
        "en": "Extension or PIN is wrong.",
    },
    "survey": {
        "zh": "请对本次服务评分，一分最低，五分最高。",
        "en": "How was our service? Press a key from 1, which is bad, to 5, which is good.",
    },
    "callback-promised": {
        "zh": "我们会在工作时间给您回电。",
        "en": "We will call you back when we are open.",
    },
    "after-hours": {
        "zh": "您好，现在是非工作时间。我们的营业时间是星期一至星期五，"
        "上午九点到下午六点。需要我们回电请按一，回拨其他号码请按二，留言请按三，紧急情况请按零。",
        "en": "We are closed now. We are open from Monday to Friday, from 9 until 6. "
        "To be called back, press 1; on another number, press 2. To leave a message, press 3. "
        "If it is urgent, press 0.",
    },
    **_positions(),
    **_waits(),
}


def _labelled(*rows: tuple[str, str, str]) -> list[dict[str, Any]]:
    return [
        {"code": code, "label": {"zh": zh, "en": en}, "rank": rank, "active": True}
        for rank, (code, zh, en) in enumerate(rows)
    ]


# The last two are set by the center itself; nobody can choose them.
REASONS = _labelled(
    ("break", "小休", "Break"),
    ("meal", "用餐", "Meal"),
    ("meeting", "会议", "Meeting"),
    ("training", "培训", "Training"),
    ("paperwork", "案头工作", "Paperwork"),
    ("other", "其他", "Other"),
    ("no_answer", "未接来电", "Did not answer"),
    ("lost", "话机断线", "Phone unreachable"),
)
ALLOWANCES = {"break": 30, "meal": 60}  # minutes a day
for _reason in REASONS:
    _reason["allowance_minutes"] = ALLOWANCES.get(_reason["code"], 0)
for _reason in REASONS[-2:]:
    _reason["active"] = False

DISPOSITIONS = _labelled(
    ("consult", "业务咨询", "Advice"),
    ("consult.product", "产品咨询", "Product"),
    ("consult.price", "价格咨询", "Price"),
    ("consult.policy", "政策咨询", "Terms"),
    ("suggestion", "建议", "Suggestion"),
    ("purchase", "产品购买", "Purchase"),
    ("purchase.ordered", "已下单", "Ordered"),
    ("purchase.interested", "有意向", "Interested"),
    ("purchase.declined", "放弃购买", "Declined"),
    ("service", "服务请求", "Service"),
    ("service.repair", "报修", "Repair"),
    ("service.return", "退换货", "Return"),
    ("service.delivery", "查询物流", "Delivery"),
    ("complaint", "投诉", "Complaint"),
    ("complaint.product", "产品投诉", "About a product"),
    ("complaint.service", "服务投诉", "About service"),
    ("complaint.delivery", "物流投诉", "About delivery"),
    ("other", "其他", "Other"),
    ("other.wrong_number", "打错电话", "Wrong number"),
    ("other.silent", "无人说话", "Nobody spoke"),
    ("other.nuisance", "骚扰电话", "Nuisance"),
)


def _field(key: str, zh: str, en: str, type_: str = "text", **more: Any) -> dict[str, Any]:
    label = {"zh": zh, "en": en}
    return {"key": key, "label": label, "type": type_, "options": [], "required": False} | more


def options(*rows: tuple[str, str, str]) -> list[dict[str, Any]]:
    """Of a field to choose from: (value, zh, en)."""
    return [{"value": value, "label": {"zh": zh, "en": en}} for value, zh, en in rows]


FORMS: list[dict[str, Any]] = [
    {
        "name": "reception",
        "label": {"zh": "接待单", "en": "Reception form"},
        "fields": [
            _field(
                *("kind", "业务类型", "Kind", "select"),
                options=options(
                    ("consult", "咨询", "Advice"),
                    ("suggestion", "建议", "Suggestion"),
                    ("purchase", "购买", "Purchase"),
                    ("service", "服务请求", "Service"),
                    ("complaint", "投诉", "Complaint"),
                ),
            ),
            _field("subject", "主题", "Subject"),
            _field("details", "详细内容", "Details", "textarea"),
            _field("callback", "回电号码", "Call back on", "phone"),
            _field("due", "约定日期", "Due on", "date"),
        ],
    },
    {
        "name": "customer",
        "label": {"zh": "客户资料", "en": "Customer's own fields"},
        "fields": [
            _field("birthday", "生日", "Birthday", "date"),
            _field(
                *("source", "客户来源", "Source", "select"),
                options=options(
                    ("web", "网站", "Web site"),
                    ("shop", "门店", "Shop"),
                    ("friend", "朋友介绍", "A friend"),
                    ("fair", "展会", "A fair"),
                ),
            ),
            _field("credit", "信用额度", "Credit limit", "number"),
            _field("address", "地址", "Address", "textarea"),
        ],
    },
]
