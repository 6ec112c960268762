"""A call standing at a node: what a node kind may look at and do."""

from dataclasses import dataclass
from typing import Any

from linedesk.core.calls.model import Call, Run
from linedesk.core.calls.sounding import hush, play
from linedesk.core.definitions import NodeDefinition
from linedesk.core.facts import CallAnswered
from linedesk.core.floor import Floor
from linedesk.core.telephony import Answer


@dataclass(frozen=True, slots=True)
class Visit:
    floor: Floor
    call: Call
    run: Run
    node: NodeDefinition

    def setting(self, name: str, default: Any) -> Any:
        return self.node.settings.get(name, default)

    def prompts(self, name: str = "prompts") -> tuple[str, ...]:
        found = self.node.settings.get(name, ())
        return (found,) if isinstance(found, str) else tuple(found)

    def answer(self) -> None:
        """Answer the caller, if nobody has; from here on he pays."""
        call = self.call
        if call.customer_up or call.customer_leg is None:
            return
        call.customer_up = True
        self.floor.perform(call, Answer(call.customer_leg))
        self.floor.tell(CallAnswered(at=self.floor.now, call=call.id))
        self.floor.touch_call(call)

    def say(self, prompts: tuple[str, ...]) -> bool:
        """Play the prompts; False when none of them exists."""
        self.answer()
        play(self.floor, self.call, self.floor.sounds(prompts, self.run.language))
        return self.call.playback is not None

    def hush(self) -> None:
        hush(self.floor, self.call)

    def wait(self, seconds: float) -> None:
        """`elapsed` follows after the seconds, unless the node is left before."""
        self.floor.set_timer(f"node:{self.call.id}", seconds)

    def stop_waiting(self) -> None:
        self.floor.cancel_timer(f"node:{self.call.id}")
