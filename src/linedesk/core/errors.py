"""What the core refuses, named after the domain.

Each error is raised before anything has changed, so the caller may simply report it.
`code` is stable and part of the public API (`application/problem+json`).
"""


class CoreError(Exception):
    """A request that the core refuses; `code` is its stable kebab-case name."""

    code = "refused"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class IllegalMove(CoreError):
    """The table of legal moves has no row for this event in the present state."""

    code = "illegal-move"


class UnknownCall(CoreError):
    code = "unknown-call"


class UnknownAgent(CoreError):
    code = "unknown-agent"


class NotYourCall(CoreError):
    code = "not-your-call"


class PhoneNotReachable(CoreError):
    """Presence is session and reachable phone: without a phone nobody is ready."""

    code = "phone-not-reachable"


class NumberRefused(CoreError):
    """The dialed string is no number that may be called."""

    code = "number-refused"


class NoOutsideNumber(CoreError):
    """The agent has no phone outside the house."""

    code = "no-outside-number"


class ReasonRequired(CoreError):
    code = "reason-required"


class UnknownDisposition(CoreError):
    code = "unknown-disposition"


class UnknownDestination(CoreError):
    """No such agent, queue or flow."""

    code = "unknown-destination"


class DestinationBlocked(CoreError):
    """The dial plan does not allow the number."""

    code = "destination-blocked"


class AgentNotFree(CoreError):
    """The colleague cannot be rung now."""

    code = "agent-not-free"
