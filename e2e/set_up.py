"""Small set-ups of a journey's own, made through the API like an administrator's."""

from typing import Any

from e2e.house import House


async def number_with(house: House, name: str, number: str, draft: dict[str, Any]) -> None:
    """A published flow that answers the number."""
    admin = await house.signed_in("admin")
    flow = await admin.ask("POST", "/flows", {"name": name, "draft": draft})
    await admin.ask("POST", f"/flows/{flow['id']}/publish")
    await admin.ask("POST", "/numbers", {"number": number, "flow_id": flow["id"]})


def node(kind: str, exits: dict[str, str] | None = None, **settings: Any) -> dict[str, Any]:
    return {"kind": kind, "settings": settings, "exits": exits or {}}


def flow(**nodes: dict[str, Any]) -> dict[str, Any]:
    return {"start": next(iter(nodes)), "language": "zh", "nodes": nodes}
