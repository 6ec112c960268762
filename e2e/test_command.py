"""`./linedesk demo` as a person uses it: one line says where, Ctrl-C leaves nothing behind."""

import asyncio
import os
import signal
from pathlib import Path

from e2e.house import READY_LIMIT, REPOSITORY, settings_for
from e2e.processes import descendants, is_alive
from e2e.waiting import eventually


async def test_ctrl_c_stops_every_process_that_the_demo_started(tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    demo = await asyncio.create_subprocess_exec(
        *("./linedesk", "demo"),
        cwd=REPOSITORY, env=os.environ | settings.environment(), stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    try:
        said = await until_ready(demo)
        assert f"Linedesk is ready: {settings.http_url}" in said
        family = descendants(demo.pid)
        assert len(family) >= 4
        os.killpg(demo.pid, signal.SIGINT)
        await asyncio.wait_for(demo.wait(), 120)
    finally:
        if demo.returncode is None:
            demo.send_signal(signal.SIGTERM)
            await asyncio.wait_for(demo.wait(), 120)

    async def gone() -> bool:
        return not any(is_alive(pid) for pid in family)

    await eventually(gone, 20, "every process has ended")


async def until_ready(demo: asyncio.subprocess.Process) -> str:
    assert demo.stdout is not None
    said = ""
    async with asyncio.timeout(READY_LIMIT):
        while "Linedesk is ready" not in said:
            line = await demo.stdout.readline()
            assert line, f"the demo ended:\n{said}"
            said += line.decode()
    return said
