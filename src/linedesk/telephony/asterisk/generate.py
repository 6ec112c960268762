"""Makes `generated/` from Asterisk's own description of ARI (Swagger 1.1 files).

    python -m linedesk.telephony.asterisk.generate FOLDER

FOLDER is `rest-api` of the Asterisk package (usr/share/asterisk/rest-api). Only what is used here
is made; add a name to `MODELS` or `OPERATIONS` and run it again.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

EVENTS = (
    "StasisStart",
    "StasisEnd",
    "ChannelStateChange",
    "ChannelHangupRequest",
    "ChannelDestroyed",
    "ChannelDtmfReceived",
    "PlaybackFinished",
    "ApplicationReplaced",
    "RESTResponse",
)
MODELS = ("Application", "AsteriskPing", "Bridge", "Channel", "Endpoint")
OPERATIONS = {
    "applications": ("get", "filter"),
    "asterisk": ("ping", "getObject", "updateObject", "deleteObject", "getInfo"),
    "bridges": ("list", "createWithId", "destroy", "addChannel", "removeChannel"),
    "channels": (
        "list",
        "get",
        "originateWithId",
        "hangup",
        "answer",
        "sendDTMF",
        "mute",
        "unmute",
        "startMoh",
        "stopMoh",
        "playWithId",
        "getChannelVar",
        "snoopChannelWithId",
    ),
    "endpoints": ("list",),
    "playbacks": ("stop",),
}
TYPES = {
    "string": "str",
    "Date": "str",
    "int": "int",
    "long": "int",
    "double": "float",
    "boolean": "bool",
    "object": "dict[str, Any]",
    "containers": "dict[str, Any]",
}
# Called required, left out when empty or declined.
LEFT_OUT = {"Application": ("device_names",)}
HEADER = '"""Made by `generate.py` from the ARI files of Asterisk; do not edit."""\n'


def main() -> None:
    source, target = Path(sys.argv[1]), Path(__file__).parent / "generated"
    files = {path.stem: json.loads(path.read_text()) for path in sorted(source.glob("*.json"))}
    (target / "__init__.py").write_text('"""Generated; see `generate.py`."""\n')
    (target / "models.py").write_text(_models(files))
    (target / "operations.py").write_text(_operations(files))


def _models(files: dict[str, Any]) -> str:
    known = {
        name: model for file in files.values() for name, model in file.get("models", {}).items()
    }
    wanted = _with_parts(known, [*MODELS, *EVENTS])
    structs = [_struct(known[name], tag=name if name in EVENTS else None) for name in wanted]
    union = f"Message = {' | '.join(EVENTS)}\n"
    imports = "from typing import Any\n\nimport msgspec\n"
    return "\n".join([HEADER, imports, *structs, union])


def _with_parts(known: dict[str, Any], names: list[str]) -> list[str]:
    """The names and every model that they are made of, parts first."""
    found: list[str] = []
    for name in names:
        parts = [_element(p["type"]) for p in known[name]["properties"].values()]
        needed = _with_parts(known, [part for part in parts if part in known])
        found += [part for part in [*needed, name] if part not in found]
    return found


def _element(swagger: str) -> str:
    listed = re.fullmatch(r"List\[(.+)\]", swagger)
    return listed[1] if listed else swagger


def _python_type(swagger: str) -> str:
    element = TYPES.get(_element(swagger), _element(swagger))
    return f"list[{element}]" if swagger.startswith("List[") else element


def _struct(model: dict[str, Any], tag: str | None) -> str:
    tagging = f', tag_field="type", tag="{tag}"' if tag else ""
    lines = [f"class {model['id']}(msgspec.Struct, kw_only=True, gc=False{tagging}):"]
    left_out = LEFT_OUT.get(model["id"], ())
    fields = [
        _field(name, p["type"], bool(p.get("required")) and name not in left_out)
        for name, p in model["properties"].items()
        if name != "type"
    ]
    return "\n".join([*lines, *(fields or ["    pass"]), ""])


def _field(name: str, swagger: str, required: bool) -> str:
    python = _python_type(swagger)
    return f"    {name}: {python}" if required else f"    {name}: {python} | None = None"


def _operations(files: dict[str, Any]) -> str:
    imports = """from typing import Any
from urllib.parse import quote

from linedesk.telephony.asterisk.request import Request, query
"""
    functions = [
        _function(resource, api["path"], operation)
        for resource, wanted in OPERATIONS.items()
        for api in files[resource]["apis"]
        for operation in api["operations"]
        if operation["nickname"] in wanted
    ]
    return "\n\n".join(["# ruff: noqa: E501\n" + HEADER + "\n" + imports, *functions])


def _function(resource: str, path: str, operation: dict[str, Any]) -> str:
    parameters = sorted(operation.get("parameters", []), key=_is_optional)
    name = f"{resource}_{_snake(operation['nickname'])}"
    signature = ", ".join(_parameter(p) for p in parameters)
    return "\n".join(
        [
            f"def {name}({signature}) -> Request:",
            f'    """{operation["summary"].strip()}"""',
            f"    return Request({_arguments(path, operation['httpMethod'], parameters)})",
            "",
        ]
    )


def _is_optional(p: dict[str, Any]) -> bool:
    return not p.get("required") and p["paramType"] != "path"


def _parameter(p: dict[str, Any]) -> str:
    python = f"list[{TYPES[p['dataType']]}]" if p.get("allowMultiple") else TYPES[p["dataType"]]
    name = _snake(p["name"])
    return f"{name}: {python} | None = None" if _is_optional(p) else f"{name}: {python}"


def _arguments(path: str, method: str, parameters: list[dict[str, Any]]) -> str:
    uri = re.sub(
        r"\{(\w+)\}", lambda m: f"{{quote({_snake(m[1])}, safe='')}}", path.removeprefix("/")
    )
    pairs = ", ".join(
        f'("{p["name"]}", {_snake(p["name"])})' for p in parameters if p["paramType"] == "query"
    )
    body = next((_snake(p["name"]) for p in parameters if p["paramType"] == "body"), "None")
    prefix = "f" if "{" in uri else ""
    return f'"{method}", {prefix}"{uri}", query({pairs}), {body}'


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("DTMF", "dtmf").lower()


if __name__ == "__main__":
    main()
