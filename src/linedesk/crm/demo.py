"""The demo's customers: the four that the contract names and two hundred more, always the same."""

import random
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import Company, CustomerNumber, CustomerRow, CustomerWord
from linedesk.crm.customers.words import words_of
from linedesk.crm.demo_casework import seed_casework
from linedesk.directory.demo import seed_setup
from linedesk.directory.users.models import User
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.kit.pinyin import sort_key
from linedesk.settings import Settings

CHINESE, FOREIGN = 160, 48
FIRST_NUMBER = 10  # +86 138 0000 0010 and up; those below are the named ones
SEED = 20120401

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许"
    "韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
)
_GIVEN = (
    *(
        "伟",
        "芳",
        "娜",
        "敏",
        "静",
        "丽",
        "强",
        "磊",
        "军",
        "洋",
        "勇",
        "艳",
        "杰",
        "娟",
        "涛",
        "明",
    ),
    *(
        "超",
        "霞",
        "平",
        "刚",
        "桂英",
        "秀兰",
        "建国",
        "志强",
        "晓明",
        "文静",
        "雨桐",
        "子涵",
        "浩然",
    ),
    *(
        "欣怡",
        "梓萱",
        "宇轩",
        "思远",
        "佳琪",
        "俊杰",
        "海燕",
        "丽华",
        "国栋",
        "春梅",
        "嘉豪",
        "雪梅",
    ),
    *("一鸣", "若曦", "天佑", "书瑶", "德胜", "小龙", "美玲", "永康", "晨曦"),
)
_FOREIGN_GIVEN = (
    *("James", "Maria", "John", "Anna", "Robert", "Sofia", "Thomas", "Julia", "Lars", "Ingrid"),
    *("Pierre", "Claire", "Marco", "Elena", "Kenji", "Yuki", "Minho", "Priya", "Ahmed", "Fatima"),
)
_FOREIGN_SURNAMES = (
    *("Smith", "Garcia", "Müller", "Rossi", "Dubois", "Novak", "Andersson", "O'Brien", "Tanaka"),
    *("Kim", "Patel", "Silva", "Kowalski", "Jensen", "Van Dijk", "Ivanov", "Hassan", "Brown"),
)
_COMPANIES = (
    *(
        "华信贸易",
        "北方机械",
        "东海水产",
        "宏图电子",
        "瑞丰农业",
        "天成物流",
        "金桥建材",
        "蓝天环保",
    ),
    *(
        "和平纺织",
        "新世纪软件",
        "长城仪表",
        "明珠酒店",
        "远大化工",
        "丰泽食品",
        "国泰医药",
        "鼎盛装饰",
    ),
    *("Harbour Trading Ltd", "Nordic Parts AB", "Alpina GmbH", "Sakura Foods", "Delta Shipping"),
)
_TAGS = ("老客户", "批发", "网购", "要发票", "英语", "周末联系", "大客户", "试用")
_CATEGORIES = ("regular", "regular", "regular", "wholesale", "prospect", "dormant")
_SOURCES = ("web", "shop", "friend", "fair")

# number, name, company, category, vip, owner's username
_NAMED = (
    ("+8613800000001", "王芳", "华信贸易", "vip", True, None),
    ("+8613800000002", "李伟", "北方机械", "regular", False, "agent2"),
    ("+8613800000003", "张敏", "东海水产", "regular", False, None),
    ("+8613800000003", "张强", "东海水产", "regular", False, None),
    ("+8613800000009", "钱不良", "", "dormant", False, None),
)


async def seed(database: Database, settings: Settings) -> UUID:
    """The whole demo tenant; its id. Everything is written once."""
    tenant = await seed_setup(database, settings)
    async with database.session(tenant) as session:
        if await session.scalar(select(CustomerRow.id).limit(1)) is None:
            await _write(session)
        await seed_casework(session, tenant)
    return tenant


async def _write(session: AsyncSession) -> None:
    companies = {name: UUID(uuid7()) for name in _COMPANIES}
    rows = [{"id": key, "name": name, "version": 1} for name, key in companies.items()]
    await session.execute(insert(Company), rows)
    users = dict((await session.execute(_USERS)).all())
    people = [*_named(users), *_invented(random.Random(SEED))]
    keys = [UUID(uuid7()) for _ in people]
    customers = [
        _row(key, customer, companies) for key, (customer, _) in zip(keys, people, strict=True)
    ]
    await session.execute(insert(CustomerRow), customers)
    numbered = [
        {"customer_id": key, "number": number, "label": _LABELS[rank], "rank": rank}
        for key, (_, numbers) in zip(keys, people, strict=True)
        for rank, number in enumerate(numbers)
    ]
    await session.execute(insert(CustomerNumber), numbered)
    words = [
        {"customer_id": key, "word": word}
        for key, (customer, numbers) in zip(keys, people, strict=True)
        for word in words_of(customer["name"], customer["company"], numbers)
    ]
    await session.execute(insert(CustomerWord), words)


Customer = dict[str, Any]

_USERS = select(User.username, User.id)
_LABELS = ("手机", "办公室")


def _row(key: UUID, customer: Customer, companies: dict[str, UUID]) -> dict[str, Any]:
    name, company = customer["name"], customer["company"]
    columns = {column: value for column, value in customer.items() if column != "company"}
    return columns | {
        "id": key,
        "sort_key": sort_key(name),
        "company_id": companies.get(company),
        "version": 1,
    }


def _named(users: dict[str, UUID]) -> list[tuple[Customer, list[str]]]:
    return [
        (
            _customer(name, company, category, vip) | {"owner_id": users.get(owner or "")},
            [number],
        )
        for number, name, company, category, vip, owner in _NAMED
    ]


def _customer(name: str, company: str, category: str, vip: bool = False) -> Customer:
    return {
        "name": name,
        "company": company,
        "category": category,
        "vip": vip,
        "language": "zh",
        "tags": ["贵宾"] if vip else [],
        "custom": {},
        "email": "",
        "note": "",
        "owner_id": None,
    }


def _invented(dice: random.Random) -> list[tuple[Customer, list[str]]]:
    found = []
    for place in range(CHINESE + FOREIGN):
        chinese = place < CHINESE
        customer = _person(dice, chinese)
        mobile = f"+861380000{FIRST_NUMBER + place:04d}"
        numbers = [mobile if chinese else _foreign_number(place)]
        if dice.random() < 0.3:
            numbers.append(f"+86105550{place:04d}")
        found.append((customer, numbers))
    return found


def _person(dice: random.Random, chinese: bool) -> Customer:
    if chinese:
        name = dice.choice(_SURNAMES) + dice.choice(_GIVEN)
    else:
        name = f"{dice.choice(_FOREIGN_GIVEN)} {dice.choice(_FOREIGN_SURNAMES)}"
    company = dice.choice(_COMPANIES) if dice.random() < 0.6 else ""
    vip = dice.random() < 0.05
    category = "vip" if vip else dice.choice(_CATEGORIES)
    customer = _customer(name, company, category, vip)
    customer["language"] = "zh" if chinese else "en"
    customer["tags"] = sorted(dice.sample(_TAGS, dice.choice((0, 0, 1, 2))))
    customer["custom"] = {"source": dice.choice(_SOURCES), "credit": dice.randrange(0, 50) * 1000}
    return customer


def _foreign_number(place: int) -> str:
    """Numbers that regulators keep for fiction: Britain's mobiles and America's 555-01xx."""
    return f"+447700900{place:03d}" if place % 2 else f"+1212555{100 + place % 100:04d}"
