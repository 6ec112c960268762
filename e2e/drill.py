"""Twenty agents with one queue and one number, made through the set-up API."""

from dataclasses import dataclass

from e2e.house import PASSWORD, House
from linedesk.lab.screen import Screen

TALKS = 20


@dataclass(frozen=True)
class Drill:
    number: str
    agents: tuple[str, ...]


async def set_up_drill(house: House) -> Drill:
    admin = house.screen("admin")
    await admin.sign_in()
    names = tuple(f"drill{n:02d}" for n in range(1, TALKS + 1))
    for name in names:
        await _hire(admin, name)
    members = list(names)
    queue = await admin.ask("POST", "/queues", {"name": "drill", "members": members})
    flow = await admin.ask("POST", "/flows", {"name": "drill", "draft": straight_to(queue["name"])})
    await admin.ask("POST", f"/flows/{flow['id']}/publish")
    await admin.ask("POST", "/numbers", {"number": "4008009000", "flow_id": flow["id"]})
    return Drill("4008009000", names)


async def _hire(admin: Screen, name: str) -> None:
    user = {"username": name, "name": name.title(), "password": PASSWORD, "roles": ["agent"]}
    await admin.ask("POST", "/users", user)
    found = await admin.ask("GET", f"/agents?q={name}")
    change = {"desk_password": PASSWORD, "device": "desk"}
    await admin.ask("PATCH", f"/agents/{found['items'][0]['id']}", change)


def straight_to(queue: str) -> dict[str, object]:
    """A flow that is nothing but a queue."""
    return {"start": "wait", "nodes": {"wait": {"kind": "queue", "settings": {"queue": queue}}}}
