"""Tests of flows in files: readable stories, played on the virtual clock against the real core."""
