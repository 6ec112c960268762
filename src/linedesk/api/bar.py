"""The softphone bar in another site's page: which sites may hold it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import BaseModel

from linedesk.api.dependencies import Dependencies, dependencies

router = APIRouter(prefix="/bar", tags=["bar"])


class BarAnswer(BaseModel):
    allowed: bool


@router.get("")
async def may_hold_the_bar(
    request: Request, response: Response, deps: Annotated[Dependencies, Depends(dependencies)]
) -> BarAnswer:
    """Whether the page that asks may: a browser that refuses the frame tells the page nothing."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    return BarAnswer(allowed=request.headers.get("origin") in deps.definitions().bar_origins)
