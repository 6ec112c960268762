from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from linedesk.crm.cases.bulk import BulkDone, BulkUndone
from linedesk.crm.customers import bulk, repository, service
from linedesk.crm.customers.bulk import BulkWrite
from linedesk.crm.customers.lookup import MOST_SHARING
from linedesk.crm.customers.repository import Filters
from linedesk.crm.customers.schemas import CustomerChange, CustomerView, CustomerWrite
from linedesk.crm.interactions.schemas import TimelineItem
from linedesk.crm.timeline.service import timeline_of_customer
from linedesk.kit.db import Reading, Session
from linedesk.kit.pagination import Listed, PageQuery, asked, written
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/customers", tags=["customers"])

Reader = Annotated[Principal, Depends(require(Permission.READ_CUSTOMERS))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_CUSTOMERS))]
Keeper = Annotated[Principal, Depends(require(Permission.MANAGE_CUSTOMERS))]
Deleter = Annotated[Principal, Depends(require(Permission.DELETE_CUSTOMERS))]
FilterQuery = Annotated[Filters, Depends(asked(Filters))]


@router.get("", response_model=Listed[CustomerView])
async def list_customers(
    session: Reading, by: Reader, page: PageQuery, filters: FilterQuery
) -> Response:
    """`q`: a Chinese or foreign name, pinyin, initials, a company, four last digits, a number."""
    keys, total = await repository.fetch_customers(session, page, filters)
    rows = await repository.seen(session, keys)
    return written(await service.told_of(session, by, rows), total)


@router.get("/lookup", response_model=Listed[CustomerView])
async def lookup(
    session: Reading, by: Reader, phone: Annotated[str, Query(max_length=300)]
) -> Response:
    """Everybody who has this number, in whatever spelling."""
    number = normalise(phone)
    rows = await repository.seen_by_number(session, number, MOST_SHARING) if number else []
    return written(await service.told_of(session, by, rows), len(rows))


@router.post("/bulk")
async def change_many(session: Session, by: Keeper, body: BulkWrite) -> BulkDone:
    """Owner, category and tags of many at once; `dry` only counts them."""
    return await bulk.change_many(session, by, body)


@router.post("/bulk/{bulk_id}/undo")
async def undo_many(session: Session, by: Keeper, bulk_id: UUID) -> BulkUndone:
    """Whoever was changed since then stays as he is."""
    return await bulk.undo(session, by, bulk_id)


@router.get("/{customer_id}")
async def read_customer(session: Reading, by: Reader, customer_id: UUID) -> CustomerView:
    await repository.fetch_customer(session, customer_id)
    return (await service.views(session, by, [customer_id]))[0]


@router.post("", status_code=201)
async def create_customer(session: Session, by: Writer, body: CustomerWrite) -> CustomerView:
    return await service.create(session, by, body)


@router.patch("/{customer_id}")
async def change_customer(
    session: Session, by: Writer, customer_id: UUID, body: CustomerChange
) -> CustomerView:
    return await service.change(session, by, customer_id, body)


@router.delete("/{customer_id}", status_code=204)
async def delete_customer(session: Session, by: Deleter, customer_id: UUID) -> None:
    await service.delete(session, by, customer_id)


@router.get("/{customer_id}/timeline")
async def read_timeline(
    session: Reading,
    by: Reader,
    customer_id: UUID,
    page: PageQuery,
    kind: Annotated[list[str] | None, Query(max_length=10)] = None,
) -> Listed[TimelineItem]:
    """Everything that happened with the customer over all media, the newest first."""
    await repository.fetch_customer(session, customer_id)
    return await timeline_of_customer(session, customer_id, page, kind or ())
