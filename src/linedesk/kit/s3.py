"""A bucket of an S3-compatible store. Who we are there, boto3 finds out as everywhere: from
`AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, a profile, or the machine's role.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import boto3
from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, ConnectionError, HTTPClientError

from linedesk.kit.stores import StoreAway, StoreFault, digest, digest_of

CHUNK = 1 << 20  # bytes
MISSING = ("404", "NoSuchKey")


class S3Store:
    """`address`: `s3://bucket/prefix`; `endpoint`: the server's address, None for Amazon's own."""

    def __init__(self, address: str, endpoint: str | None = None) -> None:
        parts = urlsplit(address)
        self._bucket, prefix = parts.netloc, parts.path.strip("/")
        self._prefix = f"{prefix}/" if prefix else ""
        self._client: Any = boto3.client(
            "s3",
            endpoint_url=endpoint,
            # With an endpoint of one's own: no bucket as host name, and no checksum header that
            # only Amazon knows. What counts is read back anyway.
            config=Config(
                connect_timeout=5,
                read_timeout=60,
                retries={"mode": "standard", "max_attempts": 2},
                s3={"addressing_style": "path" if endpoint else "auto"},
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
            ),
        )

    def put(self, source: Path, name: str) -> None:
        with source.open("rb") as file, _told():
            self._client.upload_fileobj(file, self._bucket, self._prefix + name)
            found = self._client.get_object(Bucket=self._bucket, Key=self._prefix + name)
            kept = digest_of(found["Body"].iter_chunks(CHUNK))
        if kept != digest(source):
            raise StoreFault("the copy is not the original")

    def fetch(self, name: str, target: Path) -> bool:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(target.name + ".new")
        try:
            with fresh.open("wb") as file, _told():
                self._client.download_fileobj(self._bucket, self._prefix + name, file)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(target)
        except _Missing:
            return False
        finally:
            fresh.unlink(missing_ok=True)
        return True

    def drop(self, name: str) -> None:
        with _told():
            self._client.delete_object(Bucket=self._bucket, Key=self._prefix + name)

    def names(self, folder: str) -> list[str]:
        pages = self._client.get_paginator("list_objects_v2")
        asked = {"Bucket": self._bucket, "Prefix": f"{self._prefix}{folder}/"}
        with _told():
            keys = [
                one["Key"] for page in pages.paginate(**asked) for one in page.get("Contents", ())
            ]
        return sorted(key.removeprefix(self._prefix) for key in keys)


class _Missing(StoreFault):
    """There is none."""


@contextmanager
def _told() -> Iterator[None]:
    """What the library raises, in our words; no key and no address in them."""
    try:
        yield
    except (ConnectionError, HTTPClientError) as error:
        raise StoreAway("the store does not answer") from error
    except ClientError as error:
        code = str(error.response.get("Error", {}).get("Code", ""))
        kind = _Missing if code in MISSING else StoreFault
        raise kind(f"the store refuses: {code}") from error
    except (BotoCoreError, Boto3Error) as error:
        raise StoreFault(f"the store cannot be used: {type(error).__name__}") from error
