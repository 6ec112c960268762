"""What holds for the whole house: the number that it shows, who sees customers' numbers, and in
which other sites' pages the agents' bar may stand."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field, StringConstraints
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory import audit
from linedesk.directory.changes import announce
from linedesk.directory.fields import Origin, TimeZone
from linedesk.directory.noun import Write
from linedesk.directory.tenants import HOME, TenantRow, zone_of
from linedesk.kit.db import Session
from linedesk.kit.errors import NotFound
from linedesk.kit.security import Permission, Principal, require

OwnNumber = Annotated[str, StringConstraints(pattern=r"^(\+?[0-9]{3,20})?$")]
Reader = Annotated[Principal, Depends(require(Permission.READ_SETUP))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_SETUP))]


class HouseView(BaseModel):
    """`own_number`: what called people see. `mask_numbers`: only administrators and supervisors
    see whole numbers of customers; open screens follow when they connect anew. `bar_origins`: the
    sites, as `https://crm.example`, whose pages may hold the softphone bar. `time_zone`: at whose
    midnight a day of the reports and of the counts begins."""

    name: str
    own_number: str
    mask_numbers: bool
    bar_origins: list[str]
    time_zone: str


class HouseChange(Write):
    """What is left out stays."""

    own_number: OwnNumber = ""
    mask_numbers: bool = False
    bar_origins: Annotated[list[Origin], Field(max_length=50)] = []
    time_zone: TimeZone = HOME


router = APIRouter(prefix="/house", tags=["house"])


@router.get("")
async def read_house(session: Session, by: Reader) -> HouseView:
    return _view(await _fetch(session, by))


@router.patch("")
async def change_house(session: Session, by: Writer, body: HouseChange) -> HouseView:
    row = await _fetch(session, by)
    before = _view(row).model_dump()
    row.settings = {**row.settings, **body.model_dump(exclude_unset=True)}
    await session.flush()
    changes = audit.differences(before, _view(row).model_dump())
    await audit.note(session, by, "changed", "house", row.id, changes)
    await announce(session)
    return _view(row)


async def _fetch(session: AsyncSession, by: Principal) -> TenantRow:
    row = await session.get(TenantRow, by.tenant_id)
    if row is None:
        raise NotFound("There is no such house")
    return row


def _view(row: TenantRow) -> HouseView:
    settings: dict[str, Any] = row.settings
    return HouseView(
        name=row.name,
        own_number=str(settings.get("own_number", "")),
        mask_numbers=bool(settings.get("mask_numbers")),
        bar_origins=list(settings.get("bar_origins", [])),
        time_zone=zone_of(settings),
    )
