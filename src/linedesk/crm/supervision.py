"""Every hand that a supervisor lays on a call or on somebody's presence stands in the audit.

Made from the facts, so it is there whatever became of the request's own connection, and once.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.audit import AuditEntry
from linedesk.directory.users.models import User

# fact -> who did it, upon what
WATCHED = {
    "call.supervised": ("supervisor", "call"),
    "call.supervision_ended": ("supervisor", "call"),
    "call.taken_over": ("supervisor", "call"),
    "call.force_ended": ("by", "call"),
    "agent.presence_changed": ("by", "agent"),
}
SECRET = frozenset({"call.supervised", "call.supervision_ended"})
"""Not shown to the agent whose call it was."""


async def note_supervision(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """An entry for each of these facts; repeating it changes nothing."""
    entries = [_entry(row) for row in rows if row["name"] in WATCHED and _by(row)]
    if not entries:
        return
    wanted = {entry["by_id"] for entry in entries}
    found = await session.execute(select(User.id, User.username).where(User.id.in_(wanted)))
    names = {row.id: row.username for row in found}
    named = [entry | {"by_name": names.get(entry["by_id"], "")} for entry in entries]
    await session.execute(insert(AuditEntry).on_conflict_do_nothing(), named)


def _by(row: Mapping[str, Any]) -> str | None:
    who, _ = WATCHED[row["name"]]
    found: str | None = row["data"].get(who)
    return found


def _entry(row: Mapping[str, Any]) -> dict[str, Any]:
    who, noun = WATCHED[row["name"]]
    data = row["data"]
    said = {name: value for name, value in data.items() if name not in (who, noun, "before")}
    changed = "presence" if noun == "agent" else "mode"
    return {
        "id": row["id"],
        "at": row["at"],
        "by_id": UUID(data[who]),
        "action": row["name"],
        "noun": noun,
        "noun_id": data[noun],
        "changes": {
            name: [data.get("before") if name == changed else None, value]
            for name, value in said.items()
        },
    }
