"""What each kind of node may be told. A setting that no node knows is a mistake, not a comment.

Nothing here is a pattern or an expression, so nothing in a flow can take long to evaluate.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from linedesk.core.telephony import Cause
from linedesk.directory.flows.problems import Flaw, flaw
from linedesk.directory.queues.schemas import SkillRule

Text = Annotated[str, StringConstraints(max_length=200)]
ValueName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,30}$")]
Prompts = Text | Annotated[list[Text], Field(max_length=20)]
Silence = Annotated[float, Field(ge=1, le=60)]
Tries = Annotated[int, Field(ge=1, le=10)]
Wait = Annotated[float, Field(ge=1, le=7200)]
Priority = Annotated[int, Field(ge=0, le=100)]
# A role of somebody who knows the caller, an agent by name, or a number.
DESTINATION = r"^(owner|last|dialed|mobile|leader|agent:[A-Za-z0-9._-]{1,64}|\+?[0-9]{3,20})$"
BRANCHES = ("customer.vip", "customer.known", "customer.category", "customer.language", "caller")


class Settings(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Play(Settings):
    prompts: Prompts


class Menu(Settings):
    prompts: Prompts
    timeout: Silence = 5.0
    tries: Tries = 3
    invalid_prompt: Prompts = []
    without_person: bool = False  # no way to a person, on purpose


class Survey(Menu):
    """One key, 1 to 5."""


class Seat(Settings):
    extension: ValueName = "extension"
    pin: ValueName = "pin"
    action: Literal["sign_in", "sign_off"] = "sign_in"


class Step(Settings):
    to: Annotated[str, StringConstraints(pattern=DESTINATION)]
    seconds: Annotated[float, Field(ge=5, le=120)] = 20.0
    confirm: bool = False


class Follow(Settings):
    steps: Annotated[list[Step], Field(min_length=1, max_length=10)]
    prompts: Prompts = []


class Transfer(Settings):
    to: Annotated[str, StringConstraints(pattern=DESTINATION)]
    timeout: Annotated[float, Field(ge=5, le=120)] = 30.0
    confirm: bool = False
    prompts: Prompts = []


class Record(Settings):
    prompts: Prompts
    longest: Annotated[float, Field(ge=2, le=600)] = 30.0
    name: ValueName = "recording"


class Collect(Menu):
    name: ValueName = "digits"
    min: Annotated[int, Field(ge=1, le=32)] = 1
    max: Annotated[int, Field(ge=1, le=32)] = 32
    secret: bool = False


class Set(Settings):
    values: Annotated[dict[ValueName, Text], Field(min_length=1, max_length=50)]


class Branch(Settings):
    on: Text


class Schedule(Settings):
    calendar: Text


class Lookup(Settings):
    source: Text
    values: Annotated[list[ValueName], Field(max_length=20)] = []
    budget: Annotated[float, Field(ge=0.1, le=5)] = 0.7


class Queue(Settings):
    queue: Text
    priority: Priority = 0
    prompts: Prompts = []
    choices: Prompts = []
    longest_wait: Annotated[float, Field(ge=10, le=7200)] = 600.0
    timeout: Wait | None = None
    skills: SkillRule = []


class Agent(Settings):
    agent: Text
    queue: Text
    priority: Priority = 0
    prompts: Prompts = []
    timeout: Wait = 30.0


class Callback(Settings):
    number: ValueName | None = None
    queue: Text | None = None
    when: Literal["promised", "turn"] = "promised"


class Voicemail(Settings):
    prompts: Prompts
    longest: Annotated[float, Field(ge=5, le=600)] = 120.0
    queue: Text | None = None
    due_minutes: Annotated[float, Field(ge=1, le=14_400)] = 240.0


class Subflow(Settings):
    flow: Text


class Return(Settings):
    exit: Text = "otherwise"


class Back(Settings):
    """To the agent who sent the caller here."""


class Hangup(Settings):
    prompts: Prompts = []
    cause: Cause = Cause.NORMAL


class Free(BaseModel):
    """Of a kind of node that came without a list of its settings: its own affair."""


KINDS: Mapping[str, type[BaseModel]] = {
    "play": Play,
    "menu": Menu,
    "collect": Collect,
    "set": Set,
    "branch": Branch,
    "schedule": Schedule,
    "lookup": Lookup,
    "queue": Queue,
    "agent": Agent,
    "callback": Callback,
    "voicemail": Voicemail,
    "record": Record,
    "transfer": Transfer,
    "follow": Follow,
    "survey": Survey,
    "seat": Seat,
    "subflow": Subflow,
    "return": Return,
    "back": Back,
    "hangup": Hangup,
}
OWN_AGENTS = frozenset({"owner", "last", "dialed"})


def mistakes(kind: str, settings: Mapping[str, Any]) -> Iterator[Flaw]:
    """What is wrong with the settings, each thing once."""
    try:
        KINDS.get(kind, Free).model_validate(settings)
    except ValidationError as error:
        yield from _refused(error)
    least, most = settings.get("min", 1), settings.get("max", 32)
    if kind == "collect" and isinstance(least, int) and isinstance(most, int) and least > most:
        yield flaw("min-over-max")
    on = settings.get("on")
    if kind == "branch" and on is not None and not known_branch(str(on)):
        yield flaw("unknown-value", value=on)


LIMITS = ("ge", "le", "min_length", "max_length")


def _refused(error: ValidationError) -> Iterator[Flaw]:
    """`why` is the code of the mistake; `number` and `part` say where in a list it is."""
    told = set[tuple[str, ...]]()
    for mistake in error.errors(include_url=False, include_input=False):
        setting, where = _place(mistake["loc"])
        if setting and (setting, *where.values()) not in told:
            told.add((setting, *where.values()))
            about = {"message": mistake["msg"], "why": mistake["type"]} | _limit(mistake)
            yield flaw("setting-wrong", setting=setting, **about, **where)


def _limit(mistake: ErrorDetails) -> dict[str, str]:
    given = mistake.get("ctx", {})
    return next(({"limit": f"{given[name]:g}"} for name in LIMITS if name in given), {})


def _place(location: tuple[int | str, ...]) -> tuple[str, dict[str, str]]:
    """The setting; of a list the number of the entry, from 1, and the part of it."""
    setting = next((part for part in location if isinstance(part, str)), "")
    at = next((n for n, part in enumerate(location) if isinstance(part, int)), None)
    if at is None:
        return setting, {}
    part = next((part for part in location[at:] if isinstance(part, str)), "")
    return setting, {"number": str(int(location[at]) + 1), "part": part}


def known_branch(on: str) -> bool:
    return on in BRANCHES or on.startswith("value.")
