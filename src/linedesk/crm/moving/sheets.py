"""Tables in files: CSV in the encodings that people's programs write, and XLSX.

What a spreadsheet would take for a formula leaves with an apostrophe ahead and comes back without.
"""

import codecs
import csv
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from linedesk.kit.errors import Malformed

MOST_UNPACKED = 1 << 30  # bytes that an XLSX may become
MOST_RATIO = 300
MOST_COLUMNS = 200
LONGEST_CELL = 32_767  # as Excel's own
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_CHUNK = 1 << 20


def rows_of(path: Path, format: str) -> Iterator[list[str]]:
    """The rows with their cells as text, the heading first; empty rows are left out."""
    rows = _csv_rows(path) if format == "csv" else _xlsx_rows(path)
    return (row for row in rows if any(row))


def _csv_rows(path: Path) -> Iterator[list[str]]:
    encoding = encoding_of(path)
    csv.field_size_limit(1 << 20)
    with path.open(encoding=encoding, newline="", errors="replace") as file:
        heading = file.readline()
        file.seek(0)
        separator = max(",;\t", key=heading.count)
        try:
            for row in csv.reader((line.replace("\0", "") for line in file), delimiter=separator):
                yield [_cell(value) for value in row[:MOST_COLUMNS]]
        except csv.Error as error:
            raise Malformed("The file is no table", why=str(error)) from error


def encoding_of(path: Path) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else GB18030 as Chinese Excel writes."""
    with path.open("rb") as file:
        head = file.read(4)
        if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        file.seek(0)
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "gb18030"
    return "utf-8-sig"


def _xlsx_rows(path: Path) -> Iterator[list[str]]:
    from python_calamine import CalamineError, CalamineWorkbook

    _check_size(path)
    try:
        with path.open("rb") as file:
            sheet = CalamineWorkbook.from_filelike(file).get_sheet_by_index(0)
            yield from (
                [_cell(_text(value)) for value in row[:MOST_COLUMNS]] for row in sheet.iter_rows()
            )
    except (CalamineError, IndexError, ValueError) as error:
        raise Malformed("The file is no spreadsheet", why=str(error)[:200]) from error


def _check_size(path: Path) -> None:
    """A small file may unpack to more than the machine holds."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        raise Malformed("The file is no spreadsheet") from error
    if unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(path.stat().st_size, 1 << 16):
        raise Malformed("The file unpacks to too much", bytes=unpacked)


def _text(value: Any) -> str:
    """Spreadsheets keep every number as a float: 13800000001.0 is a phone number."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _cell(value: str) -> str:
    plain = value.replace("\x00", "").strip()[:LONGEST_CELL]
    if plain.startswith("'") and plain[1:].startswith(_FORMULA):
        return plain[1:]
    return plain


def harmless(value: Any) -> str:
    """A cell that no spreadsheet runs."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


class CsvWriter:
    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)

    def write(self, rows: Iterable[Sequence[Any]]) -> None:
        self._writer.writerows([harmless(value) for value in row] for row in rows)

    def close(self) -> None:
        self._file.close()


class XlsxWriter:
    """Every cell is written as text, so none is a formula or a link; the rows go to disk."""

    def __init__(self, path: Path) -> None:
        from xlsxwriter import Workbook

        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = Workbook(str(path), options)
        self._sheet = self._book.add_worksheet()
        self._row = 0

    def write(self, rows: Iterable[Sequence[Any]]) -> None:
        for row in rows:
            for column, value in enumerate(row):
                self._sheet.write_string(self._row, column, harmless(value)[:LONGEST_CELL])
            self._row += 1

    def close(self) -> None:
        self._book.close()
