"""Runs what others wrote: find or fetch, initialise, start, watch, stop."""
