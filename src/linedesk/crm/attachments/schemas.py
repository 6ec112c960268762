from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class AttachmentView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    media_type: str
    bytes: int
    sha256: str
    at: datetime
    by_name: str
