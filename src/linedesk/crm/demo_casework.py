"""The demo's products, bookable technicians, articles, a script and orders; always the same."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.appointments.models import Resource
from linedesk.crm.customers.repository import seen_by_number
from linedesk.crm.defaults import furnish_casework
from linedesk.crm.knowledge.models import Article, ArticleVersion
from linedesk.crm.knowledge.repository import set_words
from linedesk.crm.knowledge.words import words_of
from linedesk.crm.orders import service as orders
from linedesk.crm.orders.schemas import LineWrite, OrderMove, OrderWrite
from linedesk.crm.products.models import Product, ProductPrice
from linedesk.crm.scripts.models import Script
from linedesk.crm.tickets.themes import Theme
from linedesk.directory.calendars import Calendar
from linedesk.directory.users.models import User
from linedesk.kit.security import Principal

_BEGINNING = date(2026, 1, 1)

# code, name, category, unit, price in fen
PRODUCTS = (
    ("WM-100", "滚筒洗衣机 WM-100", "大家电", "台", 289_900),
    ("WM-200", "变频洗衣机 WM-200", "大家电", "台", 399_900),
    ("FR-300", "三门冰箱 FR-300", "大家电", "台", 459_900),
    ("AC-150", "壁挂空调 AC-150", "大家电", "台", 329_900),
    ("KT-010", "电热水壶 KT-010", "小家电", "只", 15_900),
    ("RC-040", "电饭煲 RC-040", "小家电", "只", 49_900),
    ("VC-020", "吸尘器 VC-020", "小家电", "台", 79_900),
    ("SV-INST", "上门安装", "服务", "次", 10_000),
    ("SV-CLEAN", "空调清洗", "服务", "次", 15_000),
    ("SV-CARE", "延保一年", "服务", "年", 29_900),
)
RESOURCES = (
    ("technician-1", "一组技师", "Technician 1"),
    ("technician-2", "二组技师", "Technician 2"),
)
# the customer's number, product, the states that followed
ORDERS = (
    ("+8613800000100", "WM-100", ("paid", "shipped")),
    ("+8613800000101", "RC-040", ("paid",)),
    ("+8613800000102", "AC-150", ()),
)
# language, category, title, body
ARTICLES = (
    (
        *("zh", "service.return", "七天无理由退货"),
        "签收之日起七天内可以无理由退货，商品须完好，配件、包装和发票齐全。运费由客户承担。"
        "质量问题由我们承担运费，并在收到商品后三个工作日内退款。",
    ),
    (
        *("zh", "service.repair", "洗衣机漏水怎么办"),
        "先关闭水龙头并拔下电源。检查进水管接头是否拧紧、排水管是否脱落。"
        "仍然漏水时请登记报修工单，技师二十四小时内联系客户。",
    ),
    (
        *("zh", "service.repair", "空调不制冷"),
        "确认遥控器为制冷模式且温度低于室温；清洗滤网；检查室外机是否被遮挡。"
        "使用两年以上建议预约空调清洗。",
    ),
    (
        *("zh", "service.delivery", "送货与安装"),
        "市区订单次日送达，郊区两到三天。大家电送货上门，安装需要另行预约，收费一百元。",
    ),
    (
        *("zh", "consult.policy", "发票开具"),
        "下单时可以选择电子发票或纸质发票。电子发票在签收后二十四小时内发到客户邮箱。",
    ),
    (
        *("en", "service.return", "Returns within seven days"),
        "Goods may be returned within seven days of delivery, complete and in their packing. "
        "The customer pays the postage unless the goods are faulty. We refund within three days.",
    ),
    (
        *("en", "service.delivery", "Delivery and installation"),
        "Orders in the city arrive the next day, elsewhere within three days. Large appliances "
        "are carried in; installation is booked as an appointment.",
    ),
)
SCRIPT: dict[str, Any] = {
    "hello": {
        "text": {
            "zh": "{{customer.name}}您好，我是客服{{agent.username}}，想了解您对服务是否满意？",
            "en": "Hello {{customer.name}}, this is {{agent.username}}. Were you content with us?",
        },
        "answers": [
            {"value": "yes", "label": {"zh": "满意", "en": "Yes"}, "next": "thanks"},
            {"value": "no", "label": {"zh": "不满意", "en": "No"}, "next": "why"},
        ],
        "next": None,
    },
    "why": {
        "text": {"zh": "非常抱歉，请问哪里让您不满意？", "en": "I am sorry. What went wrong?"},
        "answers": [],
        "next": "thanks",
    },
    "thanks": {"text": {"zh": "谢谢，再见。", "en": "Thank you."}, "answers": [], "next": None},
}


async def seed_casework(session: AsyncSession, tenant: UUID) -> None:
    """Everything is written once."""
    await furnish_casework(session)
    if await session.scalar(select(Product.id).limit(1)):
        return
    await _products(session)
    await _resources(session)
    await _articles(session)
    await _themes(session)
    session.add(
        Script(
            name="satisfaction",
            label={"zh": "满意度回访", "en": "Satisfaction"},
            start="hello",
            steps=SCRIPT,
            active=True,
        )
    )
    await session.flush()
    await _orders(session, tenant)


async def _orders(session: AsyncSession, tenant: UUID) -> None:
    """Taken by agent1, so that a caller who keys in 1, 2 or 3 hears how his order is."""
    agent = (await session.scalars(select(User.id).where(User.username == "agent1"))).one()
    by = Principal(agent, tenant, "agent1", frozenset({"agent"}))
    for number, code, states in ORDERS:
        product = (await session.scalars(select(Product.id).where(Product.code == code))).one()
        whose = (await seen_by_number(session, number, 1))[0]["id"]
        lines = [LineWrite(product_id=product)]
        order = await orders.place(session, by, OrderWrite(customer_id=whose, lines=lines))
        for state in states:
            await orders.move(session, by, order.id, OrderMove(to=state))


async def _products(session: AsyncSession) -> None:
    for code, name, category, unit, minor in PRODUCTS:
        product = Product(
            code=code, name=name, category=category, unit=unit, description="", active=True
        )
        session.add(product)
        await session.flush()
        session.add(
            ProductPrice(product_id=product.id, currency="CNY", minor=minor, valid_from=_BEGINNING)
        )


async def _resources(session: AsyncSession) -> None:
    calendar = await session.scalar(select(Calendar.id).where(Calendar.name == "office"))
    for name, zh, en in RESOURCES:
        label = {"zh": zh, "en": en}
        session.add(
            Resource(name=name, label=label, calendar_id=calendar, slot_minutes=60, active=True)
        )


async def _themes(session: AsyncSession) -> None:
    """What is said about the delivery is reported to the supervisor."""
    owner = await session.scalar(select(User.id).where(User.username == "supervisor"))
    if owner:
        session.add(Theme(name="delivery", owner_id=owner))


async def _articles(session: AsyncSession) -> None:
    author = await session.scalar(select(User).where(User.username == "supervisor"))
    for language, category, title, body in ARTICLES:
        article = Article(category=category, language=language, published=1, archived=False)
        session.add(article)
        await session.flush()
        await session.execute(
            insert(ArticleVersion).values(
                article_id=article.id,
                number=1,
                title=title,
                body=body,
                state="approved",
                by_name="admin",
                decided_at=datetime.now(UTC),
                decided_by=author.id if author else None,
                decided_name="supervisor",
                remark="",
                version=1,
            )
        )
        await set_words(session, article.id, words_of(title, body))
