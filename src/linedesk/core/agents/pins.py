"""Who somebody at a telephone is: extension and PIN. Guessing is stopped after a few tries."""

from linedesk.core.agents.model import Agent
from linedesk.core.floor import Floor

MOST_FAILURES = 3  # wrong PINs of one extension in a row ...
LOCKED_SECONDS = 900.0  # ... and nobody signs in with it for so long


def holder(floor: Floor, extension: str, pin: str) -> Agent | None:
    """The agent with this extension and this PIN."""
    failures, until = floor.pin_failures.get(extension, (0, 0.0))
    if not extension or floor.now < until:
        return None
    people = floor.definitions.agents.values()
    mine = (a.id for a in people if a.pin and (a.extension, a.pin) == (extension, pin))
    found = next(mine, None)
    if found is None:
        locked = floor.now + LOCKED_SECONDS if failures + 1 >= MOST_FAILURES else 0.0
        floor.pin_failures[extension] = (0 if locked else failures + 1, locked)
        return None
    floor.pin_failures.pop(extension, None)
    return floor.agent(found)
