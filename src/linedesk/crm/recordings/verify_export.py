"""Proves an export of recordings, offline: python3 verify.py [folder or zip]. Needs only Python.

Each audio file is compared with the checksum that was written when it was recorded, each link of
the chain with the one before, and, when openssl is here, the signature under the chain's end.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main(place: str | Path) -> int:
    place = Path(place)
    if place.is_dir():
        return verify(place)
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(place).extractall(folder)
        return verify(Path(folder))


def verify(folder: Path) -> int:
    faults: list[str] = []
    chain = json.loads((folder / "chain.json").read_text(encoding="utf-8"))
    stored, end = walk(chain, faults)
    head = json.loads((folder / "head.json").read_text(encoding="utf-8"))
    if end != head["hash"]:
        faults.append("the chain does not end where the signature says")
    for name, recording in head["files"].items():
        compare(folder, name, recording, stored, faults)
    say(signature(folder, faults))
    for fault in faults:
        say("FAULT: " + fault)
    say(
        f"{len(head['files'])} recordings, {len(chain['links'])} links: "
        + ("NOT GENUINE" if faults else "genuine")
    )
    return 1 if faults else 0


def walk(chain: dict[str, Any], faults: list[str]) -> tuple[dict[str, str], str]:
    """(checksum by recording, hash of the end)"""
    stored, before = {}, chain["before"]
    for number, link in enumerate(chain["links"], chain["first"]):
        digest = link.get("digest") or hashlib.sha256(link["body"].encode()).hexdigest()
        before = hashlib.sha256((before + digest).encode()).hexdigest()
        if "body" not in link:
            continue
        said = json.loads(link["body"])
        if said["seq"] != number:
            faults.append(f"link {number} stands at the wrong place")
        if said["event"] == "stored":
            stored[said["recording"]] = said["sha256"]
    return stored, before


def compare(
    folder: Path, name: str, recording: str, stored: dict[str, str], faults: list[str]
) -> None:
    file = folder / name
    if not file.is_file():
        faults.append(f"{name} is missing")
    elif recording not in stored:
        faults.append(f"{name} is not in the chain")
    elif hashlib.sha256(file.read_bytes()).hexdigest() != stored[recording]:
        faults.append(f"{name} is not what was recorded")


def signature(folder: Path, faults: list[str]) -> str:
    command = [
        "openssl",
        "pkeyutl",
        "-verify",
        "-pubin",
        "-inkey",
        str(folder / "key.pem"),
        "-rawin",
        "-in",
        str(folder / "head.json"),
        "-sigfile",
        str(folder / "head.sig"),
    ]
    try:
        done = subprocess.run(command, capture_output=True, timeout=30, check=False)
    except FileNotFoundError:
        return "signature: not checked, openssl is not here"
    if done.returncode:
        faults.append("the signature is not by the key of the house")
    return "signature: " + ("wrong" if done.returncode else "right")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent))
