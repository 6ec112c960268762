"""HTTP as browsers send it: lines that stay open, asked one after another or at a fixed rate."""

import asyncio
import time
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass
class Line:
    """One connection, one question at a time."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    @classmethod
    async def to(cls, port: int) -> "Line":
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def get(self, path: str, token: str) -> int:
        """The status; the body is read and thrown away."""
        self.writer.write(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n"
            f"Authorization: Bearer {token}\r\n\r\n".encode()
        )
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        _, _, size = head.partition("content-length: ")
        await self.reader.readexactly(int(size.split("\r\n")[0]))
        return int(head.split()[1])


async def one_by_one(port: int, token: str, paths: Iterable[str]) -> list[float]:
    """Milliseconds of each."""
    line, taken = await Line.to(port), []
    for path in paths:
        began = time.perf_counter()
        status = await line.get(path, token)
        taken.append((time.perf_counter() - began) * 1000)
        assert status == 200, (status, path)
    return taken


async def at_rate(
    port: int, tokens: list[str], paths: list[str], rate: float, lines: int = 32
) -> list[float]:
    """Milliseconds of each from the moment it was due, so that waiting for a free line counts."""
    due: asyncio.Queue[tuple[float, str, str]] = asyncio.Queue()
    taken: list[float] = []

    async def work() -> None:
        line = await Line.to(port)
        while True:
            since, path, token = await due.get()
            status = await line.get(path, token)
            assert status == 200, (status, path)
            taken.append((time.perf_counter() - since) * 1000)
            due.task_done()

    workers = [asyncio.create_task(work()) for _ in range(lines)]
    began = time.perf_counter()
    for n, path in enumerate(paths):
        await asyncio.sleep(max(0.0, began + n / rate - time.perf_counter()))
        due.put_nowait((began + n / rate, path, tokens[n % len(tokens)]))
    finished = asyncio.create_task(due.join())
    await asyncio.wait([finished, *workers], return_when=asyncio.FIRST_COMPLETED)
    for worker in workers:
        worker.cancel()
    assert finished.done(), "a question was refused"
    return taken
