"""What PostgreSQL and its driver raise, as errors with a status."""

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError

from linedesk.kit.errors import Conflict, LinedeskError, Malformed, RecordsUnavailable

_AWAY_STATES = ("08", "57P", "53300")  # connection exceptions, shutdown, too many connections
AWAY = (  # as the driver says it
    *(OSError, TimeoutError, asyncpg.InterfaceError, asyncpg.PostgresConnectionError),
    *(asyncpg.AdminShutdownError, asyncpg.CrashShutdownError, asyncpg.CannotConnectNowError),
    asyncpg.TooManyConnectionsError,
)


@contextmanager
def database_errors() -> Iterator[None]:
    try:
        yield
    except PoolTimeout as error:
        raise RecordsUnavailable("The records are too busy.") from error
    except StaleDataError as error:
        raise Conflict("Somebody else changed it meanwhile.", code="stale") from error
    except DBAPIError as error:
        raise _translated(error) from error


def _translated(error: DBAPIError) -> LinedeskError | DBAPIError:
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if _is_away(error, state):
        return RecordsUnavailable("The records are away.")
    if isinstance(error, IntegrityError) and state == "23505":
        return Conflict("There is one already.", code="already-exists")
    if isinstance(error, IntegrityError) and state == "23503":
        return Conflict("It refers to something missing, or something refers to it.", code="in-use")
    if isinstance(error, IntegrityError) and state == "23P01":
        return Conflict("It is taken already.", code="taken")
    if isinstance(error, DataError) or state.startswith("22"):
        return Malformed("A value cannot be stored.")
    return error


def _is_away(error: DBAPIError, state: str) -> bool:
    """Whether PostgreSQL cannot be reached now (and may be back later)."""
    unreachable = isinstance(error, OperationalError | InterfaceError)
    return unreachable or error.connection_invalidated or state.startswith(_AWAY_STATES)
