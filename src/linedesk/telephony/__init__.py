"""Reaches the switch: the port and its three implementations (fake, simulator, Asterisk)."""
