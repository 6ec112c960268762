"""A call standing at a node: what a node kind may look at and do."""

from dataclasses import dataclass
from typing import Any

from linedesk.core.calls.model import Call, Run
from linedesk.core.calls.sounding import hush, play
from linedesk.core.definitions import NodeDefinition
from linedesk.core.facts import CallAnswered
from linedesk.core.floor import Floor
from linedesk.core.telephony import Answer

KEYED = "*"  # no name of a value


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
        play(self.floor, self.call, self.sounds(prompts))
        return self.call.playback is not None

    def sounds(self, prompts: tuple[str, ...]) -> tuple[str, ...]:
        """As they were when the flow was published."""
        flow = self.floor.flow(self.run)
        return self.floor.sounds(prompts, self.run.language, flow.prompts if flow else None)

    def ask(self, prompts: tuple[str, ...]) -> None:
        """Play them and wait for keys; the silence counts from their end (`played`)."""
        self.stop_waiting()
        if not self.say(prompts):
            self.await_key()

    def await_key(self) -> None:
        """`elapsed` follows after `timeout` seconds of silence."""
        self.wait(float(self.setting("timeout", 5.0)))

    def key(self, digit: str) -> str:
        """One more digit of several; all of them."""
        if not self.run.secret:
            self.run.digits += digit
            return self.run.digits
        kept = self._secrets()
        kept[KEYED] = kept.get(KEYED, "") + digit
        return kept[KEYED]

    def keyed(self) -> str:
        return self._secrets().get(KEYED, "") if self.run.secret else self.run.digits

    def forget_keys(self) -> None:
        self.run.digits = ""
        self._secrets().pop(KEYED, None)

    def remember(self, name: str, value: str) -> None:
        """For branches and lookups; a secret is kept beside the call, not in it."""
        if self.run.secret:
            self._secrets()[name] = value
        else:
            self.run.values[name] = value

    def values(self) -> dict[str, str]:
        return {**self.run.values, **self._secrets()}

    def _secrets(self) -> dict[str, str]:
        return self.floor.secrets.setdefault(self.call.id, {})

    def hush(self) -> None:
        hush(self.floor, self.call)

    def wait(self, seconds: float) -> None:
        """`elapsed` follows after the seconds, unless the node is left before."""
        self.floor.set_timer(f"node:{self.call.id}", seconds)

    def stop_waiting(self) -> None:
        self.floor.cancel_timer(f"node:{self.call.id}")
