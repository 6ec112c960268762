"""Errors of the record side, each with the HTTP status that the edge answers.

`code` is stable and public (`application/problem+json`). 422 is for malformed input only.
"""


class LinedeskError(Exception):
    status = 500
    code = "internal-error"

    def __init__(self, message: str, code: str | None = None, **details: object) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or type(self).code
        self.details = details


class NotAuthenticated(LinedeskError):
    status = 401
    code = "not-authenticated"


class Forbidden(LinedeskError):
    status = 403
    code = "forbidden"


class NotFound(LinedeskError):
    status = 404
    code = "not-found"


class Conflict(LinedeskError):
    status = 409
    code = "conflict"


class Malformed(LinedeskError):
    status = 422
    code = "malformed"


class TooManyRequests(LinedeskError):
    status = 429
    code = "too-many-requests"


class RecordsUnavailable(LinedeskError):
    """PostgreSQL is away; calls go on, records come back."""

    status = 503
    code = "records-unavailable"
