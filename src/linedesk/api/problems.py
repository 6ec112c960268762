"""Errors as `application/problem+json` (RFC 9457) with a stable kebab-case `code`.

422 is for malformed input only; a move that is not legal now is 409.
"""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from linedesk.core.errors import CoreError
from linedesk.kit.errors import LinedeskError
from linedesk.kit.ids import uuid7

log = structlog.get_logger()

MEDIA_TYPE = "application/problem+json"
_CORE_STATUS = {  # everything else that the core refuses is 409
    "unknown-call": 404,
    "unknown-agent": 404,
    "unknown-disposition": 404,
    "unknown-destination": 404,
    "not-your-call": 403,
    "journal-unavailable": 503,
    "internal-error": 500,
}
_HTTP_CODES = {
    400: "malformed",
    401: "not-authenticated",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media-type",
}


def problem(
    status: int, code: str, detail: str, headers: Mapping[str, str] | None = None, **more: Any
) -> JSONResponse:
    body = {
        "type": f"urn:linedesk:problem:{code}",
        "title": code.replace("-", " ").capitalize(),
        "status": status,
        "code": code,
        "detail": detail,
        **more,
    }
    return JSONResponse(body, status, dict(headers or {}), MEDIA_TYPE)


def linedesk_problem(error: LinedeskError) -> JSONResponse:
    """`retry_after` among the details (seconds) also becomes the header."""
    headers = {}
    if "retry_after" in error.details:
        headers["Retry-After"] = str(error.details["retry_after"])
    if error.status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    return problem(error.status, error.code, error.message, headers, **error.details)


def core_problem(error: CoreError) -> JSONResponse:
    return problem(_CORE_STATUS.get(error.code, 409), error.code, error.message)


def _malformed(errors: Sequence[Mapping[str, Any]]) -> JSONResponse:
    """Names the fields; what was sent is not repeated, it may be a password."""
    fields = [
        {"field": ".".join(str(part) for part in error["loc"]), "message": error["msg"]}
        for error in errors
    ]
    shown = "; ".join(f"{one['field']}: {one['message']}" for one in fields[:3])
    return problem(422, "malformed", shown or "The request is malformed.", fields=fields)


def _http_problem(error: HTTPException) -> JSONResponse:
    status = 422 if error.status_code == 400 else error.status_code
    code = _HTTP_CODES.get(error.status_code, f"http-{status}")
    return problem(status, code, str(error.detail), error.headers)


def install_handlers(app: FastAPI) -> None:
    @app.exception_handler(LinedeskError)
    async def _linedesk(_: Request, error: LinedeskError) -> JSONResponse:
        return linedesk_problem(error)

    @app.exception_handler(CoreError)
    async def _core(_: Request, error: CoreError) -> JSONResponse:
        return core_problem(error)

    @app.exception_handler(RequestValidationError)
    async def _validation(_: Request, error: RequestValidationError) -> JSONResponse:
        return _malformed(error.errors())

    @app.exception_handler(HTTPException)
    async def _http(_: Request, error: HTTPException) -> JSONResponse:
        return _http_problem(error)


class UnexpectedErrors:
    """ASGI: what nobody foresaw is logged under an id, and the client is told the id only."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception:
            incident = uuid7()
            log.exception("unexpected error", incident=incident, method=scope["method"])
            if begun:  # half an answer cannot be taken back; the server closes the connection
                raise
            detail = f"Something went wrong here; it is logged as {incident}."
            answer = problem(500, "internal-error", detail, incident=incident)
            await answer(scope, receive, send)
