from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit

END_KEY = "#"
MOST_DIGITS = 32


class CollectNode(Node):
    """Take several digits into a value. Settings: prompts, name (of the value), min, max, timeout
    (seconds of silence, after the prompt and between digits), tries, invalid_prompt. The end key #
    is not needed when all `max` digits are there. Exits: done, failed (after the last try), and
    optionally the key * (back) or 0 when it is pressed first."""

    exits = frozenset({"done", "failed"})

    def enter(self, visit: Visit) -> str | None:
        visit.run.tries, visit.run.digits = 1, ""
        self._ask(visit, visit.prompts())
        return None

    def played(self, visit: Visit) -> str | None:
        visit.wait(float(visit.setting("timeout", 5.0)))
        return None

    def digit(self, visit: Visit, digit: str) -> str | None:
        visit.hush()
        if not visit.run.digits and digit in visit.node.exits:
            return digit
        if digit == END_KEY:
            return self._check(visit)
        visit.run.digits += digit
        if len(visit.run.digits) >= self._most(visit):
            return self._check(visit)
        visit.wait(float(visit.setting("timeout", 5.0)))
        return None

    def elapsed(self, visit: Visit) -> str | None:
        return self._check(visit)

    def _most(self, visit: Visit) -> int:
        return min(MOST_DIGITS, int(visit.setting("max", MOST_DIGITS)))

    def _check(self, visit: Visit) -> str | None:
        digits = visit.run.digits
        if digits.isdigit() and len(digits) >= int(visit.setting("min", 1)):
            visit.run.values[str(visit.setting("name", "digits"))] = digits
            return "done"
        return self._again(visit)

    def _again(self, visit: Visit) -> str | None:
        if visit.run.tries >= int(visit.setting("tries", 3)):
            return "failed"
        wrong = visit.prompts("invalid_prompt") if visit.run.digits else ()
        visit.run.tries, visit.run.digits = visit.run.tries + 1, ""
        self._ask(visit, wrong + visit.prompts())
        return None

    def _ask(self, visit: Visit, prompts: tuple[str, ...]) -> None:
        visit.stop_waiting()
        if not visit.say(prompts):
            visit.wait(float(visit.setting("timeout", 5.0)))
