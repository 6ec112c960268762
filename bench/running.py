"""How a bench is told what to do, and says what it found."""

import argparse
import sys


def chosen(about: str | None, **defaults: str | int | float) -> argparse.Namespace:
    """`--name value` for each default, of its type; `about` is shown by --help."""
    parser = argparse.ArgumentParser(description=about)
    for name, default in defaults.items():
        parser.add_argument(f"--{name}", type=type(default), default=default)
    return parser.parse_args()


def say(line: str) -> None:
    """At once, so that a run of half an hour can be followed."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
