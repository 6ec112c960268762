from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from linedesk.crm.merging import repository, service
from linedesk.crm.merging.models import CustomerMerge
from linedesk.crm.merging.schemas import MergePreview, MergeView, MergeWrite
from linedesk.kit.db import Session
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/customer-merges", tags=["customers"])

Keeper = Annotated[Principal, Depends(require(Permission.MANAGE_CUSTOMERS))]


@router.get("")
async def list_merges(session: Session, _: Keeper, customer_id: UUID) -> Listed[MergeView]:
    """The merges that the customer came out of or went into."""
    items = [_view(row) for row in await repository.fetch_merges(session, customer_id)]
    return Listed(items=items, total=len(items))


@router.post("/preview")
async def preview_merge(session: Session, by: Keeper, body: MergeWrite) -> MergePreview:
    """What the two would come to; nothing is changed."""
    return await service.preview(session, by, body)


@router.post("", status_code=201)
async def merge_customers(session: Session, by: Keeper, body: MergeWrite) -> MergeView:
    return _view(await service.merge(session, by, body))


@router.post("/{merge_id}/undo")
async def undo_merge(session: Session, by: Keeper, merge_id: UUID) -> MergeView:
    """They are two again."""
    return _view(await service.undo(session, by, merge_id))


def _view(row: CustomerMerge) -> MergeView:
    return MergeView(
        id=row.id,
        kept_id=row.kept_id,
        gone_id=row.gone_id,
        at=row.at,
        by_name=row.by_name,
        moves={table: len(keys) for table, keys in row.moved.items()},
        undone_at=row.undone_at,
    )
