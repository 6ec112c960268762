"""As many agents as wanted with one queue and one number, made through the set-up API."""

from dataclasses import dataclass

from e2e.house import PASSWORD, House
from linedesk.lab.screen import Screen

NUMBER = "4008009000"


@dataclass(frozen=True)
class Drill:
    number: str
    agents: tuple[str, ...]


async def set_up_drill(house: House, agents: int, wrap_up: float = 30.0) -> Drill:
    admin = await house.signed_in("admin")
    names = tuple(f"drill{n:03d}" for n in range(1, agents + 1))
    for name in names:
        await _hire(admin, name)
    return await open_line(admin, names, wrap_up)


async def open_line(admin: Screen, names: tuple[str, ...], wrap_up: float) -> Drill:
    """The queue of these agents, and its number."""
    queue = {"name": "drill", "members": list(names), "wrap_up_seconds": wrap_up}
    await admin.ask("POST", "/queues", queue)
    flow = await admin.ask("POST", "/flows", {"name": "drill", "draft": straight_to("drill")})
    await admin.ask("POST", f"/flows/{flow['id']}/publish")
    await admin.ask("POST", "/numbers", {"number": NUMBER, "flow_id": flow["id"]})
    return Drill(NUMBER, names)


async def _hire(admin: Screen, name: str) -> None:
    user = {"username": name, "name": name.title(), "password": PASSWORD, "roles": ["agent"]}
    await admin.ask("POST", "/users", user)
    found = await admin.ask("GET", f"/agents?q={name}")
    change = {"desk_password": PASSWORD, "device": "desk"}
    await admin.ask("PATCH", f"/agents/{found['items'][0]['id']}", change)


def straight_to(queue: str) -> dict[str, object]:
    """A flow that is nothing but a queue."""
    return {"start": "wait", "nodes": {"wait": {"kind": "queue", "settings": {"queue": queue}}}}
