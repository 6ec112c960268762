"""Every setting of Linedesk: environment `LINEDESK_*`, or a TOML file named by `LINEDESK_CONFIG`.

Built once at the edge (`cli.py`) and passed down; nothing else reads the environment.
"""

import ipaddress
import os
from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

REPOSITORY = Path(__file__).resolve().parents[2]
PREFIX = "LINEDESK_"


class SettingsError(Exception):
    """A setting that cannot be used; the message names it and says what is wrong."""


def _port_range(value: object) -> object:
    """`"20000-21999"` or a pair, as a pair of ports."""
    if not isinstance(value, str):
        return value
    first, dash, last = value.partition("-")
    if not dash:
        raise ValueError("give two ports with a dash between, such as 20000-21999")
    return (int(first), int(last))


def _address(value: str) -> str:
    return str(ipaddress.ip_address(value))


def _words(value: object) -> object:
    """`"a, b"` as two words."""
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


def _network(value: str) -> str:
    return str(ipaddress.ip_network(value))


Networks = Annotated[
    tuple[Annotated[str, AfterValidator(_network)], ...], NoDecode, BeforeValidator(_words)
]
RelayUrl = Annotated[str, Field(pattern=r"^(stuns?|turns?):[^\s/@?]+(\?transport=(udp|tcp))?$")]
RelayUrls = Annotated[tuple[RelayUrl, ...], NoDecode, BeforeValidator(_words)]
PublicUrl = Annotated[str, Field(pattern=r"^https?://[^\s/?#@]+$")]
Address = Annotated[str, AfterValidator(_address)]
Port = Annotated[int, Field(ge=1, le=65535)]
PortRange = Annotated[tuple[Port, Port], NoDecode, BeforeValidator(_port_range)]


class Settings(BaseSettings):
    """What can be chosen from outside, and the paths that follow from it."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True
    )

    data: Path = Path("var")
    bind: Address = "127.0.0.1"
    http_port: Port = 8080
    sip_port: Port = 5060
    rtp_ports: PortRange = (20000, 21999)
    trunk_lab: Annotated[str, Field(pattern=r"^\S+:\d{1,5}$")] = "127.0.0.1:5070"
    database_url: str | None = None
    database_owner_url: str | None = None
    database_backup_url: str | None = None  # of a role that reads every tenant's rows
    tls_cert: Path | None = None
    tls_key: Path | None = None
    public_url: PublicUrl | None = None  # where customers reach us; links sent to them begin so
    trusted_proxies: Networks = ()  # only they may say for whom they ask (X-Forwarded-For)
    turn_urls: RelayUrls = ()  # relays for browsers whose network lets no voice through ...
    turn_secret: SecretStr | None = None  # ... which share this with us, or else
    turn_username: str | None = None  # ... know all of us by this name
    turn_password: SecretStr | None = None
    admin_password: SecretStr | None = None
    apt_options: str = ""
    debian_mirror: str | None = None
    engines: Path | None = None
    backup_folder: Path | None = None  # where a second copy of every recording goes ...
    backup_s3: Annotated[str, Field(pattern=r"^s3://\S+$")] | None = None  # ... or s3://bucket/path
    backup_s3_endpoint: str | None = None  # of a store that is not Amazon's

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What the code passes wins over the environment, which wins over the TOML file."""
        config = os.environ.get(f"{PREFIX}CONFIG")
        file = TomlConfigSettingsSource(settings_cls, Path(config)) if config else None
        return (init_settings, env_settings, *([file] if file else []))

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        first, last = self.rtp_ports
        if last - first < 3:
            raise ValueError("rtp_ports needs at least four ports, first before last")
        if (self.tls_cert is None) != (self.tls_key is None):
            raise ValueError("tls_cert and tls_key belong together: give both or neither")
        if (self.turn_username is None) != (self.turn_password is None):
            raise ValueError("turn_username and turn_password belong together")
        if self.turn_secret and self.turn_username:
            raise ValueError("give turn_secret, or turn_username with turn_password, not both")
        relays = any(url.startswith("turn") for url in self.turn_urls)
        if relays and not (self.turn_secret or self.turn_username):
            raise ValueError("turn_urls needs turn_secret, or turn_username with turn_password")
        return self

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach us; then plain HTTP is enough for a microphone."""
        return ipaddress.ip_address(self.bind).is_loopback

    @property
    def http_url(self) -> str:
        """Where a browser goes."""
        host = self.bind if self.loopback else _spoken_address(self.bind)
        shown = f"[{host}]" if ":" in host else host
        return f"{'http' if self.loopback else 'https'}://{shown}:{self.http_port}"

    @property
    def data_folder(self) -> Path:
        return self.data.expanduser().resolve()

    @property
    def postgres_folder(self) -> Path:
        return self.data_folder / "postgres"

    @property
    def run_folder(self) -> Path:
        return self.data_folder / "run"

    @property
    def log_folder(self) -> Path:
        return self.data_folder / "log"

    @property
    def journal_folder(self) -> Path:
        return self.data_folder / "journal"

    @property
    def prompts_folder(self) -> Path:
        return self.data_folder / "prompts"

    @property
    def music_folder(self) -> Path:
        return self.data_folder / "music"

    @property
    def recordings_folder(self) -> Path:
        return self.data_folder / "recordings"

    @property
    def files_folder(self) -> Path:
        """Attachments, and files on their way in and out."""
        return self.data_folder / "files"

    @property
    def asterisk_folder(self) -> Path:
        return self.data_folder / "asterisk"

    @property
    def lab_folder(self) -> Path:
        return self.data_folder / "lab"

    @property
    def tls_folder(self) -> Path:
        return self.data_folder / "tls"

    @property
    def engines_folder(self) -> Path:
        """What is fetched once and shared by every data folder of this user."""
        cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        return (self.engines or Path(cache) / "linedesk").expanduser().resolve()

    @property
    def secrets_file(self) -> Path:
        return self.data_folder / "secrets.json"

    @property
    def ports_file(self) -> Path:
        return self.run_folder / "ports.json"

    @property
    def trunk_lab_address(self) -> tuple[str, int]:
        """(host, port) of the lab's carrier."""
        host, _, port = self.trunk_lab.rpartition(":")
        return (host, int(port))

    def environment(self) -> dict[str, str]:
        """The settings as environment of a child process, so that it is built from the same."""
        chosen = self.model_dump(exclude_none=True, exclude={"admin_password", "apt_options"})
        chosen |= {"data": self.data_folder, "rtp_ports": "{}-{}".format(*self.rtp_ports)}
        return {f"{PREFIX}{name.upper()}": _told(value) for name, value in chosen.items()}


def _told(value: object) -> str:
    """As the environment has it."""
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    return ",".join(value) if isinstance(value, tuple) else str(value)


def _spoken_address(bind: str) -> str:
    """An address a person can type for "every interface"."""
    return "127.0.0.1" if bind == "0.0.0.0" else "::1" if bind == "::" else bind


def load_settings(**chosen: object) -> Settings:
    """Settings from `chosen`, the environment and the TOML file; SettingsError when one is bad."""
    try:
        return Settings(**{name: value for name, value in chosen.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as problem:
        raise SettingsError("\n".join(map(_explain, problem.errors()))) from None
    except (OSError, ValueError) as problem:
        raise SettingsError(f"{PREFIX}CONFIG: {problem}") from None


def _explain(error: object) -> str:
    assert isinstance(error, dict)
    where = ".".join(str(part) for part in error["loc"][:1])
    name = f"{PREFIX}{where.upper()}" if where else "Settings"
    return f"{name}: {error['msg'].removeprefix('Value error, ')}"
