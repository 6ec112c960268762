"""What goes wrong with engines, told so that a person knows what to do next."""


class EngineError(Exception):
    """An engine cannot be found, prepared or started.

    `message` says what is wrong, `advice` what to do about it.
    """

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(f"{message}\n  What to do: {advice}")
        self.message = message
        self.advice = advice
