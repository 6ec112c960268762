"""Waiting lines and who gets whom."""
