"""Reaches Asterisk 22: commands and events over ARI, recording over the manager interface."""
