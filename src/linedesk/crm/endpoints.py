"""The endpoints of the daily work."""

from pathlib import Path

from fastapi import APIRouter

from linedesk.crm.customers.endpoints import router as customers
from linedesk.crm.interactions.endpoints import router as interactions
from linedesk.crm.recordings.endpoints import router as recordings


def routers(recordings_folder: Path) -> tuple[APIRouter, ...]:
    """Everything of the CRM, without the API's prefix."""
    return (customers, interactions, recordings(recordings_folder))
