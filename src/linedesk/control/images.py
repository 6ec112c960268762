"""After-images: what the journal stores of one call, agent or queue, and how it comes back."""

from collections.abc import Mapping
from typing import Any

import msgspec
import structlog
from msgspec import Raw

from linedesk.control.segments import GONE
from linedesk.core.center import IMAGE_TYPES

log = structlog.get_logger()

_encode = msgspec.json.Encoder().encode
_decoders = {kind: msgspec.json.Decoder(type_) for kind, type_ in IMAGE_TYPES.items()}


def key_of(kind: str, id: str) -> str:
    return f"{kind}:{id}"


def encode_image(image: object | None) -> Raw:
    """At once, since the core goes on changing the object itself."""
    return GONE if image is None else Raw(_encode(image))


def decode_images(images: Mapping[str, Raw]) -> dict[tuple[str, str], Any]:
    """By (kind, id). One that an older version wrote and that no longer fits is left out: the
    comparison with the switch then ends its legs, which is better than not to start."""
    decoded: dict[tuple[str, str], Any] = {}
    for key, image in images.items():
        kind, _, id = key.partition(":")
        try:
            decoded[kind, id] = _decoders[kind].decode(image)
        except (msgspec.MsgspecError, KeyError):
            log.exception("image in the journal cannot be read", image=key)
    return decoded
