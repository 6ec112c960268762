"""What every node kind does: each method returns the exit to leave by, or None to stay.

A kind keeps no state of its own; what it must remember lies in the run. Any node can be stopped at
any moment: leaving clears its timer and its sound.
"""

from linedesk.core.flows.visit import Visit


class Node:
    exits: frozenset[str] = frozenset()  # that the node must have; others are optional

    def enter(self, visit: Visit) -> str | None:
        raise NotImplementedError

    def played(self, visit: Visit) -> str | None:
        """What the caller heard has ended."""
        return None

    def digit(self, visit: Visit, digit: str) -> str | None:
        return None

    def elapsed(self, visit: Visit) -> str | None:
        """The time that `visit.wait` set is over."""
        return None

    def recognised(self, visit: Visit) -> str | None:
        """The records said who calls, or were too late."""
        return None

    def told(self, visit: Visit, values: dict[str, str] | None) -> str | None:
        """What was asked outside is answered: values, empty for nothing found, None for failed."""
        return None

    def again(self, visit: Visit) -> str | None:
        """After an outage nobody knows what the caller heard: begin the step anew."""
        return self.enter(visit)
