from uuid import UUID

import pytest

from linedesk.kit.db import Database
from tests.crm.people import Office, found_office
from tests.support.records_api import ClientAs


@pytest.fixture
async def office(database: Database, tenant: UUID, client_as: ClientAs) -> Office:
    return await found_office(database, tenant, client_as)
