"""Plumbing without a domain word: clock, ids, errors, database sessions, logging, phone numbers."""
