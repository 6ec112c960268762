"""Signing in: a token for programs, an HttpOnly cookie for the screens."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from pydantic import BaseModel, Field

from linedesk.api.sessions import COOKIE
from linedesk.api.sign_in import SignIn
from linedesk.kit.tokens import IssuedToken

router = APIRouter(prefix="/auth", tags=["auth"])

MOST_LETTERS = 256


class Credentials(BaseModel):
    username: str = Field(min_length=1, max_length=MOST_LETTERS)
    password: str = Field(min_length=1, max_length=MOST_LETTERS)


class Opening(Credentials):
    """`embedded`: our bar stands in another site's page. Its cookie is kept apart for that site,
    so that neither browsers that block foreign cookies nor other sites have to do with it."""

    embedded: bool = False


class Token(BaseModel):
    access_token: str
    token_type: str = "bearer"
    expires_in: int = Field(description="seconds")


async def _token(request: Request, given: Credentials) -> IssuedToken:
    door: SignIn = request.app.state.sign_in
    address = request.client.host if request.client else "-"
    return await door.sign_in(given.username, given.password, address)


@router.post("/token")
async def issue_token(request: Request, given: Annotated[Credentials, Form()]) -> Token:
    """A bearer token for a user name and a password."""
    token = await _token(request, given)
    return Token(access_token=token.text, expires_in=token.expires_in)


@router.post("/session", status_code=204)
async def open_session(request: Request, response: Response, given: Opening) -> None:
    """The same token as a cookie that scripts cannot read; writes then need `X-Linedesk: 1`."""
    token = await _token(request, given)
    if given.embedded:
        _keep_apart(response, token.text, token.expires_in)
    else:
        _keep(response, token, secure=request.url.scheme == "https")


@router.delete("/session", status_code=204)
async def close_session(response: Response) -> None:
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")
    _keep_apart(response, "", 0)


def _keep(response: Response, token: IssuedToken, secure: bool) -> None:
    response.set_cookie(
        COOKIE,
        token.text,
        max_age=token.expires_in,
        httponly=True,
        samesite="lax",
        secure=secure,
    )


def _keep_apart(response: Response, text: str, seconds: int) -> None:
    """Written out: the library of our oldest Python does not know `Partitioned`."""
    cookie = f"{COOKIE}={text}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=None; Secure"
    response.headers.append("Set-Cookie", f"{cookie}; Partitioned")
