"""The tables, step by step. `run.upgrade` brings a database to the newest step."""
