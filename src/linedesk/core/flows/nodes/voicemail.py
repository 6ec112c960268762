from linedesk.core.calls import messages
from linedesk.core.calls.sounding import play
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit

BEEP = "beep"  # a sound of the house itself, not a prompt
END_KEY = "#"


class VoicemailNode(Node):
    """Take a message after the tone. Settings: prompts, longest (seconds), queue (whose message it
    is), due_minutes (until somebody has answered it). Exits: done (by # or after the longest
    time); a caller who hangs up has left his message as well."""

    exits = frozenset({"done"})

    def enter(self, visit: Visit) -> str | None:
        visit.answer()
        sounds = visit.sounds(visit.prompts())
        play(visit.floor, visit.call, (*sounds, BEEP))
        return None

    def played(self, visit: Visit) -> str | None:
        queue, due = visit.setting("queue", None), float(visit.setting("due_minutes", 240)) * 60
        messages.begin(visit.floor, visit.call, queue, due)
        visit.wait(float(visit.setting("longest", 120.0)))
        return None

    def digit(self, visit: Visit, digit: str) -> str | None:
        if digit in visit.node.exits:
            return self._leave(visit, digit)
        if digit != END_KEY:
            return None
        if visit.call.message is None:  # he knows what is being said
            play(visit.floor, visit.call, (BEEP,))
            return None
        return self._leave(visit, "done")

    def elapsed(self, visit: Visit) -> str | None:
        return self._leave(visit, "done")

    def again(self, visit: Visit) -> str | None:
        """The tape ran on while nobody could be heard."""
        return None if visit.call.message else self.enter(visit)

    def _leave(self, visit: Visit, exit: str) -> str:
        messages.finish(visit.floor, visit.call)
        return exit
