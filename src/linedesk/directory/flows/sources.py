"""Whom a lookup node may ask: the records' own sources."""

ORDER = "order"  # value `order`, a number -> its state and phase
SOURCES = frozenset({ORDER})
