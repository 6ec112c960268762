from pathlib import Path

from linedesk.core.diagrams import diagrams

GENERATED = Path(__file__).parents[2] / "docs" / "generated"


def test_the_pictures_in_the_docs_are_drawn_from_the_present_tables() -> None:
    for name, text in diagrams().items():
        assert (GENERATED / name).read_text(encoding="utf-8") == text, "run docs/generated/draw.py"
