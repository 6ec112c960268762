"""Files that only a key opens, read from any place without opening the rest.

A sealed file is a header (`LDR1`, the id of the tenant's key, a salt) and the content in chunks of
64 KiB, each sealed with AES-256-GCM (STREAM: the nonce counts the chunks and marks the last, so
that none can be changed, moved or cut off). Each file has a key of its own, derived (HKDF-SHA256)
from the tenant's key, the salt and the file's name: a file under another name does not open.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"LDR1"
SALT, TAG = 32, 16  # bytes
HEADER = len(MAGIC) + 16 + SALT
CHUNK = 64 * 1024  # bytes of content
KEY_BYTES = 32


class Damaged(Exception):
    """The file is not what was sealed, or the key is another one."""


def new_key() -> bytes:
    return AESGCM.generate_key(KEY_BYTES * 8)


def derived(key: bytes, purpose: bytes, salt: bytes | None = None) -> bytes:
    """A key for one purpose."""
    return HKDF(SHA256(), KEY_BYTES, salt, b"linedesk " + purpose).derive(key)


def seal(content: Iterable[bytes], target: Path, key: bytes, key_id: UUID, name: str) -> None:
    """Write `target` whole and onto the disk, or, when `content` raises, not at all."""
    salt = os.urandom(SALT)
    cipher = AESGCM(derived(key, name.encode(), salt))
    fresh = target.with_name(target.name + ".new")
    try:
        with fresh.open("wb") as sealed:
            sealed.write(MAGIC + key_id.bytes + salt)
            for number, (chunk, last) in enumerate(_chunks(content)):
                sealed.write(cipher.encrypt(_nonce(number, last), chunk, None))
            sealed.flush()
            os.fsync(sealed.fileno())
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def _chunks(content: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """(64 KiB of it, whether they are the last); no content is one empty chunk."""
    ahead = bytearray()
    for block in content:
        ahead += block
        while len(ahead) > CHUNK:
            yield bytes(ahead[:CHUNK]), False
            del ahead[:CHUNK]
    yield bytes(ahead), True


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A sealed file with its key; `name` is the one it was sealed under."""

    file: Path
    key: bytes
    name: str

    @property
    def length(self) -> int:
        """Bytes of the content."""
        body = self.file.stat().st_size - HEADER
        chunks = max(1, -(-body // (CHUNK + TAG)))
        return body - chunks * TAG

    def read(self, begin: int = 0, end: int | None = None) -> Iterator[bytes]:
        """The content from `begin` up to `end`, proven chunk by chunk; `Damaged` when it is not
        what was sealed."""
        length = self.length
        end = length if end is None else min(end, length)
        with self.file.open("rb") as sealed:
            cipher = self._cipher(sealed.read(HEADER))
            last = max(0, (length - 1) // CHUNK)
            for number in range(begin // CHUNK, max(end - 1, 0) // CHUNK + 1):
                chunk = self._chunk(sealed, cipher, number, number == last)
                yield chunk[max(begin - number * CHUNK, 0) : end - number * CHUNK]

    def _cipher(self, header: bytes) -> AESGCM:
        if len(header) < HEADER or not header.startswith(MAGIC):
            raise Damaged("no sealed file")
        return AESGCM(derived(self.key, self.name.encode(), header[-SALT:]))

    def _chunk(self, sealed: BinaryIO, cipher: AESGCM, number: int, last: bool) -> bytes:
        sealed.seek(HEADER + number * (CHUNK + TAG))
        try:
            return cipher.decrypt(_nonce(number, last), sealed.read(CHUNK + TAG), None)
        except InvalidTag:
            raise Damaged(f"chunk {number} is not what was sealed") from None
