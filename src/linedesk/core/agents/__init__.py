"""Agents: presence, and the phone they can be reached on."""
