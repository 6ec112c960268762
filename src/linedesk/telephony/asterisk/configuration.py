"""Writes everything that Asterisk reads: a private folder of .conf files from `conf/`.

Accounts and trunks are not in here; they are pushed over ARI (`provisioning.py`).
"""

import os
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from string import Template

from linedesk.telephony.asterisk.music import BEEP, write_beep, write_music

APPLICATION = "linedesk"
OUTAGE_SOUND = "outage"  # played to callers when the control program stays away
OUTAGE_TRIES = 60  # about one a second
LONGEST_CALL_SECONDS = 6 * 3600
FAX_EXTENSION = "fax"  # a name of Asterisk's
TRIAL_TALK_SECONDS = 2  # of silence after the tone that tells who answers a trunk's test call


class ConfigurationTemplate(Template):
    """Placeholders are `@{name}`, since `${name}` is Asterisk's own."""

    delimiter = "@"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsteriskOptions:
    """What differs between one Asterisk and the next.

    `share` and `modules` are the package's data and module folders. `http_port` and `manager_port`
    are on loopback. `rtp_ports`: first and last, both used.
    """

    share: Path
    modules: Path
    prompts: Path
    music: Path
    bind: str
    sip_port: int
    rtp_ports: tuple[int, int]
    http_port: int
    manager_port: int
    ari_password: str = field(repr=False)
    manager_password: str = field(repr=False)


def write_configuration(folder: Path, options: AsteriskOptions) -> Path:
    """Write `folder`/etc and make the other folders; the path of asterisk.conf.

    Only its owner may read the result, for it holds passwords. Safe to repeat.
    """
    etc = folder / "etc"
    for name in ("etc", "var/keys", "spool", "run", "log"):
        (folder / name).mkdir(parents=True, exist_ok=True, mode=0o700)
    values = _values(folder.resolve(), options)
    for template in resources.files(__package__).joinpath("conf").iterdir():
        text = ConfigurationTemplate(template.read_text("utf-8")).substitute(values)
        _write_private(etc / template.name, text)
    write_music(options.music)
    write_beep(options.prompts)
    return etc / "asterisk.conf"


def _values(folder: Path, options: AsteriskOptions) -> dict[str, object]:
    return {
        **{name: folder / name for name in ("etc", "var", "spool", "run", "log")},
        "share": options.share,
        "modules": options.modules,
        "prompts": options.prompts.resolve(),
        "music": options.music.resolve(),
        "bind": f"[{options.bind}]" if ":" in options.bind else options.bind,
        "sip_port": options.sip_port,
        "rtp_first": options.rtp_ports[0],
        "rtp_last": options.rtp_ports[1],
        "http_port": options.http_port,
        "manager_port": options.manager_port,
        "ari_password": options.ari_password,
        "manager_password": options.manager_password,
        "application": APPLICATION,
        "outage_sound": OUTAGE_SOUND,
        "tries": OUTAGE_TRIES,
        "longest_call": LONGEST_CALL_SECONDS,
        "beep": BEEP,
        "trial_talk": TRIAL_TALK_SECONDS,
        "fax": FAX_EXTENSION,
    }


def _write_private(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
