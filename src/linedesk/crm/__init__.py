"""Remembers the work: customers, interactions, recordings."""
