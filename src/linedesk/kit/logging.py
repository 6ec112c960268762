"""Logs: JSON lines in a file, readable lines on a terminal, no personal data in either.

A message is a fixed sentence; what varies stands in fields. Fields that hold a person's number,
name or keys are masked here, whoever forgot to.
"""

import logging
import logging.handlers
import sys
from pathlib import Path

import structlog
from structlog.types import EventDict, Processor, WrappedLogger

PERSONAL = frozenset(
    {"caller", "caller_name", "called", "number", "phone", "digits", "customer", "email", "note"}
)
# Local variables in a trace would carry what people said and dialed.
TRACES = structlog.processors.ExceptionRenderer(
    structlog.tracebacks.ExceptionDictTransformer(show_locals=False)
)
LARGEST_FILE = 20_000_000  # bytes
KEPT_FILES = 5
QUIET = ("uvicorn.access", "websockets", "asyncio", "multipart", "alembic.runtime.migration")


def configure_logging(file: Path | None = None, level: str = "INFO") -> None:
    """Send structlog's and the standard library's records to `file` (JSON) and to a terminal."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        mask_personal,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    root = logging.getLogger()
    root.handlers = _handlers(file, shared)
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def mask_personal(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Leave the last two characters of personal fields, enough to recognise one's own test."""
    for name in PERSONAL & event.keys():
        value = str(event[name])
        event[name] = f"***{value[-2:]}" if len(value) > 4 else "***"
    return event


def _handlers(file: Path | None, shared: list[Processor]) -> list[logging.Handler]:
    handlers: list[logging.Handler] = []
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        to_file = logging.handlers.RotatingFileHandler(
            file, maxBytes=LARGEST_FILE, backupCount=KEPT_FILES, encoding="utf-8"
        )
        as_json: list[Processor] = [TRACES, structlog.processors.JSONRenderer()]
        to_file.setFormatter(_formatter(shared, as_json))
        handlers.append(to_file)
    if file is None or sys.stderr.isatty():
        to_person = logging.StreamHandler(sys.stderr)
        console = structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
        to_person.setFormatter(_formatter(shared, [console]))
        handlers.append(to_person)
    return handlers


def _formatter(
    shared: list[Processor], rendering: list[Processor]
) -> structlog.stdlib.ProcessorFormatter:
    drop = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    return structlog.stdlib.ProcessorFormatter(
        processors=[drop, *rendering], foreign_pre_chain=shared
    )
