"""Chinese names in Latin letters: as people spell them, as they abbreviate them, as they sort."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin

LONGEST_NAME = 4  # characters of a person's name; what is longer is a company

# Surnames that are read otherwise than the same character in a word.
SURNAMES = dict(
    reading.split(":")
    for reading in (  # noqa: SIM905
        "曾:zeng 单:shan 解:xie 仇:qiu 区:ou 查:zha 任:ren 华:hua 盖:ge 朴:piao 秘:bi 冼:xian "
        "翟:zhai 覃:qin 繁:po 召:shao 乐:yue 员:yun 黑:he 重:chong 折:she 缪:miao 种:chong 宁:ning "
        "逄:pang 隗:wei 晁:chao 尉迟:yuchi 万俟:moqi 长孙:zhangsun 单于:chanyu 澹台:tantai"
    ).split()
)


@lru_cache(maxsize=50_000)
def syllables(name: str) -> tuple[str, ...]:
    """`曾晓明` -> zeng, xiao, ming; what is not Chinese stays, in small letters."""
    for length in (2, 1):
        surname = SURNAMES.get(name[:length])
        if surname and length < len(name) <= LONGEST_NAME:
            return (surname, *_read(name[length:]))
    return tuple(_read(name))


def _read(text: str) -> list[str]:
    read = lazy_pinyin(text, style=Style.NORMAL, v_to_u=False)
    return [part for syllable in read for part in syllable.lower().split()]


def spelling(name: str) -> str:
    """`zengxiaoming`"""
    return "".join(syllables(name))


def initials(name: str) -> str:
    """`zxm`"""
    return "".join(syllable[0] for syllable in syllables(name))


def sort_key(name: str) -> str:
    """Sorts Chinese and foreign names into one alphabet."""
    return " ".join(syllables(name))[:200]
