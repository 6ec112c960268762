"""The commands. Each builds the settings, calls one thing and turns problems into advice."""

import asyncio
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from setproctitle import getproctitle, setproctitle

from linedesk.engines.errors import EngineError
from linedesk.engines.progress import Progress, complain
from linedesk.settings import REPOSITORY, Settings, SettingsError, load_settings

app = typer.Typer(
    help="Linedesk, an open-source contact center with its CRM inside.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

flow = typer.Typer(help="Flows as data.", no_args_is_help=True)
app.add_typer(flow, name="flow")

Data = Annotated[Path | None, typer.Option("--data", help="Where all state lives [./var].")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Throw the data away and begin anew.")]
Spare = Annotated[bool, typer.Option("--spare", hidden=True, help="Wait for a line first.")]
NoTraffic = Annotated[bool, typer.Option("--no-traffic", help="No simulated people.")]

WORKER_NICENESS = 10  # when the processor is short, recordings wait, calls do not


@app.command()
def demo(data: Data = None, fresh: Fresh = False, no_traffic: NoTraffic = False) -> None:
    """Start everything on this machine, with a demo tenant and simulated customers."""
    from linedesk.launch import Plan, launch

    with explained():
        plan = Plan(load_settings(data=data), lab=True, traffic=not no_traffic, fresh=fresh)
        asyncio.run(launch(plan, Progress()))


@app.command()
def up(data: Data = None, fresh: Fresh = False) -> None:
    """Start everything on this machine, without demo data."""
    from linedesk.launch import Plan, launch

    with explained():
        asyncio.run(launch(Plan(load_settings(data=data), fresh=fresh), Progress()))


@app.command()
def serve(data: Data = None, spare: Spare = False) -> None:
    """Run control and API: the one process that calls depend on. `demo` and `up` start it."""
    with explained():
        title = getproctitle()
        if spare:
            setproctitle("linedesk: spare, still loading")
        settings = _child_settings(data, "serve")
        import uvloop

        from linedesk.app.serving import prepare
        from linedesk.app.serving import serve as run

        prepared = prepare(settings)
        if spare:
            setproctitle("linedesk: spare, stands by")
            if not sys.stdin.buffer.readline():
                return  # nobody is left who could need us
        setproctitle(title.removesuffix(" --spare"))
        uvloop.run(run(settings, prepared))


@app.command()
def worker(data: Data = None) -> None:
    """Run background jobs. `demo` and `up` start it."""
    with explained():
        os.nice(WORKER_NICENESS)
        settings = _child_settings(data, "worker")
        import uvloop

        from linedesk.app.background import work
        from linedesk.engines.supervisor import until_told_to_stop

        uvloop.run(until_told_to_stop(work(settings)))


@app.command()
def lab(data: Data = None, no_traffic: NoTraffic = False) -> None:
    """Play the outside world: carrier, customers, colleagues. `demo` starts it."""
    from linedesk.engines.supervisor import until_told_to_stop

    with explained():
        settings = _child_settings(data, "lab")
        from linedesk.lab.world import run

        asyncio.run(until_told_to_stop(run(settings, traffic=not no_traffic)))


@app.command("test")
def run_tests(
    ring: Annotated[list[str] | None, typer.Argument(help="Rings to run [all].")] = None,
) -> None:
    """Run every test, or the rings that are named; the summary stands at the end."""
    from linedesk.rings import run_rings

    with explained():
        raise typer.Exit(run_rings(ring or []))


@flow.command("test")
def play_stories(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Files, folders [flows/tests].")
    ] = None,
    data: Annotated[Path | None, typer.Option("--data", help="Test the set-up there.")] = None,
    real: Annotated[bool, typer.Option("--real", help="Over real SIP: calls, keys, ears.")] = False,
) -> None:
    """Play the stories of flow tests on a virtual clock, against the demo's flows or a set-up."""
    from linedesk.flowtest.running import NothingToTest, run

    with explained():
        if real:
            raise typer.Exit(_over_sip(files or [REPOSITORY / "flows/tests"], data))
        copy = load_settings(data=data).run_folder / "definitions.json" if data else None
        try:
            failed = run(files or [REPOSITORY / "flows/tests"], copy, sys.stdout)
        except NothingToTest as problem:
            raise EngineError(f"{problem}.", "docs/flow-tests.md tells how") from problem
        raise typer.Exit(1 if failed else 0)


@app.command("open-backup")
def open_backup(
    target: Annotated[Path, typer.Argument(help="The file to write.")],
    name: Annotated[str, typer.Option(help="Which copy [the newest].")] = "",
    data: Data = None,
) -> None:
    """Fetch a copy of the database from the backup and open it, for pg_restore."""
    from linedesk.app.background import open_database_copy

    with explained():
        settings = load_settings(data=data)
        print(f"{open_database_copy(settings, target, name)} -> {target}")  # noqa: T201


def _over_sip(files: list[Path], data: Path | None) -> int:
    from linedesk.rings import play_for_real

    if data is not None:
        raise EngineError("--real starts a demo of its own.", "leave --data out")
    if missing := [file for file in files if not file.exists()]:
        raise EngineError(f"There is no file {missing[0]}.", "docs/flow-tests.md tells how")
    return play_for_real(files)


@app.command()
def doctor(data: Data = None) -> None:
    """Check every part and say what to do about each fault."""
    from linedesk.engines.doctor import examine

    with explained():
        raise typer.Exit(examine(load_settings(data=data)))


def _child_settings(data: Path | None, name: str) -> Settings:
    """Settings of a process that the supervisor starts, with its log opened."""
    from linedesk.kit.logging import configure_logging

    settings = load_settings(data=data)
    configure_logging(settings.log_folder / f"{name}.log")
    return settings


@contextmanager
def explained() -> Iterator[None]:
    """Problems a person can solve end the command with advice instead of a stack trace."""
    try:
        yield
    except EngineError as problem:
        complain(problem)
    except SettingsError as problem:
        complain(EngineError(str(problem), "correct the setting; ./linedesk --help lists them"))
    except OSError as problem:
        complain(_explain(problem))
    except KeyboardInterrupt:
        pass
    else:
        return
    raise typer.Exit(1)


def _explain(problem: OSError) -> EngineError:
    if problem.errno == errno.ENOSPC:
        return EngineError("The disk is full.", "make room, then start again")
    return EngineError(f"{problem}.", "correct it, or choose another data folder with --data")


def main() -> None:
    app(prog_name="linedesk")


if __name__ == "__main__":
    main()
