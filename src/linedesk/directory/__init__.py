"""Remembers the set-up: who works here, what may be dialed, which way a call goes."""
