from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit


class MenuNode(Node):
    """Say the choices and take one digit; a digit pressed early cuts the prompt short.

    Settings: prompts, timeout (seconds of silence after the prompt), tries, invalid_prompt.
    Exits: the digits, timeout (after the last try), invalid (else as timeout).
    """

    exits = frozenset({"timeout"})

    def enter(self, visit: Visit) -> str | None:
        visit.run.tries = 1
        visit.ask(visit.prompts())
        return None

    def played(self, visit: Visit) -> str | None:
        visit.await_key()
        return None

    def digit(self, visit: Visit, digit: str) -> str | None:
        if digit in visit.node.exits:
            return digit
        wrong = visit.prompts("invalid_prompt")
        return self._retry(visit, wrong, "invalid")

    def elapsed(self, visit: Visit) -> str | None:
        return self._retry(visit, (), "timeout")

    def _retry(self, visit: Visit, first: tuple[str, ...], exit: str) -> str | None:
        if visit.run.tries >= int(visit.setting("tries", 3)):
            return exit if exit in visit.node.exits else "timeout"
        visit.run.tries += 1
        visit.ask(first + visit.prompts())
        return None
