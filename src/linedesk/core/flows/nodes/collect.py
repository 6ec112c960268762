from linedesk.core.calls import recording
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit

END_KEY = "#"
MOST_DIGITS = 32


class CollectNode(Node):
    """Take several digits into a value. Settings: prompts, name (of the value), min, max, timeout
    (seconds of silence, after the prompt and between digits), tries, invalid_prompt, secret (in no
    journal, no record, no recording, and unheard by an agent who waits). The end key #
    is not needed when all `max` digits are there. Exits: done, failed (after the last try), and
    optionally the key * (back) or 0 when it is pressed first."""

    exits = frozenset({"done", "failed"})

    def enter(self, visit: Visit) -> str | None:
        visit.run.tries = 1
        visit.forget_keys()
        if visit.setting("secret", False):
            recording.hide(visit.floor, visit.call)
            visit.run.secret = True
        visit.ask(visit.prompts())
        return None

    def played(self, visit: Visit) -> str | None:
        visit.await_key()
        return None

    def digit(self, visit: Visit, digit: str) -> str | None:
        visit.hush()
        if not visit.keyed() and digit in visit.node.exits:
            return self._done(visit, digit)
        if digit == END_KEY:
            return self._check(visit)
        if len(visit.key(digit)) >= self._most(visit):
            return self._check(visit)
        visit.await_key()
        return None

    def elapsed(self, visit: Visit) -> str | None:
        return self._check(visit)

    def _most(self, visit: Visit) -> int:
        return min(MOST_DIGITS, int(visit.setting("max", MOST_DIGITS)))

    def _check(self, visit: Visit) -> str | None:
        digits = visit.keyed()
        if digits.isdigit() and len(digits) >= int(visit.setting("min", 1)):
            visit.remember(str(visit.setting("name", "digits")), digits)
            return self._done(visit, "done")
        return self._again(visit)

    def _again(self, visit: Visit) -> str | None:
        if visit.run.tries >= int(visit.setting("tries", 3)):
            return self._done(visit, "failed")
        wrong = visit.prompts("invalid_prompt") if visit.keyed() else ()
        visit.run.tries += 1
        visit.forget_keys()
        visit.ask(wrong + visit.prompts())
        return None

    def _done(self, visit: Visit, exit: str) -> str:
        visit.forget_keys()
        if visit.run.secret:
            visit.run.secret = False
            recording.resume(visit.floor, visit.call, "flow")
        return exit
