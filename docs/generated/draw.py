"""Draws this folder anew from the tables: `.venv/bin/python docs/generated/draw.py`."""

from pathlib import Path

from linedesk.core.diagrams import diagrams

for name, text in diagrams().items():
    Path(__file__).with_name(name).write_text(text, encoding="utf-8")
