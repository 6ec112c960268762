from linedesk.core.facts import SurveyAnswered
from linedesk.core.flows.nodes.menu import MenuNode
from linedesk.core.flows.visit import Visit

SCORES = "12345"


class SurveyNode(MenuNode):
    """Ask how it was: one key from 1 (bad) to 5 (good). Settings: as a menu's. Exit: done, also
    for who says nothing."""

    exits = frozenset({"done"})

    def digit(self, visit: Visit, digit: str) -> str | None:
        if digit not in SCORES:
            return self._retry(visit, visit.prompts("invalid_prompt"), "done")
        fact = SurveyAnswered(at=visit.floor.now, call=visit.call.id, score=int(digit))
        visit.floor.tell(fact)
        return "done"

    def elapsed(self, visit: Visit) -> str | None:
        return self._retry(visit, (), "done")
