"""What machine the figures come from: `python -m bench.machine` prints it as Markdown."""

import os
import platform
import subprocess
from pathlib import Path


def description(asterisk: tuple[str, ...] = ()) -> str:
    """A Markdown list: processor, memory, kernel and the versions of what was measured."""
    rows = {
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": f"{_memory() / 1e9:.0f} GB",
        "system": f"{_system()}, kernel {platform.release()}",
        "Python": platform.python_version(),
        "PostgreSQL": _said("psql", "--version").removeprefix("psql (PostgreSQL) "),
        "SIPp": _said("sipp", "-v").splitlines()[0].strip().removeprefix("SIPp "),
    }
    rows["load before"] = f"{os.getloadavg()[0]:.1f}"
    if asterisk:
        rows["Asterisk"] = _said(*asterisk, "-V").removeprefix("Asterisk ")
    return "\n".join(f"- {name}: {value}" for name, value in rows.items())


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _memory() -> int:
    """Bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _system() -> str:
    return platform.freedesktop_os_release()["PRETTY_NAME"]


def _said(*command: str) -> str:
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return "none"
    return (run.stdout or run.stderr).strip()


if __name__ == "__main__":
    print(description())  # noqa: T201
