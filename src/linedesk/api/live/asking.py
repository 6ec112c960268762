"""What every request to the plane needs: who asks, and the plane."""

from typing import Annotated

from fastapi import Depends

from linedesk.api.dependencies import Dependencies, dependencies
from linedesk.kit.security import Permission, Principal, require

Deps = Annotated[Dependencies, Depends(dependencies)]
FloorReader = Annotated[Principal, Depends(require(Permission.READ_FLOOR))]
CallHandler = Annotated[Principal, Depends(require(Permission.HANDLE_CALLS))]
InteractionWriter = Annotated[Principal, Depends(require(Permission.WRITE_INTERACTIONS))]
