"""The core decides. Pure: no I/O, no clock, no randomness, no logging, no asyncio."""
