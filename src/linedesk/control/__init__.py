"""Drives: one inbox, one consumer, facts durable before effects leave."""
