"""Prints the API's description (OpenAPI JSON) without starting anything."""

import json
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

from linedesk.api.app import create_app
from linedesk.api.dependencies import Dependencies
from linedesk.crm.endpoints import routers as crm_routers
from linedesk.crm.recordings.keys import Vault
from linedesk.directory.endpoints import routers as directory_routers
from linedesk.flowtest.endpoints import router as flow_stage

UNUSED: Any = None  # nothing is called, only described
dependencies = Dependencies(
    tenant_id=UUID(int=0),
    tokens=UNUSED,
    plane=UNUSED,
    hub=UNUSED,
    lines=UNUSED,
    records=UNUSED,
    switch_url=lambda: "",
    modules=(*directory_routers(UNUSED), flow_stage, *crm_routers(Vault(Path()), Path())),
)
json.dump(create_app(dependencies).openapi(), sys.stdout)
