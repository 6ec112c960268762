"""A row of a file becomes a customer, or a list of reasons why not. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from linedesk.crm.customers.custom import checked
from linedesk.crm.customers.words import words_of
from linedesk.kit.errors import Malformed
from linedesk.kit.phone_numbers import digits, is_e164, normalise
from linedesk.kit.pinyin import sort_key

FIELDS = (
    *("name", "company", "category", "vip", "owner", "language", "tags", "email", "note"),
    *("number", "number2", "number3"),
)
_NUMBERS = ("number", "number2", "number3")
_LONGEST = {"name": 200, "company": 200, "category": 50, "email": 200, "note": 10_000}
_YES = frozenset({"1", "yes", "y", "true", "是", "vip"})
_NO = frozenset({"", "0", "no", "n", "false", "否"})
_LANGUAGES = {"": None, "zh": "zh", "en": "en", "中文": "zh", "英文": "en", "english": "en"}

# What people call their columns, in small letters.
_CALLED = {
    "name": ("name", "customer", "姓名", "名称", "客户名称", "客户姓名", "客户"),
    "company": ("company", "公司", "公司名称", "单位", "单位名称"),
    "category": ("category", "类别", "客户类别", "分类"),
    "vip": ("vip", "是否vip", "贵宾"),
    "owner": ("owner", "负责人", "归属人", "客户经理"),
    "language": ("language", "语言"),
    "tags": ("tags", "标签"),
    "email": ("email", "e-mail", "mail", "邮箱", "电子邮件"),
    "note": ("note", "remark", "备注", "说明"),
    "number": ("number", "phone", "mobile", "telephone", "电话", "手机", "手机号", "联系电话"),
    "number2": ("phone 2", "number2", "电话2", "办公电话", "固话"),
    "number3": ("phone 3", "number3", "电话3", "家庭电话"),
}


@dataclass(frozen=True, slots=True)
class House:
    """What a row is checked against."""

    owners: Mapping[str, UUID]
    custom: Sequence[Mapping[str, Any]]


@dataclass(slots=True)
class Prepared:
    """`columns` of the customer; `reasons` in words when the row cannot be taken."""

    row: int
    cells: list[str]
    columns: dict[str, Any] = field(default_factory=dict)
    company: str = ""
    numbers: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    given: frozenset[str] = frozenset()

    @property
    def words(self) -> list[str]:
        name, email = self.columns["name"], self.columns["email"]
        return words_of(name, self.company, self.numbers, email)


def guess(columns: Sequence[str]) -> dict[str, str]:
    """Column -> field, for the columns whose name says what they are."""
    found: dict[str, str] = {}
    for column in columns:
        plain = column.strip().lower()
        for name, called in _CALLED.items():
            if plain in called and name not in found.values():
                found[column] = name
    return found


def prepare(
    row: int, cells: list[str], columns: Sequence[str], mapping: Mapping[str, str], house: House
) -> Prepared:
    values = {
        mapping[column]: cell
        for column, cell in zip(columns, cells, strict=False)
        if column in mapping
    }
    found = Prepared(row, cells, given=frozenset(values))
    for name, most in _LONGEST.items():
        if len(values.get(name, "")) > most:
            found.reasons.append(f"{name}: longer than {most} signs")
    if not values.get("name"):
        found.reasons.append("name: missing")
    found.company = values.get("company", "")
    found.numbers = _numbers(values, found.reasons)
    found.columns = _columns(values, house, found.reasons)
    return found


def _columns(values: Mapping[str, str], house: House, reasons: list[str]) -> dict[str, Any]:
    name = values.get("name", "")
    return {
        "name": name,
        "sort_key": sort_key(name),
        "category": values.get("category", ""),
        "email": values.get("email", ""),
        "note": values.get("note", ""),
        "tags": _tags(values.get("tags", ""), reasons),
        "vip": _vip(values.get("vip", ""), reasons),
        "owner_id": _owner(values.get("owner", ""), house, reasons),
        "language": _language(values.get("language", ""), reasons),
        "custom": _custom(values, house, reasons),
    }


def _numbers(values: Mapping[str, str], reasons: list[str]) -> list[str]:
    found: list[str] = []
    for name in _NUMBERS:
        text = values.get(name, "")
        number = normalise(text)
        if not text or number in found:
            continue
        if not is_e164(number) and not (number.isdigit() and 3 <= len(number) <= 12):
            reasons.append(f"{name}: no phone number")
        elif len(digits(number)) > 15:
            reasons.append(f"{name}: too long")
        else:
            found.append(number)
    return found


def _tags(text: str, reasons: list[str]) -> list[str]:
    for sign in "，、;；|":
        text = text.replace(sign, ",")
    tags = [tag.strip() for tag in text.split(",") if tag.strip()]
    if len(tags) > 50 or any(len(tag) > 50 for tag in tags):
        reasons.append("tags: too many or too long")
    return sorted(set(tags))


def _vip(text: str, reasons: list[str]) -> bool:
    plain = text.strip().lower()
    if plain not in _YES | _NO:
        reasons.append("vip: neither yes nor no")
    return plain in _YES


def _owner(text: str, house: House, reasons: list[str]) -> UUID | None:
    if text and text not in house.owners:
        reasons.append("owner: no such user")
    return house.owners.get(text)


def _language(text: str, reasons: list[str]) -> str | None:
    if text.lower() not in _LANGUAGES:
        reasons.append("language: zh or en")
    return _LANGUAGES.get(text.lower())


def _custom(values: Mapping[str, str], house: House, reasons: list[str]) -> dict[str, Any]:
    given = {
        name.removeprefix("custom."): value
        for name, value in values.items()
        if name.startswith("custom.") and value
    }
    types = {one["key"]: one["type"] for one in house.custom}
    try:
        typed = {key: _typed(types.get(key, ""), value) for key, value in given.items()}
        return checked(typed, house.custom)
    except (Malformed, ValueError) as error:
        fields = getattr(error, "details", {}).get("fields", sorted(given))
        reasons.append(f"{', '.join(map(str, fields))}: {error}"[:200])
        return {}


def _typed(kind: str, text: str) -> Any:
    if kind == "number":
        return float(text) if "." in text else int(text)
    if kind == "boolean":
        return text.strip().lower() in _YES
    if kind == "money":
        amount, _, currency = text.partition(" ")
        return {"amount": amount.replace(",", ""), "currency": currency or "CNY"}
    return text
