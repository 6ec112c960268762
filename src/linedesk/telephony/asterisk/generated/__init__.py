"""Generated; see `generate.py`."""
