"""What a waiting call needs: skills that relax with time, and the one person it may wait for."""

from dataclasses import dataclass

from linedesk.core.definitions import SkillStep

Needs = tuple[tuple[str, int], ...]


@dataclass(slots=True)
class Want:
    """Of one wait in one queue. `rule` is the flow's or the queue's, `skills` are all it names,
    `needs` its present step. `awaits` is an agent; `why`: "owner", "last", "dialed"
    or "flow"."""

    rule: tuple[SkillStep, ...] = ()
    skills: tuple[str, ...] = ()
    needs: Needs = ()
    awaits: str | None = None
    why: str | None = None


def needs_at(rule: tuple[SkillStep, ...], waited: float) -> Needs:
    """The last step that has begun; before the first step nothing is needed."""
    begun = [step for step in rule if step.after <= waited]
    return tuple(sorted(begun[-1].skills.items())) if begun else ()


def next_step(rule: tuple[SkillStep, ...], waited: float) -> float | None:
    """Seconds until the needs relax again."""
    return next((step.after - waited for step in rule if step.after > waited), None)


def subject(rule: tuple[SkillStep, ...]) -> tuple[str, ...]:
    """The skills that the rule names anywhere: what the call is about."""
    return tuple(sorted({skill for step in rule for skill in step.skills}))
