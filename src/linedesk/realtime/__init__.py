"""Talks to screens: topics, a snapshot and the numbered events since."""
