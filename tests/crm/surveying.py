"""Links to a rating, and the texts that carry them."""

from sqlalchemy import select

from linedesk.crm.texts.models import TextMessage
from tests.crm.people import Json, Office, got


def token_in(link: Json) -> str:
    """What the link that was shown carries."""
    return str(link["address"]).rpartition("/")[2]


async def reachable(office: Office) -> str:
    """The only customer has a number for texts now."""
    [customer] = (await got(office.ann, "/customers"))["items"]
    mobile = {"numbers": [{"number": "13800000001"}], "language": "en"}
    assert (await office.ann.patch(f"/customers/{customer['id']}", json=mobile)).is_success
    return str(customer["id"])


async def texts_to(office: Office, customer: str) -> list[str]:
    """As the carrier gets them."""
    query = select(TextMessage.text).where(TextMessage.customer_id == customer)
    async with office.database.session(office.tenant) as session:
        return list(await session.scalars(query))
