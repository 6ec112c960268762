"""The endpoints of the daily work."""

from pathlib import Path
from typing import Any

from fastapi import APIRouter

from linedesk.crm.appointments.endpoints import router as appointments
from linedesk.crm.appointments.resources import Resources
from linedesk.crm.attachments.endpoints import attachment_router
from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.callbacks.absences import Absences
from linedesk.crm.callbacks.endpoints import router as callbacks
from linedesk.crm.cases.types import CaseTypes
from linedesk.crm.customers.endpoints import router as customers
from linedesk.crm.interactions.endpoints import router as interactions
from linedesk.crm.interactions.private import router as private
from linedesk.crm.knowledge.endpoints import router as articles
from linedesk.crm.knowledge.models import Article
from linedesk.crm.merging.endpoints import router as merging
from linedesk.crm.missed.endpoints import router as missed_callers
from linedesk.crm.moving.endpoints import router as moving
from linedesk.crm.notes.endpoints import router as notes
from linedesk.crm.opportunities.endpoints import router as opportunities
from linedesk.crm.orders.endpoints import router as orders
from linedesk.crm.owning.endpoints import router as owning
from linedesk.crm.privacy.endpoints import router as privacy
from linedesk.crm.products.noun import Products
from linedesk.crm.receiving.endpoints import router as receiving
from linedesk.crm.recognising.endpoints import router as recognising
from linedesk.crm.recordings.coverage import router as coverage
from linedesk.crm.recordings.endpoints import router as recordings
from linedesk.crm.recordings.exporting import router as exporting
from linedesk.crm.recordings.holds import router as holds
from linedesk.crm.recordings.keeping import router as keeping
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.marks import router as marks
from linedesk.crm.recordings.retention import RecordingPolicies
from linedesk.crm.recordings.sharing import router as sharing
from linedesk.crm.scripts.endpoints import router as runs
from linedesk.crm.scripts.noun import Scripts
from linedesk.crm.surveys.endpoints import router as surveys
from linedesk.crm.tickets.endpoints import router as tickets
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.themes import Themes
from linedesk.crm.voicemails.endpoints import router as voicemails
from linedesk.crm.waits.blocked import router as blocked_callers
from linedesk.crm.waits.load import router as load
from linedesk.crm.waits.promised import router as waits
from linedesk.crm.waits.queues import router as queue_figures
from linedesk.crm.waits.self_service import router as self_service
from linedesk.directory.endpoints import router_of
from linedesk.directory.noun import Noun
from linedesk.kit.security import Permission

P = Permission


def routers(
    vault: Vault, files_folder: Path, public_url: str | None = None
) -> tuple[APIRouter, ...]:
    """Everything of the CRM, without the API's prefix."""
    shelf = Shelf(files_folder)
    nouns: tuple[Noun[Any], ...] = (CaseTypes(), Absences(), Products(), Resources(), Scripts())
    nouns += (RecordingPolicies(), Themes())
    return (
        *map(router_of, nouns),
        *(customers, interactions, private, coverage, recordings(vault), marks, holds),
        *(sharing(vault), exporting(vault), keeping(vault)),
        *(missed_callers, voicemails(vault), waits, blocked_callers),
        *(queue_figures, load, self_service),
        *(tickets, callbacks, orders, appointments, opportunities, notes),
        *(merging, owning, receiving, recognising, privacy(shelf, vault.folder)),
        *(articles, runs, moving(shelf), surveys(public_url)),
        attachment_router(
            "articles", "article", Article, shelf, P.READ_KNOWLEDGE, P.WRITE_KNOWLEDGE
        ),
        attachment_router("tickets", "ticket", Ticket, shelf, P.READ_WORK, P.WRITE_WORK),
    )
