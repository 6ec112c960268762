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
async def open_session(request: Request, response: Response, given: Credentials) -> None:
    """The same token as a cookie that scripts cannot read; writes then need `X-Linedesk: 1`."""
    token = await _token(request, given)
    response.set_cookie(
        COOKIE,
        token.text,
        max_age=token.expires_in,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


@router.delete("/session", status_code=204)
async def close_session(response: Response) -> None:
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")
